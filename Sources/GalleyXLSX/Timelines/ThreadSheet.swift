import GalleyExporters
import GalleyModel

/// A sheet with a row a thread and a column a version: what each figure, or quote, said as the story
/// went on.
///
/// What a version tells anew is bold on blue; a dash stands where it does not tell the fact.
struct ThreadSheet {
  let timeline: Timeline
  let item: TimelineThread.Item
  /// The rows of a sheet, header included.
  let rowLimit: Int

  private static let headerRow = 1
  /// What stands before the columns of the versions.
  private static let named = 3
  /// As much as is read on a page: characters beside each other, at 7 points or more.
  private static let page = 220

  /// The name on the tab.
  var name: String { item == .figure ? "Figures" : "Quotes" }

  /// Writes the sheet, and further ones where there are more threads than rows.
  func write(to book: inout Workbook) throws(XLSXError) {
    let threads = timeline.threads.filter { $0.item == item }
    let room = max(1, rowLimit - Self.headerRow - 1)
    var first = 0
    repeat {
      let last = min(threads.count, first + room)
      try write(Array(threads[first..<last]), sheet: first / room, to: &book)
      first = last
    } while first < threads.count
  }

  private func write(
    _ threads: [TimelineThread], sheet number: Int, to book: inout Workbook
  ) throws(XLSXError) {
    let sheet = try book.addSheet(number == 0 ? name : "\(name) \(number + 1)")
    let versions = timeline.versions
    let names = HeaderNames(
      [item == .figure ? "What it is" : "Says", item == .figure ? "Says" : "Words"]
        + ["What became of it"] + versions.indices.map { "Version \($0 + 1)" }
        + ["Thread", "Repeats"])
    try book.freeze(rows: Self.headerRow + 1, columns: 1, in: sheet)
    try writeTitle(in: sheet, to: &book)
    if book.mode == .streaming {
      try book.writeHeader(names, row: Self.headerRow, in: sheet, style: .header)
    }
    var fits = names.names.enumerated().map { column, header in
      ColumnFit(header: header, design: design(of: column))
    }
    for (index, thread) in threads.enumerated() {
      try write(thread, row: Self.headerRow + 1 + index, in: sheet, fits: &fits, to: &book)
    }
    let printed = Self.named + versions.count
    let width = fits[..<printed].reduce(0) { $0 + $1.width }
    for (column, fit) in fits.enumerated() {
      try book.setColumn(column, ColumnLayout(width: fit.width), in: sheet)
    }
    try book.setUpPrint(
      in: sheet, repeatedRows: Self.headerRow + 1, repeatedColumns: 1,
      pages: max(1, Int((width / Double(Self.page)).rounded(.up))))
    let rows = Self.headerRow + 1 + threads.count
    try book.printArea(rows: rows, columns: printed, in: sheet)
    try book.allowNumbersAsText(in: sheet, rows: rows, columns: names.names.count)
    switch (book.mode, threads.isEmpty) {
    case (.whole, true):
      try book.writeHeader(names, row: Self.headerRow, in: sheet, style: .header)
    case (.whole, false):
      try book.addTable(
        sheet.name, headers: names, headerRow: Self.headerRow, rows: threads.count, in: sheet,
        style: .header)
    case (.streaming, _):
      try book.addFilter(
        headerRow: Self.headerRow, rows: threads.count, columns: names.names.count, in: sheet)
    }
  }

  /// What the story is about, and above the column of each version its name.
  private func writeTitle(in sheet: Sheet, to book: inout Workbook) throws(XLSXError) {
    try book.write(
      CleanText(timeline.title, for: .cell), in: sheet, row: 0, column: 0, style: .heading)
    for (index, version) in timeline.versions.enumerated() {
      try book.write(
        CleanText(version.article.id, for: .cell), in: sheet, row: 0, column: Self.named + index,
        style: Style(.shrunk))
    }
  }

  private func design(of column: Int) -> ColumnDesign {
    switch column {
    case 0: ColumnDesign(cap: item == .figure ? 36 : 28)
    case 1: ColumnDesign(cap: item == .figure ? 28 : 45)
    case 2: ColumnDesign(cap: 36)
    case Self.named..<Self.named + timeline.versions.count:
      ColumnDesign(cap: item == .figure ? 24 : 40)
    default: ColumnDesign(cap: 12)
    }
  }

  private func write(
    _ thread: TimelineThread, row: Int, in sheet: Sheet, fits: inout [ColumnFit],
    to book: inout Workbook
  ) throws(XLSXError) {
    var lines = 1
    func take(_ written: WrittenCell, _ column: Int) {
      fits[column].add(.empty, width: written.width)
      lines = max(lines, written.lines)
    }
    func write(_ text: String?, _ column: Int) throws(XLSXError) {
      let look = CellLook(design: design(of: column))
      take(
        try book.write(Cell(text), look, in: sheet, row: row, column: column), column)
    }
    if item == .figure {
      try write(timeline.heading(of: thread) ?? thread.entries.last?.text, 0)
      try write(thread.sources, 1)
    } else {
      try write(thread.sources, 0)
      try write(thread.entries.last?.text, 1)
    }
    try write(timeline.course(of: thread), 2)
    var next = thread.entries[...]
    for version in 1...max(1, timeline.versions.count) {
      let column = Self.named + version - 1
      guard let entry = next.first, entry.version == version else {
        try write("–", column)
        continue
      }
      next = next.dropFirst()
      let isNews = thread.tellsNews(entry)
      take(
        try book.write(
          entry, isNews: isNews, design: design(of: column), in: sheet, row: row, column: column),
        column)
    }
    let last = Self.named + timeline.versions.count
    try write(thread.id, last)
    try write(thread.repeats, last + 1)
    if lines > 1 { try book.setHeight(lines: lines, in: sheet, row: row) }
  }
}

extension Workbook {
  /// Writes what a thread says in a version: a number that looks as it reads, or words.
  fileprivate mutating func write(
    _ entry: TimelineEntry, isNews: Bool, design: ColumnDesign, in sheet: Sheet, row: Int,
    column: Int
  ) throws(XLSXError) -> WrittenCell {
    var style = isNews ? Style(.bold, ground: .blue) : Style()
    if let shown = entry.figure.flatMap({ WordedNumber($0) }) {
      style.numberFormat = shown.format
      try write(shown.value, in: sheet, row: row, column: column, style: style)
      return WrittenCell(width: shown.width)
    }
    let text = CleanText(entry.figure?.shortReading ?? entry.text, for: .cell)
    // Bold letters are a tenth wider.
    let extent = TextExtent(text.text, cap: isNews ? design.cap * 9 / 10 : design.cap)
    if extent.lines > 1 { style.traits.insert(.wrapped) }
    try write(text, in: sheet, row: row, column: column, style: style)
    return WrittenCell(
      width: extent.width + (isNews ? extent.width / 10 + 1 : 0), lines: extent.lines)
  }
}
