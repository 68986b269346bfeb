import GalleyExporters

/// The workbook that a desk keeps: the changes, the notes, the tables, and a chart.
struct DeskBook: ~Copyable {
  private var book: Workbook
  private let notes: Sheet
  private var sheets: [(kind: DeskSheet, sheet: TableSheet)]
  private let rowLimit: Int
  /// What cells could not hold.
  private var remarks = Remarks()

  /// Begins the workbook.
  /// - Parameter hasChanges: Whether it begins with a sheet of changes.
  init(
    path: String, mode: Workbook.Mode, title: String, hasChanges: Bool, rowLimit: Int
  ) throws(XLSXError) {
    var book = try Workbook(path: path, mode: mode)
    try book.setProperties(title: title)
    var sheets: [(kind: DeskSheet, sheet: TableSheet)] = []
    if hasChanges {
      let design = DeskSheet.changes.design
      sheets.append((.changes, try TableSheet(design, in: &book, rowLimit: rowLimit)))
    }
    let notes = try book.addSheet("Notes")
    for kind in [DeskSheet.figures, .quotes, .sources, .text] {
      sheets.append((kind, try TableSheet(kind.design, in: &book, rowLimit: rowLimit)))
    }
    self.book = book
    self.notes = notes
    self.sheets = sheets
    self.rowLimit = rowLimit
  }

  /// Adds rows to a sheet, and before that the sheet if there is none yet.
  mutating func append(
    _ rows: some Sequence<SheetRow>, to kind: DeskSheet
  ) throws(XLSXError) {
    let index = sheets.firstIndex { $0.kind == kind } ?? sheets.count
    if index == sheets.count {
      sheets.append((kind, try TableSheet(kind.design, in: &book, rowLimit: rowLimit)))
    }
    for row in rows { try sheets[index].sheet.append(row, to: &book, remarks: &remarks) }
  }

  /// Completes the sheets and writes the file.
  consuming func close(
    _ content: NotesContent, chart: ChangedFigures.Group?
  ) throws(XLSXError) {
    for (_, sheet) in sheets { try sheet.finish(in: &book, remarks: &remarks) }
    var content = content
    content.remarks.add(remarks)
    var lines = NotesSheet(notes)
    try lines.write(
      content, sheets: sheets.map { ($0.sheet.design, $0.sheet.count) }, to: &book)
    try lines.finish(in: &book)
    if let chart { try book.add(chart) }
    try book.close()
  }
}
