import GalleyModel

/// A fraction above the copy beside another of the same form in it.
extension HeadlineRule {
  /// "One in three rents" over "those who rent are 24.8 per cent, or one in four", wherever
  /// it stands: the body has a fraction of the same, and none of its shares is the headline's.
  func fractions(in story: Story) -> [Query] {
    story.facts.prefix(8).compactMap { head in
      guard head.figure.block == .headline, isFraction(head), head.bound == .exact,
        head.figure.direction == nil, let share = head.share
      else { return nil }
      let body = story.facts.prefix(200).filter(story.isBody)
      let fractions = body.filter { isFraction($0) && $0.figure.inQuote == nil }
      guard !body.contains(where: { bears(share, $0) }), !isMade(share, of: body),
        let rival = fractions.first(where: { areOfOne(head, $0, in: story) })
      else { return nil }
      return Query(
        rule: .headline, level: .check, span: head.figure.span,
        items: [head.figure.id, rival.figure.id],
        message: "\(head.figure.span.text) in the headline, \(rival.figure.span.text) in the body",
        expected: rival.figure.span.text, evidence: [rival.figure.span])
    }
  }

  /// "One in four", "three out of ten".
  private func isFraction(_ fact: Fact) -> Bool {
    fact.share != nil && fact.figure.quantity.of.map { $0.doubleValue <= 20 } ?? false
      && (fact.kind == .ratio || fact.kind == .count)
  }

  /// Whether a figure of the body is the share: its own value, where it is bounded any that it allows.
  private func bears(_ share: Interval, _ fact: Fact) -> Bool {
    if fact.kind == .count, let whole = fact.figure.quantity.of?.doubleValue, whole > 0 {
      return share.contains(fact.value.doubleValue / whole)
    }
    guard let own = fact.share else { return false }
    return fact.bound == .exact ? share.contains((own.low + own.high) / 2) : share.meets(own)
  }

  /// Two counts that stand together and make it.
  private func isMade(_ share: Interval, of body: [Fact]) -> Bool {
    let counts = body.filter { $0.kind == .count && $0.value > .zero }
    for (index, one) in counts.enumerated() {
      for other in counts.dropFirst(index + 1).prefix(3) where other.sentence - one.sentence <= 1 {
        let (low, high) = one.value < other.value ? (one, other) : (other, one)
        if share.contains(low.value.doubleValue / high.value.doubleValue) { return true }
      }
    }
    return false
  }

  /// Whether two telling words, or another number, stand in both sentences.
  private func areOfOne(_ head: Fact, _ fact: Fact, in story: Story) -> Bool {
    let title = story.sentences[head.sentence]
    let sentence = story.sentences[fact.sentence]
    if story.stems(title).intersection(story.stems(sentence)).count >= 2 { return true }
    let numbers = title.compactMap { story.whole(at: $0) }.filter { $0 >= 10 }
    return sentence.contains { story.whole(at: $0).map(numbers.contains) ?? false }
  }
}
