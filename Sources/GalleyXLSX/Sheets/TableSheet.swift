import GalleyExporters

/// A table on a sheet of its own, and on further ones where it has more rows than a sheet.
package struct TableSheet {
  /// What the sheet is of.
  let design: SheetDesign
  private let headers: HeaderNames
  private let rowLimit: Int
  private var sheet: Sheet
  private var fits: [ColumnFit]
  /// So many digits on a page of A4 or Letter are letters of five points, the smallest print of a
  /// newspaper; what is wider goes on a second page beside the first.
  private static let pageWidth = 330.0
  /// The sheets so far.
  private var sheets = 1
  /// The rows of the current sheet, header included.
  private var rows = 1
  /// The rows of all sheets, without headers.
  private(set) var count = 0
  /// The cells that got no link since their sheet had too many.
  private var unlinked = 0

  /// Begins the sheet.
  package init(_ design: SheetDesign, in book: inout Workbook, rowLimit: Int) throws(XLSXError) {
    self.design = design
    self.rowLimit = rowLimit
    headers = design.headers
    fits = zip(headers.names, design.columns).map { ColumnFit(header: $0, design: $1) }
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
      rows = 1
      unlinked = 0
      try begin(in: &book)
    }
    var lines = 1
    for (column, cell) in row.cells.enumerated() {
      let columnDesign = design.columns[column]
      let side = row[columnDesign.side]
      let place = columnDesign.isLinked ? side.place : nil
      let look = CellLook(
        design: columnDesign, unit: side.unit, target: place?.target(rowLimit: rowLimit))
      let written = try book.write(cell, look, in: sheet, row: rows, column: column)
      fits[column].add(cell, width: written.width)
      lines = max(lines, written.lines)
      if written.lacksLink { unlinked += 1 }
      if let note = written.note {
        // Excel counts rows from 1.
        remarks.add(note, on: "\(sheet.name), row \(rows + 1), \(headers.names[column])")
      }
    }
    if design.hasChecks { try writeChecks(to: &book, column: row.cells.count) }
    if lines > 1 { try book.setHeight(lines: lines, in: sheet, row: rows) }
    rows += 1
    count += 1
  }

  /// Gives the current sheet what depends on all of its rows.
  package func finish(in book: inout Workbook, remarks: inout Remarks) throws(XLSXError) {
    let columns = headers.names.count
    try setColumns(in: &book)
    if unlinked > 0 {
      remarks.add(
        "\(unlinked) cells have no link: Excel takes \(Workbook.linkLimit) a sheet.",
        on: sheet.name)
    }
    try book.allowNumbersAsText(in: sheet, rows: rows, columns: columns)
    switch (book.mode, rows) {
    case (.whole, 1):
      try book.writeHeader(headers, in: sheet, style: .header)
    case (.whole, _):
      try book.addTable(sheet.name, headers: headers, rows: rows - 1, in: sheet, style: .header)
    case (.streaming, _):
      try book.addFilter(rows: rows - 1, columns: columns, in: sheet)
    }
  }

  private func begin(in book: inout Workbook) throws(XLSXError) {
    try book.freeze(rows: 1, in: sheet)
    try book.setUpPrint(in: sheet)
    // Rows that go to disk as they come have to come in order, the header first.
    if book.mode == .streaming { try book.writeHeader(headers, in: sheet, style: .header) }
  }

  private func writeChecks(to book: inout Workbook, column first: Int) throws(XLSXError) {
    for (index, check) in CheckColumn.all.enumerated() {
      guard let choice = check.choices?.first else { continue }
      try book.write(
        CleanText(choice, for: .cell), in: sheet, row: rows, column: first + index,
        style: check.style)
    }
  }

  /// Sets the columns up, and the print where they are too wide for one page.
  private func setColumns(in book: inout Workbook) throws(XLSXError) {
    var wasFolded = false
    var shown = 0.0
    for (column, fit) in fits.enumerated() {
      let isFolded = rows > 1 && fit.isFolded
      let layout = ColumnLayout(
        width: fit.width, fold: isFolded ? .folded : wasFolded ? .afterFolded : .open)
      try book.setColumn(column, layout, in: sheet)
      wasFolded = isFolded
      if !isFolded { shown += fit.width }
    }
    guard design.hasChecks else { return }
    for (index, check) in CheckColumn.all.enumerated() {
      let column = fits.count + index
      let fold = index == 0 && wasFolded ? ColumnLayout.Fold.afterFolded : .open
      let layout = ColumnLayout(width: check.width, style: check.style, fold: fold)
      try book.setColumn(column, layout, in: sheet)
      if rows > 1, let choices = check.choices.flatMap(ChoiceList.init) {
        try book.offer(choices, in: sheet, rows: 1..<rows, column: column)
      }
      shown += check.width
    }
    let pages = Int((shown / TableSheet.pageWidth).rounded(.up))
    if pages > 1, let id = design.table.columns.firstIndex(where: { $0.name == "id" }) {
      try book.spreadPrint(in: sheet, pages: pages, repeatingColumns: id + 1)
    }
  }
}
