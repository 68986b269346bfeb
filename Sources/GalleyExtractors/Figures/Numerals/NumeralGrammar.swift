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
        scaled(Numeral(tokens: index..<index + 1, value: $0, form: .digits))
      }
    case .word:
      if token.word == text.words.minus, token.word != 0 { return negative(at: index) }
      guard
        !token.classes.isDisjoint(with: WordClass.number.union(.determiner))
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
    if text.isKind(end, .fraction), let half = fractionSign(at: end),
      let sum = value.adding(half)
    {
      value = sum
      end += 1
    } else if let mixed = mixedFraction(after: index, whole: value) {
      return scaled(mixed)
    } else if let last = andAHalf(at: end), let half = ExactDecimal("0.5"),
      let sum = value.adding(half)
    {
      value = sum
      end = last
    }
    var start = index
    if isNegative(index) {
      value = -value
      start = index - 1
    }
    var numeral = scaled(Numeral(tokens: index..<end, value: value, form: .digits))
    numeral.tokens = start..<numeral.tokens.upperBound
    return numeral
  }

  /// The number that digits with separators state, or null if it needs more than 18 digits.
  ///
  /// The last separator is a decimal point if it is a period that occurs once, or a comma behind
  /// periods ("1.234.567,8"); every other separator groups.
  static func value(of bytes: ArraySlice<UInt8>) -> ExactDecimal? {
    var periods = 0
    var commaAfterPeriod = false
    for byte in bytes {
      if byte == UInt8(ascii: ".") { periods += 1 }
      if byte == UInt8(ascii: ","), periods > 0 { commaAfterPeriod = true }
    }
    let point: UInt8? =
      commaAfterPeriod ? UInt8(ascii: ",") : periods == 1 ? UInt8(ascii: ".") : nil
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

  /// A minus sign is glued to the number and to no word before it: " -0.5%", "$-50.8bn".
  ///
  /// "COVID -19" has lost a place for its hyphen, and "fell - 40 died" has a dash.
  private func isNegative(_ index: Int) -> Bool {
    let sign = text[index - 1]
    guard text.isGlued(index), sign.kind == .hyphen || sign.kind == .dash,
      sign.end - sign.start != 2
    else { return false }
    if text.isKind(index - 2, .currency) { return text.isGlued(index - 1) }
    return !text.isGlued(index - 1) && !text.isCapitalised(index - 2)
      && !text.isKind(index - 2, .number)
  }

  /// "minus 387", "minus-5": the word is part of the number.
  private func negative(at index: Int) -> Numeral? {
    guard !text.isKind(index - 1, .number) else { return nil }
    let first = text.isJoiningHyphen(index + 1) ? index + 2 : index + 1
    guard text.isKind(first, .number) || text.has(first, .cardinal),
      var numeral = numeral(at: first)
    else { return nil }
    numeral.value = -numeral.value
    numeral.tokens = index..<numeral.tokens.upperBound
    return numeral
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
    guard token.kind == .word, token.classes.contains(.scale) else { return nil }
    let power = text.copy.lexicon.values[Int(token.word)]
    let length = token.end - token.start
    if length > 3 || length == 3 && !text.isGlued(index) { return (power, index + 1) }
    if length == 2, token.word != text.words.mm { return (power, index + 1) }
    // Single letters are suffixes only where they are glued.
    guard index == numeral.tokens.upperBound, text.isGlued(index) else {
      return length == 3 ? (power, index + 1) : nil
    }
    return isScaleLetter(index, of: numeral) ? (power, index + 1) : nil
  }

  /// Whether a glued `m`, `b`, `k`, `t` or `mm` is a scale and no unit.
  ///
  /// "$10m" and "10m people" are millions, "a 50m pool" is metres; "4K" is a format.
  private func isScaleLetter(_ index: Int, of numeral: Numeral) -> Bool {
    let first = numeral.tokens.lowerBound
    if CurrencyRule(text: text).currency(before: first) != nil { return true }
    if text.has(index + 1, .currency) { return true }
    let isCapital = text.isCapitalised(index)
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
