import GalleyModel

/// How long something is to be shut, jailed or banned, which the body says in the same words further down.
extension HeadlineRule {
  /// "Baths shut for three months" over "the baths would be closed for five months", however far down.
  ///
  /// A length behind "for" belongs to the verb before it: where headline and body each have one with this
  /// verb, both are the same length.
  func lengths(in story: Story) -> [Query] {
    story.facts.prefix(20).compactMap { head in
      guard head.figure.block == .headline, isLength(head, in: story),
        let verb = verb(before: head, in: story)
      else { return nil }
      let body = story.facts.filter {
        story.isBody($0) && $0.kind == .duration && $0.unit == head.unit
      }.prefix(60)
      guard !body.contains(where: { $0.value == head.value || $0.figure.quantity.upper != nil })
      else { return nil }
      let words = story.stems(story.sentences[head.sentence])
      let rivals = body.filter {
        isLength($0, in: story) && !$0.isQuoted && isOf(verb, sharing: words, $0, in: story)
          && !isOfOtherTime($0, in: story)
      }
      guard let rival = rivals.first, rivals.allSatisfy({ $0.value == rival.value }),
        !body.contains(where: { isPart($0, of: head, in: body) }),
        body.reduce(0, { $0 + $1.value.doubleValue }) != head.value.doubleValue
      else { return nil }
      return Query(
        rule: .headline, level: .error, span: head.figure.span,
        items: [head.figure.id, rival.figure.id],
        message: "\(head.figure.span.text) in the headline, \(rival.figure.span.text) in the body",
        expected: rival.figure.span.text, evidence: [rival.figure.span])
    }
  }

  private func isLength(_ fact: Fact, in story: Story) -> Bool {
    fact.kind == .duration && fact.isPlain && fact.bound == .exact
      && !fact.figure.quantity.vague && fact.value.doubleValue >= 2
      && story.at(fact.tokens.lowerBound - 1, "for")
  }

  /// Whether a length belongs to the same verb as that of the headline, and what it is done to stands above,
  /// too: "the baths would be closed", not "a branch will be closed".
  private func isOf(
    _ verb: (group: Int, place: Int), sharing words: Set<UInt64>, _ fact: Fact, in story: Story
  ) -> Bool {
    guard let own = self.verb(before: fact, in: story), own.group == verb.group else {
      return false
    }
    let subject = story.sentences[fact.sentence].lowerBound..<own.place
    return !story.stems(subject).isDisjoint(with: words)
  }

  /// "He had been jailed for two years in 2011".
  private func isOfOtherTime(_ fact: Fact, in story: Story) -> Bool {
    story.has(
      ["previously", "earlier", "ago", "last", "once", "already", "had"],
      in: story.sentences[fact.sentence])
      || story.years.contains { $0.sentence == fact.sentence && story.at($0.token - 1, "in") }
  }

  /// Whether two lengths of the body make that of the headline: "for nine years, of which three are suspended".
  private func isPart(_ fact: Fact, of head: Fact, in body: ArraySlice<Fact>) -> Bool {
    body.contains { other in
      guard other.index != fact.index, other.index - fact.index <= 3, fact.index - other.index <= 3
      else { return false }
      let (one, two) = (fact.value.doubleValue, other.value.doubleValue)
      return one + two == head.value.doubleValue || abs(one - two) == head.value.doubleValue
    }
  }

  /// The verb that a length belongs to, by a number for all that mean the same.
  private func verb(before fact: Fact, in story: Story) -> (group: Int, place: Int)? {
    let start = story.sentences[fact.sentence].lowerBound
    let words = Story.stretch(max(start, fact.tokens.lowerBound - 9), fact.tokens.lowerBound - 1)
    for index in words.reversed() {
      // Another statement begins between.
      if story.tokens[index].kind == .mark || story.at(index, "and") { return nil }
      if let verb = Self.lasting.firstIndex(where: { $0.contains(story.tokens[index].key) }) {
        return (verb, index)
      }
    }
    return nil
  }

  private static let lasting: [WordSet] = [
    ["shut", "shuts", "shutting", "close", "closes", "closed", "closing"],
    ["jailed", "jails", "jail", "imprisoned", "prison"],
    ["ban", "bans", "banned", "barred", "bars"],
    ["suspend", "suspends", "suspended"],
    ["delay", "delays", "delayed", "postponed", "postpones"],
    ["frozen", "freezes", "freeze"],
  ]
}
