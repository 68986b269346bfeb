import GalleyModel

/// What copy has named before and names again at another scale: "the 15m pupils", "the £3.2m bridge".
extension ScaleRule {
  func definite(in story: Story) -> [Query] {
    var queries: [Query] = []
    for (position, fact) in story.facts.enumerated() where isKnown(fact, in: story) {
      let before = story.facts[max(0, position - 24)..<position].filter { isLike($0, fact) }
      // Named so before: this one repeats another fact.
      guard !before.contains(where: { $0.value == fact.value }),
        let other = before.last(where: {
          let power = fact.value.exponent - $0.value.exponent
          return fact.value.significand == $0.value.significand && (1...6).contains(abs(power))
            && isOfOne(fact, $0, in: story)
        }), story.valueCounts[fact.value] == 1
      else { continue }
      queries.append(
        Query(
          rule: .scale, level: .error, span: fact.figure.number,
          items: [other.figure.id, fact.figure.id],
          message:
            "\(fact.printed) here and \(other.printed) before: the same digits at another scale",
          evidence: [other.figure.number]))
    }
    return queries
  }

  /// "the 15m pupils", "those 4,500 seats": an amount that has been told before, of two digits.
  private func isKnown(_ fact: Fact, in story: Story) -> Bool {
    guard fact.isPlain, !fact.figure.quantity.vague, fact.value.significand.magnitude >= 11,
      story.isBody(fact), [.money, .count, .measure].contains(fact.kind)
    else { return false }
    let first = fact.spanTokens.lowerBound
    if isTakenUp(fact, in: story) { return true }
    guard let determiner = story.token(first - 1) else { return false }
    return determiner.is("the") || determiner.is("those") || determiner.is("these")
      || determiner.is("its") || determiner.is("their") || determiner.is("this")
      || determiner.is("that") || determiner.is("all") || determiner.is("his")
      || determiner.is("her")
  }

  /// "It flies 84,000km from the Sun. Even at that height, 84 million km, it glows."
  private func isTakenUp(_ fact: Fact, in story: Story) -> Bool {
    let first = fact.spanTokens.lowerBound
    let end = max(fact.spanTokens.upperBound, fact.tokens.upperBound)
    return story.at(first - 1, ",") && story.token(first - 2)?.kind == .word
      && (story.at(first - 3, "that") || story.at(first - 3, "this"))
      && story.token(end).map { $0.kind == .mark } ?? true
  }

  private func isLike(_ one: Fact, _ other: Fact) -> Bool {
    one.isPlain && !one.figure.quantity.vague
      && (one.kind == other.kind && one.bareUnit == other.bareUnit
        || one.kind == .count && other.kind == .measure
        || one.kind == .measure && other.kind == .count)
  }

  /// Of people both, or of words in common.
  private func isOfOne(_ fact: Fact, _ other: Fact, in story: Story) -> Bool {
    if isTakenUp(fact, in: story), fact.sentence - other.sentence <= 1 { return true }
    // "12m" behind "1.2m": three digits and more no two facts share by chance.
    if fact.value.significand.magnitude >= 111,
      fact.kind != .count || fact.sentence - other.sentence < 6
    {
      return true
    }
    let here = story.sentences[fact.sentence]
    let there = story.sentences[other.sentence]
    if fact.kind == .count, other.figure.counts == nil, fact.sentence - other.sentence <= 1 {
      return true
    }
    if let noun = story.noun(of: fact), noun == story.noun(of: other) { return true }
    return !story.stems(
      Story.stretch(fact.tokens.upperBound, min(fact.tokens.upperBound + 4, here.upperBound))
    )
    .isDisjoint(with: story.stems(there))
      || fact.kind == .count && fact.sentence - other.sentence <= 2
        && story.has(
          .people, in: Story.stretch(other.tokens.upperBound, other.tokens.upperBound + 4))
  }
}
