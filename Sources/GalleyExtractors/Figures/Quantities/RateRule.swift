import GalleyModel

/// Finds the rate behind a unit: "per share", "a barrel", "an hour", "/month".
struct RateRule {
  let text: SentenceTokens

  /// The singular name of what the rate is per, and where it ends.
  func rate(at index: Int) -> (name: String, end: Int)? {
    let words = text.words
    if text.isWord(index, words.per) { return measure(at: index + 1) }
    if text.isKind(index, .slash), text.isGlued(index), text.isGlued(index + 1) {
      // "7 l/100km"
      if text.isKind(index + 1, .number), let unit = knownUnit(at: index + 2) {
        return (text.copy.text(of: index + 1..<index + 2) + " " + unit.name, unit.end)
      }
      return knownUnit(at: index + 1)
    }
    guard
      text.isWord(index, words.a) || text.isWord(index, words.an) || text.isWord(index, words.every)
    else { return nil }
    if let rate = knownUnit(at: index + 1) { return rate }
    return [words.share].contains(text[index + 1].word) && text[index + 1].word != 0
      ? measure(at: index + 1) : nil
  }

  /// A unit as the lexicon names it, or any noun as printed.
  private func measure(at index: Int) -> (name: String, end: Int)? {
    if let known = knownUnit(at: index) { return known }
    guard text.isKind(index, .word) else { return nil }
    // "$0.62 per diluted share", "12p per diluted ordinary share"
    if let share = (index + 1...index + 2).first(where: { text.isWord($0, text.words.share) }),
      (index..<share).allSatisfy({ text.isKind($0, .word) })
    {
      return ("share", share + 1)
    }
    return (text.copy.text(of: index..<index + 1).lowercased(), index + 1)
  }

  private func knownUnit(at index: Int) -> (name: String, end: Int)? {
    let probe = Numeral(tokens: index..<index, value: ExactDecimal(1), form: .words)
    guard let unit = UnitRule(text: text).unit(after: probe),
      unit.kind == .measure
        || unit.kind == .duration
    else { return nil }
    // "5 million a month" is a rate, "5 million a month ago" and "a year earlier" tell a time.
    let next = unit.tokens.upperBound
    let words = text.words
    if [words.ago, words.earlier, words.later, words.before].contains(text[next].word),
      text[next].word != 0
    {
      return nil
    }
    return (unit.name, unit.tokens.upperBound)
  }
}
