import GalleyModel

/// Amounts over a time, and what they come to a year.
extension ScaleRule {
  /// "$48 billion over 12 years, or $4 million a year": the one is a power of ten off what the other makes.
  func rates(in story: Story) -> [Query] {
    story.facts.compactMap { rate in
      guard rate.kind == .money, rate.isPlain, rate.index > 1, story.isBody(rate),
        let words = rate.unit, words.utf8.contains(UInt8(ascii: " ")),
        let unit = words.split(separator: " ").last
      else { return nil }
      let time = story.facts[rate.index - 1]
      let amount = story.facts[rate.index - 2]
      guard time.sentence == rate.sentence, amount.sentence == rate.sentence,
        time.kind == .duration, time.unit.map({ $0 == unit }) ?? false, time.isPlain,
        amount.kind == .money, amount.bareUnit == rate.bareUnit, amount.isPlain,
        story.has(
          ["over", "in", "across", "for"],
          in: Story.stretch(amount.tokens.upperBound, time.tokens.lowerBound)),
        story.has(["or"], in: Story.stretch(time.tokens.upperBound, rate.tokens.lowerBound)),
        time.value > .zero
      else { return nil }
      let exact = amount.value.doubleValue / time.value.doubleValue
      let ratio = rate.value.doubleValue / exact
      guard
        let power = [-6, -3, -2, -1, 1, 2, 3, 6].first(where: { power in
          let scale = (0..<abs(power)).reduce(1.0) { scale, _ in power > 0 ? scale * 10 : scale / 10
          }
          return abs(ratio / scale - 1) < 0.12
        }), power != 0
      else { return nil }
      let expected = Printed.amount(exact, rate.bareUnit.map(String.init))
      return Query(
        rule: .scale, level: .error, span: rate.figure.number,
        items: [amount.figure.id, time.figure.id, rate.figure.id],
        message: "\(amount.printed) over \(time.figure.span.text) is \(expected) a \(unit), not "
          + rate.printed,
        expected: expected, evidence: [amount.figure.number, time.figure.span])
    }
  }

  /// "Including debt of £420bn, the offer values the company at £2.22bn": a part that is many times the
  /// whole.
  func included(in story: Story) -> [Query] {
    zip(story.facts, story.facts.dropFirst()).compactMap { part, whole in
      guard part.kind == .money, whole.kind == .money, part.sentence == whole.sentence,
        part.bareUnit == whole.bareUnit, part.isPlain, whole.isPlain, story.isBody(part),
        part.value.doubleValue > whole.value.doubleValue * 20,
        story.at(story.sentences[part.sentence].lowerBound, "including"),
        part.tokens.lowerBound - story.sentences[part.sentence].lowerBound <= 6,
        story.has([","], in: Story.stretch(part.tokens.upperBound, whole.tokens.lowerBound))
      else { return nil }
      return Query(
        rule: .scale, level: .error, span: part.figure.number,
        items: [part.figure.id, whole.figure.id],
        message: "\(part.printed) is more than the \(whole.printed) that it is a part of",
        evidence: [whole.figure.number])
    }
  }

  /// "grew by £1.3bn to £21.6m": nothing that grows is less than what it grew by.
  func grown(in story: Story) -> [Query] {
    zip(story.facts, story.facts.dropFirst()).compactMap { step, level in
      guard step.kind == .money || step.kind == .measure || step.kind == .count,
        step.kind == level.kind,
        step.bareUnit == level.bareUnit, step.sentence == level.sentence, step.isPlain,
        level.isPlain, story.isBody(step), level.value > .zero,
        step.value.doubleValue > level.value.doubleValue * 5,
        // "rose by 210,000 to 2.31m": millions, not metres.
        !story.at(level.tokens.upperBound, "m")
      else { return nil }
      let start = story.tokens(of: step.figure.span.range).lowerBound
      let by = min(start, step.tokens.lowerBound) - 1
      let to = Story.stretch(
        story.tokens(of: step.figure.span.range).upperBound, level.tokens.lowerBound)
      guard story.at(by, "by") || story.token(by)?.is(.rise) ?? false,
        story.token(by)?.is(.rise) ?? false || story.token(by - 1)?.is(.rise) ?? false,
        to.count <= 3, story.has(["to"], in: to), !story.has([",", "and"], in: to)
      else { return nil }
      return Query(
        rule: .scale, level: .error, span: level.figure.number,
        items: [step.figure.id, level.figure.id],
        message: "\(level.printed) is less than the \(step.printed) that it grew by",
        evidence: [step.figure.number])
    }
  }
}
