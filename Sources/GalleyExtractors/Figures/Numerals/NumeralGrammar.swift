import GalleyModel

/// Reads numerals: digits with separators, scale words and suffixes, number words, fractions.
struct NumeralGrammar {
  let text: SentenceTokens

  /// Whether a sentence writes a number or a part of one: most state no figure.
  static func mayHoldNumerals(_ content: SentenceContent) -> Bool {
    content.contains(.number) || content.contains(.fraction)
      || !content.classes.isDisjoint(with: .number)
  }

  /// The longest numeral that begins at an index, or null.
  func numeral(at index: Int) -> Numeral? {
    let token = text[index]
    switch token.kind {
    case .number:
      var numeral = digits(at: index)
      numeral?.integer = text.plainInteger(at: index)
      return numeral
    case .fraction:
      return fractionSign(at: index).map {
        scaled(
          Numeral(tokens: index..<index + 1, value: $0.value, of: $0.of, form: .fraction))
      }
    case .word:
      if token.word != 0, token.word == text.words.minus || token.word == text.words.negative {
        return negative(at: index)
      }
      // "a million", "a third": no other determiner begins a number.
      guard
        !token.classes.isDisjoint(with: .number) || text.isWord(index, text.words.a)
          || text.isWord(index, text.words.an)
      else { return nil }
      return words(at: index)
    default:
      return nil
    }
  }

  // MARK: Digits

  private func digits(at index: Int) -> Numeral? {
    guard var value = Self.value(of: text.copy.bytes[text[index].range]) else { return nil }
    var end = index + 1
    if let fraction = slashFraction(at: index) { return scaled(fraction) }
    if text.isKind(end, .fraction), let part = fractionSign(at: end) {
      guard let mixed = mixed(value, part, tokens: index..<end + 1) else { return nil }
      return scaled(mixed)
    } else if let mixed = mixedFraction(after: index, whole: value) {
      return scaled(mixed)
    } else if let last = andAHalf(at: end), let half = ExactDecimal("0.5"),
      let sum = value.adding(half)
    {
      value = sum
      end = last
    }
    if isInBrackets(index, end: end) {
      let inner = Numeral(tokens: index - 1..<end + 1, value: -value, form: .digits)
      return scaled(inner)
    }
    var start = index
    if isNegative(index) {
      value = -value
      if text[index - 1].kind != .currency, text[index - 1].kind != .word { start = index - 1 }
    }
    return withHalf(scaled(Numeral(tokens: start..<end, value: value, form: .digits)))
  }

  /// The number that digits with separators state, or null if it needs more than 18 digits.
  ///
  /// The last separator is a decimal point if it is a period that occurs once, a comma behind periods
  /// ("1.234.567,8"), or the only comma and three digits do not follow it ("0,89"); every other
  /// separator groups.
  static func value(of bytes: ArraySlice<UInt8>) -> ExactDecimal? {
    var periods = 0
    var commas = 0
    var commaAfterPeriod = false
    var behindComma = 0
    var isZeroBeforeComma = false
    for byte in bytes {
      if byte == UInt8(ascii: ".") { periods += 1 }
      if byte == UInt8(ascii: ",") {
        isZeroBeforeComma = behindComma == 1 && bytes.first == UInt8(ascii: "0")
        commas += 1
        behindComma = 0
        if periods > 0 { commaAfterPeriod = true }
      } else if byte &- 0x30 < 10 {
        behindComma += 1
      }
    }
    // "0,89", "1,2": what stands behind the comma is no group.
    let isDecimalComma =
      commas == 1 && periods == 0
      && (behindComma != 3 || isZeroBeforeComma)
    let point: UInt8? =
      commaAfterPeriod || isDecimalComma
      ? UInt8(ascii: ",") : periods == 1 ? UInt8(ascii: ".") : nil
    var digits: Int64 = 0
    var places = 0
    var seenPoint = false
    for byte in bytes {
      if byte == point { seenPoint = true }
      guard byte &- 0x30 < 10 else { continue }
      let (shifted, overflow) = digits.multipliedReportingOverflow(by: 10)
      let (sum, overflowSum) = shifted.addingReportingOverflow(Int64(byte - 0x30))
      guard !overflow, !overflowSum else { return nil }
      digits = sum
      if seenPoint { places -= 1 }
    }
    return ExactDecimal(significand: digits, exponent: places)
  }

  // MARK: Scales

  /// The numeral with the scale words or suffixes behind it: "3.2 million", "12.9bn".
  func scaled(_ numeral: Numeral) -> Numeral {
    var numeral = numeral
    while let (power, end) = scale(after: numeral) {
      guard let value = numeral.value.scaled(by: power) else { break }
      numeral.value = value
      numeral.tokens = numeral.tokens.lowerBound..<end
    }
    return numeral
  }

  private func scale(after numeral: Numeral) -> (power: Int, end: Int)? {
    var index = numeral.tokens.upperBound
    if text.isJoiningHyphen(index) { index += 1 }
    let token = text[index]
    guard token.kind == .word, token.word != 0 else { return nil }
    if let power = moneyScale(at: index, of: numeral) { return (power, index + 1) }
    guard token.classes.contains(.scale) else { return nil }
    let power = text.copy.lexicon.values[Int(token.word)]
    let length = token.end - token.start
    if length > 3 || length == 3 && !text.isGlued(index) { return (power, index + 1) }
    if length == 2, token.word != text.words.mm { return (power, index + 1) }
    // Single letters are suffixes only where they are glued, or behind money: "$5 m".
    guard index == numeral.tokens.upperBound,
      text.isGlued(index) || isMoneyScale(index, of: numeral)
    else {
      return length == 3 ? (power, index + 1) : nil
    }
    return isScaleLetter(index, of: numeral) ? (power, index + 1) : nil
  }

  /// The "m" or "b" of "$5 m".
  private func isMoneyScale(_ index: Int, of numeral: Numeral) -> Bool {
    let letter = text.firstByte(index) | 0x20
    return text.length(index) == 1
      && (letter == UInt8(ascii: "m") || letter == UInt8(ascii: "b"))
      && CurrencyRule(text: text).currency(before: numeral.tokens.lowerBound) != nil
  }

  /// Short scales that are words elsewhere: "Rs 500 cr", "$728 mil", "3 lacs rupees".
  private func moneyScale(at index: Int, of numeral: Numeral) -> Int? {
    guard let power = moneyPower(text[index].word),
      CurrencyRule(text: text).currency(before: numeral.tokens.lowerBound) != nil
        || text.has(index + 1, .currency)
    else { return nil }
    return power
  }

  private func moneyPower(_ word: WordID) -> Int? {
    let words = text.words
    return switch word {
    case words.lac, words.lacs: 5
    case words.mil, words.mill: 6
    case words.cr, words.crs: 7
    case words.mrd: 9
    default: nil
    }
  }

  /// "2 million and a half": half of its scale.
  func withHalf(_ numeral: Numeral) -> Numeral {
    let end = numeral.tokens.upperBound
    guard text.has(end - 1, .scale), let last = andAHalf(at: end),
      let half = ExactDecimal("0.5")?.scaled(
        by: text.copy.lexicon.values[Int(text[end - 1].word)]),
      let sum = numeral.value.adding(half)
    else { return numeral }
    var numeral = numeral
    numeral.value = sum
    numeral.tokens = numeral.tokens.lowerBound..<last
    return numeral
  }

  /// The second "m" of "£3m-4m": what the first end of a range has with a currency before it.
  private func endsMoneyRange(_ index: Int, from first: Int) -> Bool {
    text.isJoiningHyphen(first - 1) && text[first - 2].word == text[index].word
      && text.isKind(first - 3, .number)
      && CurrencyRule(text: text).currency(before: first - 3) != nil
  }

  /// Whether a glued `m`, `b`, `k`, `t` or `mm` is a scale and no unit.
  ///
  /// "$10m" and "10m people" are millions, "a 50m pool" is metres; "4K" is a format.
  private func isScaleLetter(_ index: Int, of numeral: Numeral) -> Bool {
    let first = numeral.tokens.lowerBound
    if CurrencyRule(text: text).currency(before: first) != nil { return true }
    if text.has(index + 1, .currency) || endsMoneyRange(index, from: first) { return true }
    let isCapital = text.isCapitalised(index)
    // "Apt 4B", "the 2B Diet": a whole number and a capital letter are a name beside another.
    if isCapital, numeral.integer != nil || numeral.value.exponent >= 0,
      text.isNoun(first - 1) || text.isCapitalised(index + 1) && !text.isPluralNoun(index + 1)
    {
      return false
    }
    switch text.firstByte(index) | 0x20 {
    case UInt8(ascii: "k"): return !isCapital || numeral.value > ExactDecimal(10)
    case UInt8(ascii: "b"): return true
    case UInt8(ascii: "m"):
      guard text.length(index) == 1 else { return false }
      return isCapital || text.isPluralNoun(index + 1)
    default: return false
    }
  }
}
