import GalleyModel

extension Table {
  /// One row a tie between two figures or two quotes.
  public static let links = Table(
    name: "links", summary: "Which figures and which quotes of an article belong together.",
    key: ["article", "id", "kind", "other"], references: [.article], fields: linkFields
  ) { item in
    guard let extraction = item.extraction else { return [] }
    let article = extraction.article.id
    let figures = extraction.figures.lazy.map { (item: "figure", id: $0.id, links: $0.links) }
    let quotes = extraction.quotes.lazy.map { (item: "quote", id: $0.id, links: $0.links) }
    return [figures.filter { !$0.links.isEmpty }, quotes.filter { !$0.links.isEmpty }].joined()
      .flatMap { tied in
        tied.links.enumerated().compactMap { index, link in
          // A tie that is told twice is one row.
          tied.links[..<index].contains(link)
            ? nil : LinkRow(article: article, item: tied.item, id: tied.id, link: link)
        }
      }
  }

  /// A tie with what it starts from.
  private struct LinkRow {
    let article: String
    let item: String
    let id: String
    let link: Link
  }

  private static let linkFields: [Field<LinkRow>] = [
    Field("article", .text, "The article's name.", required: true) { .text($0.article) },
    Field(
      "item", .text, "Whether figures or quotes are tied.", values: ["figure", "quote"],
      required: true
    ) { .text($0.item) },
    Field("id", .text, "The figure or quote that the tie starts from.", required: true) {
      .text($0.id)
    },
    Field(
      "kind", "How the first stands to the other: it repeats it, moves to it, is converted to it.",
      each: Link.Kind.self, required: true
    ) { $0.link.kind },
    Field("other", .text, "The figure or quote that the tie leads to.", required: true) {
      .text($0.link.to)
    },
  ]
}
