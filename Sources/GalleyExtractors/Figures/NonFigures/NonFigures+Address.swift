import GalleyGrammar

extension NonFigures {
  /// A house number before a name of a street: "575 Wilbur Road", "16-18 Mill Lane".
  func address(_ numeral: Numeral) -> Range<Int>? {
    var index = numeral.tokens.upperBound
    if text.isJoiningHyphen(index), text.isKind(index + 1, .number) { index += 2 }
    guard numeral.integer != nil else { return nil }
    let first = index
    while index < first + 6, isStreetPart(index) || index > first && isInitial(endingAt: index) {
      if text.has(index, .street), text.isCapitalised(index),
        index > first || text.isCapitalised(index + 1)
      {
        return numeral.tokens.lowerBound..<index + 1
      }
      index += 1
    }
    return nil
  }

  private func isStreetPart(_ index: Int) -> Bool {
    text.isCapitalised(index) || text.isKind(index, .number)
      || text[index].classes.contains(.ordinal) || text.isWord(index, text.words.th)
      || text.isWord(index, text.words.st) && text.isGlued(index)
  }

  /// The period of "W." or "Ft.".
  private func isInitial(endingAt index: Int) -> Bool {
    text.isKind(index, .period) && text.isGlued(index) && text.length(index - 1) <= 2
  }

  /// "Apt 4B", "seat 14A", "flat 2b": a number with a letter behind what such numbers are for.
  func isPlaceNumber(_ numeral: Numeral) -> Bool {
    let end = numeral.tokens.lowerBound + 1
    guard text.isKind(end, .word), text.isGlued(end), text.length(end) == 1 else { return false }
    return text.copy.lexicon.placeNumbers.contains(text[end - 2].word)
  }
}
