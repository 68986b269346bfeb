import GalleyModel

extension Table {
  /// One row a source of an article.
  public static let sources = Table(
    name: "sources", summary: "Who is cited in every article, and for what.",
    key: ["article", "name"], references: [.article], fields: sourceFields,
    lazyRows: { item in
      let article = item.extraction?.article.id ?? ""
      return (item.extraction?.sources ?? []).lazy.map { (article: article, source: $0) }
    })

  private typealias SourceRow = (article: String, source: Source)

  private static let sourceFields: [Field<SourceRow>] = [
    Field("article", .text, "The article's name.", required: true) { .text($0.article) },
    Field(
      "name", .text, "Who is cited, in the fullest form that the article gives.", required: true
    ) {
      .text($0.source.name)
    },
    Field("role", .text, "The title or role as printed.") { Cell($0.source.role) },
    Field("figures", .text, "The figures that are attributed to it: \"f1 f4\".") {
      list($0.source.figures)
    },
    Field("quotes", .text, "The quotes that are attributed to it: \"q2 q3\".") {
      list($0.source.quotes)
    },
    Field("paragraphs", .text, "The body paragraphs in which it is cited: \"2 5\".") {
      list($0.source.paragraphs.map(String.init))
    },
  ]

  private static func list(_ names: [String]) -> Cell {
    names.isEmpty ? .empty : .text(names.joined(separator: " "))
  }
}
