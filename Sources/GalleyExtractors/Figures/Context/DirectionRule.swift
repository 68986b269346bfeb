import GalleyGrammar
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
    if let after = directionBehind(candidate) { return after }
    if text.isWord(index, words.of) {
      // "a loss of $5 million", "a rise of 3 percent"
      return text.isNoun(index - 1) ? direction(at: index - 1) : nil
    }
    if text.isWord(index, words.by) {
      index -= 1
    } else if candidate.quantity.kind == .duration {
      // "it falls four days before the vote"
      return nil
    }
    var steps = 0
    while steps < 3, text.has(index, [.determiner, .adverb]), !text.has(index, [.up, .down]) {
      index -= 1
      steps += 1
    }
    // To raise or recover money is no rise.
    if candidate.quantity.kind == .money, text.has(index, .raising) { return nil }
    return direction(at: index)
  }

  /// "a 3 percent rise", "12 points lower", "$5 million deficit"; of counts, nothing tells.
  private func directionBehind(_ candidate: FigureCandidate) -> Direction? {
    guard candidate.quantity.kind != .count else { return nil }
    var index = candidate.end
    if text.isJoiningHyphen(index) { index += 1 }
    // "5 percent up on last year", but "gave 5 percent up"
    if text.isVerb(index), text.tag(index) != .vbg, text.tag(index) != .vbn { return nil }
    return direction(at: index)
  }

  private func direction(at index: Int) -> Direction? {
    let token = text[index]
    guard token.kind == .word else { return nil }
    if text.isWord(index, text.words.up) || text.isWord(index, text.words.down) {
      guard isDirection(particle: index) else { return nil }
    }
    if token.classes.contains(.down) { return .down }
    return token.classes.contains(.up) ? .up : nil
  }

  /// Whether "up" or "down" tells where a figure goes ("was up", "ended down", ", up 3 percent"),
  /// and not what somebody does ("gave up 12 floors", "set up 3 funds").
  private func isDirection(particle index: Int) -> Bool {
    guard text.isVerb(index - 1) || text.tag(index - 1) == .rp else { return true }
    return text.has(index - 1, [.motion, .auxiliary, .being, .up, .down, .level])
  }
}
