/// Reads the rows of a sheet, one after the other.
struct CellReader {
  private var tokens: XMLTokens
  private let strings: [String]
  private let formats: [String]
  private let epoch: Double

  init(_ part: [UInt8], strings: [String], formats: [String], epoch: Double) {
    tokens = XMLTokens(part)
    self.strings = strings
    self.formats = formats
    self.epoch = epoch
  }

  /// The values of the next row by their columns, counted from 0; null after the last row.
  mutating func next() -> [Int: Checks.Value]? {
    var isRow = false
    var cells: [Int: Checks.Value] = [:]
    var column = -1
    while let token = tokens.next() {
      switch token {
      case .start("row", _): isRow = true
      case .end("row") where isRow: return cells
      case .start("c", let attributes) where isRow:
        column =
          tokens.attribute("r", in: attributes).flatMap(CellReader.column) ?? column + 1
        let value = value(
          kind: tokens.attribute("t", in: attributes),
          style: tokens.attribute("s", in: attributes).flatMap { Int($0) })
        if value != .empty { cells[column] = value }
      default: break
      }
    }
    return isRow ? cells : nil
  }

  /// Reads what stands in a cell, up to its end.
  private mutating func value(kind: String?, style: Int?) -> Checks.Value {
    var inline = CellText()
    var words = ""
    var isValue = false
    while let token = tokens.next(), token != .end("c") {
      inline.take(token, of: tokens)
      switch token {
      case .start("v", _): isValue = true
      case .end("v"): isValue = false
      case .text(let range) where isValue: words += tokens.text(range)
      default: break
      }
    }
    switch kind {
    case "s":
      guard let index = Int(words.trimmed), strings.indices.contains(index) else { return .empty }
      return Self.text(strings[index])
    case "inlineStr": return Self.text(inline.text)
    case "b": return words.trimmed.isEmpty ? .empty : .truth(words.trimmed == "1")
    case "str", "e", "d": return Self.text(CleanText.read(words))
    default:
      guard var number = Double(words.trimmed), number.isFinite else {
        return Self.text(words.trimmed)
      }
      let code = style.flatMap { formats.indices.contains($0) ? formats[$0] : nil }
      let format = code ?? NumberCode.general
      if NumberCode.isDate(format) { number += epoch }
      return .number(number, format: format)
    }
  }

  private static func text(_ text: String) -> Checks.Value {
    text.isEmpty ? .empty : .text(text)
  }

  /// The column of a cell's name: 0 of `A7`, 27 of `AB7`.
  private static func column(_ name: String) -> Int? {
    let letters = name.utf8.prefix { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 }
    guard 1...3 ~= letters.count else { return nil }
    return letters.reduce(0) { $0 * 26 + Int($1) - 64 } - 1
  }
}
