import GalleyModel

/// Rates of growth, and whether they rose themselves.
extension OrderRule {
  /// "Prices rose 3.2 per cent in May, down from 2.9 per cent in April".
  func rates(in story: Story) -> [Query] {
    zip(story.facts, story.facts.dropFirst()).compactMap { new, old in
      guard new.kind == .percent, old.kind == .percent, new.sentence == old.sentence,
        [new, old].allSatisfy({
          $0.isPlain && $0.bound == .exact && !$0.figure.quantity.vague && $0.value > .zero
            && $0.figure.inQuote == nil
        }), isGrowth(new, in: story), story.at(old.tokens.lowerBound - 1, "from")
      else { return nil }
      let word = old.tokens.lowerBound - 2
      guard story.at(word, "up") || story.at(word, "down"), story.at(word - 1, ","),
        word - new.tokens.upperBound <= 10,
        !story.has(
          [.rise, .fall], in: old.tokens.upperBound..<old.tokens.upperBound + 4),
        !story.has(["and", "but", "while", ";"], in: new.tokens.upperBound..<word)
      else { return nil }
      let isUp = story.at(word, "up")
      guard isUp ? new.interval.high < old.interval.low : new.interval.low > old.interval.high
      else { return nil }
      return Query(
        rule: .order, level: .error, span: story.span(tokens: word..<old.tokens.upperBound),
        items: [old.figure.id, new.figure.id],
        message: "\(old.figure.number.text) to \(new.figure.number.text) is "
          + "\(isUp ? "a fall" : "a rise"), not \"\(isUp ? "up" : "down")\"",
        evidence: [new.figure.span, old.figure.span])
    }
  }

  /// "rose 3.2 per cent", "grew by 3.2 per cent": of a fall more is down, too.
  private func isGrowth(_ fact: Fact, in story: Story) -> Bool {
    let verb =
      story.at(fact.tokens.lowerBound - 1, "by")
      ? fact.tokens.lowerBound - 2 : fact.tokens.lowerBound - 1
    guard let token = story.token(verb) else { return false }
    return token.is(.rise) && !token.is(.fall) && !token.is("up")
  }
}
