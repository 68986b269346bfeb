import GalleyGrammar
import GalleyModel

extension NumeralGrammar {
  /// A numeral in words: "twenty-five", "one hundred and five", "a million", "two dozen".
  func words(at index: Int) -> Numeral? {
    let words = text.words
    let token = text[index]
    if let fraction = wordFraction(at: index) { return fraction }
    if token.classes.contains(.vagueNumber) { return vague(at: index) }
    if token.classes.contains(.multiple) { return multiple(at: index) }
    if token.word == words.a || token.word == words.an {
      if let numeral = unitAndAHalf(at: index) { return numeral }
      // "a million" and "a dozen" are numbers with their article.
      let next = text[index + 1]
      guard next.kind == .word, next.classes.contains(.scale), next.end - next.start > 3 else {
        guard text.isWord(index + 1, words.dozen) else { return nil }
        return Numeral(tokens: index..<index + 2, value: ExactDecimal(12), form: .words)
      }
      guard
        var numeral = cardinal(at: index + 1, total: 0, current: 1)
      else { return nil }
      numeral.tokens = index..<numeral.tokens.upperBound
      return numeral
    }
    if token.classes.contains(.scale), token.end - token.start > 3 {
      return bareScale(at: index)
    }
    if token.word == words.dozen { return bareScale(at: index) }
    guard token.classes.contains(.cardinal) else { return nil }
    return cardinal(at: index, total: 0, current: 0)
  }

  /// The article of "a year and a half", which is one and a half with the unit in between.
  private func unitAndAHalf(at index: Int) -> Numeral? {
    guard text.has(index + 1, .unit), andAHalf(at: index + 2) != nil,
      let value = ExactDecimal("1.5")
    else { return nil }
    return Numeral(tokens: index..<index + 1, value: value, form: .words)
  }

  /// A scale word without a number: "another million" is one; "several hundred" is vague.
  private func bareScale(at index: Int) -> Numeral? {
    let words = text.words
    if text.isWord(index - 1, words.several) || text.isWord(index - 1, words.few) {
      guard var numeral = cardinal(at: index, total: 0, current: 3) else { return nil }
      numeral.form = .vague
      return numeral
    }
    guard
      text.isWord(index - 1, words.another) || text.isWord(index - 1, words.per)
        || isLoneHundred(index)
    else { return nil }
    return cardinal(at: index, total: 0, current: 1)
  }

  /// "Hundred and twenty people", "cost hundred dollars": the article is left out.
  private func isLoneHundred(_ index: Int) -> Bool {
    guard !text.has(index - 1, [.determiner, .scale, .ordinal]), !text.isAdjective(index - 1),
      !text.isKind(index - 1, .number), !text.isKind(index - 1, .hyphen)
    else { return false }
    if text.isWord(index + 1, text.words.and) { return text.has(index + 2, .cardinal) }
    return text.has(index + 1, [.currency, .countable]) || text.tag(index + 1) == .nns
  }

  /// "five point three": the digits behind the point, with the place behind them, or null.
  private func decimals(at index: Int) -> (value: ExactDecimal, end: Int)? {
    guard text.isWord(index, text.words.point) else { return nil }
    var digits: Int64 = 0
    var end = index + 1
    while text.has(end, .cardinal), end < index + 9 {
      let digit = text.copy.lexicon.values[Int(text[end].word)]
      guard digit < 10 else { break }
      digits = digits * 10 + Int64(digit)
      end += 1
    }
    guard end > index + 1,
      let value = ExactDecimal(significand: digits, exponent: index + 1 - end)
    else { return nil }
    return (value, end)
  }

  /// Adds up number words from an index on, as long as they fit together.
  private func cardinal(at index: Int, total: Int64, current: Int64) -> Numeral? {
    let words = text.words
    let values = text.copy.lexicon.values
    var total = total
    var current = current
    var last: Int64 = current == 0 ? 1000 : 100
    var position = index
    var end = index
    while true {
      var next = position
      if next > index, text.isJoiningHyphen(next) { next += 1 }
      // "one hundred and five"
      if next > index, last >= 100, text.isWord(next, words.and),
        text.has(next + 1, .cardinal), end > index
      {
        next += 1
      }
      let token = text[next]
      guard token.kind == .word else { break }
      let value = Int64(values[Int(token.word)])
      if token.word == words.dozen {
        guard current > 0, last < 100 || last == 1000 else { break }
        current *= 12
        last = 1
      } else if token.classes.contains(.cardinal) {
        // Tens may follow hundreds, units may follow tens: "two hundred twenty five".
        let fits = end == index ? true : last >= 100 || (last >= 20 && last % 10 == 0 && value < 10)
        guard fits, value > 0 || end == index else { break }
        current += value
        last = value
      } else if token.classes.contains(.scale), token.end - token.start > 3 {
        guard value <= 15 else { break }
        var scale: Int64 = 1
        for _ in 0..<value { scale *= 10 }
        if scale == 100 {
          guard current > 0, current < 100 else { break }
          current *= 100
          last = 100
        } else {
          guard current > 0 || total > 0, current < 1000 else { break }
          if current == 0 {
            // "two lakh billion lakh" is no number.
            let (product, overflow) = total.multipliedReportingOverflow(by: scale)
            if overflow { return nil }
            total = product
          } else {
            total += current * scale
          }
          current = 0
          last = 1000
        }
      } else {
        break
      }
      guard total < 1_000_000_000_000_000 else { return nil }
      position = next + 1
      end = position
    }
    guard end > index, var value = ExactDecimal(significand: total + current, exponent: 0) else {
      return nil
    }
    if text.has(end - 1, .scale) {
      return withHalf(Numeral(tokens: index..<end, value: value, form: .words))
    }
    if let part = decimals(at: end), let sum = value.adding(part.value) {
      value = sum
      end = part.end
    } else if let last = andAHalf(at: end), let half = ExactDecimal("0.5"),
      let sum = value.adding(half)
    {
      value = sum
      end = last
    } else if text.isWord(end, words.and), let part = wordFraction(at: end + 1),
      part.form == .fraction, part.tokens.count > 1,
      var numeral = mixed(value, (part.value, part.of), tokens: index..<part.tokens.upperBound)
    {
      // "one and three-quarter miles", "two and two-thirds"
      numeral.form = .words
      return scaled(numeral)
    }
    return scaled(Numeral(tokens: index..<end, value: value, form: .words))
  }

  /// "dozens", "tens of thousands", "hundreds of millions".
  private func vague(at index: Int) -> Numeral? {
    let words = text.words
    let values = text.copy.lexicon.values
    let first = text[index]
    guard var value = ExactDecimal(significand: Int64(values[Int(first.word)]), exponent: 0) else {
      return nil
    }
    var end = index + 1
    if text.isWord(end, words.of), text.has(end + 1, .vagueNumber) {
      let second = Int64(values[Int(text[end + 1].word)])
      // The plural's own number is twice its scale: "thousands" is 2,000.
      if let scale = ExactDecimal(significand: second / 2, exponent: 0),
        let product = value.multiplied(by: scale)
      {
        value = product
        end += 2
      }
    } else if first.word == words.tens || first.word == words.scores {
      guard first.word == words.scores, text.isWord(end, words.of), !text.has(end + 1, .pronoun)
      else { return nil }
    }
    return Numeral(tokens: index..<end, value: value, form: .vague)
  }

  /// "doubled", "twice as many", "threefold": verbs and adverbs that state a multiple.
  private func multiple(at index: Int) -> Numeral? {
    let words = text.words
    let token = text[index]
    let value = text.copy.lexicon.values[Int(token.word)]
    // "doubling down" and "it doubles as a bed" are idioms, "triple-glazed" describes.
    guard value > 1, !text.isWord(index + 1, words.down), !text.isJoiningHyphen(index + 1),
      token.word == words.twice || !text.isWord(index + 1, words.as)
    else { return nil }
    if token.word == words.twice || token.word == words.double {
      // "scored twice" counts events, "double-digit" and "a double room" are adjectives.
      let isComparison =
        text.isWord(index + 1, words.as) && text.isKind(index + 2, .word)
        && !text.isCapitalised(index + 2) && !text.has(index + 2, [.pronoun, .determiner])
      guard
        isComparison || text.has(index + 1, .determiner) && !text.isWord(index + 1, words.a)
          || text.tag(index + 1) == .wp
      else { return nil }
    } else if !multiplies(index) {
      return nil
    }
    return Numeral(
      tokens: index..<index + 1, value: ExactDecimal(Int32(clamping: value)), form: .multiple)
  }

  /// Whether a word says that something grows so many times: "profit tripled", "a doubling of the
  /// fee", but "the doubles match", "triple mirrors".
  private func multiplies(_ index: Int) -> Bool {
    switch text.tag(index) {
    case .vbz:
      // A verb has a subject before it: "the deal doubles output", but "the deciding doubles match".
      switch text.tag(index - 1) {
      case .nn, .nns, .nnp, .nnps, .prp, .wdt, .rb, .md: return true
      default: return false
      }
    case .vb, .vbd, .vbg, .vbn, .vbp, .rb: return true
    case .nn: return text.isWord(index + 1, text.words.of)
    case .jj: return !text.isNoun(index + 1)
    default: return false
    }
  }
}
