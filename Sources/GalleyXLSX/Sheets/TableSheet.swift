import GalleyExporters

/// A table on a sheet of its own, and on further ones where it has more rows than a sheet.
struct TableSheet {
  let table: Table
  private let headers: HeaderNames
  private let rowLimit: Int
  private var sheet: Sheet
  private var widths: [ColumnWidth]
  /// So many lines of a cell are shown at the most; the rest is there when the cell is opened.
  private static let lineLimit = 12
  /// The rows of the current sheet, header included.
  private var rows = 1

  init(_ table: Table, in book: inout Workbook, rowLimit: Int) throws(XLSXError) {
    self.table = table
    self.rowLimit = rowLimit
    headers = HeaderNames(table.columns.map(\.name))
    widths = headers.names.map(ColumnWidth.init(header:))
    sheet = try book.addSheet(table.name)
    try begin(in: &book)
  }

  /// Adds a row.
  mutating func append(
    _ cells: [Cell], to book: inout Workbook, notes: inout CellNotes
  ) throws(XLSXError) {
    if rows == rowLimit {
      try finish(in: &book)
      sheet = try book.addSheet(table.name)
      rows = 1
      try begin(in: &book)
    }
    var lines = 1
    for (column, cell) in cells.enumerated() {
      let written = try book.write(cell, in: sheet, row: rows, column: column)
      widths[column].widen(to: written.width)
      lines = max(lines, written.lines)
      if let note = written.note {
        notes.add(note, sheet: sheet.name, row: rows, column: headers.names[column])
      }
    }
    if lines > 1 {
      try book.setHeight(lines: min(lines, TableSheet.lineLimit), in: sheet, row: rows)
    }
    rows += 1
  }

  /// Gives the current sheet what depends on all of its rows.
  func finish(in book: inout Workbook) throws(XLSXError) {
    let columns = headers.names.count
    for (column, width) in widths.enumerated() {
      try book.setWidth(width.value, in: sheet, column: column)
    }
    try book.allowNumbersAsText(in: sheet, rows: rows, columns: columns)
    switch (book.mode, rows) {
    case (.whole, 1):
      try book.writeHeader(headers, in: sheet, style: .header)
    case (.whole, _):
      try book.addTable(
        table.name, headers: headers, rows: rows - 1, in: sheet, style: .header)
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
}
