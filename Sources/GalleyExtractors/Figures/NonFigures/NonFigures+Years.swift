import GalleyModel

extension NonFigures {
  /// A number of four digits that names a year: "in 2018", "the 2019 results".
  ///
  /// Of 88 such numbers in news 86 are years. A bound ("more than 2000 people"), a unit ("2000
  /// metres") or people counted ("2000 people") make it a quantity.
  func year(_ numeral: Numeral) -> Range<Int>? {
    let index = numeral.tokens.lowerBound
    guard let value = numeral.integer, text.length(index) == 4,
      (1000...2199).contains(value), numeral.tokens.count == 1
    else { return nil }
    if UnitRule(text: text).unit(after: numeral) != nil { return nil }
    let isDated = isDated(index)
    if (1900...2039).contains(value) {
      if isDated { return numeral.tokens }
      if text.has(index + 1, .countable) { return nil }
      if text.isPluralNoun(index + 1), BoundRule(text: text).bound(before: index) != nil {
        return nil
      }
      return numeral.tokens
    }
    return isDated && !text.isPluralNoun(index + 1) && !text.isJoiningHyphen(index + 1)
      ? numeral.tokens : nil
  }

  /// Whether a word that asks for a date stands before: "in 1848", "since 1905", "by 2120".
  private func isDated(_ index: Int) -> Bool {
    let words = text.words
    let before = text[index - 1]
    if isMonth(index - 1) || isMonth(index - 2) { return true }
    let asking = [
      words.in, words.since, words.until, words.during, words.before, words.after, words.from,
      words.fiscal, words.circa, words.mid, words.early, words.late,
    ]
    if before.word != 0, asking.contains(before.word) { return true }
    if text.isWord(index - 1, words.by) || text.isWord(index - 1, words.of)
      || text.isWord(index - 1, words.between)
    {
      return !text.isPluralNoun(index + 1)
    }
    // "between 1600 and 1900"
    guard text.isWord(index - 1, words.and) || text.isWord(index - 1, words.to) else {
      return false
    }
    return text.plainInteger(at: index - 2).map { (1000...2199).contains($0) } ?? false
      && text.length(index - 2) == 4
  }

  /// "in '71", "a ’64 car", "79 AD", "500 BC".
  func shortYear(_ numeral: Numeral) -> Range<Int>? {
    let index = numeral.tokens.lowerBound
    guard numeral.integer != nil else { return nil }
    let words = text.words
    let era = [words.ad, words.bc, words.bce]
    if text[index + 1].word != 0, era.contains(text[index + 1].word),
      text[index + 1].style.contains(.allCapitals)
    {
      return index..<index + 2
    }
    let mark = text[index - 1].kind
    guard text.length(index) == 2, text.isGlued(index), !text.isGlued(index - 1),
      mark == .straightSingle || mark == .closeSingle || mark == .openSingle,
      !text.isPluralNoun(index + 1), text[index + 1].kind != .percent
    else { return nil }
    return numeral.tokens
  }
}
