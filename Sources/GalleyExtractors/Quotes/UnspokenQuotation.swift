import GalleyModel

/// Tells what nobody said: headings, titles of works, nicknames and sneer quotes.
///
/// - A heading is a short block that stands in marks as a whole and ends without a stop.
/// - A nickname is one to three capitalised words between a first and a last name.
/// - A title of a work has capitals on every word but the small ones, and no reporting verb
///   right before or behind it.
/// - Marks without a word between them are a slip of the keyboard, or a line of them.
/// - A sneer quote is a word or three, woven into a sentence in which nobody speaks.
struct UnspokenQuotation {
  let copy: TokenizedArticle

  /// Whether a quotation is left out.
  func isUnspoken(_ quotation: Quotation, _ said: Said) -> Bool {
    guard !quotation.isContinuation, let length = length(quotation) else { return false }
    return length == 0 || !said.hasOwnCue && isHeading(quotation, length)
      || isNickname(quotation, length) || isTitle(quotation, length, said) || isSneer(length, said)
  }

  /// The most words of a heading.
  private static let most = 12

  /// How many words there are; null where they are too many.
  private func length(_ quotation: Quotation) -> Int? {
    var words = 0
    for index in quotation.words where copy.tokens[index].kind.isWordLike {
      words += 1
      if words > Self.most { return nil }
    }
    return words
  }

  private func isHeading(_ quotation: Quotation, _ length: Int) -> Bool {
    let block = copy.blockTokens[quotation.block]
    guard quotation.isClosed, block.count <= quotation.outer.count + 1,
      copy.article.blocks[quotation.block].kind != .pullQuote,
      let last = quotation.words.last
    else { return false }
    switch copy.tokens[last].kind {
    case .period, .question, .exclamation, .comma, .ellipsis: return false
    default: return true
    }
  }

  private func isNickname(_ quotation: Quotation, _ length: Int) -> Bool {
    guard length <= 3, quotation.outer.lowerBound > 0,
      quotation.outer.upperBound < copy.tokens.count
    else { return false }
    let before = copy.tokens[quotation.outer.lowerBound - 1]
    let behind = copy.tokens[quotation.outer.upperBound]
    return before.kind == .word && before.classes.contains(.firstName)
      && before.style.contains(.capitalised) && behind.kind == .word
      && behind.style.contains(.capitalised) && !behind.style.contains(.glued)
  }

  private func isTitle(_ quotation: Quotation, _ length: Int, _ said: Said) -> Bool {
    guard length <= 9, !said.standsAlone, isCapitalised(quotation) else { return false }
    return !isBesideCue(quotation) && !isNamedByCue(quotation, said)
  }

  /// `called her a "Stalinist"`, `refers to him as "Chris"`.
  private func isNamedByCue(_ quotation: Quotation, _ said: Said) -> Bool {
    let before = quotation.outer.lowerBound - 1
    guard said.isReported, copy.blockTokens[quotation.block].contains(before) else { return false }
    let word = copy.tokens[before].word
    return word != 0
      && (word == copy.lexicon.words.a || word == copy.lexicon.words.an
        || word == copy.lexicon.words.as)
  }

  private func isCapitalised(_ quotation: Quotation) -> Bool {
    quotation.words.allSatisfy { index in
      let token = copy.tokens[index]
      guard token.kind == .word, !token.style.contains(.capitalised) else {
        return token.kind != .exclamation && token.kind != .question
      }
      return index > quotation.words.lowerBound
        && !token.classes.isDisjoint(with: [.determiner, .preposition, .conjunction])
    }
  }

  /// Whether a reporting verb or a colon stands right beside the marks.
  private func isBesideCue(_ quotation: Quotation) -> Bool {
    for step in 1...3 {
      let index = quotation.outer.lowerBound - step
      guard copy.blockTokens[quotation.block].contains(index) else { break }
      let token = copy.tokens[index]
      if token.kind == .colon || token.kind == .comma && step == 1 { return step == 1 || true }
      if token.classes.contains(.cue) { return true }
      if token.kind != .word { break }
    }
    if copy.endMark(of: quotation)?.kind == .comma {
      for index in quotation.outer
        .upperBound..<min(
          quotation.outer.upperBound + 4, copy.blockTokens[quotation.block].upperBound)
      where copy.tokens[index].classes.contains(.cue) { return true }
    }
    return false
  }

  private func isSneer(_ length: Int, _ said: Said) -> Bool {
    length <= 3 && !said.standsAlone && said.saying == nil
  }
}
