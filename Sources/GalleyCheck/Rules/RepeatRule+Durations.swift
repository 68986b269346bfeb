import GalleyModel

extension RepeatRule {
  /// "The inquiry is to report within three weeks … Asked why the inquiry needed six weeks": how long
  /// one thing takes, told twice.
  func durations(in story: Story) -> [Query] {
    var known: [String: [(fact: Fact, stems: Set<UInt64>)]] = [:]
    var queries: [Query] = []
    for fact in story.facts
    where fact.kind == .duration && fact.isPlain && story.isBody(fact)
      && !fact.isQuoted && (fact.bound == .exact || fact.bound == .atMost)
      && fact.value.doubleValue > 1 && isNeeded(fact, in: story)
    {
      let stems = things(before: fact, in: story)
      let unit = fact.unit ?? ""
      if let before = known[unit]?.last(where: { !$0.stems.isDisjoint(with: stems) })?.fact,
        before.value != fact.value, before.sentence != fact.sentence,
        !known[unit, default: []].contains(where: { $0.fact.value == fact.value })
      {
        queries.append(
          Query(
            rule: .repeat, level: .check, span: fact.figure.span,
            items: [before.figure.id, fact.figure.id],
            message: "\(fact.figure.span.text) here, \(before.figure.span.text) before",
            evidence: [before.figure.span]))
      }
      // A story that goes on and on is no one thing.
      if known[unit]?.count ?? 0 < 8 { known[unit, default: []].append((fact, stems)) }
    }
    return queries
  }

  /// "needed six weeks", "is to report within three weeks", "will take two years".
  private func isNeeded(_ fact: Fact, in story: Story) -> Bool {
    let start = story.sentences[fact.sentence].lowerBound
    let span = fact.spanTokens
    let before = Story.stretch(max(start, fact.tokens.lowerBound - 4), fact.tokens.lowerBound)
    guard
      story.has(
        [
          "report", "take", "takes", "need", "needs", "needed", "last", "lasts", "require",
          "requires", "required",
        ], in: before)
    else { return false }
    let after = Story.stretch(
      span.upperBound, min(span.upperBound + 3, story.sentences[fact.sentence].upperBound))
    return !story.has(
      ["ago", "later", "earlier", "longer", "more", "less", "before", "old", "after"], in: after)
      && !story.has(["another", "extra", "further", "more"], in: before)
  }

  /// The things that the sentence names before a number.
  private func things(before fact: Fact, in story: Story) -> Set<UInt64> {
    let sentence = story.sentences[fact.sentence]
    let nouns = (sentence.lowerBound..<fact.tokens.lowerBound).filter { index in
      story.token(index - 1)?.is(.definite) ?? false
        || story.at(index - 1, "a") || story.at(index - 1, "an")
        || story.token(index - 2).map { $0.is(.definite) || $0.is("a") } ?? false
    }
    return nouns.reduce(into: Set()) { $0.formUnion(story.stems($1..<$1 + 1)) }
  }
}
