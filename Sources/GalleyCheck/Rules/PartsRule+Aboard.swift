import GalleyModel

/// More dead and hurt than were there, and more boys and girls than pupils.
extension PartsRule {
  /// "The bus was carrying 44 people … Twelve died and 34 were hurt".
  func aboard(in story: Story) -> [Query] {
    var queries: [Query] = []
    for whole in story.facts where isAboard(whole, in: story) {
      for sentence in Story.stretch(whole.sentence, min(whole.sentence + 3, story.sentences.count))
      {
        let facts = story.facts(inSentence: sentence).filter {
          $0.index != whole.index && $0.kind == .count && $0.isPlain && $0.bound == .exact
        }
        let dead = facts.filter { story.casualty($0) == .dead }
        let hurt = facts.filter { story.casualty($0) == .hurt }
        guard facts.count == 2, dead.count == 1, hurt.count == 1, let one = dead.first,
          let other = hurt.first, one.value < whole.value, other.value < whole.value,
          let sum = one.value.adding(other.value), sum > whole.value,
          !story.has(Self.bystanders, in: story.sentences[sentence])
        else { continue }
        queries.append(query([one, other], sum, whole, .check))
        break
      }
    }
    return queries
  }

  /// "carrying 44 people", "44 people aboard", "with 44 passengers on board".
  private func isAboard(_ fact: Fact, in story: Story) -> Bool {
    guard fact.kind == .count, fact.unit == nil, fact.isPlain, fact.bound == .exact,
      story.isBody(fact), fact.value.doubleValue >= 3,
      let noun = story.noun(of: fact), noun == "people" || noun == "passenger"
    else { return false }
    let end = max(fact.tokens.upperBound, fact.spanTokens.upperBound)
    return story.at(fact.tokens.lowerBound - 1, "carrying") || story.at(end, "aboard")
      || story.at(end, "on") && story.at(end + 1, "board")
  }

  private static let bystanders: WordSet = [
    "ground", "bystanders", "pedestrians", "street", "including", "rescuers", "another", "other",
  ]

  /// "The school has 1,200 pupils … There are 552 boys and 748 girls".
  func complements(in story: Story) -> [Query] {
    zip(story.facts, story.facts.dropFirst()).compactMap { one, other in
      let start = story.sentences[one.sentence].lowerBound
      guard one.sentence == other.sentence, one.sentence > 0, isPart(one), isPart(other),
        let first = story.noun(of: one), let second = story.noun(of: other),
        Self.pairs.contains(where: { $0.contains(first) && $0.contains(second) }),
        first != second, other.tokens.lowerBound - one.tokens.upperBound <= 3,
        story.at(other.tokens.lowerBound - 1, "and"),
        story.at(start, "there") || story.at(start, "they") || story.at(start, "these"),
        one.tokens.lowerBound == start + 2,
        story.facts(inSentence: one.sentence).count == 2
      else { return nil }
      let before = story.facts(inSentence: one.sentence - 1).filter {
        $0.kind == .count && $0.unit == nil
      }
      guard before.count == 1, let whole = before.first, isPart(whole),
        story.noun(of: whole).map(RepeatRule.persons.contains) ?? false,
        let sum = one.value.adding(other.value), sum != whole.value, one.value < whole.value,
        other.value < whole.value, sum.doubleValue < whole.value.doubleValue * 1.5,
        sum.doubleValue > whole.value.doubleValue * 0.6
      else { return nil }
      return query([one, other], sum, whole, .error)
    }
  }

  private func isPart(_ fact: Fact) -> Bool {
    fact.kind == .count && fact.unit == nil && fact.isPlain && fact.bound == .exact
      && !fact.figure.quantity.vague && fact.figure.block.isBody && fact.figure.inQuote == nil
  }

  private static let pairs: [WordSet] = [
    ["boy", "girl"], ["men", "women"], ["adult", "child", "children"], ["son", "daughter"],
    ["man", "woman"],
  ]

  private func query(
    _ parts: [Fact], _ sum: ExactDecimal, _ whole: Fact, _ level: Query.Level
  ) -> Query {
    return Query(
      rule: .parts, level: level, span: parts[1].figure.number,
      items: ([whole] + parts).map(\.figure.id),
      message: parts.map(\.printed).joined(separator: " + ") + " = \(Printed.exact(sum)), not "
        + whole.printed,
      evidence: [whole.figure.span, parts[0].figure.span])
  }
}
