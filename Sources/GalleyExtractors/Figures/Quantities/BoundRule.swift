import GalleyGrammar
import GalleyModel

/// Finds what bounds a number: "almost", "more than", "up to", "or older".
///
/// A bound belongs to the figure and not to the direction of a change: "edge up to $1,205" is
/// exact.
struct BoundRule {
  let text: SentenceTokens

  /// A bound with the words that state it, article left out.
  struct Match {
    var bound: Bound
    var tokens: Range<Int>
  }

  /// The bound phrase right before a figure that begins at an index.
  func bound(before index: Int) -> Match? {
    if let sign = approximation(before: index) { return sign }
    if let match = phrase(endingAt: index) { return match }
    // "up to an additional 15 per cent", "about another 50"
    let words = text.words
    if text.isWord(index - 1, words.another) { return phrase(endingAt: index - 1) }
    guard text.isAdjective(index - 1) else { return nil }
    let article = text.isWord(index - 2, words.a) || text.isWord(index - 2, words.an)
    return phrase(endingAt: article ? index - 2 : index - 1)
  }

  /// The bound phrase behind a figure that ends at an index: "or more", "-plus", "+".
  func bound(after index: Int) -> Match? {
    if text.isKind(index, .plus), text.isGlued(index) {
      return Match(bound: .atLeast, tokens: index..<index + 1)
    }
    let start = text.isJoiningHyphen(index) ? index + 1 : index
    guard text[start].word != 0, let phrases = text.copy.lexicon.bounds.after[text[start].word]
    else { return nil }
    for phrase in phrases {
      let end = start + phrase.words.count
      guard stand(phrase.words, at: start) else { continue }
      // "250 plus 30" adds up; "40 at least" bounds only at the end of a phrase.
      if text.isWord(start, text.words.plus), start == index { continue }
      if text.isWord(start, text.words.at), text.isKind(end, .number) { continue }
      return Match(bound: phrase.bound, tokens: start..<end)
    }
    return nil
  }

  /// "~45g", "≈ 32", ">500", "≥18", "<= 5".
  private func approximation(before index: Int) -> Match? {
    guard text.isKind(index - 1, .symbol) else { return nil }
    if text.firstByte(index - 1) == UInt8(ascii: "="), text.isGlued(index - 1) {
      switch text.firstByte(index - 2) {
      case UInt8(ascii: ">"): return Match(bound: .atLeast, tokens: index - 2..<index)
      case UInt8(ascii: "<"): return Match(bound: .atMost, tokens: index - 2..<index)
      default: return nil
      }
    }
    let sign = String(decoding: text.copy.bytes[text[index - 1].range], as: UTF8.self)
    let bound: Bound? =
      switch sign {
      case "~", "≈": .about
      case ">": .over
      case "<": .under
      case "≥", "⩾": .atLeast
      case "≤", "⩽": .atMost
      default: nil
      }
    return bound.map { Match(bound: $0, tokens: index - 1..<index) }
  }

  private func phrase(endingAt end: Int) -> Match? {
    let last = text[end - 1]
    guard last.word != 0, text.range.contains(end - 1), last.classes.contains(.bound),
      let phrases = text.copy.lexicon.bounds.before[last.word]
    else { return nil }
    for phrase in phrases {
      let start = end - phrase.words.count
      guard start >= text.range.lowerBound, stand(phrase.words, at: start) else { continue }
      if isDirection(start..<end) || isParticle(start..<end) || isScore(start)
        || isComparison(start..<end)
      {
        return nil
      }
      let words = text.words
      let first =
        text.isWord(start, words.a) || text.isWord(start, words.an)
          || text.isWord(start, words.the) ? start + 1 : start
      return Match(bound: phrase.bound, tokens: first..<end)
    }
    return nil
  }

  /// Whether words stand here one behind another.
  private func stand(_ words: [WordID], at start: Int) -> Bool {
    for place in words.indices where !text.isWord(start + place, words[place]) { return false }
    return true
  }

  /// "have taken over 80%": the word belongs to the verb before it.
  private func isParticle(_ phrase: Range<Int>) -> Bool {
    phrase.count == 1 && text.tag(phrase.lowerBound) == .rp && text.isVerb(phrase.lowerBound - 1)
  }

  /// "730 officers fewer than five years ago": the officers are fewer, not the years.
  private func isComparison(_ phrase: Range<Int>) -> Bool {
    guard text.isWord(phrase.upperBound - 1, text.words.than),
      text.isKind(phrase.lowerBound - 1, .number) || text.isKind(phrase.lowerBound - 2, .number)
    else { return false }
    return (phrase.upperBound..<phrase.upperBound + 4).contains {
      text.isWord($0, text.words.ago) || text.isWord($0, text.words.earlier)
    }
  }

  /// "a 5-under 67", "the past 10 years", "half past 8": a word that bounds nothing here.
  private func isScore(_ first: Int) -> Bool {
    if text.isKind(first - 1, .hyphen), text.isGlued(first) { return true }
    return text.isWord(first, text.words.past)
      && !(text.isVerb(first - 1) || text.has(first - 1, .up))
  }

  /// Whether the phrase belongs to a verb of movement before it: "rose up to", "edged over to".
  private func isDirection(_ phrase: Range<Int>) -> Bool {
    guard text.isWord(phrase.lowerBound, text.words.up), phrase.count == 2 else { return false }
    return text.has(phrase.lowerBound - 1, .motion)
  }
}
