import GalleyExporters

/// A table on a sheet of its own, and on further ones where it has more rows than a sheet.
package struct TableSheet {
  /// What the sheet is of.
  let design: SheetDesign
  /// The name of the workbook.
  let title: String
  let headers: HeaderNames
  private let rowLimit: Int
  private(set) var sheet: Sheet
  private(set) var fits: [ColumnFit]
  /// The sheets so far.
  private var sheets = 1
  /// The rows of the current sheet, those above the table included.
  private(set) var rows: Int
  /// The rows of all sheets, without headers.
  private(set) var count = 0
  /// The rows of the current sheet that somebody has checked.
  private(set) var checked = 0
  /// The cells that got no link since their sheet had too many.
  private var unlinked = 0
  /// What the column said in the row before that shows its value once.
  private var shownOnce: Cell?

  /// The row of the first row of the table.
  var firstRow: Int { design.headerRow + 1 }

  /// Begins the sheet.
  /// - Parameter title: The name of the workbook.
  package init(
    _ design: SheetDesign, title: String = "", in book: inout Workbook, rowLimit: Int
  ) throws(XLSXError) {
    self.design = design
    self.title = title
    self.rowLimit = rowLimit
    rows = design.headerRow + 1
    headers = design.headers
    let names = headers.names
    fits = design.columns.enumerated().map { index, column in
      ColumnFit(header: names[design.position(of: index)], design: column.design)
    }
    sheet = try book.addSheet(design.sheetName(1))
    try begin(in: &book)
  }

  /// Adds a row.
  package mutating func append(
    _ row: SheetRow, to book: inout Workbook, remarks: inout Remarks
  ) throws(XLSXError) {
    if rows == rowLimit {
      try finish(in: &book, remarks: &remarks)
      sheets += 1
      sheet = try book.addSheet(design.sheetName(sheets))
      rows = firstRow
      (unlinked, checked, shownOnce) = (0, 0, nil)
      try begin(in: &book)
    }
    var lines = 1
    var isLinked = false
    for (column, cell) in row.cells.enumerated() {
      let link = design.columns[column].design.link
      let target = isLinked && link == .placeIfNone ? nil : target(of: row, column: column)
      let written = try write(
        cell, of: row, column: column, target: target, to: &book, remarks: &remarks)
      if written.isLinked, link == .place { isLinked = true }
      // What is shown in the row above takes no lines here.
      let isShown = column != design.onceShown || cell != shownOnce
      if isShown { lines = max(lines, written.lines) }
    }
    if let column = design.onceShown { shownOnce = row.cells[column] }
    if design.hasChecks { lines = max(lines, try writeChecks(row.checks, to: &book)) }
    if lines > 1 { try book.setHeight(lines: lines, in: sheet, row: rows) }
    rows += 1
    count += 1
  }

  /// Where a cell of a row leads.
  private func target(of row: SheetRow, column: Int) -> LinkTarget? {
    let columnDesign = design.columns[column].design
    return row[columnDesign.side][columnDesign.link]?.target(rowLimit: rowLimit)
  }

  private mutating func write(
    _ cell: Cell, of row: SheetRow, column: Int, target: LinkTarget?, to book: inout Workbook,
    remarks: inout Remarks
  ) throws(XLSXError) -> WrittenCell {
    let columnDesign = design.columns[column].design
    let side = row[columnDesign.side]
    let position = design.position(of: column)
    let look = CellLook(
      design: columnDesign, unit: side.unit, isVague: side.isVague, target: target,
      ground: column < design.readCount ? row.ground : .automatic)
    let written = try book.write(cell, look, in: sheet, row: rows, column: position)
    fits[column].add(cell, width: written.width)
    if written.lacksLink { unlinked += 1 }
    if let note = written.note {
      // Excel counts rows from 1.
      remarks.add(note, on: "\(sheet.name), row \(rows + 1), \(headers.names[position])")
    }
    return written
  }

  /// Writes what was noted while checking, and says how many lines it takes.
  private mutating func writeChecks(
    _ checks: Checks?, to book: inout Workbook
  ) throws(XLSXError) -> Int {
    var lines = 1
    if checks?.isChecked == true { checked += 1 }
    for (index, check) in CheckColumn.all.enumerated() {
      let position = design.readCount + index
      var value = checks?.values[index] ?? .empty
      if value.words == nil, check.isStatus { value = .text(CheckStatus.unchecked) }
      let written = try book.write(value, check, in: sheet, row: rows, column: position)
      lines = max(lines, written)
    }
    return lines
  }

  /// Gives the current sheet what depends on all of its rows.
  package mutating func finish(in book: inout Workbook, remarks: inout Remarks) throws(XLSXError) {
    let columns = headers.names.count
    try setColumns(in: &book)
    if unlinked > 0 {
      remarks.add(
        "\(unlinked) cells have no link: Excel takes \(Workbook.linkLimit) a sheet.",
        on: sheet.name)
    }
    try book.allowNumbersAsText(in: sheet, rows: rows, columns: columns)
    if book.mode == .whole { try writeProgress(in: &book) }
    let count = rows - firstRow
    switch (book.mode, count) {
    case (.whole, 0):
      try book.writeHeader(headers, row: design.headerRow, in: sheet, style: .header)
    case (.whole, _):
      try book.addTable(
        sheet.name, headers: headers, headerRow: design.headerRow, rows: count, in: sheet,
        style: .header)
    case (.streaming, _):
      try book.addFilter(headerRow: design.headerRow, rows: count, columns: columns, in: sheet)
    }
  }

  private func begin(in book: inout Workbook) throws(XLSXError) {
    let columns = design.hasChecks ? design.readCount + 1 : 0
    try book.freeze(rows: firstRow, columns: columns, in: sheet)
    try book.setUpPrint(in: sheet, repeatedRows: firstRow)
    // Rows that go to disk as they come have to come in order, the header first.
    guard book.mode == .streaming else { return }
    try writeProgress(in: &book)
    try book.writeHeader(headers, row: design.headerRow, in: sheet, style: .header)
  }
}
