extension NonFigures {
  /// "March 29", "26 September 2020", "March 3-5", "Friday 13", "2019-05-01", "9/11".
  func date(_ numeral: Numeral) -> Range<Int>? {
    let index = numeral.tokens.lowerBound
    if let written = writtenDate(numeral) { return written }
    guard let day = numeral.integer, day <= 31, day > 0 else { return nil }
    // "March 29", "Oct. 26", "March 3-5", "March 3 and 4"
    // "In November 30 of them stopped work": of a date there is no part.
    let isOfMany =
      text.isWord(index + 1, text.words.of) && text.has(index + 2, [.pronoun, .determiner])
      && !text.isNoun(index + 2) && text.isWord(index - 2, text.words.in)
    if !isOfMany, isMonth(index - 1) || text.isKind(index - 1, .period) && isMonth(index - 2) {
      var end = index + 1
      if let other = secondDay(after: end) { end = other }
      return index..<yearEnd(from: end)
    }
    // "26 September 2020", "3-5 March", "8 of March"
    if isMonth(index + 1) { return index..<yearEnd(from: index + 2) }
    if text.isWord(index + 1, text.words.of), isMonth(index + 2) {
      return index..<yearEnd(from: index + 3)
    }
    if let end = secondDay(after: index + 1), isMonth(end) { return index..<yearEnd(from: end + 1) }
    // "Ramadan 6, 2016": a day before its year, whatever the month is called
    if text.isKind(index + 1, .comma), text.isCapitalised(index - 1),
      yearEnd(from: index + 1) > index + 1, !text.isPluralNoun(index + 3)
    {
      return index..<yearEnd(from: index + 1)
    }
    // "Friday 13": a day's name and a number that counts nothing
    if text.has(index - 1, .weekday), text.isCapitalised(index - 1), text[index + 1].kind != .word {
      return index..<index + 1
    }
    return nil
  }

  /// Behind the second day of "3-5", "3 to 5" or "3 and 5", or null.
  private func secondDay(after end: Int) -> Int? {
    let words = text.words
    let joined =
      text.isJoiningHyphen(end) || text.isKind(end, .dash) || text.isWord(end, words.to)
      || text.isWord(end, words.and) || text.isWord(end, words.until)
    guard joined, let day = text.plainInteger(at: end + 1), day <= 31, day > 0,
      text[end + 2].kind != .percent, !text.isPluralNoun(end + 2) || isMonth(end + 2)
    else { return nil }
    return end + 2
  }

  /// Behind a year with or without a comma before it.
  private func yearEnd(from index: Int) -> Int {
    let start = text.isKind(index, .comma) ? index + 1 : index
    guard let year = text.plainInteger(at: start), (1000...2199).contains(year),
      text.length(start) == 4
    else { return index }
    return start + 1
  }

  /// Numbers joined by slashes or hyphens into a date: "12/25/2019", "2019-05-01", "9/11".
  private func writtenDate(_ numeral: Numeral) -> Range<Int>? {
    let index = numeral.tokens.lowerBound
    guard let first = numeral.integer else { return nil }
    let joint = text[index + 1].kind
    guard joint == .slash || joint == .hyphen, text.isGlued(index + 1), text.isGlued(index + 2),
      let second = text.plainInteger(at: index + 2)
    else { return nil }
    if text.isKind(index + 3, joint), text.isGlued(index + 3),
      text.plainInteger(at: index + 4) != nil
    {
      // Longer chains are codes: "978-3-16-148410-0".
      return text.isJoiningHyphen(index + 5) ? nil : index..<index + 5
    }
    // "9/11", "24/7": a slash that makes no fraction
    guard joint == .slash, first >= second || second > 10 else { return nil }
    return index..<index + 3
  }

  /// "2012-13", "2019/20", "2008–2016", "1914-18", "2000-1".
  func season(_ numeral: Numeral) -> Range<Int>? {
    let index = numeral.tokens.lowerBound
    guard let first = numeral.integer, (1000...2199).contains(first),
      text.length(index) == 4, text.isGlued(index + 1), text.isGlued(index + 2)
    else { return nil }
    let joint = text[index + 1].kind
    guard joint == .slash || joint == .hyphen || joint == .dash,
      let second = text.plainInteger(at: index + 2)
    else { return nil }
    // The last digits of the later year: of its decade, of its century, or all four.
    let span: Int? =
      switch text.length(index + 2) {
      case 1: 10
      case 2: 100
      case 4 where (1800...2099).contains(first): 10000
      default: nil
      }
    guard let span, second > first % span || second == (first + 1) % span else { return nil }
    return index..<index + 3
  }

  /// "96th", "1980s", "the '90s": digits with the ending of an ordinal or a decade.
  func ordinal(_ numeral: Numeral) -> Range<Int>? {
    let index = numeral.tokens.lowerBound
    let words = text.words
    guard text.isGlued(index + 1) else { return nil }
    if text.isKind(index + 1, .clitic) { return index..<index + 2 }
    // "2022′s": a prime in the apostrophe's place.
    if text.isKind(index + 1, .symbol), text.isWord(index + 2, words.s), text.isGlued(index + 2) {
      return index..<index + 3
    }
    guard [words.st, words.nd, words.rd, words.th, words.s].contains(text[index + 1].word),
      text[index + 1].word != 0
    else { return nil }
    // "58.31s" are seconds, "13st" are stones.
    if text.isWord(index + 1, words.s), numeral.integer == nil || text.length(index) == 1 {
      return nil
    }
    if text.isWord(index + 1, words.st), let value = numeral.integer,
      value % 10 != 1 || value % 100 == 11
    {
      return nil
    }
    return index..<index + 2
  }
}
