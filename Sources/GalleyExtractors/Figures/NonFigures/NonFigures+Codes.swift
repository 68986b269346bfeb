extension NonFigures {
  /// "555-1234", "1-800-555-0100", "+44 (0)20 7946 0000", "ISBN 978-3-16-148410-0".
  func phone(_ numeral: Numeral) -> Range<Int>? {
    let index = numeral.tokens.lowerBound
    guard text.isKind(index, .number) else { return nil }
    var end = index + 1
    var groups = 1
    while text.isJoiningHyphen(end), text.isKind(end + 1, .number) || text.isKind(end + 1, .code) {
      groups += 1
      end += 2
    }
    if groups > 2 || text.isWord(index - 1, text.words.isbn) { return index..<end }
    if groups == 2, text.length(index) == 3, text.length(index + 2) == 4 { return index..<end }
    // "+44 (0)20 7946 0958": a sign or a zero in front, and groups with blanks between.
    let isDialled =
      text.isKind(index - 1, .plus) && text.isGlued(index)
      || text.firstByte(index) == UInt8(ascii: "0") && text.length(index) > 1
        && numeral.integer != nil
    guard isDialled else { return nil }
    end = dialledEnd(from: end)
    return end > index + 1 ? index..<end : nil
  }

  /// Behind the groups of digits and brackets that go on from here.
  private func dialledEnd(from start: Int) -> Int {
    var end = start
    var index = start
    while true {
      if text.isKind(index, .number), !text.isKind(index + 1, .percent) {
        index += 1
        end = index
      } else if text.isKind(index, .openBracket) || text.isKind(index, .closeBracket)
        || text.isJoiningHyphen(index)
      {
        index += 1
      } else {
        return end
      }
    }
  }

  /// "#5", "No 10", "0337", "5G", "COVID-19", "carbon-14", "17-beta", "401(k)", "9988.HK", a ZIP
  /// code.
  func code(_ numeral: Numeral) -> Range<Int>? {
    let words = text.words
    let index = numeral.tokens.lowerBound
    if let integer = numeral.integer, integer > 0, text.length(index) > 2,
      text.firstByte(index) == UInt8(ascii: "0")
    {
      return numeral.tokens
    }
    // No copy writes so long a number without separators: it is an identifier.
    if text.length(index) > 11, text.copy.bytes[text[index].range].allSatisfy({ $0 &- 0x30 < 10 }) {
      return numeral.tokens
    }
    let sign = text.firstByte(index - 1)
    if sign == UInt8(ascii: "#") || sign == UInt8(ascii: "_") && text.isGlued(index) {
      return chain(from: index)
    }
    let label = text.isKind(index - 1, .period) ? index - 2 : index - 1
    if text.isWord(label, words.no) && (text.isCapitalised(label) || label == index - 2)
      || text.isWord(label, words.nos) || text.isWord(label, words.number)
    {
      return chain(from: index)
    }
    if isNamePart(numeral) || isPlaceNumber(numeral) { return numeral.tokens }
    let end = numeral.tokens.upperBound
    if let last = bracketedLetter(at: end) ?? exchange(at: end) ?? modelNumber(numeral) {
      return index..<last
    }
    if text.isGlued(end), text[end].kind == .word || text[end].kind == .code,
      UnitRule(text: text).unit(after: numeral) == nil
    {
      return numeral.tokens.lowerBound..<end + 1
    }
    if text.isWord(end, words.zip) { return numeral.tokens }
    return text.isJoiningHyphen(end) && text.isWord(end + 1, words.beta) ? numeral.tokens : nil
  }

  /// The number with those that hyphens and slashes tie to it: "case 18-1234".
  private func chain(from index: Int) -> Range<Int> {
    var end = index + 1
    while text.isJoiningHyphen(end) || text.isKind(end, .slash) && text.isGlued(end + 1),
      text.isKind(end + 1, .number) || text.isKind(end + 1, .code)
    {
      end += 2
    }
    return index..<end
  }

  /// Behind the "(k)" of "401(k)".
  private func bracketedLetter(at index: Int) -> Int? {
    guard text.isKind(index, .openBracket), text.isGlued(index), text.isGlued(index + 1),
      text.length(index + 1) == 1, text.isKind(index + 2, .closeBracket)
    else { return nil }
    return index + 3
  }

  /// Behind the ".HK" of a share's code: "9988.HK".
  private func exchange(at index: Int) -> Int? {
    guard text.isKind(index, .period), text.isGlued(index), text.isGlued(index + 1),
      text.isKind(index + 1, .word), text[index + 1].style.contains(.capitalised),
      text.length(index + 1) <= 3,
      text[index + 1].style.contains(.allCapitals)
        || text.length(index + 1) == 1 && text.length(index - 1) == 4
    else { return nil }
    return index + 2
  }

  /// Behind the second number of a model's name, whose numbers are no range since they fall, and too
  /// high for a result: "the 787-9", "a 747-400".
  private func modelNumber(_ numeral: Numeral) -> Int? {
    let end = numeral.tokens.upperBound
    guard let first = numeral.integer, first >= 300, text.isJoiningHyphen(end),
      let second = text.plainInteger(at: end + 1),
      second < 100 && first < 1000 || text.copy.lexicon.numbersAsNames[first] != nil
    else { return nil }
    return end + 2
  }

  /// "[2]" glued to a word or opening a note: a mark of reference.
  func referenceMark(_ numeral: Numeral) -> Range<Int>? {
    let index = numeral.tokens.lowerBound
    guard numeral.integer != nil, text.firstByte(index - 1) == UInt8(ascii: "["),
      text.isKind(index + 1, .closeBracket), text.isGlued(index), text.isGlued(index + 1),
      text.isGlued(index - 1) || !text.range.contains(index - 2)
    else { return nil }
    return index..<index + 2
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
    // "$102 million-121 million" goes from one to the other.
    if text.has(index - 2, .scale) { return false }
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
}
