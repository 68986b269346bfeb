import GalleyModel

/// Parts whose whole the copy names in another sentence.
extension PartsRule {
  /// "Of the dead, 10 were migrants, five were residents and two were supervisors": the toll stands
  /// above.
  func ofNamed(in story: Story) -> [Query] {
    var queries: [Query] = []
    for sentence in story.sentences.indices {
      guard let noun = story.opensWithOf(sentence: sentence),
        ["the", "those"].contains(story.token(noun - 1)?.key ?? WordKey())
          || ["the", "those"].contains(story.token(noun - 2)?.key ?? WordKey()),
        story.token(noun)?.kind == .word,
        story.at(noun + 1, ",") || story.at(noun + 1, "were") || story.at(noun + 1, "are")
          || story.token(noun + 1)?.kind == .number || story.token(noun + 1)?.is(.number) ?? false,
        let run = Part.lists(story.parts[sentence], in: story).first,
        run.count >= 2, let first = run.first, first.tokens.lowerBound - noun <= 3,
        run.allSatisfy({ $0.fact?.kind ?? .count == .count }), let sum = Part.sum(run)
      else { continue }
      let wholes = story.wholes(of: noun, before: sentence)
      guard !wholes.contains(where: { $0.interval.contains(sum.doubleValue) }),
        let whole = wholes.last(where: {
          $0.bound == .exact && isNear(sum, $0, run.count == 2 ? 0.1 : 0.16)
        }), sum > .zero
      else { continue }
      queries.append(query(run, sum, whole, .error, in: story))
    }
    return queries
  }

  /// "carrying 228 passengers and a crew of 16 … Of the 248 people on board": two numbers that a
  /// sentence joins, and what the next speaks of as known.
  func united(in story: Story) -> [Query] {
    story.facts.compactMap { total in
      guard total.sentence > 0, story.isBody(total), isAddable(total), total.kind == .count,
        total.value.doubleValue >= 20, isKnown(total, in: story),
        story.block(ofSentence: total.sentence - 1) == story.block(ofSentence: total.sentence)
      else { return nil }
      let run = story.facts(inSentence: total.sentence - 1)
        .filter { $0.kind == .count && $0.unit == nil }
      guard run.count == 2, let one = run.first, let other = run.last, isAddable(one),
        isAddable(other), let sum = one.value.adding(other.value), sum != total.value,
        one.value < total.value, other.value < total.value, isNear(sum, total, 0.05),
        isJoined(one, other, in: story), story.valueCounts[total.value] == 1,
        !story.facts(inSentences: Story.around(total.sentence, by: 12)).contains(where: {
          $0.value == sum
        })
      else { return nil }
      return Query(
        rule: .parts, level: .error, span: total.figure.number,
        items: [one.figure.id, other.figure.id, total.figure.id],
        message:
          "\(one.printed) + \(other.printed) = \(Printed.exact(sum)), not \(total.printed)",
        expected: Printed.exact(sum), evidence: [one.figure.span, other.figure.span])
    }
  }

  /// "Of the 248 people", "all 248".
  private func isKnown(_ fact: Fact, in story: Story) -> Bool {
    let before = fact.tokens.lowerBound - 1
    return story.at(before, "all")
      || story.at(before, "the")
        && (story.at(before - 1, "of") || story.at(before - 1, "all")
          || before == story.sentences[fact.sentence].lowerBound)
  }

  /// "228 passengers and a crew of 16".
  private func isJoined(_ one: Fact, _ other: Fact, in story: Story) -> Bool {
    let gap = Story.stretch(
      one.spanTokens.upperBound, other.tokens.lowerBound)
    return gap.count <= 5 && story.at(gap.lowerBound, "and")
      && !story.has([.rise, .fall, .dead, .hurt, .saying], in: gap)
  }

  /// "48 percent were for it, 31 percent against and 25 percent undecided": shares of one whole that
  /// come to more than it.
  func shares(in story: Story) -> [Query] {
    var queries: [Query] = []
    var previous = -1
    for fact in story.facts
    where fact.kind == .percent && fact.sentence != previous && story.isBody(fact) {
      previous = fact.sentence
      let facts = story.facts(inSentence: fact.sentence).filter { $0.kind == .percent }
      guard facts.count <= 8, let last = facts.last,
        facts.allSatisfy({ $0.isPlain && $0.bound == .exact }),
        facts.count >= 2 && isRemaining(last, in: story)
          || facts.count >= 3 && isUndecided(last, in: story)
          || facts.count == 2 && (isVote(facts, in: story) || isOpposed(facts, in: story))
          || facts.count >= 3 && isSplit(facts, in: story)
          || facts.count >= 3 && isMix(facts, in: story),
        !facts.contains(where: { isMoved($0, in: story) })
      else { continue }
      let sum = facts.reduce(Interval(0, 0)) { $0 + $1.interval }
      guard
        sum.low > (facts.count == 2 ? 100.9 : 101.5) || sum.high < 92 && facts.count >= 4
          || sum.high < 98 && isRemaining(last, in: story)
      else { continue }
      let total = facts.reduce(0.0) { $0 + $1.value.doubleValue }
      guard let first = facts.first else { continue }
      // "He owns 40%. His sister holds 20% and the fund the other 40%."
      let beside = story.facts(inSentences: Story.around(first.sentence, by: 2)).filter {
        $0.kind == .percent && $0.sentence != first.sentence
      }
      if beside.contains(where: { abs(total + $0.value.doubleValue - 100) <= 1.5 }) { continue }
      queries.append(
        Query(
          rule: .parts, level: .error,
          span: story.span(first.range.lowerBound..<last.range.upperBound),
          items: facts.map(\.figure.id),
          message: facts.map(\.figure.number.text).joined(separator: " + ")
            + " = \(Printed.rounded(total)), and shares of one whole come to 100 percent",
          expected: "100", evidence: []))
    }
    return queries
  }

  /// "Coal makes up 40 percent of the mix, gas 35 percent, wind 20 percent and the sun 15 percent".
  private func isMix(_ facts: [Fact], in story: Story) -> Bool {
    guard let first = facts.first, let last = facts.last else { return false }
    let before = Story.stretch(story.sentences[first.sentence].lowerBound, first.tokens.lowerBound)
    let gaps = zip(facts, facts.dropFirst()).map {
      Story.stretch($0.0.tokens.upperBound, $0.1.tokens.lowerBound)
    }
    return story.has(["up", "for"], in: before)
      && story.has(["makes", "make", "made", "accounts", "account", "accounted"], in: before)
      && gaps.allSatisfy { $0.count <= 10 && story.has([",", "and"], in: $0) }
      && gaps.last.map { story.has(["and"], in: $0) } ?? false && last.index > first.index
  }

  /// "The Lees hold 40%, the Foxes 35% and the Rays 30%": a verb once, and its objects in a row.
  private func isSplit(_ facts: [Fact], in story: Story) -> Bool {
    let sum = facts.reduce(0.0) { $0 + $1.value.doubleValue }
    guard sum > 100, sum <= 112 else { return false }
    let gaps = zip(facts, facts.dropFirst()).map {
      Story.stretch($0.0.tokens.upperBound, $0.1.tokens.lowerBound)
    }
    return gaps.allSatisfy {
      $0.count <= 9 && story.has([",", "and", ";"], in: $0)
        && !story.has(["of", "than", "against", "or"], in: $0.dropFirst(2))
    } && gaps.last.map { story.has(["and"], in: $0) } ?? false
  }

  /// "54% are men and 48% women": halves of one whole by their names.
  private func isOpposed(_ facts: [Fact], in story: Story) -> Bool {
    guard let first = facts.first, let last = facts.last else { return false }
    let sentence = story.sentences[first.sentence]
    let one = Story.stretch(sentence.lowerBound, last.tokens.lowerBound)
    let other = Story.stretch(first.tokens.upperBound, sentence.upperBound)
    guard last.tokens.lowerBound - first.tokens.upperBound <= 10,
      story.has(["and", ","], in: Story.stretch(first.tokens.upperBound, last.tokens.lowerBound))
    else { return false }
    return Self.opposites.contains { pair in
      story.has(pair.0, in: one) && story.has(pair.1, in: other)
        || story.has(pair.1, in: one) && story.has(pair.0, in: other)
    }
  }

  private static let opposites: [(WordSet, WordSet)] = [
    (["men", "male", "males", "boys"], ["women", "female", "females", "girls"]),
    (["yes"], ["no"]), (["rural"], ["urban"]), (["domestic"], ["foreign", "abroad"]),
  ]

  /// "55 percent voted for the plan and 48 percent against".
  private func isVote(_ facts: [Fact], in story: Story) -> Bool {
    guard let first = facts.first, let last = facts.last else { return false }
    let end = min(story.sentences[last.sentence].upperBound, last.tokens.upperBound + 5)
    let between = Story.stretch(first.tokens.upperBound, last.tokens.lowerBound)
    let behind = Story.stretch(last.tokens.upperBound, end)
    return story.has(["and"], in: between)
      && (story.has(["for", "favour", "favor", "backed", "supported", "yes"], in: between)
        && story.has(["against", "opposed", "no"], in: behind)
        || story.has(["against", "opposed", "no"], in: between)
          && story.has(["for", "favour", "favor", "backed", "supported", "yes"], in: behind))
  }

  /// "the remaining 21 percent", "and 21 percent the rest": all that is left of the whole.
  private func isRemaining(_ fact: Fact, in story: Story) -> Bool {
    let sentence = story.sentences[fact.sentence]
    let before = Story.stretch(fact.tokens.lowerBound - 2, fact.tokens.lowerBound)
    return story.has(["remaining", "remainder", "rest", "balance", "other"], in: before)
      && before.lowerBound >= sentence.lowerBound && story.at(fact.tokens.lowerBound - 2, "the")
  }

  /// "up 3 percent", "3 percent higher".
  private func isMoved(_ fact: Fact, in story: Story) -> Bool {
    let place = Story.stretch(fact.tokens.lowerBound - 3, fact.tokens.upperBound + 3)
      .clamped(to: story.sentences[fact.sentence])
    return story.has([.rise, .fall], in: place) || story.has(["than", "from"], in: place)
  }

  /// The last share of a poll: "25 percent were undecided", "9 percent did not know".
  private func isUndecided(_ fact: Fact, in story: Story) -> Bool {
    let sentence = story.sentences[fact.sentence]
    let end = min(sentence.upperBound, fact.tokens.upperBound + 7)
    return story.has(
      [
        "undecided", "unsure", "unknown", "know", "opinion", "rest", "remainder", "remaining",
        "neither", "others", "else", "abstained", "spoiled", "spoilt",
      ], in: Story.stretch(max(sentence.lowerBound, fact.tokens.lowerBound - 5), end))
  }
}
