import GalleyModel

extension Table {
  /// One row a figure.
  public static let figures = Table(
    name: "figures", summary: "Every figure of every article.", key: ["article", "id"],
    references: [.article],
    fields: figureFields,
    lazyRows: { item in
      let article = item.extraction?.article.id ?? ""
      return (item.extraction?.figures ?? []).lazy.map { (article: article, figure: $0) }
    })

  private typealias FigureRow = (article: String, figure: Figure)

  private static let figureFields: [Field<FigureRow>] = [
    Field("article", .text, "The article's name.") { .text($0.article) },
    Field("id", .text, "The figure's name inside the article.") { .text($0.figure.id) },
    Field("block", .text, "What it stands in: paragraph, headline, caption …") {
      .text($0.figure.block.rawValue)
    },
    Field("paragraph", .integer, "The number of the body paragraph.") {
      Cell($0.figure.paragraph)
    },
    Field("figure", .text, "The figure as printed, with bound words and unit.") {
      .text($0.figure.span.text)
    },
    Field("value", .number, "The number, or the low end of a range.") {
      .number($0.figure.quantity.value)
    },
    Field("upper", .number, "The high end of a range, or the second number of a score.") {
      Cell($0.figure.quantity.upper)
    },
    Field("of", .number, "The whole: 25 in \"five of 25\".") { Cell($0.figure.quantity.of) },
    Field("bound", .text, "exact, about, under, over, atLeast or atMost.") {
      .text($0.figure.quantity.bound.rawValue)
    },
    Field("qualifier", .text, "The bound words as printed.") { Cell($0.figure.qualifier) },
    Field("direction", .text, "up or down, where the figure states a change.") {
      Cell($0.figure.direction?.rawValue)
    },
    Field("unit", .text, "A singular English name or an ISO 4217 code.") {
      Cell($0.figure.quantity.unit)
    },
    Field("counts", .text, "What is counted.") { Cell($0.figure.counts) },
    Field("kind", .text, "count, money, percent, points, measure, duration, age, ratio …") {
      .text($0.figure.quantity.kind.rawValue)
    },
    Field("event", .text, "What happened to the counted.") { Cell($0.figure.event) },
    Field("when", .text, "When, as printed.") { Cell($0.figure.when) },
    Field("where", .text, "Where, as printed.") { Cell($0.figure.where) },
    Field("source", .text, "Who is the source.") { Cell($0.figure.attribution?.name) },
    Field("role", .text, "The source's title or role as printed.") {
      Cell($0.figure.attribution?.role)
    },
    Field("cue", .text, "The reporting verb or phrase.") {
      Cell($0.figure.attribution?.cue?.text)
    },
    Field("in_quote", .text, "The quote that holds the figure.") { Cell($0.figure.inQuote) },
    Field("links", .text, "Ties to other figures, for example \"repeat f3\".") {
      Cell(links($0.figure.links))
    },
    Field("sentence", .text, "The sentence that it stands in.") { .text($0.figure.sentence) },
  ]

  /// Links as words: `repeat f3; conversion f4`, or null for none.
  static func links(_ links: [Link]) -> String? {
    links.isEmpty ? nil : links.map { "\($0.kind.rawValue) \($0.to)" }.joined(separator: "; ")
  }
}
