import GalleyExporters
import GalleyModel

extension NotesSheet {
  /// Writes everything that the notes tell.
  /// - Parameter sheets: The sheets with tables, and how many rows each has.
  mutating func write(
    _ content: NotesContent, sheets: [(design: SheetDesign, count: Int)], to book: inout Workbook
  ) throws(XLSXError) {
    let isComparison = content.comparisonCount > 0
    try write(
      (isComparison ? "What changed: " : "Figures and quotes: ") + content.title, style: .title,
      to: &book)
    try write(
      "Found in the articles by Galley; people check it, and note that in the columns from Status on.",
      to: &book)
    try write("The first cell of each row leads to the words in the article.", to: &book)
    try writeUncarried(content.uncarried, to: &book)
    try writeComparisons(content, to: &book)
    try writeVersions(content.timelines, to: &book)
    try writeArticles(content, to: &book)
    try begin("Sheets", to: &book)
    try write(header: ["Sheet", "What it holds", "Rows"], to: &book)
    for (design, count) in sheets {
      try write(
        [.text(design.name), .text(design.table.summary), .integer(count)],
        target: .row(0, sheet: design.name), to: &book)
    }
    try writeRemarks(content.remarks, to: &book)
    let isReview = sheets.contains { $0.design.name == DeskSheet.queries.design.name }
    try writeLegend(isComparison: isComparison, isReview: isReview, to: &book)
    try begin("Columns", to: &book)
    try write(
      "The columns that add detail are folded: the + above the sheet, or the 2 at its top left, shows them.",
      to: &book)
    try write(header: ["Column", "What it says", "Sheet"], to: &book)
    for (design, _) in sheets {
      for column in design.columns {
        try write([.text(column.name), .text(column.summary), .text(design.name)], to: &book)
      }
    }
    for check in CheckColumn.all {
      let names = sheets.filter(\.design.hasChecks).map(\.design.name).joined(separator: ", ")
      try write(
        [.text(check.column.name), .text(check.column.summary), .text(names)], to: &book)
    }
  }

  private mutating func writeComparisons(
    _ content: NotesContent, to book: inout Workbook
  ) throws(XLSXError) {
    for comparison in content.comparisons {
      try begin(comparison.title, to: &book)
      for line in comparison.lines { try write([.text(line.name), .text(line.text)], to: &book) }
    }
    let more = content.comparisonCount - content.comparisons.count
    if more > 0 { try write("and \(more) more comparisons", to: &book) }
  }

  /// Writes the table of the articles, what is long in the columns that have room for it.
  private mutating func writeArticles(
    _ content: NotesContent, to book: inout Workbook
  ) throws(XLSXError) {
    guard !content.articles.isEmpty else { return }
    let names = Table.articles.columns.map(\.name)
    let order = ["article", "headline", "source"]
    let ordered =
      order.compactMap(names.firstIndex) + names.indices.filter { !order.contains(names[$0]) }
    // What no file gives has no column here.
    let columns = ordered.filter { column in
      content.articles.contains { $0.cells[column].text != nil }
    }
    try begin(content.articles.count == 1 ? "Article" : "Articles", to: &book)
    try write(header: columns.map { names[$0] }, to: &book)
    for article in content.articles {
      let cells = columns.map { article.cells[$0] }
      let address = names.firstIndex(of: "source").flatMap { article.cells[$0].text }
        .flatMap(WebAddress.init)
      try write(cells, source: address.map(LinkTarget.web), to: &book)
    }
  }

  mutating func writeRemarks(
    _ remarks: Remarks, to book: inout Workbook
  ) throws(XLSXError) {
    guard !remarks.lines.isEmpty else { return }
    try begin("Remarks", to: &book)
    try write(header: ["On", "Remark"], to: &book)
    for line in remarks.lines { try write([.text(line.place), .text(line.remark)], to: &book) }
    if remarks.more > 0 { try write("and \(remarks.more) more remarks", to: &book) }
  }

  private mutating func writeLegend(
    isComparison: Bool, isReview: Bool, to book: inout Workbook
  ) throws(XLSXError) {
    try begin("Legend", to: &book)
    try write(header: ["Sign", "Meaning"], to: &book)
    for status in CheckStatus.ofItems {
      try write([.text(status.word), .text(status.meaning)], to: &book)
    }
    for status in isReview ? CheckStatus.ofQueries.dropFirst() : [] {
      try write([.text("\(status.word) (a query)"), .text(status.meaning)], to: &book)
    }
    try write(
      [.text("12.5 %"), .text("The cell holds 12.5, as the copy prints it, and not 0.125.")],
      to: &book)
    try write(
      [.text("USD 12,900"), .text("A sum of money with the code of its currency (ISO 4217).")],
      to: &book)
    let redline = RichText([
      RichText.Run("taken out", .redline(.removed)), RichText.Run(" and ", .redline(.same)),
      RichText.Run("put in", .redline(.added)),
    ])
    guard isComparison, let redline else { return }
    try write("struck, underlined", redline, to: &book)
    try write(
      [.text("…"), .text("Words that stay the same, or that stand between the parts of a quote.")],
      to: &book)
  }
}
