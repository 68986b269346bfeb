import GalleyModel

/// Shares that do not agree with their counts; the manual tells more.
struct ShareRule: CheckRule {
  static let rule = Query.Rule.share
  static let manual = """
    share: a share and the counts that it stands for do not agree.

    Raised: "six of its 24 libraries, or 40%"; "40% (six of 24)"; "2.1 million, or a third of the \
    8.4 million"; a part that is larger than its whole, "32 of the 30 members"; counts further off, "half of the \
    dead, 18," of 63 above; "Turnout was 54%: 12 of 20"; "of the 26 wells, 31"; a bar that a count is \
    said to clear and does not; "two to one" of 90 and 30; "most of the 40, 15"; "of those voting, 1,564, \
    or 58%"; shares in a row of one whole, of which one does not fit; "9,600, or 17% of residents", where \
    another share is of the 80,000 who were counted.

    Left alone: percentages of something else than the two counts, the rate of a fraction told before, what rounding allows (14.5 \
    percent is 14 and 15), shares behind "about" within a tenth.
    """

  func queries(on story: Story) -> [Query] {
    var queries: [Query] = []
    for (index, fact) in story.facts.enumerated() {
      if let query = overfull(fact, in: story) ?? bounded(fact, in: story) {
        queries.append(query)
        continue
      }
      guard fact.share != nil else { continue }
      let counts = candidates(for: index, in: story) + distant(for: index, in: story)
      for counts in counts.isEmpty ? [paired(fact, in: story)].compactMap({ $0 }) : counts {
        if let query = query(share: fact, counts, in: story) {
          queries.append(query)
          break
        }
      }
    }
    return queries
  }

  /// A part and its whole, and where they stand.
  struct Counts {
    let part: Interval
    let whole: Interval
    /// The share of the two as they are printed.
    let percent: Double
    let facts: [Fact]
    let text: String
  }

  private func overfull(_ fact: Fact, in story: Story) -> Query? {
    guard fact.kind == .count, let whole = fact.figure.quantity.of, fact.value > whole,
      fact.bound == .exact, whole > ExactDecimal(1)
    else { return nil }
    return Query(
      rule: .share, level: .error, span: fact.figure.span, items: [fact.figure.id],
      message: "\(fact.figure.span.text): \(Printed.exact(fact.value)) is more than the whole, "
        + Printed.exact(whole))
  }

  private func candidates(for index: Int, in story: Story) -> [Counts] {
    let share = story.facts[index]
    var found: [Counts] = []
    // "six of 24, or 25%" and "25% (six of 24)": the neighbour on either side is the fraction.
    for neighbour in [index - 1, index + 1] where story.facts.indices.contains(neighbour) {
      let fraction = story.facts[neighbour]
      guard fraction.sentence == share.sentence, fraction.kind == .count,
        let whole = fraction.figure.quantity.of,
        whole > .zero, !fraction.figure.quantity.vague,
        isApposed(
          earlier(share, fraction), later(share, fraction),
          byComma: isOfTotal(share, in: story) || isAside(later(share, fraction), in: story),
          in: story)
      else { continue }
      var quantity = fraction.figure.quantity
      quantity.of = nil
      let part = Interval(quantity, step: fraction.step)
      found.append(
        Counts(
          part: part, whole: Interval(whole.doubleValue, whole.doubleValue),
          percent: 100 * fraction.value.doubleValue / whole.doubleValue, facts: [fraction],
          text: "\(Printed.exact(fraction.value)) of \(Printed.exact(whole))"))
    }
    if let counts = ofThose(share, in: story) { found.append(counts) }
    // "That is a quarter": of the fraction that the sentence before ends with.
    if story.opensWithThat(sentence: share.sentence),
      let last = story.facts(inSentence: share.sentence - 1).last,
      last.kind == .count, let whole = last.figure.quantity.of, whole > .zero,
      story.facts(inSentence: share.sentence).count == 1
    {
      var quantity = last.figure.quantity
      quantity.of = nil
      found.append(
        Counts(
          part: Interval(quantity, step: last.step),
          whole: Interval(whole.doubleValue, whole.doubleValue),
          percent: 100 * last.value.doubleValue / whole.doubleValue, facts: [last],
          text: "\(Printed.exact(last.value)) of \(Printed.exact(whole))"))
    }
    // "a quarter of its 24 libraries, or eight": share, whole, part.
    if index + 2 < story.facts.count {
      let whole = story.facts[index + 1]
      let part = story.facts[index + 2]
      if part.sentence == share.sentence, whole.isPlain, part.isPlain, !part.figure.quantity.vague,
        !whole.figure.quantity.vague,
        part.kind == whole.kind, part.unit == whole.unit,
        part.kind == .count || part.kind == .money, whole.value > part.value,
        leads(share, to: whole, in: story),
        isApposed(whole, part, byComma: isAside(part, in: story), in: story)
      {
        found.append(
          Counts(
            part: part.interval, whole: whole.interval,
            percent: 100 * part.value.doubleValue / whole.value.doubleValue, facts: [whole, part],
            text: "\(part.figure.number.text) of \(whole.figure.number.text)"))
      }
    }
    // "Of 540 members 120 voted, or 32%" and "six out of 24, or 40%".
    if index > 1 {
      let first = story.facts[index - 2]
      let second = story.facts[index - 1]
      if first.sentence == share.sentence, first.isPlain, second.isPlain,
        !first.figure.quantity.vague, !second.figure.quantity.vague,
        first.kind == .count, second.kind == .count,
        isApposed(second, share, byComma: false, in: story)
      {
        let isTurned =
          story.at(first.tokens.lowerBound - 1, "of") || story.at(first.tokens.lowerBound - 2, "of")
        let gap = Story.stretch(first.tokens.upperBound, second.tokens.lowerBound)
        let isOf = gap.count <= 4 && story.has(["of"], in: gap)
        let (part, whole) = isTurned ? (second, first) : (first, second)
        if isTurned || isOf, whole.value > part.value {
          found.append(
            Counts(
              part: part.interval, whole: whole.interval,
              percent: 100 * part.value.doubleValue / whole.value.doubleValue,
              facts: [first, second],
              text: "\(part.figure.number.text) of \(whole.figure.number.text)"))
        }
      }
    }
    // "2.1 million people, a quarter of the population of 8.4 million": part, share, "of", whole.
    if index > 0, index + 1 < story.facts.count {
      let part = story.facts[index - 1]
      let whole = story.facts[index + 1]
      if part.sentence == share.sentence, whole.sentence == share.sentence, part.isPlain,
        whole.isPlain,
        !part.figure.quantity.vague, !whole.figure.quantity.vague,
        part.kind == whole.kind, part.unit == whole.unit,
        part.kind == .count || part.kind == .money,
        whole.value > part.value, isApposed(part, share, byComma: true, in: story),
        leads(share, to: whole, in: story)
      {
        found.append(
          Counts(
            part: part.interval, whole: whole.interval,
            percent: 100 * part.value.doubleValue / whole.value.doubleValue, facts: [part, whole],
            text: "\(part.figure.number.text) of \(whole.figure.number.text)"))
      }
    }
    return found
  }

  /// "12,000 of the 20,000 votes, 65 percent, …": between commas, and nothing beside it.
  private func isAside(_ fact: Fact, in story: Story) -> Bool {
    let end = fact.spanTokens.upperBound
    var start = fact.spanTokens.lowerBound
    if story.at(start - 1, "about") || story.at(start - 1, "a") { start -= 1 }
    if story.at(start - 2, "a"), story.at(start - 1, "stake") { start -= 2 }
    let isEnd = story.sentences[fact.sentence].upperBound <= end
    return story.at(start - 1, ",")
      && (isEnd || story.at(end, ",") || story.at(end, ".")
        || story.at(end, "in")
          && story.at(end + 1, "all"))
  }

  /// "a quarter of the total": a share that names no whole of its own.
  private func isOfTotal(_ share: Fact, in story: Story) -> Bool {
    let end = share.spanTokens.upperBound
    return [share.tokens.upperBound, end].contains { start in
      let words = Story.stretch(start, min(start + 3, story.tokens.count))
      return story.at(start, "of") && story.has(["total", "them", "whole"], in: words)
    }
  }

  private func earlier(_ one: Fact, _ other: Fact) -> Fact { one.index < other.index ? one : other }
  private func later(_ one: Fact, _ other: Fact) -> Fact { one.index < other.index ? other : one }

  /// Whether a comma and "or", a bracket or a dash alone part two figures, so that they say one thing.
  func isApposed(
    _ first: Fact, _ second: Fact, byComma commaIsEnough: Bool, in story: Story
  ) -> Bool {
    let start = first.spanTokens.upperBound
    let end = second.spanTokens.lowerBound
    guard start <= end, end - start <= 10 else { return false }
    var hasMark = false
    var words = 0
    for index in start..<end {
      let token = story.tokens[index]
      if token.is(",") {
        hasMark = hasMark || commaIsEnough
        words = 0
      } else if token.is("(") || token.is("–") || token.is("—") || token.is("-") {
        // What stands before the mark may name the counted things, "six of 24 members of staff".
        hasMark = true
        words = 0
      } else if token.is("and") || token.is("but") || token.is("while") || token.is(";")
        || token.is(":")
      {
        return false
      } else if token.is("or") || Self.rates.contains(token.key) && story.at(index + 1, "of") {
        // "30 of the 48 were still sending, a rate of 72.5 percent"
        hasMark = true
        words = token.is("or") ? 0 : -1
      } else if token.kind == .word {
        if token.is([.saying, .rise, .fall]) { return false }
        words += 1
      }
    }
    return hasMark && words <= 2
  }

  private static let rates: WordSet = [
    "rate", "share", "proportion", "turnout", "majority", "stake",
  ]

  /// "a quarter of the population of 8.4 million": "of" behind the share, and no comma before the whole.
  private func leads(_ share: Fact, to whole: Fact, in story: Story) -> Bool {
    let start = share.tokens.upperBound
    let end = whole.tokens.lowerBound
    guard start < end, end - start <= 9 else { return false }
    var seenOf = false
    for index in start..<end {
      let token = story.tokens[index]
      if token.is("of") { seenOf = true }
      if token.kind == .mark, !token.is("%"), !token.is("-"), !token.isMoneySign { return false }
      if token.is("and") || token.is("or") || token.is(.saying) { return false }
    }
    return seenOf
  }

  private static let remains: WordSet = [
    "leaving", "left", "rest", "remaining", "other", "others", "remainder", "without", "not",
    "empty", "vacant", "unfilled",
  ]

  private func query(share fact: Fact, _ counts: Counts, in story: Story) -> Query? {
    guard let share = fact.share else { return nil }
    let quotient = counts.part / counts.whole
    guard quotient.low.isFinite, !quotient.widened(by: 0.002).meets(share) else { return nil }
    // "63 of its 90 posts are filled, leaving 30% vacant"
    let left = Interval(1 - quotient.high, 1 - quotient.low)
    let behind = fact.tokens.upperBound
    let near = Story.stretch(
      max(story.sentences[fact.sentence].lowerBound, fact.tokens.lowerBound - 4),
      min(story.sentences[fact.sentence].upperBound, behind + 5))
    if left.widened(by: 0.002).meets(share), story.has(Self.remains, in: near) { return nil }
    // "45 were women and 31, or one in eight, were under 25", of the 246 in the sentence before.
    if counts.facts.count > 1, isBorneOut(fact, share, counts, in: story) { return nil }
    // What is left is told as the share by mistake, or another share is meant: "six of 24 … 75%".
    let printed = Printed.rounded(counts.percent) + "%"
    return Query(
      rule: .share, level: .error, span: fact.figure.span,
      items: counts.facts.map(\.figure.id) + [fact.figure.id],
      message: "\(counts.text) is \(printed), not \(fact.figure.number.text)"
        + (fact.kind == .percent && !fact.figure.number.text.contains("%") ? "%" : ""),
      expected: printed, evidence: counts.facts.map(\.figure.span))
  }
}
