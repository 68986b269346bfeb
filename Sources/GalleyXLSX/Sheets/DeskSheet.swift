import GalleyExporters
import GalleyModel

/// The sheets of a workbook that hold tables, in their order; the notes come last.
enum DeskSheet: Int, CaseIterable, Sendable {
  /// What a copy editor would ask; only where stories were checked.
  case queries
  /// What differs between versions; only where there are comparisons.
  case changes
  /// What figures and quotes said version by version; only where there is a timeline.
  case timeline
  case figures
  case quotes
  case sources
  /// The articles as they were read.
  case text
  /// The articles where there are too many for the notes.
  case articles

  /// What the workbook makes of its table.
  var design: SheetDesign {
    switch self {
    case .queries: .queries
    case .changes: .changes
    case .timeline: .timeline
    case .figures: .figures
    case .quotes: .quotes
    case .sources: .sources
    case .text: .text
    case .articles: .articles
    }
  }
}

extension SheetDesign {
  fileprivate static let queries = SheetDesign(
    .queries, name: "Queries", read: ReadCells.queryColumns, shown: ["level", "text", "message"],
    statuses: CheckStatus.ofQueries, onceShown: 3)
  fileprivate static let changes = SheetDesign(
    .changes, name: "Changes", read: ReadCells.changeColumns, shown: ["item", "change", "what"],
    statuses: CheckStatus.ofItems, onceShown: 5)
  fileprivate static let figures = SheetDesign(
    .figures, name: "Figures", read: ReadCells.figureColumns, shown: ["figure", "sentence"],
    statuses: CheckStatus.ofItems, onceShown: 3)
  fileprivate static let quotes = SheetDesign(
    .quotes, name: "Quotes", read: ReadCells.quoteColumns, shown: ["quote", "sentence"],
    statuses: CheckStatus.ofItems, onceShown: 2)
  fileprivate static let sources = SheetDesign(
    .sources, name: "Sources", read: ReadCells.sourceColumns, shown: ["name", "role"])
  fileprivate static let timeline = SheetDesign(.timeline, name: "Data")
  fileprivate static let text = SheetDesign(.text, name: "Text")
  fileprivate static let articles = SheetDesign(.articles, name: "Articles")
}

extension Table {
  /// One row a block of an article, so that every other row can lead to where it stands.
  fileprivate static let text = Table(
    name: "text", summary: "The articles as they were read, a row a paragraph.",
    key: [], fields: textFields
  ) { item in
    guard let extraction = item.extraction else { return [] }
    return extraction.article.blocks.map { (article: extraction.article, block: $0) }
  }

  private static let textFields: [Field<(article: Article, block: Block)>] = [
    Field("article", .text, "The article's name.") { .text($0.article.id) },
    Field("block", .text, "What it is: paragraph, headline, caption …") {
      .text($0.block.kind.rawValue)
    },
    Field("paragraph", .integer, "The number of the body paragraph.") { Cell($0.block.number) },
    Field("text", .text, "The words as printed.") { .text($0.article.words(at: $0.block.range)) },
  ]
}
