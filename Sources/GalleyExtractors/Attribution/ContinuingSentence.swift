import GalleyGrammar

/// Tells a sentence that goes on counting what the sentence before counts.
///
/// - "Of those, four were children", "Of the 12, …"
/// - "Another 30 were hurt"
/// - "A further 30 were missing"
struct ContinuingSentence {
  let copy: TokenizedArticle

  /// Whether a sentence goes on with the one before.
  func goesOn(_ tokens: Range<Int>) -> Bool {
    guard tokens.count > 4 else { return false }
    let first = tokens.lowerBound
    let words = copy.lexicon.words
    let word = copy.tokens[first].word
    if word == words.of {
      switch copy.tags[first + 1] {
      case .prp: return true
      case .dt: return copy.tokens[first + 2].kind == .comma || isNumber(first + 2)
      default: return false
      }
    }
    if word == words.another { return isNumber(first + 1) || isNumber(first + 2) }
    return word == words.a && copy.tokens[first + 1].word == words.further && isNumber(first + 2)
  }

  private func isNumber(_ index: Int) -> Bool { copy.tags[index] == .cd }
}
