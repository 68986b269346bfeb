import GalleyModel

/// A change that the copy states: "the increase of 26,300", "doubled", "a fifth fewer".
struct StatedChange {
  /// How much it says.
  enum Size {
    /// An amount of the values' own unit, or points between percentages.
    case amount(CopyValue.Scale, Interval)
    /// A part of the earlier value.
    case share(Interval)
    /// How many times the other one value is.
    case factor(Interval, Double)
  }

  let size: Size
  let fact: Fact?
  let span: TextSpan
  let tokens: Range<Int>
  let sentence: Int

  /// Whether it tells a part of a value, or how many times it is another.
  var isRelative: Bool {
    if case .amount = size { return false }
    return true
  }

  /// Whether both are amounts of one scale, or both relative.
  func isLike(_ other: StatedChange) -> Bool {
    switch (size, other.size) {
    case (.amount(let one, _), .amount(let other, _)): one == other
    case (.amount, _), (_, .amount): false
    default: true
    }
  }

  /// The changes that a sentence states.
  static func all(inSentence sentence: Int, of story: Story) -> [StatedChange] {
    var changes: [StatedChange] = []
    for fact in story.facts(inSentence: sentence) where !fact.isQuoted {
      if let change = change(fact, in: story) { changes.append(change) }
    }
    guard story.classesOfSentence[sentence].contains(.multiple) else { return changes }
    return changes + multiples(inSentence: sentence, of: story)
      + fractions(inSentence: sentence, besides: changes, of: story)
  }

  private static func change(_ fact: Fact, in story: Story) -> StatedChange? {
    guard fact.isPlain || fact.kind == .ratio, !fact.figure.quantity.vague, fact.value > .zero
    else { return nil }
    let end = unitEnd(of: fact, in: story)
    guard isChange(fact, end: end, in: story) else { return nil }
    let size: Size
    switch fact.kind {
    case .percent: size = .share(fact.interval.scaled(0.01))
    case .ratio:
      // "half a percentage point" is an amount.
      guard let share = fact.share,
        !story.has(["percentage", "point", "percent"], in: fact.tokens.upperBound..<end + 2)
      else { return nil }
      size = .share(share)
    case .points:
      let scale = fact.unit == "basis point" ? 0.01 : 1
      size = .amount(.percent, fact.interval.scaled(scale))
    default:
      guard
        let value = story.values[fact.sentence].first(where: { $0.fact.index == fact.index })
      else { return nil }
      size = .amount(value.scale, value.interval())
    }
    return StatedChange(
      size: size, fact: fact,
      span: words(of: fact, in: story), tokens: fact.tokens, sentence: fact.sentence)
  }

  /// The number with its sign or unit, "15 percent", "£70"; of things the number alone.
  private static func words(of fact: Fact, in story: Story) -> TextSpan {
    let span = fact.spanTokens
    switch fact.kind {
    case .money:
      let start = min(span.lowerBound, fact.tokens.lowerBound)
      return story.span(tokens: start..<fact.tokens.upperBound)
    case .percent:
      var end = fact.tokens.upperBound
      while let token = story.token(end), ["%", "percent", "per", "cent"].contains(token.key) {
        end += 1
      }
      return story.span(tokens: fact.tokens.lowerBound..<end)
    case .duration, .measure:
      return span.count <= fact.tokens.count + 2 ? fact.figure.span : fact.figure.number
    default: return fact.figure.number
    }
  }

  /// Where the unit of a number ends: "1.5 degrees", "20 per cent", "£1.30 an hour".
  private static func unitEnd(of fact: Fact, in story: Story) -> Int {
    var end = fact.tokens.upperBound
    while end - fact.tokens.upperBound < 3, let token = story.token(end),
      unitWords.contains(token.key)
    { end += 1 }
    if end == fact.tokens.upperBound,
      fact.kind == .measure || fact.kind == .duration
        || fact.kind == .money || fact.kind == .count,
      let token = story.token(end), token.kind == .word,
      !token.is([.rise, .fall, .preposition, .function]), !StatedChange.after.contains(token.key),
      !token.is("off"), !token.is("out")
    {
      end += 1
    }
    return end
  }

  private static let unitWords: WordSet = [
    "%", "percent", "per", "cent", "percentage", "basis", "points", "point", "-", "an", "hour",
    "a", "share", "year",
  ]

  /// Whether a figure is said to be a change, by a word before it or behind.
  private static func isChange(_ fact: Fact, end: Int, in story: Story) -> Bool {
    var start = fact.tokens.lowerBound
    while let token = story.token(start - 1), token.isMoneySign { start -= 1 }
    if story.at(start - 1, "to") || story.at(start - 1, "from") || story.at(start - 1, "at") {
      return false
    }
    // "lost £14.2m last season" is a loss, and no change of another sum.
    if fact.kind == .money,
      ["lost", "lose", "loses", "losing"].contains(story.token(start - 1)?.key ?? WordKey())
    {
      return false
    }
    // "12% up on the 4,720 of April": what a value is compared with.
    let base = story.at(start - 1, "the") ? start - 2 : start - 1
    if story.at(base, "on"), story.token(base - 1)?.is([.rise, .fall]) ?? false { return false }
    // "four points each year" is a pace, "the lower 95 percent" a group, "fallen out over £48,000" a quarrel.
    if story.at(end, "each") || story.at(end, "every") || story.isPace(fact)
      || story.at(start - 1, "lower") || story.at(start - 1, "higher")
      || story.has(["out", "over", "behind"], in: Story.stretch(start - 2, start))
    {
      return false
    }
    if story.hasStepWord(before: fact) || isMoved(start, in: story),
      story.token(start - 1)?.is([.rise, .fall]) ?? false
        || !story.has(stills, in: Story.stretch(start - 3, start))
    {
      return isAmount(fact, in: story)
    }
    let floor = max(story.sentences[fact.sentence].lowerBound, start - 4)
    var before = Story.stretch(floor, start)
    if let stop = before.last(where: { stops.contains(story.tokens[$0].key) }) {
      before = Story.stretch(stop + 1, start)
    }
    if before.contains(where: { StatedChange.before.contains(story.tokens[$0].key) }) {
      return true
    }
    if isAttribute(end, of: fact, in: story) { return false }
    if let token = story.token(end), token.isSpaced || token.kind == .word {
      if token.is([.rise, .fall]) && !story.at(end, "growth") { return true }
      // "Five more are due in September" adds to them; "five more than last year" compares.
      if StatedChange.after.contains(token.key) {
        return fact.kind != .count || !["more", "fewer", "less"].contains(token.key)
          || story.at(end + 1, "than")
      }
    }
    // "takes 25 minutes off the journey", "took 23 seconds out of her lead", not "people out of tax"
    return fact.kind != .count
      && before.contains(where: { StatedChange.takes.contains(story.tokens[$0].key) })
      && (story.at(end, "off") || story.at(end, "out") && story.at(end + 1, "of"))
  }

  /// "The surge reached 8 feet": what a thing is or reaches is no change.
  private static let stills: WordSet = [
    "reached", "hit", "stood", "was", "were", "is", "are", "had", "has",
    "measured", "totalled",
  ]

  /// Whether a word of change that is none of rising or falling alone leads to a number.
  private static func isMoved(_ start: Int, in story: Story) -> Bool {
    var index = start - 1
    while index >= max(0, start - 4), let token = story.token(index),
      !stops.contains(token.key)
    {
      // "a loss of 14 seats", not "the surge reached 8 feet".
      if moves.contains(token.key) { return story.at(index + 1, "of") }
      // "raised by £2m", not "raised £2m".
      if movers.contains(token.key) { return story.at(index + 1, "by") }
      if token.kind == .mark || token.is(.saying) { return false }
      index -= 1
    }
    return false
  }

  private static let moves: WordSet = [
    "slide", "slump", "plunge", "dive", "loss", "leap", "surge", "spike", "hike", "raise", "boost",
    "decline", "shortfall", "drop", "upturn", "downturn",
  ]
  private static let movers: WordSet = [
    "slashed", "trimmed", "raised", "lifted", "boosted", "hiked", "lowered", "eased", "sank",
    "improved", "weakened", "strengthened", "rallied", "rebounded", "raising", "lowering", "lift",
    "lower", "slash", "trim",
  ]

  /// Things count as a change only behind its noun, "the loss of 14 seats": "cut 2,600 jobs" tells none of
  /// the 1,150 people of a plant.
  private static func isAmount(_ fact: Fact, in story: Story) -> Bool {
    guard fact.kind == .count, story.nounOfCount(fact) != nil else { return true }
    return story.at(fact.tokens.upperBound, "places") || story.at(fact.tokens.lowerBound - 1, "of")
  }

  private static let stops: WordSet = [",", "to", "from", "at", ";", ":"]
  private static let before: WordSet = [
    "extra", "difference", "gap", "swing", "doubling", "saving", "discount", "improvement", "cut",
  ]
  private static let after: WordSet = [
    "more", "less", "fewer", "higher", "lower", "warmer", "colder", "cooler", "hotter", "cheaper",
    "dearer", "faster", "slower", "quicker", "longer", "shorter", "taller", "heavier", "lighter",
    "larger", "bigger", "smaller", "deeper", "wider", "older", "younger", "better", "worse",
    "cut", "discount", "jump", "leap", "swing", "slide", "slump", "stronger", "weaker", "plunge",
    "surge", "hike", "raise", "boost", "improvement", "shortfall",
  ]
  private static let takes: WordSet = [
    "take", "takes", "took", "taken", "taking", "knock", "knocked", "knocks", "cut", "cuts",
    "shave", "shaved", "shaves", "wiped", "wipe", "lopped", "trimmed", "slashed", "sliced",
  ]

  /// "doubled", "a doubling", "six times as many", "twice as many".
  private static func multiples(inSentence sentence: Int, of story: Story) -> [StatedChange] {
    var changes: [StatedChange] = []
    for index in story.sentences[sentence] {
      let token = story.tokens[index]
      guard token.is(.multiple) else { continue }
      if let factor = Multiples.verbs[token.key]
        ?? (isToDo(index, in: story) ? Multiples.infinitives[token.key] : nil)
      {
        changes.append(multiple(factor, index..<index + 1, sentence, in: story))
      } else if story.at(index + 1, "as"),
        story.token(index + 2).map({ many.contains($0.key) }) ?? false
      {
        if token.is("times"),
          let factor = Multiples.counted[story.token(index - 1)?.key ?? WordKey()]
        {
          changes.append(multiple(factor, index - 1..<index + 3, sentence, in: story))
        } else if token.is("twice") {
          changes.append(multiple(2, index..<index + 3, sentence, in: story))
        }
      }
    }
    return changes.filter { !story.isQuoted(story.tokens[$0.tokens.lowerBound].range.lowerBound) }
  }

  /// "a fifth fewer", "up by a third", "down a quarter", where the fraction is no figure of its own.
  private static func fractions(
    inSentence sentence: Int, besides changes: [StatedChange], of story: Story
  ) -> [StatedChange] {
    story.sentences[sentence].compactMap { index in
      guard story.tokens[index].is(.multiple), story.at(index - 1, "a"),
        let part = parts[story.tokens[index].key],
        !changes.contains(where: { $0.tokens.contains(index) })
      else { return nil }
      let isBehind = story.token(index + 1).map { after.contains($0.key) } ?? false
      var verb = story.at(index - 2, "of") ? index - 3 : index - 2
      while let token = story.token(verb), bounds.contains(token.key) { verb -= 1 }
      guard isBehind || story.token(verb)?.is([.rise, .fall]) ?? false else { return nil }
      return StatedChange(
        size: .share(Interval(part * 0.92, part * 1.08)), fact: nil,
        span: story.span(tokens: index - 1..<index + 1), tokens: index - 1..<index + 1,
        sentence: sentence)
    }
  }

  private static let bounds: WordSet = [
    "by", "about", "around", "nearly", "almost", "roughly", "some",
  ]
  /// The words at which such a change is read.
  static let multipleWords: [WordKey] =
    Array(Multiples.verbs.keys) + Array(Multiples.infinitives.keys) + Array(parts.keys)
    + ["times", "twice"]

  private static let parts: [WordKey: Double] = [
    "third": 1.0 / 3, "quarter": 0.25, "fifth": 0.2, "sixth": 1.0 / 6, "tenth": 0.1,
    "half": 0.5,
  ]

  /// "will halve", "to double", "more than doubles": not "a double room".
  private static func isToDo(_ index: Int, in story: Story) -> Bool {
    ["to", "will", "would", "could", "may", "might", "should", "can", "than", "nearly", "almost"]
      .contains(story.token(index - 1)?.key ?? WordKey())
  }

  private static let many: WordSet = [
    "many", "much", "high", "big", "large", "long", "likely", "fast", "expensive", "dear", "heavy",
  ]

  private static func multiple(
    _ factor: Double, _ tokens: Range<Int>, _ sentence: Int, in story: Story
  ) -> StatedChange {
    StatedChange(
      size: .factor(
        Multiples.interval(factor, boundBefore: tokens.lowerBound, in: story), factor),
      fact: nil, span: story.span(tokens: tokens), tokens: tokens, sentence: sentence)
  }
}
