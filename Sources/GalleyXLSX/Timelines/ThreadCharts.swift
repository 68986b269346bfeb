import GalleyExporters
import GalleyModel

/// The sheet with a line chart for each figure whose number changed, and below the charts the numbers
/// that they show.
struct ThreadCharts {
  /// A thread that has a chart.
  private struct Line {
    let title: String
    let values: [ExactDecimal?]
    /// The high ends; null where no version gives a range.
    let uppers: [ExactDecimal?]?
    let labels: [String?]

    var rows: Int { uppers == nil ? 1 : 2 }
  }

  private let lines: [Line]
  /// How many figures have no chart since there are too many.
  let left: Int
  private let count: Int

  /// As many charts as somebody looks at.
  private static let limit = 200

  /// The charts of a timeline; null where no number changed.
  init?(_ timeline: Timeline) {
    count = timeline.versions.count
    let all = timeline.eventful.compactMap { Self.line(of: $0, in: timeline) }
    guard !all.isEmpty else { return nil }
    lines = Array(all.prefix(Self.limit))
    left = all.count - lines.count
  }

  private static func line(of thread: TimelineThread, in timeline: Timeline) -> Line? {
    let count = timeline.versions.count
    var values = [ExactDecimal?](repeating: nil, count: count)
    var uppers = values
    var labels = [String?](repeating: nil, count: count)
    var last: String?
    for entry in thread.entries {
      guard let figure = entry.figure, figure.quantity.value.doubleValue.isFinite else { continue }
      let place = entry.version - 1
      values[place] = figure.quantity.value
      uppers[place] = figure.quantity.upper
      let reading = figure.shortReading
      if reading != last { labels[place] = reading }
      last = reading
    }
    let told = Set(values.compactMap { $0 })
    guard told.count > 1 || Set(uppers.compactMap { $0 }).count > 1 else { return nil }
    return Line(
      title: timeline.heading(of: thread) ?? thread.entries.last?.text ?? "", values: values,
      uppers: uppers.contains { $0 != nil } ? uppers : nil, labels: labels)
  }

  /// Writes the sheet.
  func write(to book: inout Workbook) throws(XLSXError) {
    let sheet = try book.addSheet("Charts")
    let header = LineChart.height * ((lines.count + 1) / 2) + 1
    let names = ["Figure"] + (1...count).map(String.init)
    try book.writeHeader(HeaderNames(names), row: header, in: sheet, style: .header)
    let design = ColumnDesign(cap: 30)
    var fits = names.map { ColumnFit(header: $0, design: design) }
    func write(_ words: String, _ values: [ExactDecimal?], row: Int) throws(XLSXError) {
      let cells = [Cell.text(words)] + values.map { $0.map(Cell.number) ?? .empty }
      for (column, cell) in cells.enumerated() {
        let written = try book.write(
          cell, CellLook(design: design), in: sheet, row: row, column: column)
        fits[column].add(cell, width: written.width)
      }
    }
    var row = header + 1
    for (place, line) in lines.enumerated() {
      try write(line.title, line.values, row: row)
      if let uppers = line.uppers {
        try write(line.title + ", up to", uppers, row: row + 1)
      }
      let chart = LineChart(
        title: line.title, pointName: "Version", columns: 1..<count + 1, header: header,
        rows: row..<row + line.rows, labels: line.labels)
      try book.add(chart, in: sheet, row: LineChart.height * (place / 2), place: place % 2)
      row += line.rows
    }
    for (column, fit) in fits.enumerated() {
      try book.setColumn(column, ColumnLayout(width: fit.width), in: sheet)
    }
    try book.setUpPrint(in: sheet, repeatedRows: 0)
  }
}
