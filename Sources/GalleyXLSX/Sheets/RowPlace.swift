/// A row of a table, counted from 0 over all of its sheets.
struct RowPlace: Hashable, Sendable {
  let sheet: DeskSheet
  let row: Int

  /// The row where it stands in the workbook.
  /// - Parameter rowLimit: The rows of a sheet, header included.
  func target(rowLimit: Int) -> LinkTarget {
    let design = sheet.design
    let first = design.headerRow + 1
    let (number, row) = row.quotientAndRemainder(dividingBy: rowLimit - first)
    return .row(first + row, sheet: design.sheetName(number + 1))
  }
}
