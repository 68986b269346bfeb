import GalleyExporters

/// Writes the lines of the notes, one under the other: a name, what there is to say, and more.
struct NotesSheet {
  private let sheet: Sheet
  private var row = 0
  private var fits: [ColumnFit]

  /// The columns; the second holds the sentences.
  private static let columns = [
    30, 70, 30, 20, 20, 12, 12, 14, 16, 12, 12, 20, 12, 12, 12, 12, 12, 12,
  ].map { cap in
    var design = ColumnDesign("")
    design.cap = cap
    return design
  }

  init(_ sheet: Sheet) {
    self.sheet = sheet
    fits = NotesSheet.columns.map { ColumnFit(header: "", design: $0) }
  }

  /// Writes a line of its own, which may run over the columns.
  mutating func write(
    _ text: String, style: Style = Style(), to book: inout Workbook
  ) throws(XLSXError) {
    try book.write(CleanText(text, for: .cell), in: sheet, row: row, column: 0, style: style)
    if style.traits.contains(.large) { try book.setHeight(lines: 2, in: sheet, row: row) }
    row += 1
  }

  /// Leaves a line empty and writes the head of a section.
  mutating func begin(_ heading: String, to book: inout Workbook) throws(XLSXError) {
    row += 1
    try write(heading, style: .heading, to: &book)
  }

  /// Writes the names of columns.
  mutating func write(header: [String], to book: inout Workbook) throws(XLSXError) {
    for (column, name) in header.enumerated() {
      fits[column].add(.text(name), width: name.utf8.count)
      try book.write(
        CleanText(name, for: .cell), in: sheet, row: row, column: column, style: .header)
    }
    row += 1
  }

  /// Writes a line of cells.
  /// - Parameters:
  ///   - target: Where the first cell leads.
  ///   - source: Where the third cell leads.
  mutating func write(
    _ cells: [Cell], target: LinkTarget? = nil, source: LinkTarget? = nil, to book: inout Workbook
  ) throws(XLSXError) {
    var lines = 1
    for (column, cell) in cells.enumerated() {
      let design = NotesSheet.columns[column]
      let look = CellLook(design: design, target: column == 0 ? target : column == 2 ? source : nil)
      let written = try book.write(cell, look, in: sheet, row: row, column: column)
      fits[column].add(cell, width: written.width)
      lines = max(lines, written.lines)
    }
    if lines > 1 { try book.setHeight(lines: lines, in: sheet, row: row) }
    row += 1
  }

  /// Writes a line of cells with what somebody has noted behind them.
  mutating func write(
    _ cells: [Cell], _ checks: Checks, to book: inout Workbook
  ) throws(XLSXError) {
    let row = row
    for (index, check) in CheckColumn.all.enumerated() {
      let column = cells.count + index
      let lines = try book.write(checks.values[index], check, in: sheet, row: row, column: column)
      fits[column].add(.empty, width: lines > 1 ? Int(check.width) : 0)
    }
    try write(cells, to: &book)
  }

  /// Writes a line whose second cell shows how words look.
  mutating func write(_ name: String, _ sample: RichText, to book: inout Workbook) throws(XLSXError)
  {
    try book.write(CleanText(name, for: .cell), in: sheet, row: row, column: 0)
    try book.write(sample, in: sheet, row: row, column: 1)
    row += 1
  }

  /// Gives the columns their widths and sets the sheet up for print.
  func finish(in book: inout Workbook) throws(XLSXError) {
    for (column, fit) in fits.enumerated() {
      try book.setColumn(column, ColumnLayout(width: fit.width), in: sheet)
    }
    try book.setUpPrint(in: sheet, repeatedRows: 0)
  }
}
