import GalleyGrammar
import GalleyModel

extension NumeralGrammar {
  /// The value of a fraction sign, `½`, `¾`, `⅛`, with a whole where no decimal writes it: `⅔`.
  func fractionSign(at index: Int) -> (value: ExactDecimal, of: ExactDecimal?)? {
    let scalar = WideScalar(
      text.copy.bytes, at: Int(text[index].start), limit: Int(text[index].end))
    let whole: (Int32, Int32)? =
      switch scalar.value {
      case 0x2153: (1, 3)
      case 0x2154: (2, 3)
      case 0x2159: (1, 6)
      case 0x215A: (5, 6)
      case 0x2150: (1, 7)
      case 0x2151: (1, 9)
      default: nil
      }
    if let whole { return (ExactDecimal(whole.0), ExactDecimal(whole.1)) }
    let decimal: String? =
      switch scalar.value {
      case 0xBC: "0.25"
      case 0xBD: "0.5"
      case 0xBE: "0.75"
      case 0x2155: "0.2"
      case 0x2156: "0.4"
      case 0x2157: "0.6"
      case 0x2158: "0.8"
      case 0x215B: "0.125"
      case 0x215C: "0.375"
      case 0x215D: "0.625"
      case 0x215E: "0.875"
      case 0x2152: "0.1"
      default: nil
      }
    return decimal.flatMap(ExactDecimal.init).map { ($0, nil) }
  }

  /// A whole number and a part as one: 1.75 of "one and three-quarter", 7 of 3 of "2⅓".
  func mixed(
    _ whole: ExactDecimal, _ part: (value: ExactDecimal, of: ExactDecimal?), tokens: Range<Int>
  ) -> Numeral? {
    guard let bottom = part.of else {
      return whole.adding(part.value).map { Numeral(tokens: tokens, value: $0, form: .digits) }
    }
    return whole.multiplied(by: bottom).flatMap { $0.adding(part.value) }.map {
      Numeral(tokens: tokens, value: $0, of: bottom, form: .digits)
    }
  }

  /// "1/2", "3/4": digits around a glued slash that make a fraction of a kind that copy uses.
  func slashFraction(at index: Int) -> Numeral? {
    guard text.isKind(index, .number), text.isKind(index + 1, .slash), text.isGlued(index + 1),
      text.isGlued(index + 2),
      text.isKind(index + 2, .number), !text.isKind(index + 3, .slash),
      let top = Self.value(of: text.copy.bytes[text[index].range]),
      let bottom = Self.value(of: text.copy.bytes[text[index + 2].range]), top < bottom,
      !Self.isOrdinalOnly(bottom)
    else { return nil }
    return fraction(top, bottom, tokens: index..<index + 3)
  }

  /// Denominators that copy writes in words alone: "a twelfth", but "9/11", "1/12".
  private static func isOrdinalOnly(_ bottom: ExactDecimal) -> Bool {
    ["11", "12", "15", "20", "30", "50"].contains(bottom.description)
  }

  /// "2 1/2" and the market's "88-1/2".
  func mixedFraction(after index: Int, whole: ExactDecimal) -> Numeral? {
    let first = text.isJoiningHyphen(index + 1) ? index + 2 : index + 1
    guard let part = slashFraction(at: first), part.of == nil,
      let value = whole.adding(part.value)
    else { return nil }
    return Numeral(tokens: index..<part.tokens.upperBound, value: value, form: .digits)
  }

  /// A fraction with a denominator that news copy uses; a decimal where one writes it exactly.
  func fraction(_ top: ExactDecimal, _ bottom: ExactDecimal, tokens: Range<Int>) -> Numeral? {
    let reciprocals = [
      "2": "0.5", "4": "0.25", "5": "0.2", "8": "0.125", "10": "0.1", "16": "0.0625",
      "32": "0.03125", "64": "0.015625", "128": "0.0078125", "100": "0.01", "20": "0.05",
      "50": "0.02", "1000": "0.001",
    ]
    if let one = reciprocals[bottom.description].flatMap(ExactDecimal.init),
      let value = top.multiplied(by: one)
    {
      return Numeral(tokens: tokens, value: value, form: .fraction)
    }
    guard ["3", "6", "7", "9", "11", "12", "15", "30"].contains(bottom.description) else {
      return nil
    }
    return Numeral(tokens: tokens, value: top, of: bottom, form: .fraction)
  }

  /// Behind "and a half" or "-and-a-half", or null.
  func andAHalf(at index: Int) -> Int? {
    let words = text.words
    return behind(words.and, at: index).flatMap { behind(words.a, at: $0) }
      .flatMap { behind(words.half, at: $0) }
  }

  /// The index behind a word that stands here, with or without a hyphen before it.
  private func behind(_ word: WordID, at index: Int) -> Int? {
    let place = text.isJoiningHyphen(index) ? index + 1 : index
    return text.isWord(place, word) ? place + 1 : nil
  }

  /// "half a million", "a half", "a third of", "two-thirds", "three quarters".
  func wordFraction(at index: Int) -> Numeral? {
    let words = text.words
    if text.isWord(index, words.half) { return half(at: index) }
    let token = text[index]
    let top: Int
    if token.word == words.a || token.word == words.an {
      top = 1
    } else if token.classes.contains(.cardinal) {
      top = text.copy.lexicon.values[Int(token.word)]
    } else {
      return nil
    }
    var next = index + 1
    let hyphen = text.isJoiningHyphen(next)
    if hyphen { next += 1 }
    let part = text[next]
    guard part.kind == .word, part.classes.contains(.fraction), top < 20 else { return nil }
    if text.isWord(next, words.half) {
      // "a half a million", "a half million"
      if let half = scaledHalf(at: next) {
        return Numeral(tokens: index..<half.tokens.upperBound, value: half.value, form: .words)
      }
      // "a year and a half": the whole stands before as a noun.
      if text.isWord(index - 1, words.and), text.has(index - 2, .unit) { return nil }
      // "a half hour" and "one half of"; "a half-marathon" is a name.
      guard !text.isJoiningHyphen(next + 1) || text.has(next + 2, .unit) else { return nil }
    } else if text.isWord(next, words.quarters), !hyphen, isTime(quarters: top, at: next) {
      return nil
    } else if top == 1, !hyphen {
      // "a third of the city" is a fraction, "a third man" an ordinal, "one quarter" a time, and so is
      // "a quarter we would rather forget".
      if text.isWord(next, words.quarter),
        text.tag(next + 1) == .prp || text.tag(next + 1) == .wdt
      {
        return nil
      }
      guard
        text.isWord(next + 1, words.of) || isNominalEnd(next + 1)
          || text.isWord(next, words.quarter) && text.has(next + 1, .unit)
      else { return nil }
    }
    let bottom = text.copy.lexicon.values[Int(part.word)]
    return fraction(
      ExactDecimal(Int32(clamping: top)), ExactDecimal(Int32(clamping: bottom)),
      tokens: index..<next + 1
    ).map(ofScale)
  }

  /// Behind the one of "one-half of 1 percent", "a quarter of a percentage point", whose unit is that
  /// of the fraction; null where the one counts.
  func one(at index: Int) -> Int? {
    let words = text.words
    let isOne =
      text.isWord(index, words.a) || text.isWord(index, words.an) || text.isWord(index, words.one)
      || text.isKind(index, .number) && text.plainInteger(at: index) == 1
    return isOne && (text.isKind(index + 1, .percent) || text.has(index + 1, .unit))
      ? index + 1 : nil
  }

  /// "a quarter of a million homes", "three quarters of a million": the part of a scale is a number.
  private func ofScale(_ fraction: Numeral) -> Numeral {
    let words = text.words
    let end = fraction.tokens.upperBound
    var scale = end
    if text.isWord(end, words.of) {
      guard text.isWord(end + 1, words.a) || text.isWord(end + 1, words.one) else {
        return fraction
      }
      scale = end + 2
    }
    guard text.has(scale, .scale), text.length(scale) > 4, fraction.of == nil,
      let value = fraction.value.scaled(by: text.copy.lexicon.values[Int(text[scale].word)])
    else { return fraction }
    return Numeral(tokens: fraction.tokens.lowerBound..<scale + 1, value: value, form: .words)
  }

  /// "half a million", "half million".
  private func scaledHalf(at index: Int) -> Numeral? {
    let words = text.words
    var scale = text.isJoiningHyphen(index + 1) ? index + 2 : index + 1
    if text.isWord(scale, words.a) || text.isWord(scale, words.an) {
      scale = text.isJoiningHyphen(scale + 1) ? scale + 2 : scale + 1
    }
    guard text.has(scale, .scale), text.length(scale) > 4,
      let value = ExactDecimal("0.5")?.scaled(
        by: text.copy.lexicon.values[Int(text[scale].word)])
    else { return nil }
    return Numeral(tokens: index..<scale + 1, value: value, form: .words)
  }

  private func half(at index: Int) -> Numeral? {
    if let scaled = scaledHalf(at: index), !text.has(index - 1, .ordinal) { return scaled }
    let words = text.words
    // "the first half", "this half" and "the half-year results" name a time or a part of a game.
    if text.has(index - 1, [.ordinal, .time, .determiner]) || text.isAdjective(index - 1) {
      return nil
    }
    guard let value = ExactDecimal("0.5") else { return nil }
    var numeral = Numeral(tokens: index..<index + 1, value: value, form: .fraction)
    let article = text.isJoiningHyphen(index + 1) ? index + 2 : index + 1
    if text.isWord(article, words.a) || text.isWord(article, words.an) {
      let noun = text.isJoiningHyphen(article + 1) ? article + 2 : article + 1
      let token = text[noun]
      if token.classes.contains(.scale),
        let scaled = value.scaled(by: text.copy.lexicon.values[Int(token.word)])
      {
        numeral.value = scaled
        numeral.form = .words
        numeral.tokens = index..<noun + 1
      } else if text.isWord(noun, words.dozen) {
        numeral.value = ExactDecimal(6)
        numeral.form = .words
        numeral.tokens = index..<noun + 1
      } else if !token.classes.contains(.unit) {
        return nil
      }
      return numeral
    }
    if article == index + 2 {
      return text.has(article, .unit) ? numeral : nil
    }
    if text.isWord(index + 1, words.of) || text.has(index + 1, [.determiner, .unit])
      || isNominalEnd(index + 1)
    {
      return numeral
    }
    return nil
  }

  /// Whether quarters are those of a year: "seven quarters of growth", "the first three quarters of
  /// the year", "grew for three quarters", but "three quarters of the pupils".
  private func isTime(quarters count: Int, at index: Int) -> Bool {
    guard count < 4 else { return true }
    let words = text.words
    if text.has(index - 2, [.ordinal, .time]) { return true }
    if text.isWord(index + 1, words.of) {
      let whole = text.has(index + 2, .determiner) ? index + 3 : index + 2
      return text.has(whole, [.up, .down]) || text.isWord(whole, words.year)
    }
    if text.has(index + 1, .time) || text.isWord(index + 1, words.in) { return true }
    return [words.for, words.in, words.over, words.within].contains(text[index - 2].word)
      && text[index - 2].word != 0
  }

  /// Whether nothing that the fraction could modify follows: "by a third.", "fell by half,", "a tenth
  /// instead of a fifth".
  private func isNominalEnd(_ index: Int) -> Bool {
    guard text.range.contains(index), text[index].kind == .word else {
      return text[index].kind != .hyphen && text[index].kind != .number
        && text[index].kind != .code
    }
    switch text.tag(index) {
    case .in, .to, .cc, .rb, .rbr, .md, .wdt, .wp, .wrb, .prp: return true
    case .vbd, .vbz, .vbp: return true
    default: return text.has(index, [.preposition, .conjunction, .time, .auxiliary])
    }
  }
}
