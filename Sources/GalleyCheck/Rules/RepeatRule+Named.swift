import GalleyModel

extension RepeatRule {
  /// "The museum will cost £14m … the £16m museum", "The trial lasted nine weeks … the seven-week
  /// trial": a number before its noun, spoken of as known.
  func named(_ body: [Fact], in story: Story) -> [Query] {
    var printed: [Printing: Int]?
    return body.compactMap { fact in
      guard [.count, .money, .duration, .measure, .age].contains(fact.kind), fact.bound == .exact,
        !fact.isQuoted, let noun = named(by: fact, in: story)
      else { return nil }
      let printings =
        printed ?? Dictionary(story.facts.map { (Printing($0), 1) }, uniquingKeysWith: +)
      printed = printings
      guard printings[Printing(fact)] == 1 else { return nil }
      let known = story.facts(inSentences: max(0, fact.sentence - 25)...max(0, fact.sentence - 1))
        .filter { isOf(noun, $0, like: fact, in: story) }
      guard let before = known.last, known.allSatisfy({ $0.value == before.value }),
        before.value != fact.value, !before.interval.meets(fact.interval)
      else { return nil }
      let ratio = before.value.doubleValue / fact.value.doubleValue
      guard ratio > 0.4, ratio < 2.5 else { return nil }
      return query(fact, before, .check, in: story)
    }
  }

  /// A value and what it is of: "40 lorries" are no second printing of "the 40-day curfew".
  private struct Printing: Hashable {
    let value: ExactDecimal
    let kind: FigureKind

    init(_ fact: Fact) {
      value = fact.value
      kind = fact.kind
    }
  }

  /// "the £16m museum", "the seven-week trial", "the 3,500-hectare fire": the noun.
  private func named(by fact: Fact, in story: Story) -> Int? {
    let span = fact.spanTokens
    var before = min(span.lowerBound, fact.tokens.lowerBound) - 1
    while let token = story.token(before), token.isMoneySign { before -= 1 }
    guard let article = story.token(before),
      article.is("the") || article.is("this") || article.is("its") || article.is("his")
        || article.is("their")
    else { return nil }
    // The figure may end before its noun or with it.
    // "The 9.1 feet of 2005" end with their unit, which is no noun of theirs.
    // Those of "the 40-day curfew" go beyond it.
    let isJoined =
      story.at(fact.tokens.upperBound, "-") && span.upperBound - fact.tokens.upperBound > 2
    let isMeasured = !isJoined && (fact.kind == .measure || fact.kind == .duration)
    for index in [span.upperBound, span.upperBound - 1]
    where index > fact.tokens.lowerBound && (index == span.upperBound || !isMeasured) {
      guard let noun = story.token(index), noun.kind == .word, noun.range.count >= 4,
        !noun.isCapitalized,
        !noun.is([.function, .preposition, .number, .scale, .rise, .fall, .saying]),
        story.noun(at: index) == noun.key, fact.tokens.upperBound <= index,
        !Self.loose.contains(noun.key), noun.key != WordKey(fact.unit ?? "")
      else { continue }
      return index
    }
    return nil
  }

  /// Whether a figure stands in a sentence with the noun, as what it costs, lasts, burns or is.
  private func isOf(_ noun: Int, _ fact: Fact, like other: Fact, in story: Story) -> Bool {
    guard fact.kind == other.kind, fact.bareUnit == other.bareUnit, fact.isPlain,
      fact.bound == .exact, !fact.figure.quantity.vague, story.isBody(fact),
      let key = story.noun(at: noun)
    else { return false }
    let near = story.facts(inSentence: fact.sentence).count {
      $0.kind == fact.kind && $0.bareUnit == fact.bareUnit
    }
    let sentence = story.sentences[fact.sentence]
    return near == 1
      && sentence.contains {
        story.noun(at: $0) == key && abs($0 - fact.tokens.lowerBound) <= 8
      }
  }

  private static let loose: WordSet = ["year", "month", "week", "hour", "minute", "mile", "mark"]
}
