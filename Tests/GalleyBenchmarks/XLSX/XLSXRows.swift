import CBaselines
import GalleyExporters
import GalleyXLSX

/// The rows of the benchmark on their way through Galley's tables into a workbook.
enum XLSXRows {
  static func path(in place: Place) -> String {
    place.output("figures.xlsx")
  }

  /// Writes the workbook, reads it back and gives it its name, as the exporter does.
  static func write(to place: Place, mode: Workbook.Mode) -> Bool {
    do {
      let file = try OutputFile(path: path(in: place))
      var book = try Workbook(path: file.partPath, mode: mode)
      try book.setProperties(title: "figures")
      var remarks = Remarks()
      let design = SheetDesign(table, name: "Figures")
      var sheet = try TableSheet(design, in: &book, rowLimit: Sheet.rowLimit)
      var row = baseline_row()
      for number in 0..<BaselineRows.count {
        baseline_make_row(Int32(number), &row)
        try sheet.append(SheetRow(BaselineRows.cells(&row)), to: &book, remarks: &remarks)
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
    fields: BaselineRows.columns.map { name in
      Field<Int>(name, .text, name) { _ in .empty }
    }, rows: { _ in [] })
}
