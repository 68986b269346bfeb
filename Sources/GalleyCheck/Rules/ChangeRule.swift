import GalleyModel

/// Stated changes that the two values do not bear out; the manual tells more.
struct ChangeRule: CheckRule {
  static let rule = Query.Rule.change
  static let manual = """
    change: two values and the change that the copy states between them do not agree.

    Raised: "up 5.8% at £447m, compared with £412m"; "doubled from 40 to 95"; "three times the \
    4,150" of 9,040; "a fall of six percent" from 38 percent to 32, which are percentage points; \
    "by 11,204 votes to 11,187, a margin of 71"; a change in the sentences beside its values, "That is an \
    increase of £70" behind "£1,560, up from £1,500", "That was down 45 percent from the first week's", \
    "adding £97 to the bill of £1,420" at 4.9 percent, "a majority of 1,210 over", "takes 20 minutes off the trip", "a fifth \
    fewer", "a threefold jump", where the copy has only two values near it that it can be of and no \
    others that bear it out.

    Left alone: what rounding or truncation allows at the precision that is printed, values that \
    are parted by "and" or "while", percentages of percentages that are right.
    """

  func queries(on story: Story) -> [Query] {
    var queries: [Query] = []
    var previous = -1
    for fact in story.facts where fact.sentence != previous {
      previous = fact.sentence
      let facts = story.factLists[fact.sentence]
      for movement in story.movements[fact.sentence] where !movement.isOfScale {
        if let query = stated(movement, facts, in: story) { queries.append(query) }
        if let query = worded(movement, in: story) { queries.append(query) }
      }
      queries += margins(facts, in: story)
      queries += multiples(facts, sentence: fact.sentence, in: story)
    }
    return queries + acrossSentences(in: story) + beside(in: story) + majorities(in: story)
      + leads(in: story)
      + added(in: story)
  }

  /// "rose 5.8% to £447m from £412m".
  private func stated(_ movement: Movement, _ facts: [Fact], in story: Story) -> Query? {
    guard let step = step(of: movement, facts, in: story) else { return nil }
    // "0.7 of a percentage point"
    let end = step.tokens.upperBound
    if step.kind == .percent, story.at(end, "of"),
      story.has(["point", "points"], in: end..<end + 5)
    {
      return nil
    }
    guard let query = disagreement(movement, step), !isOfOther(movement, step, in: story) else {
      return nil
    }
    return query
  }

  /// Whether "that" takes up another value of the sentence before.
  ///
  /// "It took $12.4m on Friday and $30m in all. That was down 40 percent from the $20.6m of its first Friday."
  private func isOfOther(_ movement: Movement, _ step: Fact, in story: Story) -> Bool {
    let new = movement.new
    guard new.sentence < movement.old.sentence, new.kind != .percent else { return false }
    return story.facts(inSentence: new.sentence).contains { other in
      other.index != new.index && other.kind == new.kind && other.bareUnit == new.bareUnit
        && other.isPlain
        && disagreement(
          Movement(old: movement.old, new: other, tokens: movement.tokens), step) == nil
    }
  }

  /// A stated change that two values do not make.
  func disagreement(_ movement: Movement, _ step: Fact) -> Query? {
    let old = movement.old
    let new = movement.new
    let (oldInterval, newInterval) = movement.intervals
    let difference = newInterval - oldInterval
    let isSigned = difference.low >= 0 || difference.high <= 0
    let size =
      isSigned
      ? Interval(abs(difference.low), abs(difference.high))
      : Interval(0, max(-difference.low, difference.high))
    let exact = new.value.subtracting(old.value)
    switch step.kind {
    case .percent where old.kind == .percent:
      let relative = Interval(
        size.low / oldInterval.high * 100, size.high / max(oldInterval.low, 0.001) * 100)
      guard !relative.widened(by: 0.05).meets(step.interval) else { return nil }
      if size.widened(by: 0.001).meets(step.interval) {
        return query(
          movement, step, .error,
          "\(old.figure.number.text) to \(new.figure.number.text) percent is a change of "
            + "\(step.figure.number.text) percentage points, not percent",
          expected: "\(step.figure.number.text) percentage points")
      }
      return query(
        movement, step, .check,
        "\(old.figure.number.text) to \(new.figure.number.text) percent is neither "
          + "\(step.figure.number.text) percent nor as many points", expected: nil)
    case .percent:
      guard oldInterval.low > 0 else { return nil }
      let relative = Interval(
        size.low / oldInterval.high * 100, size.high / oldInterval.low * 100)
      guard !relative.widened(by: 0.01).meets(step.interval) else { return nil }
      let percent = 100 * (new.value.doubleValue - old.value.doubleValue) / old.value.doubleValue
      let printed = Printed.rounded(abs(percent)) + "%"
      let level: Query.Level =
        relative.widened(by: 0.1).meets(step.interval.widened(by: 0.1)) ? .check : .error
      return query(
        movement, step, level,
        "\(old.figure.span.text) to \(new.figure.span.text) is \(printed), not "
          + step.figure.span.text, expected: printed)
    case .ratio where old.kind != .percent:
      guard oldInterval.low > 0, let share = step.share else { return nil }
      let relative = Interval(size.low / oldInterval.high, size.high / oldInterval.low)
      guard !relative.widened(by: 0.02).meets(share) else { return nil }
      let percent = 100 * (new.value.doubleValue - old.value.doubleValue) / old.value.doubleValue
      let printed = Printed.rounded(abs(percent)) + "%"
      return query(
        movement, step, .error,
        "\(old.figure.span.text) to \(new.figure.span.text) is \(printed), not \(step.figure.number.text)",
        expected: printed)
    case .points where old.kind == .percent:
      guard step.unit != "basis point", !size.meets(step.interval), let exact else { return nil }
      let printed = Printed.exact(exact.significand < 0 ? -exact : exact)
      return query(
        movement, step, .error,
        "\(old.figure.number.text) to \(new.figure.number.text) percent is \(printed) points, not "
          + step.figure.number.text, expected: printed)
    case old.kind
    where step.bareUnit == old.bareUnit
      && [step.bareUnit.map(String.init), old.unit, new.unit].contains(step.unit):
      guard !size.meets(step.interval), let exact else { return nil }
      let printed = Printed.amount(abs(exact.doubleValue), old.unit)
      return query(
        movement, step, .error,
        "\(old.figure.span.text) to \(new.figure.span.text) is a change of \(printed), not "
          + step.figure.span.text, expected: printed)
    default: return nil
    }
  }

  /// The figure that states the change: next to the two in the order of figures, and governed by a
  /// word of rising or falling.
  private func step(of movement: Movement, _ facts: [Fact], in story: Story) -> Fact? {
    let isAcross = movement.old.sentence != movement.new.sentence
    // "from 1,200 to 1,900 in two years, a rise of 38 percent": times lie between and count nothing.
    let facts = facts.filter { $0.kind != .duration && $0.kind != .age }
    let places = facts.indices.filter {
      facts[$0].index == movement.old.index
        || !isAcross && facts[$0].index == movement.new.index
    }
    guard let low = places.first, let high = places.last else { return nil }
    let near = facts.indices.filter {
      $0 >= low - 1 && $0 <= high + 1 && !places.contains($0)
        && facts[$0].isPlain && !facts[$0].figure.quantity.vague && !story.isPace(facts[$0])
        && !isOfOtherClause(facts[$0], movement, in: story)
    }.map { facts[$0] }
    let steps = near.filter { fact in
      fact.figure.direction != nil && fact.kind != movement.old.kind
        || story.hasStepWord(before: fact) || isOfChange(fact, in: story)
        || isApposed(fact, to: movement, in: story)
        || story.token(after(fact, in: story))?.is([.rise, .fall]) ?? false
        || story.at(after(fact, in: story), "more") || story.at(after(fact, in: story), "less")
    }
    guard steps.count == 1, let step = steps.first else { return nil }
    return isAcross || words(from: step, to: movement).count <= 26 ? step : nil
  }

  private func words(from step: Fact, to movement: Movement) -> Range<Int> {
    min(
      step.tokens.upperBound, movement.tokens.lowerBound)..<max(
        step.tokens.lowerBound, movement.tokens.upperBound)
  }

  /// "rose 15% to £1.62bn from £1.54bn, while costs fell 1%": between step and values another statement
  /// begins.
  private func isOfOtherClause(_ step: Fact, _ movement: Movement, in story: Story) -> Bool {
    story.has([";", "while", "but", "after"], in: words(from: step, to: movement))
  }

  /// "from £60 to £75, or 25%": the change in other words.
  private func isApposed(_ fact: Fact, to movement: Movement, in story: Story) -> Bool {
    var start =
      story.at(fact.tokens.lowerBound - 1, "by")
      ? fact.tokens.lowerBound - 1 : fact.tokens.lowerBound
    // "from £840 to £910, or £60"
    let isAmount = fact.kind == .money && movement.old.kind == .money
    if isAmount { while start > 0, story.tokens[start - 1].isMoneySign { start -= 1 } }
    return (fact.kind == .percent || fact.kind == .ratio || isAmount)
      && fact.tokens.lowerBound >= movement.tokens.upperBound
      && story.at(start - 1, "or") && story.at(start - 2, ",")
      && story.at(movement.new.tokens.lowerBound - 1, "to")
        != story.at(movement.new.tokens.lowerBound - 2, "to")
  }

  private func after(_ fact: Fact, in story: Story) -> Int {
    fact.spanTokens.upperBound
  }

  /// "doubled from 40 to 95".
  private func worded(_ movement: Movement, in story: Story) -> Query? {
    guard movement.old.sentence == movement.new.sentence, movement.old.interval.low > 0 else {
      return nil
    }
    let start = max(
      story.sentences[movement.old.sentence].lowerBound, movement.tokens.lowerBound - 9)
    for index in start..<movement.tokens.upperBound {
      guard let factor = Multiples.verbs[story.tokens[index].key] else { continue }
      // "doubled in three years, from £2.4m to £3.6m": times alone may stand between.
      let gap = Story.stretch(index + 1, movement.tokens.lowerBound)
      guard
        gap.count <= 4
          || !story.has(["and", "while", "but", ";", "as", "with"], in: gap)
            && !story.facts(inSentence: movement.old.sentence).contains(where: {
              gap.contains($0.tokens.lowerBound) && $0.kind != .duration
            })
      else { continue }
      let allowed = Multiples.interval(factor, boundBefore: index, in: story)
      let ratio = movement.new.interval / movement.old.interval
      guard !ratio.meets(allowed) else { return nil }
      let times = Printed.rounded(movement.new.value.doubleValue / movement.old.value.doubleValue)
      let word = story.span(tokens: index..<index + 1)
      return Query(
        rule: .change, level: .error, span: word,
        items: [movement.old.figure.id, movement.new.figure.id],
        message:
          "\(movement.old.figure.number.text) to \(movement.new.figure.number.text) is \(times) times, not \(word.text)",
        evidence: [movement.old.figure.span, movement.new.figure.span])
    }
    return nil
  }

  /// "three times the 4,150", "double the 40", "twice the £3m", of the figure before.
  private func multiples(_ facts: [Fact], sentence: Int, in story: Story) -> [Query] {
    facts.enumerated().compactMap { position, old in
      guard old.isPlain, old.interval.low > 0, !old.figure.quantity.vague,
        let multiple = Multiples.before(old, in: story)
      else { return nil }
      let start = multiple.tokens.lowerBound
      let earlier = facts[..<position].last {
        $0.tokens.upperBound <= start && $0.kind == old.kind && $0.unit == old.unit && $0.isPlain
          && start - $0.tokens.upperBound <= 8
      }
      guard let new = earlier ?? story.antecedent(of: old, sentence: sentence) else { return nil }
      let ratio = new.interval / old.interval
      guard !ratio.meets(multiple.interval) else { return nil }
      let span = story.span(tokens: multiple.tokens)
      let times = Printed.rounded(new.value.doubleValue / old.value.doubleValue)
      return Query(
        rule: .change, level: .error, span: span, items: [new.figure.id, old.figure.id],
        message:
          "\(new.figure.number.text) is \(times) times \(old.figure.number.text), not \(span.text)",
        evidence: [old.figure.span, new.figure.span])
    }
  }

  /// "by 11,204 votes to 11,187, a margin of 71".
  private func margins(_ facts: [Fact], in story: Story) -> [Query] {
    facts.indices.compactMap { position in
      let margin = facts[position]
      guard margin.kind == .count, margin.isPlain,
        story.has(
          ["margin", "majority", "lead"],
          in: max(0, margin.tokens.lowerBound - 3)..<margin.tokens.lowerBound),
        story.at(margin.tokens.lowerBound - 1, "of"), position >= 1
      else { return nil }
      var values: (Fact, ExactDecimal, ExactDecimal)?
      let before = facts[position - 1]
      if before.kind == .score, let upper = before.figure.quantity.upper {
        values = (before, before.value, upper)
      } else if position >= 2, facts[position - 2].kind == .count, before.kind == .count,
        before.isPlain,
        facts[position - 2].isPlain
      {
        let gap = Story.stretch(facts[position - 2].tokens.upperBound, before.tokens.lowerBound)
        if story.has(["to", "against"], in: gap), gap.count <= 4 {
          values = (facts[position - 2], facts[position - 2].value, before.value)
        }
      }
      guard let (first, one, other) = values, let exact = one.subtracting(other) else { return nil }
      let difference = exact.significand < 0 ? -exact : exact
      guard difference != margin.value, !margin.interval.contains(difference.doubleValue) else {
        return nil
      }
      return Query(
        rule: .change, level: .error, span: margin.figure.span,
        items: [first.figure.id, before.figure.id, margin.figure.id],
        message:
          "\(Printed.exact(one)) − \(Printed.exact(other)) = \(Printed.exact(difference)), not \(margin.figure.number.text)",
        expected: Printed.exact(difference), evidence: [first.figure.span, before.figure.span])
    }
  }

  private func query(
    _ movement: Movement, _ step: Fact, _ level: Query.Level, _ message: String, expected: String?
  ) -> Query {
    Query(
      rule: .change, level: level, span: step.figure.span,
      items: [movement.old.figure.id, movement.new.figure.id, step.figure.id], message: message,
      expected: expected, evidence: [movement.old.figure.span, movement.new.figure.span])
  }
}
