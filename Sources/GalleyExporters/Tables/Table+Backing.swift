package import GalleyModel

extension Table {
  /// One row a figure or quote of a story that was held against source documents.
  public static let backing = Table(
    name: "backing", summary: "What source documents say of the figures and quotes of every story.",
    key: ["article", "item"], references: [.article], fields: backingFields,
    lazyRows: { item in
      let review = item.review
      let texts = review?.itemTexts ?? [:]
      return (review?.backing ?? []).lazy.map { (review: review, backing: $0, texts: texts) }
    })

  private typealias BackingRow = (review: Review?, backing: Backing, texts: [String: String])

  private static let backingFields: [Field<BackingRow>] = [
    Field("article", .text, "The article's name.") { Cell($0.review?.extraction.article.id) },
    Field("item", .text, "The figure or quote of the article.") { .text($0.backing.item) },
    Field("what", .text, "The figure or quote as printed.") { Cell($0.texts[$0.backing.item]) },
    Field("status", .text, "found, differs or notFound.") { .text($0.backing.status.rawValue) },
    Field("source", .text, "The document that has it, by its name.") {
      Cell($0.review?.source(of: $0.backing)?.id)
    },
    Field("paragraph", .integer, "The number of the body paragraph in that document.") {
      Cell($0.backing.paragraph)
    },
    Field("text", .text, "The words in that document.") { Cell($0.backing.span?.text) },
    Field("why", .text, "What agrees, or what differs.") { .text($0.backing.why) },
  ]
}

extension Review {
  /// The document that a backing speaks of.
  package func source(of backing: Backing) -> Article? {
    backing.source.flatMap { sources.indices.contains($0) ? sources[$0] : nil }
  }

  /// The figures and quotes as printed, by their ids.
  package var itemTexts: [String: String] {
    let figures = extraction.figures.map { ($0.id, $0.span.text) }
    return Dictionary(figures + extraction.quotes.map { ($0.id, $0.text) }) { first, _ in first }
  }
}
