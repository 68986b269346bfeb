import GalleyGrammar

/// Tells "one" that counts from "one" that stands for something.
struct PronounOne {
  let text: SentenceTokens

  /// Whether "one" at an index is a pronoun, part of an idiom or an article: "the one from the US",
  /// "one of them", "no one", "at one point", "one another", "One user wrote".
  func isPronoun(_ index: Int) -> Bool {
    switch text.tag(index) {
    case .cd, .jj, .nnp: break
    default: return true
    }
    switch text.tag(index - 1) {
    case .dt, .prpPossessive, .pos, .jj, .jjs, .jjr, .wdt: return true
    default: break
    }
    if text.has(index - 1, .ordinal) { return true }
    if text.isKind(index - 1, .hyphen), text.isGlued(index) { return true }
    let next = index + 1
    let words = text.words
    if text.isKind(next, .clitic) || text.isWord(next, words.of) || text.isWord(next, words.another)
      || text.isWord(next, words.day) || text.isWord(next, words.thing)
      || text.isWord(next, words.side)
    {
      return true
    }
    if text.isJoiningHyphen(next) {
      // "one-year" measures; "one-off" and "one-sided" describe.
      return !text.has(next + 1, .unit)
    }
    if text.has(next, [.unit, .currency, .scale]) { return text.isWord(next, words.point) }
    guard let end = nounEnd(from: next) else { return true }
    return isPlace(index, nounEndsAt: end) || isArticle(index, nounEndsAt: end)
  }

  /// Behind the noun phrase that "one" begins: "one missing child", or null.
  private func nounEnd(from start: Int) -> Int? {
    var first = start
    while text.tag(first) == .vbn || text.tag(first) == .vbg || text.tag(first) == .rb {
      first += 1
    }
    let end = text.nounRunEnd(from: first)
    return end > first && text.isNoun(end - 1) ? end : nil
  }

  /// "under one umbrella", "in one place", "into one giant graveyard": an idiom, or a certain place.
  private func isPlace(_ index: Int, nounEndsAt end: Int) -> Bool {
    let words = text.words
    let places = [words.in, words.into, words.under, words.at, words.on, words.from, words.as]
    return text[index - 1].word != 0 && places.contains(text[index - 1].word)
      && text.tag(end - 1) != .nns
  }

  /// "One user wrote", "Officials, one drug maker among them": no more than "a", where it begins a
  /// clause and no other number is counted with it; but "One man was killed".
  private func isArticle(_ index: Int, nounEndsAt end: Int) -> Bool {
    if text.range.contains(index - 1), text[index - 1].kind == .word { return false }
    if text.isKind(index - 1, .openBracket) { return false }
    // "One shed burned and 12 others were damaged"
    let goesOn = (end..<max(end, text.range.upperBound)).contains {
      text.isWord($0, text.words.and)
        && (text.isKind($0 + 1, .number) || text.has($0 + 1, .cardinal))
    }
    if goesOn || text.has(end, .dying) || text.has(end + 1, .dying) { return false }
    guard text.has(end, .auxiliary) else { return true }
    return ![end + 1, end + 2].contains { text.tag($0) == .vbn }
  }
}
