import GalleyModel

/// Shares beside the only two counts that they can be of.
extension ShareRule {
  /// "seven women on the 20-member board, where they make up 45 per cent", "Turnout was 54%: 12,474 of
  /// the 18,900 voted": the copy ties a share to counts, and it is none of any reading of them.
  func paired(_ share: Fact, in story: Story) -> Counts? {
    guard story.isBody(share), !share.isQuoted, let value = share.share,
      let link = link(of: share, in: story), let pair = pair(for: share, link, in: story)
    else { return nil }
    let (part, whole) = (pair.counts.part, pair.counts.whole)
    guard part.low > 0, whole.low > 0, pair.counts.percent <= 100, value.high > 0 else {
      return nil
    }
    let rest = whole - part
    var readings = [part / whole, rest / whole, rest / part]
    if pair.isOpen { readings += [part / (part + whole), whole / (part + whole)] }
    guard !readings.contains(where: { $0.widened(by: 0.01).meets(value) }),
      // What is further off is a share of something else.
      readings.prefix(2).contains(where: {
        $0.high < 0.97 && $0.scaled(0.4).low <= value.high && value.low <= $0.scaled(2.5).high
      }), !isFraction(value, before: share, in: story)
    else { return nil }
    return pair.counts
  }

  /// Whether it is the share of a fraction that was told before.
  ///
  /// "They saved 32 of the 50 seals. Sixteen died and two were shot, a rate of 64 per cent."
  private func isFraction(_ value: Interval, before share: Fact, in story: Story) -> Bool {
    story.facts(inSentences: max(0, share.sentence - 3)...share.sentence).suffix(40).contains {
      guard $0.kind == .count, let whole = $0.figure.quantity.of?.doubleValue, whole > 0 else {
        return false
      }
      let ratio = $0.value.doubleValue / whole
      return Interval(ratio, ratio).widened(by: 0.01).meets(value)
    }
  }

  /// Counts, and whether the larger may be the other part and not the whole.
  private struct Pair {
    let counts: Counts
    let isOpen: Bool
  }

  /// How the words around a share tie it to counts.
  private enum Link {
    /// "a fifth of its 24", ", or a fifth,": to what stands right beside it.
    case beside
    /// "make up", "accounted for", "turnout", "rate": to the only pair in reach.
    case named
  }

  private static let shares: WordSet = ["rate", "turnout", "share", "proportion", "majority"]
  /// What a share that is told beside its counts stands behind.
  private static let openers: WordSet = [
    ",", "(", "–", "—", "or", ";", ":", "nearly", "almost", "about", "just", "roughly", "some",
  ]

  private func link(of share: Fact, in story: Story) -> Link? {
    let sentence = story.sentences[share.sentence]
    let span = share.spanTokens
    let before = Story.stretch(span.lowerBound - 6, share.tokens.lowerBound).clamped(to: sentence)
    let behind = Story.stretch(share.tokens.upperBound, share.tokens.upperBound + 5)
      .clamped(to: sentence)
    guard !isMovement(before, behind, in: story) else { return nil }
    if story.has(Self.ties, in: before)
      || story.has(Self.shares, in: behind)
    {
      return .named
    }
    let start = span.lowerBound
    if start > sentence.lowerBound, Self.openers.contains(story.tokens[start - 1].key) {
      return .beside
    }
    if story.has(["of"], in: behind) { return .beside }
    return nil
  }

  /// "up 12 percent", "40 percent more than a year ago".
  private func isMovement(_ before: Range<Int>, _ behind: Range<Int>, in story: Story) -> Bool {
    for index in Array(before.suffix(5)) + Array(behind.prefix(4)) {
      let token = story.tokens[index]
      if token.is([.rise, .fall]), !token.isCapitalized,
        !(token.is("up") && index > 0 && story.tokens[index - 1].range.count <= 6
          && Self.makes.contains(story.tokens[index - 1].key))
      {
        return true
      }
      if token.is("rate"), Self.prices.contains(story.tokens[max(0, index - 1)].key) { return true }
      if token.is("from") || token.is("points") || token.is("point") || token.is("interest") {
        return true
      }
    }
    // "one-half of 1 percent"
    if behind.contains(where: {
      story.tokens[$0].kind == .number || story.at($0, "percent") && story.at($0 - 1, "one")
    }),
      story.at(behind.lowerBound, "of")
    {
      return story.has(["percent", "%"], in: behind)
    }
    return story.has(["more", "less", "fewer", "discount", "tax", "off"], in: behind)
  }

  /// The only part and whole that stand in the sentence of a share, or in the one that it leans on.
  private func pair(for share: Fact, _ link: Link, in story: Story) -> Pair? {
    let own = share.sentence
    if let counts = pair(inSentence: own, for: share, link, in: story) { return counts }
    if let pair = split(share, link, in: story) { return pair }
    guard story.opensWithThat(sentence: own),
      story.facts(inSentence: own).allSatisfy({ $0.index == share.index || !isCountable($0) })
    else { return nil }
    for beside in [own - 1, own + 1] where story.sentences.indices.contains(beside) {
      guard story.block(ofSentence: beside) == story.block(ofSentence: own) else { continue }
      if let counts = pair(inSentence: beside, for: share, link, in: story) { return counts }
    }
    return nil
  }

  private func pair(inSentence sentence: Int, for share: Fact, _ link: Link, in story: Story)
    -> Pair?
  {
    let facts = story.facts(inSentence: sentence)
    // One share only: of two, each may be of its own.
    guard facts.count <= 6, !facts.contains(where: { $0.index != share.index && $0.share != nil })
    else { return nil }
    let countable = facts.filter { $0.index != share.index && isCountable($0) }
    let fractions = countable.filter { $0.figure.quantity.of != nil }
    if fractions.count == 1, let fraction = fractions.first,
      let whole = fraction.figure.quantity.of,
      whole > fraction.value, countable.count <= 2
    {
      guard link == .named || isBeside(share, [fraction], in: story) else { return nil }
      let value = fraction.value.doubleValue
      return Pair(
        counts: Counts(
          part: Interval(value, value), whole: Interval(whole.doubleValue, whole.doubleValue),
          percent: 100 * value / whole.doubleValue, facts: [fraction],
          text: "\(Printed.exact(fraction.value)) of \(Printed.exact(whole))"), isOpen: false)
    }
    for kind in [FigureKind.count, .money, .measure] {
      var like = countable.filter { $0.kind == kind && $0.figure.quantity.of == nil }
      if like.count > 2 { like = Array(like.filter { $0.index < share.index }) }
      guard like.count == 2, let one = like.first, let other = like.last,
        link == .named || isBeside(share, like, in: story)
      else { continue }
      return pair(one, other, in: story)
    }
    return nil
  }

  /// The pair of a share whose whole stands in the sentence before.
  ///
  /// "The county has 90 schools. It will close 36, or a third."
  private func split(_ share: Fact, _ link: Link, in story: Story) -> Pair? {
    let own = story.facts(inSentence: share.sentence).filter {
      $0.index != share.index && isCountable($0)
    }
    guard share.sentence > 0, own.count == 1, let part = own.first,
      part.figure.quantity.of == nil, part.bound == .exact,
      link == .named || isBeside(share, own, in: story),
      !story.facts(inSentence: share.sentence).contains(where: {
        $0.index != share.index && $0.share != nil
      }),
      story.block(ofSentence: share.sentence - 1) == story.block(ofSentence: share.sentence)
    else { return nil }
    let before = story.facts(inSentence: share.sentence - 1).filter {
      isCountable($0) && $0.kind == part.kind && $0.unit == part.unit && $0.value > part.value
    }
    guard before.count == 1, let whole = before.first, whole.bound == .exact,
      whole.figure.quantity.of == nil
    else { return nil }
    if part.kind == .count {
      let (one, other) = (story.noun(of: part), story.noun(of: whole))
      guard one == nil || one == other else { return nil }
    }
    return pair(whole, part, in: story)
  }

  private func pair(_ one: Fact, _ other: Fact, in story: Story) -> Pair? {
    guard one.unit == other.unit, one.value != other.value,
      // "From 40,000 to 52,000, or 40 per cent" is a matter of change.
      !story.movements[other.sentence].contains(where: {
        min($0.old.index, $0.new.index) == one.index
          && max($0.old.index, $0.new.index) == other.index
      })
    else { return nil }
    let (part, whole) = one.value < other.value ? (one, other) : (other, one)
    guard whole.value.doubleValue >= 5 else { return nil }
    let gap = Story.stretch(one.tokens.upperBound, other.tokens.lowerBound)
    return Pair(
      counts: Counts(
        part: part.interval, whole: whole.interval,
        percent: 100 * part.value.doubleValue / whole.value.doubleValue, facts: [part, whole],
        text: "\(part.printed) of \(whole.printed)"),
      isOpen: one.sentence == other.sentence
        && !(gap.count <= 5 && story.has(["of", "from", "on", "in"], in: gap)))
  }

  private func isCountable(_ fact: Fact) -> Bool {
    guard !fact.figure.quantity.vague, fact.figure.quantity.upper == nil, fact.value > .zero,
      fact.bound == .exact || fact.bound == .about
    else { return false }
    return fact.kind == .count && fact.unit == nil || fact.kind == .money || fact.kind == .measure
  }

  /// Whether a share stands right behind or before one of its counts.
  private func isBeside(_ share: Fact, _ facts: [Fact], in story: Story) -> Bool {
    let span = share.spanTokens
    return facts.contains { fact in
      let other = fact.spanTokens
      let isBehind = fact.index > share.index
      let gap =
        isBehind
        ? Story.stretch(share.tokens.upperBound, fact.tokens.lowerBound)
        : Story.stretch(other.upperBound, span.lowerBound)
      // "40 percent of patients" is of no number before it.
      if !isBehind, isOfOther(share, in: story) { return false }
      // "at 48 percent, with 12 of the 40 wards counted"
      if isBehind,
        !story.has(["of", ":", "(", "–", "—", "making"], in: gap)
          || story.has(["with", "as", "when", "after"], in: gap)
      {
        return false
      }
      return gap.count <= 8 && !story.has([.saying, .rise, .fall], in: gap)
        && !story.has(["and", "but", "while", ";", "than"], in: gap)
    }
  }

  /// "40 percent of patients": a share of what is no number here.
  private func isOfOther(_ share: Fact, in story: Story) -> Bool {
    let behind = Story.stretch(share.tokens.upperBound, share.tokens.upperBound + 4)
    guard let of = behind.first(where: { story.at($0, "of") }) else { return false }
    let facts = story.facts(inSentence: share.sentence)
    return !story.has(["them", "these", "it", "total", "whole", "all"], in: of + 1..<of + 3)
      && !facts.contains { $0.tokens.lowerBound > of && $0.tokens.lowerBound - of <= 8 }
  }

  private static let prices: WordSet = [
    "key", "interest", "tax", "base", "lending", "main", "policy", "inflation", "growth",
    "exchange", "mortgage", "unemployment", "jobless", "duty", "benchmark", "repo", "deposit",
  ]
  private static let makes: WordSet = ["make", "makes", "made", "making"]
  private static let ties: WordSet = [
    "make", "makes", "made", "making", "account", "accounts", "accounted", "accounting",
    "represent", "represents", "represented", "representing", "constitute", "constitutes",
    "constituted", "comprise", "comprises", "comprised", "equal", "equals", "equivalent",
    "turnout", "rate", "share", "proportion", "percentage", "majority", "amounts", "amounted",
    "translates", "equates",
  ]
}
