import GalleyGrammar
import GalleyModel

/// Tells a full quote (at least a clause) from a partial one (a word or phrase).
struct QuoteKindRule {
  let copy: TokenizedArticle

  /// A quotation is full when it begins like a sentence or has a subject before its verb.
  func kind(of quotation: Quotation) -> Quote.Kind {
    let words = quotation.words
    if let opening = words.first(where: { copy.tokens[$0].kind.opensWords }),
      copy.tokens[opening].kind != .word
    {
      return kind(ofNumberFirst: quotation)
    }
    guard let first = words.first(where: { copy.tokens[$0].kind == .word }) else { return .partial }
    let length = words.count { copy.tokens[$0].kind == .word }
    if quotation.isContinuation || !quotation.isClosed { return .full }
    let capital = copy.tokens[first].style.contains(.capitalised)
    if capital, length >= 3, !isTitle(words) { return .full }
    if capital, endsSentence(quotation) { return .full }
    if capital, standsFirst(quotation), endsInComma(quotation) { return .full }
    guard length >= 4 else { return .partial }
    return hasClause(words, first: first) ? .full : .partial
  }

  /// `"2026 was awful," he said`: a number has no capital, so its verb tells the clause, or that the
  /// answer is all there is.
  private func kind(ofNumberFirst quotation: Quotation) -> Quote.Kind {
    if quotation.isContinuation || !quotation.isClosed { return .full }
    if hasFiniteVerb(quotation.words.dropFirst()) { return .full }
    return standsFirst(quotation) && (endsSentence(quotation) || endsInComma(quotation))
      ? .full : .partial
  }

  private func hasFiniteVerb(_ words: Range<Int>) -> Bool {
    words.contains { index in
      switch copy.tags[index] {
      case .vbd, .vbz, .vbp, .md: true
      default: false
      }
    }
  }

  /// Whether no word of the reporter's sentence stands before the marks: `"No," he said`.
  private func standsFirst(_ quotation: Quotation) -> Bool {
    let before = quotation.outer.lowerBound - 1
    return before < copy.blockTokens[quotation.block].lowerBound
      || copy.tokens[before].kind != .word
  }

  private func endsSentence(_ quotation: Quotation) -> Bool {
    switch copy.endMark(of: quotation)?.kind {
    case .period, .question, .exclamation: true
    default: false
    }
  }

  private func endsInComma(_ quotation: Quotation) -> Bool {
    copy.endMark(of: quotation)?.kind == .comma
  }

  private func isTitle(_ words: Range<Int>) -> Bool {
    words.allSatisfy {
      copy.tokens[$0].kind != .word || copy.tokens[$0].style.contains(.capitalised)
    }
  }

  /// Whether a subject stands before a finite verb: the words begin with no verb or preposition.
  private func hasClause(_ words: Range<Int>, first: Int) -> Bool {
    let start = copy.tokens[first].classes
    if !start.isDisjoint(with: [.verbForms, .preposition, .auxiliary]),
      start.isDisjoint(with: [.pronoun, .determiner, .conjunction])
    {
      return false
    }
    return words.dropFirst().contains {
      copy.tokens[$0].classes.contains(.auxiliary) || copy.tokens[$0].classes.contains(.pronoun)
    } || words.contains { copy.tokens[$0].classes.contains(.verbPast) }
  }
}

extension TokenKind {
  /// Whether words may begin with it: a word, or a number or sum with its sign.
  fileprivate var opensWords: Bool {
    switch self {
    case .word, .number, .code, .fraction, .clock, .currency: true
    default: false
    }
  }
}
