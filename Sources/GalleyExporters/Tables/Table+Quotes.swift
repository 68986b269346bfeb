import GalleyModel

extension Table {
  /// One row a quote.
  public static let quotes = Table(
    name: "quotes", summary: "Every quote of every article with its speaker.",
    key: ["article", "id"], references: [.article, .source("speaker")], fields: quoteFields,
    lazyRows: { item in
      let place = ArticlePlace(item)
      return (item.extraction?.quotes ?? []).lazy.map { QuoteRow(place: place, quote: $0) }
    })

  /// A quote with the article that it stands in.
  private struct QuoteRow {
    let place: ArticlePlace
    let quote: Quote
  }

  private static let quoteFields: [Field<QuoteRow>] = [
    Field("article", .text, "The article's name.", required: true) { .text($0.place.article) },
    Field("id", .text, "The quote's name inside the article.", required: true) {
      .text($0.quote.id)
    },
    Field(
      "block", "What it starts in: paragraph, headline, caption …", each: Block.Kind.self,
      required: true
    ) { $0.quote.block },
    Field("paragraph", .integer, "The number of the body paragraph.") {
      Cell($0.quote.paragraph)
    },
    Field("quote", .text, "The words without their marks; parts are joined by \" … \".") {
      .text($0.quote.text)
    },
    Field(
      "kind", "Whether at least a clause is quoted, or some words.", each: Quote.Kind.self,
      required: true
    ) { $0.quote.kind },
    Field("speaker", .text, "Who said it, by the name in sources.") {
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
    Field("start", .integer, "Where its words start in the article's text, in Unicode scalars.") {
      Cell($0.quote.parts.first.map { [place = $0.place] in place.scalars($0.lowerBound) })
    },
    Field("end", .integer, "Where they end there, those between its parts included.") {
      Cell($0.quote.parts.last.map { [place = $0.place] in place.scalars($0.upperBound) })
    },
    Field("sentence", .text, "The sentence that it starts in.") { .text($0.quote.sentence) },
  ]
}
