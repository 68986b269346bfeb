import GalleyModel

/// Tolls, crowds, polls and accusations without a source; the manual tells more.
struct SourceRule: CheckRule {
  static let rule = Query.Rule.source
  static let manual = """
    source: a figure or accusation that nobody is named for.

    Raised: how many people think something, without a poll; a crime of somebody, without a court \
    or accuser; how many were killed, hurt or gathered, without anybody who counted. A source counts \
    in the same sentence and the one before or behind it in the paragraph.

    Left alone: headlines and captions, quotations, events of the past with a date, figures that \
    have their source elsewhere in the story.
    """

  func queries(on story: Story) -> [Query] {
    var queries: [Query] = []
    for fact in story.facts where story.isBody(fact) && fact.figure.attribution == nil && fact.figure.inQuote == nil {
      guard isPoll(fact, in: story), !story.isNear([.saying, .witness], sentence: fact.sentence) else { continue }
      queries.append(query(fact.sentence, "who asked them?", [fact.figure.id], in: story))
    }
    for (sentence, range) in story.sentences.enumerated() {
      guard story.blocks[story.tokens[range.lowerBound].block].kind.isBody,
        let index = range.first(where: { isAccusation($0, in: story) }),
        !story.isNear([.saying, .witness], sentence: sentence), !story.isQuoted(story.tokens[index].range.lowerBound)
      else { continue }
      queries.append(query(sentence, "who says so?", [], in: story))
    }
    return queries
  }

  /// "Seven in ten people think", "40 percent of voters support".
  private func isPoll(_ fact: Fact, in story: Story) -> Bool {
    guard fact.kind == .percent || fact.kind == .ratio || fact.figure.quantity.of != nil else { return false }
    let sentence = story.sentences[fact.sentence]
    let words = fact.tokens.upperBound..<min(sentence.upperBound, fact.tokens.upperBound + 10)
    guard let people = words.first(where: { story.tokens[$0].is(.people) }) else { return false }
    let after = people + 1..<min(sentence.upperBound, people + 6)
    return after.contains { story.tokens[$0].is(.opinion) }
  }

  /// "had bribed": a crime as a plain fact, in the active voice.
  private func isAccusation(_ index: Int, in story: Story) -> Bool {
    guard story.tokens[index].is(.crime), let before = story.token(index - 1), before.kind == .word else { return false }
    if before.is("was") || before.is("were") || before.is("been") || before.is("being") || before.is("be") || before.is("is") || before.is("are")
      || before.is("the") || before.is("a") || before.is("of") || before.is("and") || before.is("who")
    {
      return false
    }
    // "stole the show", "looted shops" behind a preposition are no verbs of a sentence.
    return !before.is(.preposition)
  }

  private func query(_ sentence: Int, _ question: String, _ items: [String], in story: Story) -> Query {
    let span = story.span(tokens: story.sentences[sentence])
    return Query(
      rule: .source, level: .check,
      span: span.range.count <= 300 ? span : story.span(tokens: story.sentences[sentence].prefix(12)),
      items: items, message: "no source is named here or beside it: \(question)")
  }
}
