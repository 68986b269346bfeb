import GalleyModel

/// A number as the copy gives it, be it by a figure or by a word: "14 days" and "a fortnight".
///
/// A reference, as facts are.
final class Amount {
  /// What is measured; only amounts of one dimension are compared.
  enum Dimension: Hashable {
    case count
    case share
    case change
    case points
    case age
    case money(Substring)
    case size(String)
  }

  let dimension: Dimension
  /// What it may stand for, in the base of its dimension.
  let interval: Interval
  /// In the base of its dimension.
  let value: Double
  /// The unit as printed, for those that are counted in whole ones.
  let unit: Substring?
  let tokens: Range<Int>
  let sentence: Int
  let span: TextSpan
  /// The figure, where it is none of the words that count.
  let fact: Fact?

  /// A figure as an amount; null for scores, ranks and vague ones.
  init?(_ fact: Fact, in story: Story) {
    guard !fact.figure.quantity.vague, fact.value > .zero else { return nil }
    var factor = Interval(1, 1)
    switch fact.kind {
    case .count where fact.unit == nil && fact.figure.quantity.of == nil: dimension = .count
    case .age: dimension = .age
    case .points:
      dimension = .points
      if fact.unit == "basis point" { factor = Interval(0.01, 0.01) }
    case .money:
      guard let unit = fact.bareUnit else { return nil }
      dimension = .money(unit)
    case .percent, .ratio:
      guard fact.share != nil else { return nil }
      dimension =
        fact.kind == .percent && Movement.isStep(fact, in: story) ? .change : .share
    case .measure, .duration:
      guard let unit = fact.unit else { return nil }
      if let kind = UnitFactors.dimension(of: unit), let base = Self.bases[kind],
        let base = UnitFactors.factor(from: unit, to: base)
      {
        dimension = .size(kind)
        factor = base
      } else {
        dimension = .size(unit)
      }
    default: return nil
    }
    let printed = fact.share ?? fact.interval
    interval = Interval(printed.low * factor.low, printed.high * factor.high)
    value =
      fact.share.map { ($0.low + $0.high) / 2 }
      ?? fact.value.doubleValue * (factor.low + factor.high) / 2
    unit = fact.bareUnit
    tokens = fact.tokens
    sentence = fact.sentence
    span = fact.kind == .count ? fact.figure.number : fact.figure.span
    self.fact = fact
  }

  private init(
    _ dimension: Dimension, _ interval: Interval, unit: Substring?, tokens: Range<Int>,
    sentence: Int, in story: Story
  ) {
    self.dimension = dimension
    self.interval = interval
    value = (interval.low + interval.high) / 2
    self.unit = unit
    self.tokens = tokens
    self.sentence = sentence
    span = story.span(tokens: tokens)
    fact = nil
  }

  /// Whether two say different numbers; whole ones of one unit are counted, not measured.
  func differs(from other: Amount) -> Bool {
    if let fact, let rival = other.fact, unit == other.unit, fact.isSmallWhole, rival.isSmallWhole {
      return fact.value != rival.value
    }
    return !interval.meets(other.interval)
  }

  /// The amounts of some sentences in order: the figures, and the words that count.
  static func all(inSentences sentences: some Sequence<Int>, of story: Story) -> [Amount] {
    var amounts: [Amount] = []
    for sentence in sentences {
      let words = words(inSentence: sentence, of: story)
      let first = amounts.count
      for fact in story.facts(inSentence: sentence)
      where !words.contains(where: { $0.tokens.overlaps(fact.tokens) }) {
        if let amount = Amount(fact, in: story) { amounts.append(amount) }
      }
      guard !words.isEmpty else { continue }
      amounts += words
      amounts[first...].sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }
    return amounts
  }

  /// The words of a sentence that count.
  private static func words(inSentence sentence: Int, of story: Story) -> [Amount] {
    let classes = story.classesOfSentence[sentence]
    // Of digits alone it takes two to make a share: "6 in 10".
    guard
      !classes.isDisjoint(with: [.group, .ordinal, .number])
        || classes.contains(.digits) && story.hasTwoNumbers(sentence: sentence)
    else { return [] }
    var words: [Amount] = []
    for index in story.sentences[sentence] {
      let token = story.tokens[index]
      guard token.is([.group, .ordinal, .number]) || token.is("in"),
        let word = word(at: index, sentence: sentence, in: story)
      else { continue }
      words.append(word)
    }
    return words
  }

  private static func word(at index: Int, sentence: Int, in story: Story) -> Amount? {
    let token = story.tokens[index]
    if token.is("in") {
      // "one in four"; nearly all that follows "in" is no number.
      guard let next = story.token(index + 1),
        next.kind == .number || next.is(.number) || next.is("every") || next.is("each")
      else { return nil }
      return share(around: index, sentence: sentence, in: story)
    }
    if story.at(index + 1, "of"), story.at(index - 1, "the"), let whole = parts[token.key] {
      // "The fifth of pupils who": a share told before.
      return Amount(
        .share, Interval(0.92 / whole, 1.08 / whole), unit: nil, tokens: index..<index + 1,
        sentence: sentence, in: story)
    }
    guard token.is(.group), groups.contains(token.key), let noun = story.noun(at: index) else {
      return nil
    }
    if noun == "fortnight" {
      // "Two fortnights" and "a fortnight" are 14 days each time.
      return Amount(
        .size("time"), Interval(13.4 * 86_400, 14.6 * 86_400), unit: "week",
        tokens: index..<index + 1, sentence: sentence, in: story)
    }
    // "The Twins" are a club, "the trio" three people.
    guard let size = sizes[noun], !token.isCapitalized || size > 2 else { return nil }
    return Amount(
      .count, Interval(size, size), unit: nil, tokens: index..<index + 1, sentence: sentence,
      in: story)
  }

  /// "One nurse in four", "six in every ten".
  private static func share(around index: Int, sentence: Int, in story: Story) -> Amount? {
    let behind = story.at(index + 1, "every") || story.at(index + 1, "each") ? index + 2 : index + 1
    guard let whole = number(at: behind, in: story), whole > 1, whole <= 1000,
      behind + 1 >= story.sentences[sentence].upperBound || !story.at(behind + 1, "-")
    else { return nil }
    for place in [index - 1, index - 2, index - 3]
    where place >= story.sentences[sentence].lowerBound {
      if let part = number(at: place, in: story) {
        guard part < whole, place == index - 1 || part == 1 else { return nil }
        let share = part / whole
        return Amount(
          .share, Interval(share * 0.92, share * 1.08), unit: nil, tokens: place..<behind + 1,
          sentence: sentence, in: story)
      }
      if story.token(place)?.is([.function, .preposition]) ?? true { return nil }
    }
    return nil
  }

  /// A number of one word, or digits.
  static func number(at index: Int, in story: Story) -> Double? {
    guard let token = story.token(index) else { return nil }
    if token.kind == .number { return story.decimal(at: index) }
    return token.is(.number) ? counted[token.key] : nil
  }

  private static let bases = [
    "length": "metre", "area": "square metre", "volume": "litre", "mass": "kilogram",
    "time": "second", "speed": "kilometre per hour",
  ]

  private static let parts: [WordKey: Double] = [
    "half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "tenth": 10,
  ]

  private static let counted: [WordKey: Double] = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "hundred": 100,
  ]

  private static let sizes: [WordKey: Double] = [
    "twin": 2, "duo": 2, "trio": 3, "triplet": 3, "threesome": 3, "quartet": 4, "quadruplet": 4,
    "foursome": 4, "quintet": 5, "quintuplet": 5, "sextet": 6, "sextuplet": 6, "septet": 7,
    "octet": 8,
  ]

  static let groups: WordSet = [
    "fortnight", "fortnights", "twin", "twins", "duo", "trio", "triplet", "triplets", "threesome",
    "quartet", "quadruplet", "quadruplets", "foursome", "quintet", "quintuplet", "quintuplets",
    "sextet", "sextuplets", "septet", "octet",
  ]
}

extension Fact {
  /// A whole number below a hundred as printed: nobody rounds "16 years" to 15.
  fileprivate var isSmallWhole: Bool {
    guard bound == .exact, figure.quantity.upper == nil, value.doubleValue < 100 else {
      return false
    }
    return value.exponent >= 0 && (kind != .percent && kind != .ratio && kind != .points)
  }
}
