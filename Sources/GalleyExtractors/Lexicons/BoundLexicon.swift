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
    for line in LexiconLines(BoundPhrases.text) {
      let words = line.fields.dropFirst(2).map { lexicon.add($0, .bound) }
      guard let bound = Bound(rawValue: line[1].string), let first = words.first,
        let last = words.last
      else { continue }
      let phrase = Phrase(words: words, bound: bound)
      if line.first.elementsEqual("before".utf8) {
        before[last, default: []].append(phrase)
      } else {
        after[first, default: []].append(phrase)
      }
    }
    for key in before.keys { before[key]?.sort { $0.words.count > $1.words.count } }
    for key in after.keys { after[key]?.sort { $0.words.count > $1.words.count } }
  }
}
