import GalleyExporters

/// A workbook whose sheets are tables, and last a sheet of notes where a cell could not hold all.
struct TableBook: ~Copyable {
  private var book: Workbook
  private var sheets: [TableSheet] = []
  private var notes = CellNotes()
  private let rowLimit: Int

  init(path: String, mode: Workbook.Mode, title: String, rowLimit: Int) throws(XLSXError) {
    var book = try Workbook(path: path, mode: mode)
    try book.setProperties(title: title)
    self.book = book
    self.rowLimit = rowLimit
  }

  /// Adds rows to a table, and before that its sheet if there is none yet.
  mutating func append(_ rows: [[Cell]], to table: Table) throws(XLSXError) {
    let index: Int
    if let known = sheets.firstIndex(where: { $0.table.name == table.name }) {
      index = known
    } else {
      index = sheets.count
      sheets.append(try TableSheet(table, in: &book, rowLimit: rowLimit))
    }
    for row in rows { try sheets[index].append(row, to: &book, notes: &notes) }
  }

  /// Completes the sheets and writes the file.
  consuming func close() throws(XLSXError) {
    for sheet in sheets { try sheet.finish(in: &book) }
    try notes.write(to: &book)
    try book.close()
  }
}
