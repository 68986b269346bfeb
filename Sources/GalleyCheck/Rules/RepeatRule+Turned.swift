import GalleyModel

/// One number with its digits in two orders.
extension RepeatRule {
  /// "4.2 tonnes of bronze … weighs 2.4 tonnes": two amounts of one unit that nothing else in the copy
  /// is measured in, of the same digits turned around.
  func turned(in story: Story) -> [Query] {
    var groups: [(unit: Substring?, kind: FigureKind, facts: [Fact])] = []
    for fact in story.facts
    where story.isBody(fact) && fact.isPlain && !fact.figure.quantity.vague
      && ([.money, .measure, .duration, .percent].contains(fact.kind)
        || fact.kind == .count && fact.unit == nil && fact.value.doubleValue >= 1000)
    {
      let unit = fact.bareUnit
      if let place = groups.firstIndex(where: { $0.kind == fact.kind && $0.unit == unit }) {
        groups[place].facts.append(fact)
      } else if groups.count < 40 {
        groups.append((unit, fact.kind, [fact]))
      }
    }
    return groups.flatMap { group in
      group.facts.count > 12
        ? []
        : group.facts.indices.dropFirst().compactMap { index in
          turned(group.facts[index], among: group.facts[..<index], all: group.facts, in: story)
        }
    }
  }

  private func turned(
    _ fact: Fact, among earlier: ArraySlice<Fact>, all: [Fact], in story: Story
  ) -> Query? {
    guard earlier.contains(where: { fact.isTurned($0) }), isSingle(fact, among: all),
      let later = Amount(fact, in: story),
      !story.has(Self.contrasts, in: fact.tokens.lowerBound - 4..<fact.tokens.lowerBound),
      !story.sentences[fact.sentence].contains(where: { CopyDate.yearNumber($0, in: story) != nil })
    else { return nil }
    for other in earlier.reversed()
    where other.sentence != fact.sentence && other.step == fact.step && isSingle(other, among: all)
    {
      guard fact.isTurned(other), let before = Amount(other, in: story) else { continue }
      if fact.kind == .percent,
        story.stems(story.sentences[fact.sentence]).intersection(
          story.stems(story.sentences[other.sentence])
        ).count < 2
      {
        continue
      }
      // Of things the copy must say that they are the same.
      if fact.kind == .count,
        story.nounOfCount(fact) == nil || story.nounOfCount(fact) != story.nounOfCount(other)
      {
        continue
      }
      return query(later, before)
    }
    return nil
  }

  private func isSingle(_ fact: Fact, among all: [Fact]) -> Bool {
    fact.bound == .exact && fact.figure.inQuote == nil
      && all.count { $0.value == fact.value } == 1
  }
}
