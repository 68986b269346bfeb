import GalleyModel

/// Changes that stand in another sentence than the two values.
extension ChangeRule {
  /// Every one of them.
  func acrossSentences(in story: Story) -> [Query] {
    var queries: [Query] = []
    var previous = -1
    for fact in story.facts where fact.sentence != previous && story.isBody(fact) {
      previous = fact.sentence
      let sentence = fact.sentence
      guard sentence > 0,
        story.block(ofSentence: sentence) == story.block(ofSentence: sentence - 1)
      else { continue }
      if let query = yearAgo(sentence, in: story) { queries.append(query) }
      if let query = gap(sentence, in: story) { queries.append(query) }
    }
    return queries
  }

  /// "Revenue rose by 4 percent to £418m … A year ago it was £421m".
  private func yearAgo(_ sentence: Int, in story: Story) -> Query? {
    let start = story.sentences[sentence].lowerBound
    let facts = story.facts(inSentence: sentence).filter { $0.kind != .duration }
    let earlier = story.facts(inSentence: sentence - 1)
    let isAgo =
      (story.at(start, "a") || story.at(start, "one") || story.at(start, "the"))
      && story.at(start + 1, "year")
      && (story.at(start + 2, "ago") || story.at(start + 2, "earlier")
        || story.at(start + 2, "before"))
      || story.at(start, "last") && story.at(start + 1, "year")
      || story.at(start, "in") && CopyDate.yearNumber(start + 1, in: story) != nil
    guard isAgo, facts.count == 1, let old = facts.first, old.isPlain,
      !old.figure.quantity.vague, old.kind == .money || old.kind == .count,
      let new = earlier.last, earlier.count <= 2,
      new.kind == old.kind, new.unit == old.unit, new.isPlain, !new.figure.quantity.vague,
      let verb = verb(of: new, in: story), old.interval.low > 0
    else { return nil }
    let ratio = new.value.doubleValue / old.value.doubleValue
    guard ratio > 0.5, ratio < 2 else { return nil }
    let movement = Movement(old: old, new: new, tokens: new.tokens)
    if let step = earlier.first, step.index != new.index, step.isPlain,
      step.kind == .percent || step.kind == .ratio || step.kind == new.kind,
      story.hasStepWord(before: step)
    {
      guard var query = disagreement(movement, step) else { return nil }
      query.span = old.figure.span
      query.evidence = [step.figure.span]
      return query
    }
    let isRise = story.tokens[verb].is(.rise)
    guard isRise ? new.interval.high < old.interval.low : new.interval.low > old.interval.high
    else { return nil }
    return Query(
      rule: .order, level: .check, span: old.figure.span,
      items: [new.figure.id, old.figure.id],
      message: "\(old.printed) to \(new.printed) is \(isRise ? "a fall" : "a rise"), not "
        + "\"\(story.text(story.tokens[verb].range))\"",
      evidence: [new.figure.span])
  }

  /// The word of rising or falling that leads to a value: "rose by 4 percent to £418m".
  private func verb(of new: Fact, in story: Story) -> Int? {
    var before = new.tokens.lowerBound - 1
    while let token = story.token(before), token.isMoneySign { before -= 1 }
    guard story.at(before, "to") else { return nil }
    let start = max(story.sentences[new.sentence].lowerBound, before - 7)
    let words = Story.stretch(start, before).filter { story.tokens[$0].is([.rise, .fall]) }
    guard words.count == 1, let word = words.first,
      story.tokens[word].is(.rise) != story.tokens[word].is(.fall),
      !story.has(
        ["loss", "losses", "deficit", "and", ","], in: Story.stretch(word - 4, before))
    else { return nil }
    return word
  }

  /// "71 percent of the young … 39 percent of the old … The gap is 42 points".
  private func gap(_ sentence: Int, in story: Story) -> Query? {
    let facts = story.facts(inSentence: sentence)
    guard facts.count == 1, let gap = facts.first, gap.isPlain, gap.bound == .exact,
      gap.kind == .points && gap.unit != "basis point",
      story.has(
        ["gap", "difference"],
        in: story.sentences[sentence].lowerBound..<gap.tokens.lowerBound)
    else { return nil }
    let shares = story.facts(inSentences: max(0, sentence - 3)...sentence - 1).filter {
      $0.kind == .percent && $0.isPlain
        && story.block(ofSentence: $0.sentence)
          == story.block(ofSentence: sentence)
    }
    guard shares.count >= 2, shares.count <= 4 else { return nil }
    for (index, one) in shares.enumerated() {
      for other in shares.dropFirst(index + 1) {
        let low = one.value < other.value ? one : other
        let high = low.index == one.index ? other : one
        if (high.interval - low.interval).meets(gap.interval) { return nil }
      }
    }
    let (one, other) = (shares[shares.count - 2], shares[shares.count - 1])
    guard let difference = one.value.subtracting(other.value) else { return nil }
    let printed = Printed.exact(difference.significand < 0 ? -difference : difference)
    return Query(
      rule: .change, level: .check, span: gap.figure.span,
      items: [one.figure.id, other.figure.id, gap.figure.id],
      message: "between \(one.printed) and \(other.printed) percent are \(printed) points, not "
        + gap.figure.number.text,
      expected: printed, evidence: [one.figure.span, other.figure.span])
  }
}
