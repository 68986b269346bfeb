package import GalleyExporters

/// A column of a sheet, but for those that a desk fills in.
struct SheetColumn: Sendable {
  /// The words of its header.
  let name: String
  /// What it means, in one sentence.
  let summary: String
  let design: ColumnDesign
}

/// What a workbook makes of a table: a sheet that begins with what people read, and the columns
/// that they fill in while they check.
package struct SheetDesign: Sendable {
  /// The table.
  let table: Table
  /// The name on the tab.
  let name: String
  /// The columns that people read, then those of the table that these do not show.
  let columns: [SheetColumn]
  /// How many of the columns people read; those of the check stand behind them.
  let readCount: Int
  /// What the status of a row can be; none where there are no columns in which a desk notes what it
  /// has checked.
  let statuses: [CheckStatus]
  /// Which columns of the table stand behind those that people read.
  let tableColumns: [Int]
  /// The column of which a value is shown once for rows that follow each other.
  let onceShown: Int?

  /// Designs the sheet of a table as it is.
  package init(_ table: Table, name: String) {
    self.init(table, name: name, read: [], shown: [])
  }

  /// Designs a sheet.
  /// - Parameters:
  ///   - read: The columns that people read, in their order.
  ///   - shown: The columns of the table that are shown there already, word for word.
  init(
    _ table: Table, name: String, read: [SheetColumn], shown: [String],
    statuses: [CheckStatus] = [], onceShown: Int? = nil
  ) {
    self.table = table
    self.name = name
    self.statuses = statuses
    self.onceShown = onceShown
    readCount = read.count
    tableColumns = table.columns.indices.filter { !shown.contains(table.columns[$0].name) }
    columns =
      read
      + tableColumns.map { index in
        let column = table.columns[index]
        var design = ColumnDesign(column.name)
        let words = SheetDesign.words(column.name)
        // Only where a desk works through the rows is there too much for a screen.
        if !read.isEmpty {
          design.isClipped = true
          if design.fold == .whenSame { design.isShrunk = true } else { design.fold = .always }
          if column.name == "id" { design.link = .placeIfNone }
        }
        return SheetColumn(
          name: read.contains { $0.name == words } ? words.dropLast() + " IDs" : words,
          summary: column.summary, design: design)
      }
  }

  /// Whether a desk notes there what it has checked.
  var hasChecks: Bool { !statuses.isEmpty }

  /// The names of all columns.
  var headers: HeaderNames {
    HeaderNames(
      columns[..<readCount].map(\.name) + (hasChecks ? CheckColumn.all.map(\.column.name) : [])
        + columns[readCount...].map(\.name))
  }

  /// The place of a column on the sheet.
  func position(of column: Int) -> Int {
    column < readCount || !hasChecks ? column : column + CheckColumn.all.count
  }

  /// The row of the headers, below that of the progress where there is one.
  var headerRow: Int { hasChecks ? 1 : 0 }

  /// The name of the first sheet, and of those that follow where a sheet is full.
  func sheetName(_ number: Int) -> String {
    number == 1 ? name : "\(name) \(number)"
  }

  /// A table's name of a column as people write it: "In quote" for `in_quote`.
  private static func words(_ name: String) -> String {
    switch name {
    case "id", "guid", "url": name.uppercased()
    // Beside "Old" and "New", which show figures alone.
    case "old", "new": name.capitalizedFirst + " text"
    default: name.split(separator: "_").joined(separator: " ").capitalizedFirst
    }
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
