import GalleyModel

/// Amounts that add up, or make a product, at another scale only.
extension ScaleRule {
  /// "£38bn so far, leaving £17m of the £55m": 38, 17 and 55.
  func sums(in story: Story) -> [Query] {
    var queries: [Query] = []
    for sentence in story.sentences.indices {
      let here = story.facts(inSentence: sentence)
      guard here.count >= 1, let first = here.first, story.isBody(first) else { continue }
      let isBeside =
        sentence > 0 && story.block(ofSentence: sentence - 1) == story.block(ofSentence: sentence)
      let near = story.facts(inSentences: max(0, sentence - (isBeside ? 1 : 0))...sentence)
      guard near.count >= 3 else { continue }
      let facts = near.filter {
        $0.isPlain && !$0.figure.quantity.vague && $0.value > .zero
          && ($0.kind == .money || $0.kind == .count && $0.value.doubleValue >= 100)
      }
      guard facts.count >= 3, facts.count <= 7 else { continue }
      let words =
        story.sentences[max(0, sentence - (isBeside ? 1 : 0))]
        .lowerBound..<story.sentences[sentence].upperBound
      if let query = sum(of: facts, isCued: story.has(Self.sumWords, in: words), sentence: sentence)
      {
        queries.append(query)
      }
    }
    return queries
  }

  private func sum(of facts: [Fact], isCued: Bool, sentence: Int) -> Query? {
    for (first, a) in facts.enumerated() {
      for (second, b) in facts.enumerated().dropFirst(first + 1) {
        for (third, c) in facts.enumerated() where third != first && third != second {
          guard a.kind == b.kind, b.kind == c.kind, a.bareUnit == b.bareUnit,
            b.bareUnit == c.bareUnit,
            c.sentence == sentence || a.sentence == sentence || b.sentence == sentence
          else { continue }
          // How many have two digits that tell, and three.
          let twos = isTelling(a, 11) + isTelling(b, 11) + isTelling(c, 11)
          let threes = isTelling(a, 111) + isTelling(b, 111) + isTelling(c, 111)
          guard isCued || threes >= 2 else { continue }
          guard
            twos >= 2
              || [a, b, c].allSatisfy({ $0.sentence == sentence && $0.kind == .money })
          else { continue }
          let (x, y, z) = (a.value.doubleValue, b.value.doubleValue, c.value.doubleValue)
          let precision = min(a.step, b.step, c.step) * 1.001
          for odd in 0..<3 {
            let other = odd == 0 ? a : odd == 1 ? b : c
            // What is smaller than the precision of the others adds nothing.
            let least =
              10 * (odd == 0 ? max(b.step, c.step) : max(a.step, odd == 1 ? c.step : b.step))
            for power in isCued && threes >= 2 ? Self.powers : Self.thousands {
              guard let fitting = scaled(other, by: power) else { continue }
              let one = odd == 0 ? fitting : x
              let two = odd == 1 ? fitting : y
              let sum = odd == 2 ? fitting : z
              guard abs(one + two - sum) <= precision, min(one, two) > sum / 200,
                min(one, two) >= least
              else { continue }
              let values = [a, b, c]
              let fact = values[odd]
              return Query(
                rule: .scale, level: .error, span: fact.figure.number,
                items: values.map(\.figure.id),
                message:
                  "\(a.printed) and \(b.printed) make \(c.printed) only with \(fact.printed) at another scale",
                evidence: values.filter { $0.index != fact.index }.map(\.figure.number))
            }
          }
        }
      }
    }
    return nil
  }

  /// 1 where the digits of an amount are not shared by chance, else 0.
  private func isTelling(_ fact: Fact, _ least: Int64) -> Int {
    fact.value.significand.magnitude >= least ? 1 : 0
  }

  private func scaled(_ fact: Fact, by power: Int) -> Double? {
    ExactDecimal(significand: fact.value.significand, exponent: fact.value.exponent + power)?
      .doubleValue
  }

  private static let thousands = [-3, 3, -6, 6]
  private static let powers = [-3, 3, -6, 6, -1, 1, -2, 2]
  private static let sumWords: WordSet = [
    "leaving", "leaves", "left", "total", "totals", "totalled", "altogether", "together", "plus",
    "rest", "remaining", "remainder", "bringing", "brings", "brought", "making", "makes", "made",
    "combined", "sum", "balance", "including", "comprising", "split", "shared", "all",
  ]

  /// "20,000 shirts at £5 each raised £1m": a count and an amount apiece, and their product.
  func products(in story: Story) -> [Query] {
    var queries: [Query] = []
    var asked = Set<Int>()
    for rate in story.facts where rate.kind == .money && rate.isPlain && story.isBody(rate) {
      guard !isOfThings(rate, in: story), isApiece(rate, in: story) else { continue }
      let isBeside =
        rate.sentence > 0
        && story.block(ofSentence: rate.sentence - 1) == story.block(ofSentence: rate.sentence)
      let next = rate.sentence + 1
      let isFollowed =
        next < story.sentences.count
        && story.block(ofSentence: next) == story.block(ofSentence: rate.sentence)
      let facts = story.facts(
        inSentences: rate.sentence - (isBeside ? 1 : 0)...rate.sentence + (isFollowed ? 1 : 0))
      guard facts.count <= 10 else { continue }
      let counts = facts.filter {
        isOfThings($0, in: story) && $0.value.doubleValue >= 2 && !$0.figure.quantity.vague
          && isPriced($0, at: rate, in: story)
      }
      let totals = facts.filter {
        $0.kind == .money && !isOfThings($0, in: story) && !isApiece($0, in: story)
          && $0.bareUnit == rate.bareUnit && $0.index != rate.index
          && !$0.figure.quantity.vague && $0.value.doubleValue >= 10
      }
      guard !counts.isEmpty, !totals.isEmpty else { continue }
      let pairs = counts.flatMap { count in totals.map { (count, $0) } }
      func ratio(_ pair: (Fact, Fact)) -> Double {
        pair.0.value.doubleValue * rate.value.doubleValue / pair.1.value.doubleValue
      }
      // Any reading that fits speaks for all.
      guard !pairs.contains(where: { (0.85...1.18).contains(ratio($0)) }),
        let pair = pairs.first(where: { pair in
          [0.001, 0.01, 0.1, 10, 100, 1000, 1e6].contains { power in
            let slack = pair.0.isPlain && pair.1.bound == .exact ? 0.03 : 0.08
            return abs(ratio(pair) / power - 1) <= slack
          }
        }), asked.insert(pair.1.index).inserted
      else { continue }
      let fitting = Printed.amount(
        pair.0.value.doubleValue * rate.value.doubleValue, rate.bareUnit.map(String.init))
      queries.append(
        Query(
          rule: .scale, level: .error, span: pair.1.figure.number,
          items: [pair.0.figure.id, rate.figure.id, pair.1.figure.id],
          message: "\(pair.0.printed) at \(rate.printed) make \(fitting), not \(pair.1.printed)",
          expected: fitting, evidence: [pair.0.figure.number, rate.figure.number]))
    }
    return queries
  }

  /// "5m shares at 40p a share", not "11 bids … at €60 a megawatt hour": what is counted is what is paid for.
  private func isPriced(_ count: Fact, at rate: Fact, in story: Story) -> Bool {
    guard let unit = rate.unit, unit.utf8.contains(UInt8(ascii: " ")),
      let thing = unit.split(separator: " ").last,
      thing != "head", thing != "person"
    else { return true }
    return count.unit.map { $0 == thing } ?? false
      || story.noun(of: count) == WordKey(thing) || story.nounOfCount(count) == WordKey(thing)
  }

  /// Counts and measures; "£1.2m to 40 schools" may be read as an amount for both.
  private func isOfThings(_ fact: Fact, in story: Story) -> Bool {
    if fact.kind == .count || fact.kind == .measure { return true }
    guard fact.kind == .money, fact.figure.counts != nil,
      let first = fact.figure.span.text.utf8.first
    else { return false }
    return fact.figure.span.text.utf8.count > fact.figure.number.text.utf8.count
      && (first &- 0x30 < 10 || first &- 0x61 < 26)
      && !story.has(.scale, in: fact.tokens)
  }

  /// "£5 each", "$40 a head", "at £12", "per ticket".
  private func isApiece(_ fact: Fact, in story: Story) -> Bool {
    let end = fact.spanTokens.upperBound
    if let unit = fact.unit, unit.utf8.contains(UInt8(ascii: " ")) {
      return !unit.hasSuffix("year")
    }
    let next = story.token(end)?.key ?? WordKey()
    return next == "each" || next == "apiece" || next == "per" || next == "a" || next == "an"
      || story.at(end - 1, "each") || story.at(end - 1, "apiece")
  }
}
