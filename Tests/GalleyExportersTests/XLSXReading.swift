import Foundation
import GalleyXLSX
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A workbook as a spreadsheet program reads it, for tests.
///
/// Every part goes through a strict XML parser. Words are shown as they are, numbers and truth
/// values after a `#`, runs of a redline as `[-two-]{+three+}`.
struct ReadWorkbook {
  /// The text of every part, by name.
  private(set) var parts: [String: String] = [:]
  /// The sheets in order, with their rows; an empty cell is "".
  private(set) var sheets: [(name: String, rows: [[String]])] = []

  init(_ path: String) throws {
    let archive = try ZipArchive(path: path)
    for entry in archive.entries {
      var bytes: [UInt8] = []
      try archive.read(entry) { bytes += $0 }
      let text = try #require(String(validating: bytes, as: UTF8.self), "\(entry.name)")
      parts[entry.name] = text
      _ = try ParsedXML(text, name: entry.name)
    }
    let strings = try parsed("xl/sharedStrings.xml")?.root.all("si").map(Self.text) ?? []
    let names = try #require(try parsed("xl/workbook.xml")).root.all("sheet").map {
      $0.attributes["name"] ?? ""
    }
    for (index, name) in names.enumerated() {
      let sheet = try #require(try parsed("xl/worksheets/sheet\(index + 1).xml"))
      sheets.append((name, sheet.root.all("row").map { Self.row($0, strings) }))
    }
  }

  /// The rows of a sheet.
  func rows(_ sheet: String) throws -> [[String]] {
    try #require(sheets.first { $0.name == sheet }, "no sheet \(sheet)").rows
  }

  /// A part as elements; null where there is none.
  func parsed(_ part: String) throws -> ParsedXML? {
    try parts[part].map { try ParsedXML($0, name: part) }
  }

  private static func row(_ row: Element, _ strings: [String]) -> [String] {
    var cells: [String] = []
    for cell in row.all("c") {
      let letters = (cell.attributes["r"] ?? "").prefix { $0.isLetter }
      let column = letters.utf8.reduce(0) { $0 * 26 + Int($1 - 64) } - 1
      while cells.count < column { cells.append("") }
      let value = cell.all("v").first?.text ?? ""
      switch cell.attributes["t"] {
      case "s": cells.append(Int(value).map { strings[$0] } ?? "?")
      case "inlineStr": cells.append(text(cell))
      case "b": cells.append(value == "1" ? "#TRUE" : "#FALSE")
      default: cells.append(value.isEmpty ? "" : "#" + value)
      }
    }
    return cells
  }

  private static func text(_ item: Element) -> String {
    let runs = item.all("r")
    if runs.isEmpty { return decoded(item.all("t").map(\.text).joined()) }
    return runs.map { run in
      let text = decoded(run.all("t").map(\.text).joined())
      if !run.all("strike").isEmpty { return "[-\(text)-]" }
      return run.all("u").isEmpty ? text : "{+\(text)+}"
    }.joined()
  }

  /// Reads `_x0041_` as "A", as Excel does.
  private static func decoded(_ text: String) -> String {
    text.replacing(/_x([0-9A-Fa-f]{4})_/) { match in
      UInt32(match.1, radix: 16).flatMap(UnicodeScalar.init).map(String.init) ?? "?"
    }
  }
}

/// An element of an XML part.
final class Element {
  let name: String
  let attributes: [String: String]
  var children: [Element] = []
  var text = ""

  init(name: String, attributes: [String: String]) {
    self.name = name
    self.attributes = attributes
  }

  /// The elements of a name inside this one, at any depth.
  func all(_ name: String) -> [Element] {
    children.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) }
  }
}

/// An XML part, read by a parser that takes nothing but well-formed XML.
final class ParsedXML: NSObject, XMLParserDelegate {
  let root = Element(name: "", attributes: [:])
  private var open: [Element] = []

  init(_ text: String, name: String) throws {
    super.init()
    open = [root]
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    let isWellFormed = parser.parse()
    try #require(isWellFormed, "\(name): \(String(describing: parser.parserError))")
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    let element = Element(name: name, attributes: attributes)
    open.last?.children.append(element)
    open.append(element)
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    open.last?.text += text
  }
}
