import GalleyExporters
import GalleyModel

/// The cells that people read, in the order of the columns of ``SheetDesign``.
enum ReadCells {
  static let figureColumns = [
    SheetColumn(
      name: "Figure", summary: "The figure as printed; it leads to its place in the text.",
      design: ColumnDesign(cap: 21, link: .place)),
    SheetColumn(
      name: "What it is", summary: "What it is a number of, and what happened to it.",
      design: ColumnDesign(cap: 23)),
    SheetColumn(
      name: "Says", summary: "Who says so, with the role.", design: ColumnDesign(cap: 19)),
    SheetColumn(
      name: "Sentence", summary: "The sentence that it stands in, shown once for several figures.",
      design: ColumnDesign(cap: 45)),
  ]

  static func cells(of figure: Figure) -> [Cell] {
    [
      .text(figure.span.text), Cell(figure.whatItIs), Cell(figure.attribution?.says),
      .text(figure.sentence),
    ]
  }

  static let quoteColumns = [
    SheetColumn(
      name: "Quote", summary: "The words without their marks; parts are joined by \" … \".",
      design: ColumnDesign(cap: 43)),
    SheetColumn(
      name: "Says", summary: "Who says so, with the role.",
      design: ColumnDesign(cap: 21, link: .place)),
    SheetColumn(
      name: "Sentence", summary: "The sentence that it starts in, shown once for several quotes.",
      design: ColumnDesign(cap: 43)),
  ]

  static func cells(of quote: Quote) -> [Cell] {
    [.text(quote.text), Cell(quote.attribution?.says), .text(quote.sentence)]
  }

  static let sourceColumns = [
    SheetColumn(
      name: "Source", summary: "Who is cited, in the fullest form that the article gives.",
      design: ColumnDesign(cap: 30)),
    SheetColumn(
      name: "Role", summary: "The title or role as printed.", design: ColumnDesign(cap: 30)),
    SheetColumn(
      name: "Cited for", summary: "The figures as printed.", design: ColumnDesign(cap: 60)),
    SheetColumn(
      name: "Figures", summary: "How many figures; the number leads to the first of their rows.",
      design: ColumnDesign(cap: 12, link: .figures)),
    SheetColumn(
      name: "Quotes", summary: "How many quotes; the number leads to the first of their rows.",
      design: ColumnDesign(cap: 12, link: .quotes)),
  ]

  /// The cells of a source.
  /// - Parameter figures: The figures of its article by their ids.
  static func cells(of source: Source, figures: [String: Figure]) -> [Cell] {
    let texts = source.figures.compactMap { figures[$0]?.span.text }
    return [
      .text(source.name), Cell(source.role),
      Cell(texts.isEmpty ? nil : texts.joined(separator: "; ")),
      Cell(texts.isEmpty ? nil : source.figures.count),
      Cell(source.quotes.isEmpty ? nil : source.quotes.count),
    ]
  }

  static let queryColumns = [
    SheetColumn(
      name: "Level", summary: "error: the copy cannot be right; check: an editor would look.",
      design: ColumnDesign(cap: 8)),
    SheetColumn(
      name: "Words", summary: "The words that it is about; they lead to their place in the text.",
      design: ColumnDesign(cap: 22, link: .place)),
    SheetColumn(
      name: "Query", summary: "What is wrong, with the sum that shows it.",
      design: ColumnDesign(cap: 38)),
    SheetColumn(
      name: "Sentence", summary: "The sentence or paragraph, shown once for several queries.",
      design: ColumnDesign(cap: 40)),
  ]

  static func cells(of query: Query, sentence: String) -> [Cell] {
    [
      .text(query.level.rawValue), .text(query.span.text), .text(query.message), .text(sentence),
    ]
  }
}
