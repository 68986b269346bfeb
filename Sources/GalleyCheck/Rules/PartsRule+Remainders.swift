import GalleyModel

/// What is left of a whole when parts are taken away, be the whole named before or not at all.
extension PartsRule {
  /// "402 of its 670 hostels … the other 286", "Eighteen of the jets … Another 14 … the remaining six".
  func remainders(in story: Story) -> [Query] {
    story.facts.compactMap { rest in
      guard story.isBody(rest), isAddable(rest), isRemainder(rest, in: story),
        let parts = parts(before: rest, in: story), let first = parts.first,
        let wholes = wholes(of: parts, in: story), !wholes.isEmpty,
        let taken = sum(of: parts), let all = taken.adding(rest.value)
      else { return nil }
      guard !wholes.contains(where: { $0.allows(all) }),
        let whole = wholes.last(where: { isNear(all, $0.value) && $0.value > taken })
      else { return nil }
      let expected = whole.value.subtracting(taken)
      return Query(
        rule: .parts, level: .error, span: rest.figure.number,
        items: parts.map(\.figure.id) + [rest.figure.id],
        message: (parts + [rest]).map(\.printed).joined(separator: " + ")
          + " = \(Printed.amount(all.doubleValue, rest.unit)), not \(whole.text)",
        expected: expected.map { Printed.amount($0.doubleValue, rest.unit) },
        evidence: [whole.span ?? first.figure.span] + parts.map(\.figure.span))
    }
  }

  /// One exact number of things, or an amount of money.
  func isAddable(_ fact: Fact) -> Bool { fact.isPart && !fact.isQuoted }

  /// "the remaining six", "the other 286".
  private func isRemainder(_ fact: Fact, in story: Story) -> Bool {
    var before = fact.tokens.lowerBound - 1
    while let token = story.token(before), token.isMoneySign { before -= 1 }
    guard story.at(before, "remaining") || story.at(before, "other"), story.at(before - 1, "the")
    else { return false }
    // "on the other 14 occasions that …" is no remainder of the numbers before.
    return fact.value.doubleValue >= 2
  }

  /// The parts that are taken before the rest is named, in the sentence and the one or two before.
  private func parts(before rest: Fact, in story: Story) -> [Fact]? {
    let block = story.block(ofSentence: rest.sentence)
    var parts: [Fact] = []
    for sentence in stride(from: rest.sentence, through: max(0, rest.sentence - 2), by: -1)
    where story.block(ofSentence: sentence) == block {
      let facts = story.facts(inSentence: sentence).filter {
        isAddable($0, like: rest) && $0.tokens.upperBound <= rest.tokens.lowerBound
      }
      let marked = facts.filter { isTaken($0, in: story) }
      parts = marked + parts
      if marked.contains(where: { isFirst($0, in: story) }) { return parts }
      // "£19.4m for schools, £12.6m for care and £8.1m for roads. The remaining £4.7m": a plain list.
      // "It will lay off 300 and keep the other 500."
      if parts.isEmpty, facts.count == 1, sentence == rest.sentence { return facts }
      if parts.isEmpty, facts.count >= 2, sentence >= rest.sentence - 1 {
        let runs = Part.lists(story.parts[sentence], in: story)
        guard let run = runs.last, run.count >= 2, let end = run.last?.fact,
          end.tokens.upperBound <= rest.tokens.lowerBound
        else { return nil }
        let listed = run.compactMap(\.fact)
        return listed.count == run.count && listed.allSatisfy { isAddable($0, like: rest) }
          ? listed : nil
      }
    }
    return nil
  }

  private func isAddable(_ fact: Fact, like rest: Fact) -> Bool {
    fact.kind == rest.kind && fact.unit == rest.unit && fact.bound == .exact
      && !fact.figure.quantity.vague && fact.figure.quantity.upper == nil
  }

  /// "Another 14", "a further nine", or the first that is taken.
  private func isTaken(_ fact: Fact, in story: Story) -> Bool {
    let before = fact.tokens.lowerBound - 1
    return isFirst(fact, in: story) || story.at(before, "another") || story.at(before, "further")
  }

  /// "402 of its 670", "Eighteen of the jets", "Of these 190": the first that is taken from a whole.
  private func isFirst(_ fact: Fact, in story: Story) -> Bool {
    if fact.figure.quantity.of != nil { return true }
    if story.at(fact.tokens.upperBound, "of"), let next = story.token(fact.tokens.upperBound + 1),
      next.is(.definite) || next.is("them") || next.is("our")
    {
      return true
    }
    guard let behind = story.opensWithOf(sentence: fact.sentence) else { return false }
    return (0...3).contains(fact.tokens.lowerBound - behind)
  }

  /// A whole, as the copy names it.
  private struct Whole {
    let value: ExactDecimal
    let interval: Interval
    let text: String
    let span: TextSpan?

    func allows(_ sum: ExactDecimal) -> Bool {
      sum == value || interval.contains(sum.doubleValue)
    }

    init(_ value: ExactDecimal) {
      self.value = value
      interval = Interval(value.doubleValue, value.doubleValue)
      text = Printed.exact(value)
      span = nil
    }

    init(_ fact: Fact) {
      value = fact.value
      interval = fact.interval
      text = fact.printed
      span = fact.figure.span
    }
  }

  /// What the parts may be taken from.
  private func wholes(of parts: [Fact], in story: Story) -> [Whole]? {
    guard let first = parts.first else { return nil }
    if let whole = first.figure.quantity.of { return [Whole(whole)] }
    let behind = first.tokens.upperBound
    if story.at(behind, "of"), story.token(behind + 1)?.is(.definite) ?? false {
      return story.wholes(of: lastNoun(from: behind + 2, in: story), before: first.sentence)
        .map(Whole.init)
    }
    if story.at(behind, "of") || story.opensWithOf(sentence: first.sentence) != nil {
      guard first.sentence > 0 else { return nil }
      let facts = story.facts(inSentence: first.sentence - 1).filter { isAddable($0, like: first) }
      return facts.last.map { [Whole($0)] }
    }
    if parts.count == 1, first.sentence > 0 {
      let facts = story.facts(inSentence: first.sentence - 1).filter { isAddable($0, like: first) }
      let noun = story.noun(of: first)
      guard facts.count == 1, first.kind == .money || noun != nil,
        first.kind == .money || facts.first.flatMap({ story.noun(of: $0) }) == noun
      else { return nil }
      return facts.map(Whole.init)
    }
    guard parts.count >= 2, let taken = sum(of: parts) else { return nil }
    let near = story.facts(inSentences: Story.around(first.sentence, by: 12)).filter {
      isAddable($0, like: first) && $0.value > taken && $0.index < first.index
    }
    return near.map(Whole.init)
  }

  /// The noun that ends a phrase: "of the narrow-body jets will be".
  private func lastNoun(from start: Int, in story: Story) -> Int {
    var index = start
    while index < start + 3, let next = story.token(index + 1), next.kind == .word,
      !next.is([.function, .preposition, .saying]), next.block == story.tokens[start].block,
      story.bytes[next.range].last == UInt8(ascii: "s")
    { index += 1 }
    return index
  }

  func sum(of facts: [Fact]) -> ExactDecimal? {
    var sum = ExactDecimal.zero
    for fact in facts {
      guard let next = sum.adding(fact.value) else { return nil }
      sum = next
    }
    return sum
  }

  private func isNear(_ sum: ExactDecimal, _ whole: ExactDecimal) -> Bool {
    abs(sum.doubleValue - whole.doubleValue) <= 0.16 * whole.doubleValue
  }
}
