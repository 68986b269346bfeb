import GalleyModel

/// An amount and the same in another unit right behind it: "$180m (£94m)", "5 miles, or 8 km".
struct ConvertedPair {
  /// An amount and its currency, or the noun behind the number, which a currency may have for a name.
  struct Amount {
    let fact: Fact
    let currency: String
  }

  let from: Amount
  let to: Amount
  /// Whether it states the rate itself: "($1 = 0.9204 euros)".
  var isRate = false

  /// Whether both are amounts of money.
  var areCurrencies: Bool { from.fact.kind == .money || to.fact.kind == .money }
  /// Whether both are of one currency.
  var isOfOneCurrency: Bool {
    from.fact.kind == .money && to.fact.kind == .money && from.currency == to.currency
  }
  /// Which currencies, in a fixed order.
  var currencies: String { [from.currency, to.currency].sorted().joined(separator: " ") }
  /// How many of the second unit one of the first is.
  var rate: Interval { to.fact.interval / from.fact.interval }
  var inverseRate: Interval { from.fact.interval / to.fact.interval }

  /// From the first amount through the second.
  func span(in story: Story) -> TextSpan {
    let range = from.fact.figure.span.range.lowerBound..<to.fact.figure.span.range.upperBound
    let closing = story.tokens(of: range).upperBound
    let isClosed = !isRate && story.at(closing, ")")
    return story.span(
      range.lowerBound..<(isClosed ? story.tokens[closing].range.upperBound : range.upperBound))
  }

  /// Every pair of a story in text order.
  static func all(in story: Story) -> [ConvertedPair] {
    var pairs: [ConvertedPair] = []
    for index in story.facts.indices.dropLast() {
      let from = story.facts[index]
      let to = story.facts[index + 1]
      // "six feet two inches (1.88m)" are 74 inches, not two.
      if index > 0, from.unit == "inch" || from.unit == "ounce",
        story.facts[index - 1].unit == "foot" || story.facts[index - 1].unit == "pound-mass",
        from.tokens.lowerBound - story.facts[index - 1].tokens.upperBound <= 3
      {
        continue
      }
      guard from.sentence == to.sentence, from.isPlain || from.figure.quantity.upper != nil,
        !from.figure.quantity.vague, !to.figure.quantity.vague, from.value > .zero,
        to.value > .zero,
        from.figure.quantity.of == nil, to.figure.quantity.of == nil,
        let pair = pair(from, to, in: story)
      else { continue }
      pairs.append(pair)
    }
    return pairs
  }

  private static func pair(_ from: Fact, _ to: Fact, in story: Story) -> ConvertedPair? {
    var start = from.spanTokens.upperBound
    var end = to.spanTokens.lowerBound
    guard start <= end, end - start <= 4 else { return nil }
    // Words of a bound belong to neither.
    // "18 inches deep, or 60 centimetres", "10-foot-tall (6-meter)": which way is measured.
    while start < end,
      Self.ways.contains(story.tokens[start].key)
        || story.at(start, "-") && Self.ways.contains(story.token(start + 1)?.key ?? WordKey())
    { start += 1 }
    while end > start, story.tokens[end - 1].kind == .word,
      ["about", "around", "roughly", "approximately", "some", "nearly", "almost"].contains(
        story.tokens[end - 1].key)
    { end -= 1 }
    let gap = start..<end
    if gap.count == 1, story.at(start, "="), from.kind == .money, to.kind == .money,
      let unit = from.unit, let other = to.unit, bare(unit) != bare(other)
    {
      return ConvertedPair(
        from: Amount(fact: from, currency: bare(unit)), to: Amount(fact: to, currency: bare(other)),
        isRate: true)
    }
    let isBracketed = story.has(["("], in: gap)
    let isOr = story.has(["or"], in: gap)
    // "5 million euros, about $5.5 million", "3,000 hectares, about 7,400 acres"
    let isAbout =
      to.bound == .about && gap.count == 1 && story.at(start, ",")
      && (from.kind == .money || from.kind == .measure) && to.kind == from.kind
      && from.bareUnit != to.bareUnit
    // "9.6 metres, a level of 31 feet", "15 miles long, which is 24 km", "nine million litres — close to 2.4
    // million gallons": a measure of the other system right behind is the same again. Behind the bracket of
    // "from 40C (104F) to 10C" it is another one.
    let isAgain =
      from.kind == .measure && to.kind == .measure && gap.count >= 2 && gap.count <= 6
      && story.tokens[start].kind == .mark && !isBracketed && !story.at(start, ")")
      && gap.dropFirst().allSatisfy { Self.again.contains(story.tokens[$0].key) }
      && areOfTwoSystems(from.unit, to.unit)
    guard
      isBracketed && gap.count <= 2 || isAbout || isAgain
        || isOr && gap.count <= 2
          && (story.at(start, ",") || story.at(start, "-")
            || story.at(start, "–") || story.at(start, "—"))
    else { return nil }
    let after = to.spanTokens.upperBound
    guard
      isOr || isAbout || isAgain || story.at(after, ")") || story.at(after, ";")
        || story.at(after, ",")
    else {
      return nil
    }
    switch (from.kind, to.kind) {
    case (.measure, .measure):
      guard let unit = from.unit, let other = to.unit,
        UnitFactors.factor(from: unit, to: other) != nil || unit.hasPrefix("degree ")
      else { return nil }
      return ConvertedPair(
        from: Amount(fact: from, currency: unit), to: Amount(fact: to, currency: other))
    case (.money, .money):
      guard let unit = from.unit, let other = to.unit, isBracketed || bare(unit) != bare(other)
      else { return nil }
      return ConvertedPair(
        from: Amount(fact: from, currency: bare(unit)), to: Amount(fact: to, currency: bare(other)))
    case (.count, .money) where isBracketed:
      guard let other = to.unit, let noun = noun(behind: from, in: story) else { return nil }
      return ConvertedPair(
        from: Amount(fact: from, currency: noun), to: Amount(fact: to, currency: bare(other)))
    default: return nil
    }
  }

  private static let again: WordSet = [
    "a", "the", "of", "level", "height", "depth", "length", "distance", "width", "weight", "speed",
    "which", "is", "or", "about", "around", "roughly", "nearly", "almost", "some", "close", "to",
    "just", "under", "over", "equivalent", "that", "well",
  ]

  private static func areOfTwoSystems(_ one: String?, _ other: String?) -> Bool {
    guard let one, let other else { return false }
    return isMetric(one) != isMetric(other)
  }

  private static func isMetric(_ unit: String) -> Bool {
    ["metre", "gram", "litre", "tonne", "hectare", "Celsius"].contains(where: unit.contains)
  }

  private static let ways: WordSet = [
    "deep", "high", "long", "wide", "tall", "thick", "away", "across",
  ]

  /// A currency without its rate: "USD per year" is dollars.
  private static func bare(_ unit: String) -> String { String(unit.prefix { $0 != " " }) }

  /// The word right behind a number that the bracket follows: "26 million crowns (£2m)".
  private static func noun(behind fact: Fact, in story: Story) -> String? {
    let end = fact.spanTokens.upperBound
    guard end - fact.tokens.upperBound == 1 else { return nil }
    let word = story.tokens[end - 1]
    guard word.kind == .word, story.bytes[word.range.upperBound - 1] == UInt8(ascii: "s") else {
      return nil
    }
    return story.text(word.range)
  }
}
