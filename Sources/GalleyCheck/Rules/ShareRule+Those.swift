import GalleyModel

/// Shares of a number that was told right before.
extension ShareRule {
  /// "1,840 of its 2,300 members had voted, and 1,564 of those voting, or 58%, …": the nearest number
  /// before, where none of all before makes the share.
  func ofThose(_ share: Fact, in story: Story) -> Counts? {
    guard share.index > 0, let value = share.share else { return nil }
    let part = story.facts[share.index - 1]
    let of = part.tokens.upperBound
    // "Of those, 528 said that they would, while 120, or 12%, were undecided."
    let start = story.sentences[share.sentence].lowerBound
    let noun =
      story.at(start, "of") && story.at(start + 1, "the") && story.at(start + 3, ",")
      ? start + 2 : nil
    let opens = isOfThose(start, in: story) && story.at(start + 2, ",") || noun != nil
    guard part.sentence == share.sentence, part.kind == .count, part.unit == nil,
      part.bound == .exact, !part.figure.quantity.vague, part.figure.quantity.of == nil,
      opens || isOfThose(of, in: story),
      isApposed(part, share, byComma: false, in: story)
    else { return nil }
    let last = opens ? part.sentence - 1 : part.sentence
    var before = story.facts(inSentences: max(0, part.sentence - 1)...max(0, last)).suffix(40)
      .filter {
        $0.index < part.index && $0.kind == .count && $0.unit == nil && !$0.figure.quantity.vague
      }
    // "It ran 15,400 flights. Of the flights, 13,090, or 58%, left on time."
    if let noun { before = story.wholes(of: noun, before: share.sentence) }
    let bases = before.flatMap { fact in
      ([fact.figure.quantity.of, fact.value].compactMap { $0 }).map { (fact: fact, whole: $0) }
    }.filter { $0.whole > part.value }
    let number = part.value.doubleValue
    guard let nearest = bases.last,
      !bases.contains(where: { base in
        let ratio = number / base.whole.doubleValue
        return Interval(ratio, ratio).widened(by: 0.01).meets(value)
      })
    else { return nil }
    let whole = nearest.whole.doubleValue
    return Counts(
      part: part.interval, whole: Interval(whole, whole), percent: 100 * number / whole,
      facts: [nearest.fact, part], text: "\(part.printed) of \(Printed.exact(nearest.whole))")
  }

  private func isOfThose(_ index: Int, in story: Story) -> Bool {
    story.at(index, "of") && Self.those.contains(story.token(index + 1)?.key ?? WordKey())
  }

  private static let those: WordSet = ["those", "them", "these"]
}

extension ShareRule {
  /// Whether the number right before a share is that share of another count near it.
  func isBorneOut(_ fact: Fact, _ share: Interval, _ counts: Counts, in story: Story) -> Bool {
    guard
      let part = counts.facts.filter({ $0.index < fact.index }).max(by: { $0.index < $1.index }),
      part.value > .zero
    else { return false }
    let near = max(0, fact.sentence - 4)...fact.sentence
    return story.facts(inSentences: near).suffix(60).contains { base in
      guard base.kind == part.kind, base.unit == part.unit, base.index != part.index,
        !base.figure.quantity.vague,
        base.value > part.value, base.sentence != fact.sentence
      else { return false }
      return (part.interval / base.interval).widened(by: 0.002).meets(share)
    }
  }
}

extension ShareRule {
  /// The one count before, of a share that takes it up.
  ///
  /// "57 pupils saw the questions. They were 28% of the 228 who took the paper."
  func theyWere(_ share: Fact, in story: Story) -> Counts? {
    let sentence = share.sentence
    let start = story.sentences[sentence].lowerBound
    guard sentence > 0, share.index + 1 < story.facts.count,
      ["they", "these", "that", "those"].contains(story.tokens[start].key),
      ["were", "are", "was", "is", "made", "make"].contains(
        story.token(start + 1)?.key ?? WordKey()),
      share.spanTokens.lowerBound - start <= 5
    else { return nil }
    let whole = story.facts[share.index + 1]
    guard whole.sentence == sentence, whole.kind == .count, whole.unit == nil, whole.isPlain,
      whole.tokens.lowerBound - share.tokens.upperBound <= 5,
      story.has(["of"], in: Story.stretch(share.tokens.upperBound, whole.tokens.lowerBound))
    else { return nil }
    let parts = story.facts(inSentence: sentence - 1).filter {
      $0.kind == .count && $0.unit == nil && $0.isPlain && $0.bound == .exact
        && $0.value < whole.value && $0.value > .zero
    }
    guard parts.count == 1, let part = parts.first else { return nil }
    return Counts(
      part: part.interval, whole: whole.interval,
      percent: 100 * part.value.doubleValue / whole.value.doubleValue, facts: [part, whole],
      text: "\(part.printed) of \(whole.printed)")
  }
}
