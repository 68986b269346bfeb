extension NonFigures {
  /// "555-1234", "1-800-555-0100", "+44 20 7946 0000".
  func phone(_ numeral: Numeral) -> Range<Int>? {
    let index = numeral.tokens.lowerBound
    guard text.isKind(index, .number) else { return nil }
    var end = index + 1
    var groups = 1
    while text.isJoiningHyphen(end), text.plainInteger(at: end + 1) != nil {
      groups += 1
      end += 2
    }
    if groups > 2 { return index..<end }
    if groups == 2, text.length(index) == 3, text.length(index + 2) == 4 { return index..<end }
    guard text.isKind(index - 1, .plus), text.isGlued(index), text.isKind(index + 1, .number),
      !text.isGlued(index + 1)
    else { return nil }
    while text.isKind(end, .number) { end += 1 }
    return index..<end
  }

  /// "#5", "No 10", "0337", "5G", "COVID-19", "carbon-14", "17-beta", a ZIP code.
  func code(_ numeral: Numeral) -> Range<Int>? {
    let words = text.words
    let index = numeral.tokens.lowerBound
    if let integer = numeral.integer, integer > 0, text.length(index) > 2,
      text.firstByte(index) == UInt8(ascii: "0")
    {
      return numeral.tokens
    }
    let sign = text.firstByte(index - 1)
    if sign == UInt8(ascii: "#") || sign == UInt8(ascii: "_") && text.isGlued(index) {
      return numeral.tokens
    }
    let label = text.isKind(index - 1, .period) ? index - 2 : index - 1
    if text.isWord(label, words.no) && (text.isCapitalised(label) || label == index - 2)
      || text.isWord(label, words.nos) || text.isWord(label, words.number)
    {
      return numeral.tokens
    }
    if isNamePart(numeral) { return numeral.tokens }
    let end = numeral.tokens.upperBound
    if text.isGlued(end), text[end].kind == .word || text[end].kind == .code,
      UnitRule(text: text).unit(after: numeral) == nil
    {
      return numeral.tokens.lowerBound..<end + 1
    }
    if text.isWord(end, words.zip) { return numeral.tokens }
    return text.isJoiningHyphen(end) && text.isWord(end + 1, words.beta) ? numeral.tokens : nil
  }

  /// "COVID-19", "TA-35", "carbon-14", "last-32": a hyphen ties the number to the word before it.
  ///
  /// A unit makes it a quantity all the same: "sub-7 nanometre".
  private func isNamePart(_ numeral: Numeral) -> Bool {
    let index = numeral.tokens.lowerBound
    let words = text.words
    guard text.isKind(index - 1, .hyphen), text.isGlued(index),
      text[index - 2].kind == .word
        || text[index - 2].kind == .code
    else { return false }
    guard text.isGlued(index - 1) else { return text.isCapitalised(index - 2) }
    if !text.isCapitalised(index - 2), UnitRule(text: text).unit(after: numeral) != nil {
      return false
    }
    return !text.isWord(index - 2, words.top) && !text.isWord(index - 2, words.to)
      && !text.has(index - 2, .bound)
  }

  /// The number of a list item: it opens a block before a period or bracket.
  func listNumber(_ numeral: Numeral) -> Range<Int>? {
    let index = numeral.tokens.lowerBound
    guard text[index].style.contains(.firstInBlock), numeral.integer != nil,
      text.isKind(index + 1, .period) || text.isKind(index + 1, .closeBracket),
      text.isGlued(index + 1)
    else { return nil }
    return numeral.tokens
  }

  /// "575 Wilbur Road", "16-18 Mill Lane": a house number before a street's name.
  func address(_ numeral: Numeral) -> Range<Int>? {
    var index = numeral.tokens.upperBound
    if text.isJoiningHyphen(index), text.isKind(index + 1, .number) { index += 2 }
    let first = index
    while index < first + 5,
      text.isCapitalised(index) || text.isKind(index, .number)
        || text[index].classes.contains(.ordinal) || text.isWord(index, text.words.th)
        || text.isWord(index, text.words.st) && text.isGlued(index)
    {
      if text.has(index, .street), text.isCapitalised(index),
        index > first || text.isCapitalised(index + 1)
      {
        return numeral.tokens.lowerBound..<index + 1
      }
      index += 1
    }
    return nil
  }
}
