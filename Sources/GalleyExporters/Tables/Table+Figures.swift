import GalleyModel

extension Table {
  /// One row a figure.
  public static let figures = Table(
    name: "figures", summary: "Every figure of every article.", key: ["article", "id"],
    references: [
      .article, .source("source"),
      Reference(["article", "in_quote"], to: "quotes", ["article", "id"]),
    ],
    fields: figureFields,
    lazyRows: { item in
      let place = ArticlePlace(item)
      return (item.extraction?.figures ?? []).lazy.map { FigureRow(place: place, figure: $0) }
    })

  /// A figure with the article that it stands in.
  private struct FigureRow {
    let place: ArticlePlace
    let figure: Figure
  }

  private static let figureFields: [Field<FigureRow>] = [
    Field("article", .text, "The article's name.", required: true) { .text($0.place.article) },
    Field("id", .text, "The figure's name inside the article.", required: true) {
      .text($0.figure.id)
    },
    Field(
      "block", "What it stands in: paragraph, headline, caption …", each: Block.Kind.self,
      required: true
    ) { $0.figure.block },
    Field("paragraph", .integer, "The number of the body paragraph.") {
      Cell($0.figure.paragraph)
    },
    Field("figure", .text, "The figure as printed, with bound words and unit.") {
      .text($0.figure.span.text)
    },
    Field("value", .number, "The number, or the low end of a range.", required: true) {
      .number($0.figure.quantity.value)
    },
    Field("upper", .number, "The high end of a range, or the second number of a score.") {
      Cell($0.figure.quantity.upper)
    },
    Field("of", .number, "The whole: 25 in \"five of 25\".") { Cell($0.figure.quantity.of) },
    Field(
      "vague", .boolean, "Whether the words name no number, as in \"dozens\".", required: true
    ) { .boolean($0.figure.quantity.vague) },
    Field(
      "bound", "How the words around it bound the number: \"almost\" is under.", each: Bound.self,
      required: true
    ) { $0.figure.quantity.bound },
    Field("qualifier", .text, "The bound words as printed.") { Cell($0.figure.qualifier) },
    Field(
      "direction", "Which way the change goes that the figure states.", each: Direction.self
    ) { $0.figure.direction },
    Field("unit", .text, "A singular English name or an ISO 4217 code.") {
      Cell($0.figure.quantity.unit)
    },
    Field("counts", .text, "What is counted.") { Cell($0.figure.counts) },
    Field(
      "kind", "What sort of quantity it is: count, money, percent …", each: FigureKind.self,
      required: true
    ) { $0.figure.quantity.kind },
    Field("event", .text, "What happened to the counted.") { Cell($0.figure.event) },
    Field("when", .text, "When, as printed.") { Cell($0.figure.when) },
    Field("where", .text, "Where, as printed.") { Cell($0.figure.where) },
    Field("source", .text, "Who is the source, by the name in sources.") {
      Cell($0.figure.attribution?.name)
    },
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
    Field("start", .integer, "Where it starts in the article's text, in Unicode scalars.") {
      .integer($0.place.scalars($0.figure.span.range.lowerBound))
    },
    Field("end", .integer, "Where it ends there: the place behind its last scalar.") {
      .integer($0.place.scalars($0.figure.span.range.upperBound))
    },
    Field("sentence", .text, "The sentence that it stands in.") { .text($0.figure.sentence) },
  ]

  /// Links as words: `repeat f3; conversion f4`, or null for none.
  static func links(_ links: [Link]) -> String? {
    links.isEmpty ? nil : links.map { "\($0.kind.rawValue) \($0.to)" }.joined(separator: "; ")
  }
}
