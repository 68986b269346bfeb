import CBaselines
import GalleyExporters
import GalleyModel
import GalleyXLSX

/// The rows of the benchmark on their way through Galley's tables into a workbook.
enum XLSXRows {
  /// How many there are.
  static let count = 100_000

  static func path(in folder: String) -> String {
    folder + "/figures.xlsx"
  }

  /// Writes the workbook, reads it back and gives it its name, as the exporter does.
  static func write(to folder: String, mode: Workbook.Mode) -> Bool {
    do {
      let file = try OutputFile(path: path(in: folder))
      var book = try Workbook(path: file.partPath, mode: mode)
      try book.setProperties(title: "figures")
      var remarks = Remarks()
      let design = SheetDesign(table, name: "Figures", hasChecks: false)
      var sheet = try TableSheet(design, in: &book, rowLimit: Sheet.rowLimit)
      var row = baseline_row()
      for number in 0..<count {
        baseline_make_row(Int32(number), &row)
        try sheet.append(SheetRow(cells(&row)), to: &book, remarks: &remarks)
      }
      try sheet.finish(in: &book, remarks: &remarks)
      try book.close()
      guard WorkbookCheck.damage(at: file.partPath) == nil else { return false }
      _ = try file.commit()
      return true
    } catch {
      print(error)
      return false
    }
  }

  private static let table = Table(
    name: "figures", summary: "Figures that nobody printed.", key: ["article", "id"],
    fields: columns.map { name in
      Field<Int>(name, .text, name) { _ in .empty }
    }, rows: { _ in [] })

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
