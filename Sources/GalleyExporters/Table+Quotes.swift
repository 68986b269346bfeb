import GalleyModel

extension Table {
  /// One row a quote.
  public static let quotes = Table(
    name: "quotes", summary: "Every quote of every article with its speaker.",
    key: ["article", "id"], references: [.article], fields: quoteFields,
    lazyRows: { item in
      let article = item.extraction?.article.id ?? ""
      return (item.extraction?.quotes ?? []).lazy.map { (article: article, quote: $0) }
    })

  private typealias QuoteRow = (article: String, quote: Quote)

  private static let quoteFields: [Field<QuoteRow>] = [
    Field("article", .text, "The article's name.") { .text($0.article) },
    Field("id", .text, "The quote's name inside the article.") { .text($0.quote.id) },
    Field("block", .text, "What it starts in: paragraph, headline, caption …") {
      .text($0.quote.block.rawValue)
    },
    Field("paragraph", .integer, "The number of the body paragraph.") {
      Cell($0.quote.paragraph)
    },
    Field("quote", .text, "The words without their marks; parts are joined by \" … \".") {
      .text($0.quote.text)
    },
    Field("kind", .text, "full (at least a clause) or partial.") { .text($0.quote.kind.rawValue) },
    Field("speaker", .text, "Who said it, in the fullest form that the article gives.") {
      Cell($0.quote.attribution?.name)
    },
    Field("as_written", .text, "The words that name the speaker beside the quote.") {
      Cell($0.quote.attribution?.mention?.text)
    },
    Field("role", .text, "The speaker's title or role as printed.") {
      Cell($0.quote.attribution?.role)
    },
    Field("cue", .text, "The reporting verb or phrase.") { Cell($0.quote.attribution?.cue?.text) },
    Field("said_to", .text, "Whom it was said to.") { Cell($0.quote.attribution?.addressee) },
    Field("words", .integer, "The number of words of the quote.") {
      .integer(wordCount($0.quote.text))
    },
    Field("links", .text, "Ties to other quotes, for example \"repeat q3\".") {
      Cell(links($0.quote.links))
    },
    Field("sentence", .text, "The sentence that it starts in.") { .text($0.quote.sentence) },
  ]
}
