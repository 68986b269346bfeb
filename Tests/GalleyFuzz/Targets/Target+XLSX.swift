import Foundation
import GalleyExporters
import GalleyModel
import GalleyTestSupport
import GalleyXLSX
import GalleyXLSXReading

extension Target {
  /// Stories with any bytes in every cell, as a workbook.
  static let xlsx = Target(
    "xlsx", starts: Story.starts, subject: ReadBook.init, checks: [Check("cells", cells)])

  /// What a reader of workbooks finds in the sheets is what the tables hold.
  @Sendable private static func cells(_ book: ReadBook) throws -> String? {
    // A workbook made of a comparison has the rows of both versions, too.
    let extractions = book.story.items.flatMap { item -> [ExportItem] in
      guard case .comparison(let comparison) = item else { return [item] }
      return [.extraction(comparison.old), .extraction(comparison.new)]
    }
    let tables: [(Table, [ExportItem])] = [
      (.figures, extractions), (.quotes, extractions), (.sources, extractions),
      (.changes, book.story.items),
    ]
    return try tables.firstMessage { table, items in
      let name = table.name.capitalized
      let rows = try book.workbook.table(name)
      let found = rows.dropFirst()
      let places = table.columns.map { column in
        rows.first?.firstIndex(of: header(of: column.name, in: table))
      }
      let wanted = items.flatMap(table.rows)
      guard found.count == wanted.count else { return "\(name): \(found.count) rows" }
      return zip(wanted, found).firstMessage { cells, read in
        cells.enumerated().firstMessage { index, cell in
          let column = table.columns[index].name
          // What a change is, is told in words.
          if column == "change" { return nil }
          guard let place = places[index] else { return "\(name): no column \(column)" }
          let text = place < read.count ? read[place] : ""
          // Versions of one name get distinct ones.
          if column.hasSuffix("_article") || column == "article" { return nil }
          return isRight(text, cell) ? nil : "\(name), \(column): \(text) for \(cell)"
        }
      }
    }
  }

  /// The words over a table's column.
  private static func header(of column: String, in table: Table) -> String {
    switch (table.name, column) {
    case ("sources", "name"): return "Source"
    case ("sources", "figures"): return "Figure IDs"
    case ("sources", "quotes"): return "Quote IDs"
    case ("changes", "old"), ("changes", "new"): return column.capitalized + " text"
    case (_, "id"): return "ID"
    default:
      let words = column.replacing("_", with: " ")
      return words.prefix(1).uppercased() + words.dropFirst()
    }
  }

  private static func isRight(_ text: String, _ cell: Cell) -> Bool {
    switch cell {
    case .number(let number): text.first == "#" && isNear(text.dropFirst(), number.doubleValue)
    case .integer(let number): text == "#\(number)"
    case .boolean(let truth): text == (truth ? "#TRUE" : "#FALSE")
    case .empty: text.isEmpty
    case .text(let words):
      text.utf8.elementsEqual(shown(words).utf8)
        || words.utf16.count > CleanText.Place.cell.limit && text.last == "…"
          && shown(words).hasPrefix(text.dropLast())
    // What changed in words is told in the cells beside it; long ones are folded.
    case .redline: true
    }
  }

  /// The words as a cell of XML can hold them.
  private static func shown(_ words: String) -> String {
    var shown = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in words.unicodeScalars where scalar != "\u{0}" {
      switch scalar {
      case "\u{FFFE}", "\u{FFFF}": shown.append("\u{FFFD}")
      case "\n" where previous == "\r": break
      case "\r": shown.append("\n")
      default: shown.append(scalar)
      }
      previous = scalar
    }
    return String(shown)
  }

  /// The library writes 16 digits.
  private static func isNear(_ text: Substring, _ number: Double) -> Bool {
    guard let read = Double(text) else { return false }
    return abs(read - number) <= abs(number) * 1e-15
  }
}

/// A story written as a workbook and read back.
private struct ReadBook: Sendable {
  let story: Story
  let workbook: ReadWorkbook

  init(_ input: [UInt8]) throws {
    story = try Story(input)
    let folder = TemporaryFolder()
    let exporter = XLSXExporter(heldRows: story.choice == 0 ? 2 : 20_000)
    var session = try exporter.open(Destination(.folder(folder.path), name: "fuzz"))
    for item in story.items { try session.write(item) }
    _ = try session.finish()
    workbook = try ReadWorkbook(folder.path("fuzz.xlsx"))
  }
}
