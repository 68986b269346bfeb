import GalleyModel

/// Tells ages: "a 34-year-old man", "Smith, 34,", "aged between 12 and 17", "26 or older".
struct AgeRule {
  let text: SentenceTokens

  /// Makes an age of a candidate where the words around it say so.
  func apply(to candidate: inout FigureCandidate) {
    let words = text.words
    let quantity = candidate.quantity
    guard quantity.kind == .count || quantity.kind == .duration, quantity.of == nil else { return }
    if quantity.kind == .duration {
      let old = text.isJoiningHyphen(candidate.end) ? candidate.end + 1 : candidate.end
      guard text.isWord(old, words.old) || text.isWord(old, words.olds) else {
        if isAged(candidate) { candidate.quantity.kind = .age }
        return
      }
      candidate.quantity.kind = .age
      candidate.tokens = candidate.tokens.lowerBound..<old + 1
      return
    }
    guard candidate.quantity.value < ExactDecimal(130), !candidate.isCompound,
      isAged(candidate) || isApposition(candidate) || isComparedByAge(candidate)
        || isPredicate(candidate)
    else { return }
    candidate.quantity.kind = .age
    candidate.quantity.unit = "year"
  }

  /// "aged 34", "aged between 12 and 17", "the age of 21", "ages 5 to 10".
  private func isAged(_ candidate: FigureCandidate) -> Bool {
    let words = text.words
    var before =
      (candidate.qualifier.map { min($0.lowerBound, candidate.tokens.lowerBound) }
        ?? candidate.tokens.lowerBound) - 1
    if text.isWord(before, words.between) || text.isWord(before, words.from) { before -= 1 }
    if text.isWord(before, words.of), text.isWord(before - 1, words.age) { return true }
    return text.isWord(before, words.aged) || text.isWord(before, words.age)
      || text.isWord(before, words.ages)
  }

  /// "Smith, 34, said", "Smith (34)".
  private func isApposition(_ candidate: FigureCandidate) -> Bool {
    let index = candidate.number.lowerBound
    guard candidate.number.count == 1, candidate.form == .digits, candidate.qualifier == nil,
      candidate.quantity.upper == nil, text.isCapitalised(index - 2), !text.has(index - 2, .month),
      !text.has(index - 2, [.preposition, .conjunction, .determiner, .adverb, .weekday])
    else { return false }
    let next = text[index + 1].kind
    if text.isKind(index - 1, .openBracket) { return next == .closeBracket }
    guard text.isKind(index - 1, .comma) else { return false }
    return next == .comma || next == .period || next == .semicolon
      || next == .dash || !text.range.contains(index + 1) || text.has(index + 1, .relative)
      || text.isWord(index + 1, text.words.and)
  }

  /// "He will be 35", "before they turned 18", "dies at 92".
  private func isPredicate(_ candidate: FigureCandidate) -> Bool {
    let words = text.words
    var index = candidate.tokens.lowerBound - 1
    guard candidate.form == .digits, candidate.quantity.upper == nil,
      CountedNoun(text: text).phrase(at: candidate.end) == nil
    else { return false }
    if text.has(index, .ageing) { return true }
    if text.isWord(index, words.at) { return text.has(index - 1, .dying) }
    guard text.has(index, .auxiliary) else { return false }
    while text.has(index, [.auxiliary, .adverb]) { index -= 1 }
    return text.isWord(index, words.he) || text.isWord(index, words.she)
      || text.isWord(index, words.who)
  }

  /// "26 or older", "17 and younger".
  private func isComparedByAge(_ candidate: FigureCandidate) -> Bool {
    guard let qualifier = candidate.qualifier, qualifier.lowerBound >= candidate.end else {
      return false
    }
    let last = qualifier.upperBound - 1
    return text.isWord(last, text.words.older) || text.isWord(last, text.words.younger)
  }
}
