import GalleyModel

/// Tells which way a change goes: "fell 3 percent", "up 0.35%", "a loss of $5 million".
struct DirectionRule {
  let text: SentenceTokens

  /// The direction that the words around a candidate state.
  ///
  /// The level that a movement ends at ("fell to 3 percent") has none.
  func direction(of candidate: FigureCandidate) -> Direction? {
    let words = text.words
    guard candidate.quantity.kind != .age, candidate.quantity.kind != .rank else { return nil }
    var index = candidate.tokens.lowerBound - 1
    if let qualifier = candidate.qualifier, qualifier.upperBound <= candidate.tokens.lowerBound {
      index = qualifier.lowerBound - 1
    }
    if let after = direction(at: candidate.end), candidate.quantity.kind != .count { return after }
    if text.isWord(index, words.of), !text.has(index - 1, .verb) || text.has(index - 1, .up) {
      // "a loss of $5 million"
      return direction(at: index - 1)
    }
    if text.isWord(index, words.by) { index -= 1 }
    var steps = 0
    while steps < 3, text.has(index, [.determiner, .adverb]), !text.has(index, [.up, .down]) {
      index -= 1
      steps += 1
    }
    // To raise money is no rise.
    if candidate.quantity.kind == .money, text.has(index, .raising) { return nil }
    return direction(at: index)
  }

  private func direction(at index: Int) -> Direction? {
    let token = text[index]
    guard token.kind == .word else { return nil }
    if token.classes.contains(.down) { return .down }
    return token.classes.contains(.up) ? .up : nil
  }
}
