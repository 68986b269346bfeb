import GalleyModel

/// Numbers as messages print them.
enum Printed {
  /// A computed number to three digits or so: "1.91", "10.5", "1,830".
  static func rounded(_ value: Double) -> String {
    guard value.isFinite else { return "?" }
    let size = abs(value)
    if size >= 1_000_000_000 { return digits(value / 1_000_000_000) + " billion" }
    if size >= 1_000_000 { return digits(value / 1_000_000) + " million" }
    return digits(value)
  }

  /// Words of hard-wrapped copy as messages print them: each run of white space with a line end as a space.
  static func onOneLine(_ text: String) -> String {
    // Nearly all stand on one line, as their bytes tell at once.
    guard text.utf8.contains(where: mayEndLine), text.contains(where: \.isNewline) else {
      return text
    }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The controls that end a line, and the last bytes of the other characters that do.
  private static func mayEndLine(_ byte: UInt8) -> Bool {
    byte &- 0x0A < 4 || byte == 0x85 || byte == 0xA8 || byte == 0xA9
  }

  /// An exact number with its thousands apart: "1,240".
  static func exact(_ value: ExactDecimal) -> String { grouped(value.description) }

  /// An amount with its unit as copy prints it: "£10.5 million", "16.1 kilometres", "44 percent".
  static func amount(_ value: Double, _ unit: String?) -> String {
    guard let unit else { return rounded(value) }
    if let sign = signs[unit] {
      // "£1.20", not "£1.2".
      let hundredths = (value * 100).rounded()
      let isOdd =
        abs(value) < 1000 && abs(hundredths - value * 100) < 1e-6
        && hundredths.truncatingRemainder(dividingBy: 100) != 0
        && hundredths.truncatingRemainder(dividingBy: 10) == 0
      return sign + rounded(value) + (isOdd && abs(value) >= 0.1 && abs(value) < 100 ? "0" : "")
    }
    if unit == "percent" { return rounded(value) + "%" }
    if unit.utf8.count == 3, unit.utf8.allSatisfy({ $0 &- 0x41 < 26 }) {
      return rounded(value) + " " + unit
    }
    return rounded(value) + " " + plural(unit)
  }

  private static let signs = ["USD": "$", "GBP": "£", "EUR": "€", "JPY": "¥"]

  private static func plural(_ unit: String) -> String {
    switch unit {
    case "foot": "feet"
    case "inch": "inches"
    case "square foot": "square feet"
    case "mile per hour": "miles per hour"
    case "kilometre per hour": "kilometres per hour"
    case "degree Celsius": "degrees Celsius"
    case "degree Fahrenheit": "degrees Fahrenheit"
    case "pound-mass": "pounds"
    default: unit + "s"
    }
  }

  private static func digits(_ value: Double) -> String {
    let size = abs(value)
    let places = size >= 100 ? 0 : size >= 10 ? 1 : size >= 0.1 ? 2 : 4
    var power = 1.0
    for _ in 0..<places { power *= 10 }
    let scaled = (value * power).rounded()
    guard abs(scaled) < 1e17,
      let exact = ExactDecimal(significand: Int64(scaled), exponent: -places)
    else { return "?" }
    return grouped(exact.description)
  }

  private static func grouped(_ plain: String) -> String {
    let sign = plain.hasPrefix("-") ? "-" : ""
    let parts = plain.dropFirst(sign.utf8.count).split(separator: ".")
    guard let whole = parts.first else { return plain }
    var result = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.utf8.count - index).isMultiple(of: 3) { result += "," }
      result.append(digit)
    }
    return sign + result + (parts.count > 1 ? "." + parts[1] : "")
  }
}
