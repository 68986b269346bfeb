import GalleyGrammar
import GalleyModel

/// Tells scores against par from bounds: "a 5-under 67", "12 under par", "seven over after 14 holes".
struct ParRule {
  let text: SentenceTokens

  /// The most strokes that anybody is away from par.
  private static let most = ExactDecimal(60)

  /// Where the words behind a numeral end that make it a score against par, or null.
  func end(after numeral: Numeral) -> Int? {
    guard numeral.form == .digits || numeral.form == .words, numeral.value < Self.most,
      !(numeral.value < ExactDecimal(1)), numeral.value.exponent >= 0
    else { return nil }
    var index = numeral.tokens.upperBound
    let isHyphened = text.isJoiningHyphen(index)
    if isHyphened { index += 1 }
    let isUnder = text.isWord(index, text.words.under)
    guard isUnder || text.isWord(index, text.words.over) else { return nil }
    index += 1
    if text.isJoiningHyphen(index), text.isWord(index + 1, text.words.par) { return index + 2 }
    if text.isWord(index, text.words.par) { return index + 1 }
    // "a 50-over match" is cricket, "a six-under-par" ended above.
    if text.isKind(index, .hyphen), text.isGlued(index) { return nil }
    if isHyphened { return isUnder || isRound(index) || !isNounPhrase(index) ? index : nil }
    return isRound(index) && text.tag(numeral.tokens.lowerBound - 1) == .dt
      || isAlone(index, numeral)
      ? index : nil
  }

  /// Whether a number of strokes for a round or more stands here: "a six under 66", "15-under 273".
  private func isRound(_ index: Int) -> Bool {
    guard let strokes = text.plainInteger(at: index) else { return false }
    return (55...99).contains(strokes) || (120...320).contains(strokes)
  }

  private func isNounPhrase(_ index: Int) -> Bool {
    text.isNoun(index) || text.isAdjective(index) || text.tag(index) == .dt
      || text.isKind(index, .number)
  }

  /// "Moss was six under.", "at nine under, Pell", "seven over through 12 holes", but "two over the
  /// limit", "the 12 under review", "18 and under".
  private func isAlone(_ index: Int, _ numeral: Numeral) -> Bool {
    let before = numeral.tokens.lowerBound - 1
    guard text.isVerb(before) || text.tag(before) == .in || text.tag(before) == .to else {
      return false
    }
    guard text.range.contains(index) else { return true }
    switch text[index].kind {
    case .comma, .period, .semicolon, .closeBracket, .closeDouble: return true
    default: break
    }
    // A preposition or conjunction shows that "under" has no noun of its own.
    return text.tag(index) == .in || text.tag(index) == .cc
  }

  /// Makes a score of the strokes that stand behind a score against par: the 67 of "a 5-under 67".
  func take(round candidate: inout FigureCandidate, behind par: FigureCandidate) {
    guard par.quantity.kind == .score, par.quantity.upper == nil,
      candidate.quantity.kind == .count, isRound(candidate.number.lowerBound)
    else { return }
    candidate.quantity.kind = .score
    candidate.quantity.bound = .exact
    candidate.qualifier = nil
  }
}
