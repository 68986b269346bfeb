import CBaselines
import GalleyExporters
import GalleyModel

/// The rows that spreadsheets and CSV files are made of on both sides, as Galley's cells.
enum BaselineRows {
  /// How many there are.
  static let count = 100_000

  static let columns = [
    "article", "id", "paragraph", "figure", "value", "unit", "counts", "kind", "source", "role",
    "words", "sentence",
  ]

  static func cells(_ row: inout baseline_row) -> [Cell] {
    [
      text(&row.article), text(&row.id), .integer(Int(row.paragraph)), text(&row.figure),
      Cell(ExactDecimal(significand: Int64(row.digits), exponent: -Int(row.places))),
      text(&row.unit), text(&row.counts), text(&row.kind), text(&row.source), text(&row.role),
      .integer(Int(row.words)), text(&row.sentence),
    ]
  }

  /// A field of a C structure as words; an empty one is no value.
  private static func text<Field>(_ field: inout Field) -> Cell {
    withUnsafePointer(to: &field) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout<Field>.size) { characters in
        characters.pointee == 0 ? .empty : .text(String(cString: characters))
      }
    }
  }
}
