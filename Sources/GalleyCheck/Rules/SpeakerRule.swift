import GalleyModel

/// Full quotations that nobody says; the manual tells more.
struct SpeakerRule: CheckRule {
  static let rule = Query.Rule.speaker
  static let manual = """
    speaker: a full quotation that nobody says.

    Raised: a quotation of at least a sentence for which neither its paragraph nor the ones around \
    it name a speaker.

    Left alone: quotations that go on from the paragraph before, pull quotes, documents, signs and \
    titles that are quoted, headlines.
    """

  func queries(on story: Story) -> [Query] {
    story.extraction.quotes.compactMap { quote in
      guard quote.kind == .full, quote.block == .paragraph, quote.attribution == nil else { return nil }
      guard let part = quote.parts.first else { return nil }
      let sentence = story.sentence(ofToken: story.tokens(of: part).lowerBound)
      guard story.sentences.indices.contains(sentence) else { return nil }
      let span = story.span(part)
      return Query(
        rule: .speaker, level: .check, span: span.range.count <= 300 ? span : story.span(tokens: story.tokens(of: part).prefix(12)),
        items: [quote.id], message: "nobody is named who says this")
    }
  }
}
