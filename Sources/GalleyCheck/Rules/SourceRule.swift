import GalleyModel

/// Tolls, crowds, polls, losses and accusations without a source; the manual tells more.
struct SourceRule: CheckRule {
  static let rule = Query.Rule.source
  static let manual = """
    source: a figure or accusation that nobody is named for.

    Raised: how many people think something, or how far somebody leads, without a poll; what a \
    company or a person did wrong (bribed, hid, falsified, ignored warnings, locked the exits, drove \
    drunk), without a court or accuser; how many were killed, hurt, missing, trapped or gathered, what was \
    destroyed and what the damage is, without anybody who counted. A source counts in the same \
    sentence and the one before or behind it in the paragraph; "an estimated", "is feared" and \
    "were reported" name nobody.

    Left alone: headlines and captions, quotations, events of the past with a date, crowds counted \
    to the last head, a number that has its source elsewhere in the story or is what is left of one.
    """

  func queries(on story: Story) -> [Query] {
    var asked = Set<Int>()
    var queries: [Query] = []
    lazy var hasPoll = self.hasPoll(story)
    for fact in story.facts
    where story.isBody(fact) && !fact.isAttributed
      && !fact.isQuoted
      && !asked.contains(fact.sentence) && isPoll(fact, in: story)
      && !isSourced(fact.sentence, in: story) && !hasPoll
    {
      asked.insert(fact.sentence)
      queries.append(query(fact.sentence, "who asked them?", [fact.figure.id], in: story))
    }
    for (sentence, range) in story.sentences.enumerated() {
      guard !story.classesOfSentence[sentence].isDisjoint(with: [.crime, .misdeed, .wrong]),
        story.blocks[story.tokens[range.lowerBound].block].kind.isBody,
        let index = range.first(where: { isAccusation($0, from: range.lowerBound, in: story) }),
        !isSourced(sentence, in: story),
        !story.isQuoted(story.tokens[index].range.lowerBound), asked.insert(sentence).inserted
      else { continue }
      queries.append(query(sentence, "who says so?", [], in: story))
    }
    for query in uncounted(in: story) where asked.insert(query.sentence).inserted {
      queries.append(query.query)
    }
    return queries
  }

  func query(_ sentence: Int, _ question: String, _ items: [String], in story: Story)
    -> Query
  {
    let span = story.span(tokens: story.sentences[sentence])
    return Query(
      rule: .source, level: .check,
      span: span.range.count <= 300
        ? span : story.span(tokens: story.sentences[sentence].prefix(12)),
      items: items, message: "no source is named here or beside it: \(question)")
  }
}
