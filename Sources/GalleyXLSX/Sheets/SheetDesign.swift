package import GalleyExporters

/// What a workbook makes of a table: a sheet, and the columns that its readers fill in.
package struct SheetDesign: Sendable {
  /// The table.
  let table: Table
  /// The name on the tab.
  let name: String
  /// Whether columns follow in which a desk notes what it has checked.
  let hasChecks: Bool
  let columns: [ColumnDesign]

  /// Designs the sheet of a table.
  package init(_ table: Table, name: String, hasChecks: Bool) {
    self.table = table
    self.name = name
    self.hasChecks = hasChecks
    columns = table.columns.map { column in
      var design = ColumnDesign(column.name)
      // Only where a desk works through the rows there is too much for a screen.
      if !hasChecks { design.fold = .whenEmpty }
      return design
    }
  }

  /// The names of all columns.
  var headers: HeaderNames {
    HeaderNames(table.columns.map(\.name) + (hasChecks ? CheckColumn.all.map(\.column.name) : []))
  }

  /// The name of the first sheet, and of those that follow where a sheet is full.
  func sheetName(_ number: Int) -> String {
    number == 1 ? name : "\(name) \(number)"
  }
}
