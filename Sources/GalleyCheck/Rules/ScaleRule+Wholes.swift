import GalleyModel

/// Parts that are a hundred times their whole, and amounts by the month that make another year.
extension ScaleRule {
  func wholes(in story: Story) -> [Query] {
    var queries: [Query] = []
    for (position, fact) in story.facts.enumerated().dropFirst() {
      let before = story.facts[position - 1]
      guard before.sentence == fact.sentence, story.isBody(fact), fact.isPlain, before.isPlain,
        !fact.figure.quantity.vague, !before.figure.quantity.vague, before.value > .zero,
        fact.value > .zero
      else { continue }
      let gap = Story.stretch(before.tokens.upperBound, fact.tokens.lowerBound)
      guard gap.count <= 8 else { continue }
      if fact.kind == before.kind, fact.kind == .money || fact.kind == .count,
        fact.bareUnit == before.bareUnit, fact.value.doubleValue >= before.value.doubleValue * 90,
        fact.kind == .money || fact.figure.counts == before.figure.counts,
        isPart(gap, in: story)
      {
        queries.append(
          query(fact, before, "\(fact.printed) is a part of \(before.printed): another scale?"))
      } else if let times = times(before, fact, in: story), story.has(["or"], in: gap) {
        let ratio = before.value.doubleValue / fact.value.doubleValue / times
        guard [0.001, 0.01, 0.1, 10, 100, 1000].contains(where: { abs(ratio / $0 - 1) < 0.06 })
        else { continue }
        let fitting = Printed.rounded(before.value.doubleValue / times)
        queries.append(
          query(fact, before, "\(before.printed) make \(fitting), not \(fact.printed)"))
      }
    }
    return queries
  }

  /// "£84m, of which £21bn", "£4m, including £2bn for".
  private func isPart(_ gap: Range<Int>, in story: Story) -> Bool {
    story.has(["including"], in: gap)
      || gap.contains {
        story.at($0, "of") && (story.at($0 + 1, "which") || story.at($0 + 1, "whom"))
      }
  }

  /// How many of the second's spans the first's has: twelve months a year.
  private func times(_ one: Fact, _ other: Fact, in story: Story) -> Double? {
    // "13 cents" is an amount in hundredths.
    guard one.kind == other.kind, one.bareUnit == other.bareUnit,
      !story.has(
        ["cent", "cents", "pence", "p"], in: other.tokens.upperBound..<other.tokens.upperBound + 2),
      let first = span(behind: one, in: story), let second = span(behind: other, in: story)
    else { return nil }
    return first > second ? first / second : nil
  }

  private func span(behind fact: Fact, in story: Story) -> Double? {
    let end = fact.tokens.upperBound
    for index in end..<min(end + 5, story.tokens.count)
    where story.at(index, "a") || story.at(index, "an") || story.at(index, "per")
      || story.at(index, "each")
    {
      switch story.token(index + 1)?.key ?? WordKey() {
      case "year": return 12
      case "month": return 1
      case "week": return 12.0 / 52
      case "day": return 12.0 / 365
      default: return nil
      }
    }
    return nil
  }

  private func query(_ fact: Fact, _ other: Fact, _ message: String) -> Query {
    Query(
      rule: .scale, level: .error, span: fact.figure.number,
      items: [other.figure.id, fact.figure.id], message: message,
      evidence: [other.figure.number])
  }
}
