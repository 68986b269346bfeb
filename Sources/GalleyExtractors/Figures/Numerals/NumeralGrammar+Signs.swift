import GalleyModel

extension NumeralGrammar {
  /// Whether a minus stands before the number or before its currency: " -0.5%", "$-50.8bn",
  /// "-€3 million", "(-3.2 percent)", "North:-4.1%", "minus €5m".
  ///
  /// "COVID -19" has lost a place for its hyphen, and "fell - 40 died" has a dash.
  func isNegative(_ index: Int) -> Bool {
    let isMoney = text.isKind(index - 1, .currency)
    let sign = isMoney ? index - 1 : index
    if isMoney, isMinusWord(sign - 1) { return true }
    guard text.isGlued(sign), isMinusSign(sign - 1) else { return false }
    if text.isKind(sign - 2, .currency) { return text.isGlued(sign - 1) }
    if text.isGlued(sign - 1) {
      switch text[sign - 2].kind {
      case .openBracket, .straightDouble, .openDouble, .openSingle, .colon: return true
      default: return !text.range.contains(sign - 2)
      }
    }
    // "North -4.1%" falls, "Boeing 737 -800" and "COVID -19" are names.
    let isShare = isMoney || text.isKind(index + 1, .percent) || text.length(index) > 3
    if text.isCapitalised(sign - 2) { return isShare }
    guard text.isKind(sign - 2, .number) else { return true }
    // "20 -25" rises and is a range; "7,012.50 -12.30" tells a change.
    guard let before = Self.value(of: text.copy.bytes[text[sign - 2].range]),
      let value = Self.value(of: text.copy.bytes[text[index].range])
    else { return false }
    return value < before
  }

  private func isMinusSign(_ index: Int) -> Bool {
    (text.isKind(index, .hyphen) || text.isKind(index, .dash)) && text.length(index) != 2
  }

  /// "minus €5m", "negative €5m"; not the minus of "plus or minus".
  private func isMinusWord(_ index: Int) -> Bool {
    let words = text.words
    guard text.isWord(index, words.minus) || text.isWord(index, words.negative) else {
      return false
    }
    let isEither =
      text.isWord(index - 1, words.or) && text.isWord(index - 2, words.plus)
      || text.isKind(index - 1, .slash)
    return !isEither
  }

  /// "minus 387", "minus-5", "negative 2.3 percent": the word is part of the number.
  func negative(at index: Int) -> Numeral? {
    guard !text.isKind(index - 1, .number), isMinusWord(index) else { return nil }
    let first = text.isJoiningHyphen(index + 1) ? index + 2 : index + 1
    guard text.isKind(first, .number) || text.has(first, .cardinal),
      var numeral = numeral(at: first)
    else { return nil }
    // "tested negative 3 times" counts times.
    if text.isWord(index, text.words.negative) {
      let end = numeral.tokens.upperBound
      guard text.isKind(end, .percent) || text.has(end, .unit) || numeral.value.exponent < 0,
        !text.isWord(end, text.words.times)
      else { return nil }
    }
    numeral.value = -numeral.value
    numeral.tokens = index..<numeral.tokens.upperBound
    return numeral
  }

  /// "$(53.1) million": accounts write a loss in brackets behind the currency.
  func isInBrackets(_ index: Int, end: Int) -> Bool {
    text.isKind(index - 1, .openBracket) && text.isKind(index - 2, .currency)
      && text.isGlued(index - 1) && text.isGlued(index) && text.isKind(end, .closeBracket)
  }
}
