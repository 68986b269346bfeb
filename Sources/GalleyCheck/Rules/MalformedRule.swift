import GalleyModel

/// Numbers that nobody writes so; the manual tells more.
struct MalformedRule: CheckRule {
  static let rule = Query.Rule.malformed
  static let manual = """
    malformed: a number that nobody writes so.

    Raised: digits in groups that are not of three ("£1,20,00", "$110,00", "1,2345", "4,36 \
    seats"), points and commas in a row ("3..5", "5,,600", "3.,5"), a decimal comma beside a unit \
    or a sign of money ("12,5 percent", "442,8p"), a fraction of things that come whole ("136.069 \
    units", "15.000 strong", "41.300" beside "48,620"), money with three decimals ("$356.100"), a \
    letter O among digits, blanks in a number ("12, 000"), a scale or sign given twice ("£6m \
    million", "5%%", "$$40"), ordinals with another's ending ("22th"), times that no clock shows \
    ("14.30pm"). What was meant only the writer knows.

    Left alone: groups of two in Indian style ("1,20,000 rupees"), years behind dates \
    ("May 5,2010"), lists without blanks ("1,2,3"), addresses and versions ("10.0.0.1").
    """

  func queries(on story: Story) -> [Query] {
    var queries: [Query] = []
    for index in story.index.numbers {
      if let found = sign(at: index, in: story) ?? time(at: index, in: story) {
        let first = hasMoneySign(before: found.tokens.lowerBound, in: story) ? 1 : 0
        let span = story.span(
          tokens: found.tokens.lowerBound - first..<found.tokens.upperBound)
        queries.append(
          Query(
            rule: .malformed, level: .error, span: span, message: "\(span.text): \(found.fault)"))
        continue
      }
      guard let fault = fault(at: index, in: story) else { continue }
      let first = hasMoneySign(before: index, in: story) ? index - 1 : index
      let span = story.span(tokens: first..<index + 1)
      queries.append(
        Query(rule: .malformed, level: .error, span: span, message: "\(span.text): \(fault)"))
    }
    for fact in story.facts
    where isFractionOfThings(fact, in: story) || isPointedThousand(fact, in: story) {
      queries.append(
        Query(
          rule: .malformed, level: .error, span: fact.figure.span, items: [fact.figure.id],
          message: "\(fact.figure.span.text): things that come whole have no fraction; "
            + "is the point a comma?",
          expected: fact.figure.number.text.split(separator: ".").joined(separator: ",")))
    }
    return queries
  }

  private func hasMoneySign(before index: Int, in story: Story) -> Bool {
    guard let sign = story.token(index - 1), !story.tokens[index].isSpaced, sign.kind == .mark
    else {
      return false
    }
    return sign.is("$") || sign.is("£") || sign.is("€") || sign.is("¥") || sign.is("₹")
  }

  private func isMeasured(_ index: Int, in story: Story) -> Bool {
    if hasMoneySign(before: index, in: story) { return true }
    guard let next = story.token(index + 1), next.block == story.tokens[index].block else {
      return false
    }
    // "442,8p", "12,5kg"
    if !next.isSpaced, Self.signs.contains(next.key) { return true }
    return next.is("%") || next.is("percent") || next.is("per") && story.at(index + 2, "cent")
      || next.is("pct") || next.is(.scale)
  }

  private static let signs: WordSet = [
    "p", "c", "f", "g", "kg", "km", "m", "cm", "mm", "ft", "lb", "mph", "kph", "l", "ml",
  ]

  private func fault(at index: Int, in story: Story) -> String? {
    let token = story.tokens[index]
    let bytes = story.bytes[token.range]
    let comma = UInt8(ascii: ",")
    let point = UInt8(ascii: ".")
    guard bytes.contains(comma) || bytes.contains(point) else { return nil }
    let isMoneyOrMeasure = isMeasured(index, in: story)
    var previous: UInt8 = 0
    for byte in bytes {
      if byte == point && previous == comma || byte == comma && previous == point {
        return "a comma and a point in a row"
      }
      if byte == comma, previous == comma { return "two commas in a row" }
      previous = byte
    }
    if let gap = bytes.indices.first(where: {
      bytes[$0] == point && $0 + 1 < bytes.endIndex && bytes[$0 + 1] == point
    }) {
      let isEllipsis = gap + 2 < bytes.endIndex && bytes[gap + 2] == point
      return isEllipsis ? nil : "two points in a row"
    }
    let whole = bytes.prefix { $0 != point }
    let fraction = bytes.dropFirst(whole.count)
    let points = fraction.count { $0 == point }
    if points > 1 {
      return isMoneyOrMeasure || isCounting(index, in: story) || whole.contains(comma)
        ? "more points than one" : nil
    }
    if fraction.contains(comma) {
      return isMoneyOrMeasure || isCounting(index, in: story) ? "a comma behind the point" : nil
    }
    // "£12.345": of money there are two decimals, but in prices by the litre and in rates.
    if fraction.count == 4, (1...3).contains(whole.count), hasMoneySign(before: index, in: story),
      whole.first != 0x30,
      whole.count > 1 && !isRate(behind: index, in: story)
        || fraction.suffix(2).allSatisfy({ $0 == 0x30 })
    {
      return "money has two decimals; is the point a comma?"
    }
    let groups = whole.split(separator: comma, omittingEmptySubsequences: false).map(\.count)
    guard groups.count > 1 else { return nil }
    if groups.dropFirst().allSatisfy({ $0 == 3 }), groups[0] <= 3 { return nil }
    // A token of its own alone: "(4,5-dichlorophenyl)" and "W3,5" are names.
    if let before = story.token(index - 1), !token.isSpaced, before.kind == .word || before.is("-")
    {
      return nil
    }
    if let after = story.token(index + 1), !after.isSpaced, after.is("-") || after.is(":") {
      return nil
    }
    let isGroupedByTwo =
      groups.count > 2 && groups.last == 3 && groups[0] <= 2
      && groups.dropFirst().dropLast().allSatisfy { $0 == 2 }
    if isGroupedByTwo, story.isIndian { return nil }
    if groups.count == 2, groups[0] <= 2, groups[1] == 4, isYear(whole.suffix(4)),
      story.token(index - 1)?.is(.month) ?? false
    {
      return nil
    }
    if groups.count == 2 {
      if whole.first == 0x30, isMoneyOrMeasure || groups[1] < 3 {
        return "a decimal comma; English copy writes a point"
      }
      if groups[0] > 3, groups[1] == 3 { return "digits go in groups of three" }
      // "4,36 sessions": a comma between digits, and what they count.
      if groups[1] <= 2, isCounting(index, in: story) { return "digits go in groups of three" }
      if isMoneyOrMeasure {
        return groups[1] < 3 && !hasMoneySign(before: index, in: story)
          ? "a decimal comma; English copy writes a point" : "digits go in groups of three"
      }
      // "1,00" ends in no number of its own.
      if groups[1] == 2, whole.suffix(2).first == 0x30, groups[0] <= 3 {
        return "digits go in groups of three"
      }
      // "1,2345": four digits behind a comma are no list of two numbers, unless of years.
      return groups[1] == 4 && groups[0] <= 3 && !isYear(whole.suffix(4))
        ? "digits go in groups of three" : nil
    }
    let isList = groups.allSatisfy { $0 <= 2 } && !isMoneyOrMeasure
    return isList || groups[0] > 3 ? nil : "digits go in groups of three"
  }

  /// "$2.799 a gallon", "£12.345 million", "$16.000-a-year": a price of one, or a scale.
  private func isRate(behind index: Int, in story: Story) -> Bool {
    guard let next = story.token(index + 1), next.block == story.tokens[index].block else {
      return false
    }
    return next.kind == .word && !next.isSpaced || next.is(.scale) || next.is("a")
      || next.is("an") || next.is("per") || next.is("each") || next.is("the") || next.is("to")
  }

  /// Whether a lower-case plural or a unit follows, and no word of places in a book stands before.
  private func isCounting(_ index: Int, in story: Story) -> Bool {
    guard let next = story.token(index + 1), next.block == story.tokens[index].block,
      next.kind == .word, next.isSpaced, !next.is([.function, .preposition, .scale])
    else { return false }
    // "18,40 Welsh slates"
    guard
      let noun = next.isCapitalized || !isPluralEnd(next, in: story)
        ? story.token(index + 2) : next,
      noun.kind == .word, noun.isSpaced, !noun.isCapitalized, noun.range.count >= 4,
      !noun.is([.function, .preposition, .scale])
    else { return false }
    return isPluralEnd(noun, in: story)
      && ![
        "pages", "page", "verse", "verses", "chapter", "chapters", "rooms", "version", "section",
        "sections", "and",
      ]
      .contains(story.token(index - 1)?.key ?? WordKey())
  }

  private func isPluralEnd(_ word: Token, in story: Story) -> Bool {
    word.is(.people) || story.bytes[word.range.upperBound - 1] == UInt8(ascii: "s")
  }

  private func isYear(_ digits: ArraySlice<UInt8>) -> Bool {
    let text = Array(digits)
    return text.count == 4
      && (text[0] == 0x31 && text[1] == 0x39 || text[0] == 0x32 && text[1] == 0x30)
  }

  /// "A total well above the 41.300 recorded" beside "48,620": a number of things printed with a comma
  /// elsewhere in its paragraph is as large.
  private func isPointedThousand(_ fact: Fact, in story: Story) -> Bool {
    guard fact.kind == .count, fact.unit == nil, fact.tokens.count == 1, fact.isPlain,
      hasThreeDecimals(fact, in: story)
    else { return false }
    // "crowds 15.000 strong": nobody measures things to a thousandth and finds nothing left, but judges
    // of a contest, who print more such numbers.
    if story.bytes[fact.range].suffix(3).allSatisfy({ $0 == 0x30 }), fact.range.count > 5,
      !near(fact, in: story).contains(where: {
        $0.range != fact.range && hasThreeDecimals($0, in: story)
      })
    {
      return true
    }
    let value = fact.value.doubleValue * 1000
    return near(fact, in: story).contains { other in
      other.kind == .count && other.unit == nil && other.tokens.count == 1
        && other.figure.block == fact.figure.block && abs(other.sentence - fact.sentence) <= 3
        && story.bytes[other.range].contains(UInt8(ascii: ","))
        && other.value.doubleValue > value * 0.3 && other.value.doubleValue < value * 3.4
    }
  }

  /// The figures around one.
  private func near(_ fact: Fact, in story: Story) -> ArraySlice<Fact> {
    story.facts[max(0, fact.index - 60)..<min(story.facts.count, fact.index + 60)]
  }

  /// "136.069" and not "0.025", "1.2".
  private func hasThreeDecimals(_ fact: Fact, in story: Story) -> Bool {
    let digits = story.bytes[fact.range]
    guard let point = digits.firstIndex(of: UInt8(ascii: ".")) else { return false }
    return digits.endIndex - point - 1 == 3 && point > digits.startIndex
      && digits[digits.startIndex] != 0x30 && point - digits.startIndex <= 3
  }

  /// "136.069 units": three decimals before a plural noun.
  private func isFractionOfThings(_ fact: Fact, in story: Story) -> Bool {
    guard fact.kind == .count, fact.unit == nil, fact.tokens.count == 1, fact.isPlain,
      fact.figure.counts != nil, hasThreeDecimals(fact, in: story)
    else { return false }
    // "30.154 new cars", "22.000 Twitter followers": the noun is the last word of the figure.
    let end = story.tokens(of: fact.figure.span.range).upperBound
    guard let first = story.token(fact.tokens.upperBound), first.kind == .word, first.isSpaced,
      !first.is([.scale, .preposition, .function]), end > fact.tokens.upperBound,
      end <= fact.tokens.upperBound + 5, let noun = story.token(end - 1), noun.kind == .word
    else { return false }
    return noun.is(.people) || story.bytes[noun.range.upperBound - 1] == UInt8(ascii: "s")
  }
}
