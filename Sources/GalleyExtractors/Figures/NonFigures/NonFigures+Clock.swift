extension NonFigures {
  /// "5am", "10.45 p.m.", "0337 GMT", "5 o'clock", "0940 hrs".
  func clock(_ numeral: Numeral) -> Range<Int>? {
    let words = text.words
    let index = numeral.tokens.lowerBound
    let next = text[index + 1]
    guard next.kind == .word, next.word != 0 else { return nil }
    let length = text.length(index)
    if [words.am, words.pm, words.aMDots, words.pMDots, words.oClock].contains(next.word) {
      guard length <= 5 else { return nil }
      return index..<index + 2
    }
    let zones = [
      words.gmt, words.utc, words.est, words.edt, words.pst, words.pdt, words.bst, words.cet,
      words.ist, words.et, words.pt,
    ]
    if zones.contains(next.word), text.isCapitalised(index + 1), length <= 5 {
      return index..<index + 2
    }
    if next.word == words.hrs, length == 4 { return index..<index + 2 }
    return nil
  }
}
