import GalleyGrammar

/// Tells a sentence that goes on counting what the sentence before counts.
///
/// - "Of those, four were children", "Of the 12, …"
/// - "Another 30 were hurt"
/// - "A further 30 were missing", "Two others were hurt"
/// - "Only 12 percent did not know", behind a poll: what share of people thinks something, polls alone
///   tell
struct ContinuingSentence {
  let copy: TokenizedArticle

  /// Whether a sentence goes on with the one before.
  ///
  /// - Parameter ofPoll: Whether a poll is the source of the sentence before.
  func goesOn(_ tokens: Range<Int>, ofPoll: Bool) -> Bool {
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
    if isOther(first + 1), isNumber(first) { return true }
    if ofPoll, isShare(tokens) || tellsOfPolled(tokens) { return true }
    return word == words.a && copy.tokens[first + 1].word == words.further && isNumber(first + 2)
  }

  /// "Two others", "Three more", "Two other people".
  private func isOther(_ index: Int) -> Bool {
    let words = copy.lexicon.words
    let word = copy.tokens[index].word
    return word != 0 && (word == words.others || word == words.more || word == words.other)
  }

  /// "Only 12 percent", "Just over 60 percent", "Among women, 41 percent", "And 12 percent".
  private func isShare(_ tokens: Range<Int>) -> Bool {
    var index = tokens.lowerBound
    if copy.tokens[index].word == copy.lexicon.words.among {
      while index < tokens.upperBound, index < tokens.lowerBound + 8,
        copy.tokens[index].kind != .comma
      { index += 1 }
      index += 1
    }
    for place in index..<max(index, min(tokens.upperBound - 1, index + 6)) {
      let token = copy.tokens[place]
      if token.kind == .percent || token.classes.contains(.share) {
        return copy.tokens[place - 1].kind == .number || isNumber(place - 1)
      }
      // "Fifty-one percent"
      if token.kind == .hyphen { continue }
      switch copy.tags[place] {
      case .rb, .rbr, .jj, .jjr, .in, .cc, .cd, .dt: continue
      default: return false
      }
    }
    return false
  }

  /// "Berg came first with 41 percent of the voters surveyed": of those who were asked.
  private func tellsOfPolled(_ tokens: Range<Int>) -> Bool {
    tokens.contains {
      copy.tokens[$0].classes.contains(.polling) && !copy.tokens[$0].classes.contains(.body)
        && copy.tags[$0] == .vbn
    }
      && tokens.contains {
        copy.tokens[$0].kind == .percent || copy.tokens[$0].classes.contains(.share)
      }
  }

  private func isNumber(_ index: Int) -> Bool { copy.tags[index] == .cd }
}
