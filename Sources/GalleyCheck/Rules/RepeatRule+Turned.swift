import GalleyModel

/// One number with its digits in two orders.
extension RepeatRule {
  /// "4.2 tonnes of bronze … weighs 2.4 tonnes": two amounts of one unit that nothing else in the copy
  /// is measured in, of the same digits turned around.
  func turned(in story: Story) -> [Query] {
    var groups: [(unit: Substring?, kind: FigureKind, isSmall: Bool, facts: [Fact])] = []
    for fact in story.facts
    where story.isBody(fact) && fact.isPlain && !fact.figure.quantity.vague
      && ([.money, .measure, .duration, .percent].contains(fact.kind)
        || fact.kind == .count && fact.unit == nil && fact.value.doubleValue >= 10)
    {
      let unit = fact.bareUnit
      let isSmall = fact.kind == .count && fact.value.doubleValue < 100
      if let place = groups.firstIndex(where: {
        $0.kind == fact.kind && $0.unit == unit && $0.isSmall == isSmall
      }) {
        groups[place].facts.append(fact)
      } else if groups.count < 40 {
        groups.append((unit, fact.kind, isSmall, [fact]))
      }
    }
    return groups.flatMap { all in
      var group = all
      // Of many amounts two of two digits are turned by chance.
      if group.facts.count > 12, group.kind == .money {
        group.facts.removeAll { $0.value.significand.magnitude < 100 }
      }
      return group.facts.count > (group.kind == .money ? 24 : 12)
        ? []
        : group.facts.indices.dropFirst().compactMap { index in
          turned(group.facts[index], among: group.facts[..<index], all: group.facts, in: story)
        }
    }
  }

  private func turned(
    _ fact: Fact, among earlier: ArraySlice<Fact>, all: [Fact], in story: Story
  ) -> Query? {
    guard earlier.contains(where: { fact.isTurned($0) }) else { return nil }
    // "14 minutes later" and "41 minutes after the call" are of two things.
    let end = fact.spanTokens.upperBound
    if fact.kind == .duration,
      story.has(["later", "after", "before", "earlier", "ago", "from"], in: end..<end + 1)
    {
      return nil
    }
    guard isSingle(fact, among: all), let later = Amount(fact, in: story),
      !story.has(Self.contrasts, in: fact.tokens.lowerBound - 4..<fact.tokens.lowerBound),
      !story.sentences[fact.sentence].contains(where: { isYear($0, of: fact, in: story) })
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
      if fact.kind == .count, !areOfOneThing(fact, other, in: story) { continue }
      return query(later, before)
    }
    return nil
  }

  /// "With 124 seats in each tram the firm hopes for three million riders a year by 2034":
  /// a year to come dates what stands beside it alone.
  private func isYear(_ index: Int, of fact: Fact, in story: Story) -> Bool {
    CopyDate.yearNumber(index, in: story) != nil
      && !(story.at(index - 1, "by") && abs(index - fact.tokens.lowerBound) > 10)
  }

  /// Of things the copy must say that they are the same; "112 passengers and crew" may be "121 on board".
  private func areOfOneThing(_ fact: Fact, _ other: Fact, in story: Story) -> Bool {
    if fact.value.doubleValue < 100 {
      // "A further 63 people were hurt … The 36 injured"
      let casualty = story.casualty(fact)
      return isOwned(fact, in: story)
        || casualty != nil && casualty == story.casualty(other)
          && story.at(fact.tokens.lowerBound - 1, "the")
    }
    let noun = story.nounOfCount(fact)
    let rival = story.nounOfCount(other)
    guard let noun, let rival else {
      // "Watched by 31,200 … the 32,100 crowd"
      return [noun, rival].allSatisfy {
        $0.map { Self.persons.contains($0) || Self.crowds.contains($0) } ?? true
      }
        && (noun != nil || rival != nil)
    }
    return noun == rival || Self.persons.contains(noun) && Self.persons.contains(rival)
  }

  private static let crowds: WordSet = ["crowd", "attendance", "spectator", "fan", "supporter"]

  /// "Hit 87 from 92 balls … player of the match for her 78": what somebody has been told to have.
  private func isOwned(_ fact: Fact, in story: Story) -> Bool {
    Self.owners.contains(story.token(fact.tokens.lowerBound - 1)?.key ?? WordKey())
      && story.token(fact.tokens.upperBound).map { $0.kind == .mark || $0.is(.preposition) } ?? true
  }

  private func isSingle(_ fact: Fact, among all: [Fact]) -> Bool {
    fact.bound == .exact && !fact.isQuoted
      && all.count { $0.value == fact.value } == 1
  }
}
