/// The formats of numbers in Excel's language.
enum NumberCode {
  /// What stands for a number alone.
  static let general = "General"

  /// Whether numbers of a format are days or times: `yyyy-mm-dd`, `d. mmm`, `[h]:mm`.
  static func isDate(_ code: String) -> Bool {
    var inQuotes = false
    var inBrackets = false
    var previous: UInt8 = 0
    for byte in code.utf8 {
      defer { previous = byte }
      switch byte {
      case UInt8(ascii: "\""): inQuotes.toggle()
      case UInt8(ascii: "[") where !inQuotes: inBrackets = true
      case UInt8(ascii: "]") where !inQuotes: inBrackets = false
      case UInt8(ascii: ";") where !inQuotes: return false
      default:
        // "General" has letters of dates, and [Red] is a colour.
        if inQuotes || inBrackets || previous == UInt8(ascii: "\\") { continue }
        if code.lowercased() == "general" { return false }
        if "ymdhsYMDHS".utf8.contains(byte) { return true }
      }
    }
    return false
  }

  /// The format that every workbook has under a number without saying so.
  static func builtIn(_ id: Int) -> String {
    switch id {
    case 1: "0"
    case 2: "0.00"
    case 3: "#,##0"
    case 4: "#,##0.00"
    case 9: "0%"
    case 10: "0.00%"
    case 11: "0.00E+00"
    case 12: "# ?/?"
    case 13: "# ??/??"
    case 14...17, 27...36, 50...58: "yyyy-mm-dd"
    case 18...21: "hh:mm"
    case 22: "yyyy-mm-dd hh:mm"
    case 45...47: "mm:ss"
    case 49: "@"
    default: general
    }
  }

  /// A number with no more digits than it needs: 12, 12.5.
  static func plain(_ number: Double) -> String {
    number.magnitude < 1e15 && number == number.rounded() ? String(Int(number)) : "\(number)"
  }
}
