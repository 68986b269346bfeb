import GalleyModel

/// Counts that overfill their whole, miss the bar that they are said to clear, or stand in another
/// ratio than the copy gives.
extension ShareRule {
  func bounded(_ fact: Fact, in story: Story) -> Query? {
    guard story.isBody(fact), !fact.isQuoted else { return nil }
    return ofFewer(fact, in: story) ?? barred(fact, in: story) ?? inRatio(fact, in: story)
      ?? mostly(fact, in: story)
  }

  private func isExact(_ fact: Fact) -> Bool {
    fact.kind == .count && fact.unit == nil && fact.isPlain && fact.bound == .exact
      && !fact.figure.quantity.vague && fact.value > .zero
  }

  /// "Of the 26 wells tested, 31 were foul": more than there are.
  private func ofFewer(_ part: Fact, in story: Story) -> Query? {
    guard isExact(part), part.index > 0, story.facts.indices.contains(part.index - 1) else {
      return nil
    }
    let facts = story.factLists[part.sentence]
    guard let place = facts.firstIndex(where: { $0.index == part.index }) else { return nil }
    let start = story.sentences[part.sentence].lowerBound
    var whole: Fact?
    if place == 1, story.at(start, "of") || story.at(start, "among"),
      facts[0].tokens.lowerBound - start <= 4,
      story.has([","], in: Story.stretch(facts[0].tokens.upperBound, part.tokens.lowerBound)),
      story.noun(of: part) == nil || story.noun(of: part) == story.noun(of: facts[0])
    {
      whole = facts[0]
    } else if story.at(part.tokens.upperBound, "of"),
      story.at(part.tokens.upperBound + 1, "them") || story.at(part.tokens.upperBound + 1, "whom")
        || story.at(part.tokens.upperBound + 1, "which")
        || story.at(part.tokens.upperBound + 1, "these")
    {
      // "58 guests, 71 of them children": right behind.
      if place > 0, part.tokens.lowerBound - facts[place - 1].tokens.upperBound <= 7 {
        whole = facts[place - 1]
      }
      // "142 films from 37 countries, 64 of them shorts": they may be the films.
      if place > 1, facts[place - 2].value >= part.value,
        story.token(facts[place - 1].tokens.lowerBound - 1)?.is(.preposition) ?? false
      {
        whole = nil
      }
    }
    guard let whole, isExact(whole), whole.value < part.value, whole.value.doubleValue >= 2,
      part.value.doubleValue <= 3 * whole.value.doubleValue,
      story.block(ofSentence: whole.sentence) == story.block(ofSentence: part.sentence)
    else { return nil }
    return Query(
      rule: .share, level: .error, span: part.figure.number,
      items: [whole.figure.id, part.figure.id],
      message: "\(part.printed) of \(whole.printed) is more than the whole",
      evidence: [whole.figure.span])
  }

  /// "57 of the 96 senators voted for it, clearing the two-thirds that it needed".
  private func barred(_ share: Fact, in story: Story) -> Query? {
    guard let bar = bar(share) else { return nil }
    let sentence = story.sentences[share.sentence]
    let near = Story.stretch(share.tokens.lowerBound - 8, share.tokens.lowerBound)
      .clamped(to: sentence)
    // "or 41 percent; among those over 30 it is 52": a bar of the ages, and another statement.
    let cut = near.last {
      story.at($0, ";") || story.at($0, "among")
        || Amount.number(at: $0, in: story) != nil
          && (story.at($0 - 1, "over") || story.at($0 - 1, "under") || story.at($0 - 1, "above")
            || story.at($0 - 1, "below"))
    }
    let before = cut.map { Story.stretch($0 + 1, near.upperBound) } ?? near
    let isShort = story.has(Self.shortOf, in: before)
    let isOver = story.has(Self.clearing, in: before)
    guard isShort != isOver else { return nil }
    for beside in [share.sentence, share.sentence - 1] where beside >= 0 {
      guard story.block(ofSentence: beside) == story.block(ofSentence: share.sentence) else {
        continue
      }
      let fractions = story.facts(inSentence: beside).filter {
        $0.kind == .count && $0.figure.quantity.of != nil && $0.bound == .exact
      }
      guard fractions.count == 1, let fraction = fractions.first,
        let whole = fraction.figure.quantity.of, whole > fraction.value, whole.doubleValue < 1e12
      else { continue }
      let value = fraction.value.doubleValue / whole.doubleValue
      guard isShort ? value > bar : value < bar - 0.0001 else { return nil }
      let needed = Int((bar * whole.doubleValue - 0.0001).rounded(.up))
      return Query(
        rule: .share, level: .error, span: fraction.figure.span,
        items: [fraction.figure.id, share.figure.id],
        message: "\(share.figure.number.text) of \(Printed.exact(whole)) is \(needed), and "
          + "\(Printed.exact(fraction.value)) is \(isShort ? "no fewer" : "fewer")",
        evidence: [share.figure.span])
    }
    return nil
  }

  private func bar(_ share: Fact) -> Double? {
    switch share.kind {
    case .percent: return share.value.doubleValue / 100
    case .ratio:
      guard let whole = share.figure.quantity.of?.doubleValue, whole > 0 else {
        return share.value.doubleValue < 1 ? share.value.doubleValue : nil
      }
      return share.value.doubleValue / whole
    default: return nil
    }
  }

  /// "by three to one", with two counts beside it and no other.
  private func inRatio(_ fact: Fact, in story: Story) -> Query? {
    let end = fact.tokens.upperBound
    guard fact.kind == .count || fact.kind == .score, fact.value.doubleValue >= 1,
      fact.value.doubleValue <= 20
    else { return nil }
    let ratio: Double
    if let other = fact.figure.quantity.upper, fact.kind == .score {
      guard fact.spanTokens.count >= 3, other > .zero else { return nil }
      ratio = fact.value.doubleValue / other.doubleValue
    } else if story.at(end, "to") && story.at(end + 1, "one")
      || story.at(end, "-") && story.at(end + 1, "to") && story.at(end + 3, "one")
    {
      ratio = fact.value.doubleValue
    } else {
      return nil
    }
    guard ratio > 1, ratio <= 20,
      story.has(
        ["outnumber", "outnumbers", "outnumbered", "ratio", "outnumbering", "outvoted", "margin"],
        in: Story.stretch(fact.tokens.lowerBound - 12, end + 6)
          .clamped(to: story.sentences[fact.sentence]))
    else { return nil }
    for sentence in [fact.sentence, fact.sentence + 1, fact.sentence - 1]
    where story.sentences.indices.contains(sentence) {
      guard story.block(ofSentence: sentence) == story.block(ofSentence: fact.sentence) else {
        continue
      }
      let counts = story.facts(inSentence: sentence).filter {
        isExact($0) && $0.index != fact.index && $0.value.doubleValue >= 2
      }
      guard counts.count == 2, let one = counts.first, let other = counts.last else { continue }
      let high = max(one.value.doubleValue, other.value.doubleValue)
      let low = min(one.value.doubleValue, other.value.doubleValue)
      let real = high / low
      guard abs(real - ratio) > 0.25 * ratio, abs(real - ratio) > 0.5 else { return nil }
      return Query(
        rule: .share, level: .error, span: fact.figure.span,
        items: [fact.figure.id, one.figure.id, other.figure.id],
        message: "\(one.printed) and \(other.printed) are \(Printed.rounded(real)) to one",
        expected: "\(Printed.rounded(real)) to one",
        evidence: [one.figure.span, other.figure.span])
    }
    return nil
  }

  /// "most of its 40 buses, 15, are old", "a majority of the 11 judges, five".
  private func mostly(_ part: Fact, in story: Story) -> Query? {
    guard isExact(part), part.index > 0 else { return nil }
    let facts = story.factLists[part.sentence]
    guard let place = facts.firstIndex(where: { $0.index == part.index }), place > 0 else {
      return nil
    }
    let whole = facts[place - 1]
    guard isExact(whole), whole.value > part.value else { return nil }
    let before = Story.stretch(whole.tokens.lowerBound - 4, whole.tokens.lowerBound)
      .clamped(to: story.sentences[part.sentence])
    guard
      let word = before.first(where: {
        story.at($0, "most") || story.at($0, "majority") || story.at($0, "minority")
      }),
      story.at(word + 1, "of")
    else { return nil }
    let gap = Story.stretch(whole.tokens.upperBound, part.tokens.lowerBound)
    guard gap.count <= 5, story.has([",", "(", "–", "—", "-"], in: gap),
      story.has(
        [",", ")", "–", "—", "-", "."], in: part.tokens.upperBound..<part.tokens.upperBound + 3)
    else { return nil }
    let isMost = 2 * part.value.doubleValue > whole.value.doubleValue
    guard isMost == story.at(word, "minority") else { return nil }
    return Query(
      rule: .share, level: .error, span: part.figure.span,
      items: [whole.figure.id, part.figure.id],
      message: "\(part.printed) of \(whole.printed) is \(isMost ? "more" : "no more") than half",
      evidence: [whole.figure.span])
  }

  private static let clearing: WordSet = [
    "clear", "clears", "cleared", "clearing", "pass", "passed", "passing", "reach", "reached",
    "reaching", "meet", "met", "meeting", "exceed", "exceeded", "exceeding", "secured", "securing",
    "achieved", "above", "over", "satisfied", "satisfying", "comfortably", "gave", "giving",
  ]
  private static let shortOf: WordSet = [
    "short", "shy", "missed", "missing", "below", "under", "failed", "failing", "without",
  ]
}
