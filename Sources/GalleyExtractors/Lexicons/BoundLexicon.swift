import GalleyModel

/// Bound phrases by the words that make them.
struct BoundLexicon: Sendable {
  /// A phrase and the bound that it states.
  struct Phrase: Sendable {
    let words: [WordID]
    let bound: Bound
  }

  /// Phrases before a number, by their last word, longest first.
  private(set) var before: [WordID: [Phrase]] = [:]
  /// Phrases behind a number, by their first word, longest first.
  private(set) var after: [WordID: [Phrase]] = [:]

  init() {}

  init(into lexicon: inout Lexicon) {
    LexiconLines(BoundPhrases.text).forEach { place, rest in
      let bound = rest.next().flatMap { Bound(rawValue: $0.string) }
      let words = rest.map { lexicon.add($0, .bound) }
      guard let bound, let first = words.first, let last = words.last else { return }
      let phrase = Phrase(words: words, bound: bound)
      if place.elementsEqual("before".utf8) {
        before[last, default: []].append(phrase)
      } else {
        after[first, default: []].append(phrase)
      }
    }
    before = before.mapValues { $0.sorted { $0.words.count > $1.words.count } }
    after = after.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }
}
