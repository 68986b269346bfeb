import GalleyExporters
import GalleyModel

/// The workbook that a desk keeps: the changes, the tables, a chart, and the notes.
struct DeskBook: ~Copyable {
  private var book: Workbook
  private var sheets: [(kind: DeskSheet, sheet: TableSheet)]
  private let title: String
  private let rowLimit: Int
  /// What cells could not hold.
  private var remarks = Remarks()

  /// Begins the workbook.
  /// - Parameters:
  ///   - first: The sheet that it begins with, where it is not that of the figures; of a timeline the
  ///     other sheets are not needed.
  ///   - timelines: The stories that are shown with a column a version.
  init(
    path: String, mode: Workbook.Mode, title: String, first: DeskSheet?, timelines: [Timeline],
    rowLimit: Int
  ) throws(XLSXError) {
    var book = try Workbook(path: path, mode: mode)
    try book.setProperties(
      title: title, subject: DeskBook.subject(first))
    var sheets: [(kind: DeskSheet, sheet: TableSheet)] = []
    for kind in [DeskSheet.queries, .changes, .figures, .quotes, .sources, .text]
    where kind == first || first != .timeline && kind != .queries && kind != .changes {
      sheets.append(
        (kind, try TableSheet(kind.design, title: title, in: &book, rowLimit: rowLimit)))
    }
    for timeline in timelines { try book.add(timeline, rowLimit: rowLimit) }
    self.book = book
    self.sheets = sheets
    self.title = title
    self.rowLimit = rowLimit
  }

  private static func subject(_ first: DeskSheet?) -> String {
    switch first {
    case .changes: "What changed"
    case .timeline: "How figures and quotes went"
    case .queries: "What to ask, and figures and quotes to check"
    default: "Figures and quotes to check"
    }
  }

  /// Adds rows to a sheet, and before that the sheet if there is none yet.
  mutating func append(
    _ rows: some Sequence<SheetRow>, to kind: DeskSheet
  ) throws(XLSXError) {
    let index = sheets.firstIndex { $0.kind == kind } ?? sheets.count
    if index == sheets.count {
      sheets.append(
        (kind, try TableSheet(kind.design, title: title, in: &book, rowLimit: rowLimit)))
    }
    for row in rows { try sheets[index].sheet.append(row, to: &book, remarks: &remarks) }
  }

  /// Adds the sheets of a story with a column a version.
  mutating func add(_ timeline: Timeline) throws(XLSXError) {
    try book.add(timeline, rowLimit: rowLimit)
  }

  /// Completes the sheets and writes the file.
  consuming func close(
    _ content: NotesContent, chart: ChangedFigures.Group?
  ) throws(XLSXError) {
    for index in sheets.indices { try sheets[index].sheet.finish(in: &book, remarks: &remarks) }
    var content = content
    content.remarks.add(remarks)
    if let chart { try book.add(chart) }
    var lines = NotesSheet(try book.addSheet("Notes"))
    let listed = sheets.map { ($0.sheet.design, $0.sheet.count) }
    if sheets.allSatisfy({ $0.kind == .timeline }), !content.timelines.isEmpty {
      try lines.write(story: content, sheets: listed, to: &book)
    } else {
      try lines.write(content, sheets: listed, to: &book)
    }
    try lines.finish(in: &book)
    try book.close()
  }
}
