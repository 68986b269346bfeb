/// Tells "one" that counts from "one" that stands for something.
struct PronounOne {
  let text: SentenceTokens

  /// Whether "one" at an index is a pronoun or part of an idiom: "the one from the US", "one of
  /// them", "no one", "at one point", "one another".
  func isPronoun(_ index: Int) -> Bool {
    let words = text.words
    if text.has(index - 1, [.determiner, .adjective, .ordinal, .relative]) { return true }
    if text.isKind(index - 1, .hyphen), text.isGlued(index) { return true }
    let next = index + 1
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
    // "how one writes a brief"
    if text.has(next, .verbPresent), !text.has(next, .countable) { return true }
    return CountedNoun(text: text).phrase(at: next, isPluralExpected: false) == nil
  }
}
