import GalleyModel

extension Table {
  /// One row an article.
  public static let articles = Table(
    name: "articles", summary: "Every article with what it holds.", key: ["article"],
    fields: articleFields
  ) { item in
    item.extraction.map { [$0] } ?? []
  }

  private static let articleFields: [Field<Extraction>] = [
    Field("article", .text, "The article's name.", required: true) { .text($0.article.id) },
    Field("source", .text, "The file that it came from.") { .text($0.article.source) },
    Field("format", .text, "The format that it was read from.") { .text($0.article.format) },
    Field("headline", .text, "The headline.") { Cell($0.article.headline) },
    Field("marker", .text, "The update marker as printed: UPDATE 2, CORRECTED …") {
      Cell($0.article.marker)
    },
    Field("guid", .text, "The identifier that all versions share.") {
      Cell($0.article.metadata.guid)
    },
    Field("url", .text, "Where the article stands on the web.") { Cell($0.article.metadata.url) },
    Field("published", .text, "When it was first published, as ISO 8601.") {
      Cell($0.article.metadata.published)
    },
    Field("modified", .text, "When this version was made, as ISO 8601.") {
      Cell($0.article.metadata.modified)
    },
    Field("authors", .text, "Who wrote it.") { Cell(authors($0)) },
    Field("publisher", .text, "The outlet or agency.") { Cell($0.article.metadata.publisher) },
    Field("language", .text, "The language as a BCP 47 tag: en, en-GB.") {
      Cell($0.article.metadata.language)
    },
    Field("version", .text, "The version as the file numbers it.") {
      Cell($0.article.metadata.version)
    },
    Field("slug", .text, "The short name under which desks handle the story.") {
      Cell($0.article.metadata.slug)
    },
    Field("words", .integer, "The number of words of the whole text.") {
      .integer(wordCount($0.article.text))
    },
    Field("paragraphs", .integer, "The number of body paragraphs.") {
      .integer($0.article.blocks.count { $0.kind == .paragraph })
    },
    Field("figures", .integer, "The number of figures.") { .integer($0.figures.count) },
    Field("quotes", .integer, "The number of quotes.") { .integer($0.quotes.count) },
  ]

  private static func authors(_ extraction: Extraction) -> String? {
    let authors = extraction.article.metadata.authors
    return authors.isEmpty ? nil : authors.joined(separator: "; ")
  }
}
