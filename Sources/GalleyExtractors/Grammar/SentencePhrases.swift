import GalleyGrammar
import GalleyModel

/// The phrases of a sentence, and how they hang together.
///
/// Every rule holds them, so they are an object: a rule then costs a pointer, not four references.
final class SentencePhrases {
  let text: SentenceTokens
  let phrases: [Phrase]
  let figures: FigureMap

  init(text: SentenceTokens, figures: FigureMap) {
    self.text = text
    self.figures = figures
    phrases = PhraseReader(text: text, figures: figures).phrases()
  }

  /// The phrase at an index, or a mark outside the sentence.
  subscript(index: Int) -> Phrase {
    phrases.indices.contains(index)
      ? phrases[index] : Phrase(kind: .mark, tokens: 0..<0, head: -1, core: -1)
  }

  /// The kind of the phrase at an index.
  func kind(_ index: Int) -> Phrase.Kind { self[index].kind }

  /// The index of the phrase that holds a token.
  func phrase(holding token: Int) -> Int? {
    let index = phrases.partitioningIndex { $0.tokens.upperBound > token }
    return index < phrases.count && phrases[index].tokens.contains(token) ? index : nil
  }

  /// The figure that a phrase holds, or null.
  func figure(in index: Int) -> Int? {
    let phrase = self[index]
    guard phrase.kind == .noun else { return nil }
    for token in phrase.tokens {
      if let figure = figures.figure(at: token) { return figure }
    }
    return nil
  }

  /// Whether a noun phrase is a number and nothing else.
  func isFigureOnly(_ index: Int) -> Bool {
    self[index].kind == .noun && figures.figure(at: self[index].head) != nil
  }

  /// Whether the phrase at an index is this one word.
  func isWord(_ index: Int, _ word: WordID) -> Bool {
    let phrase = self[index]
    return phrase.tokens.count == 1 && text.isWord(phrase.head, word)
  }

  /// The index of the word that opens the prepositional phrase of a noun phrase, or null where the
  /// noun phrase stands free.
  func preposition(of noun: Int) -> Int? {
    var before = noun - 1
    while kind(before) == .adverb || kind(before) == .adjective { before -= 1 }
    return kind(before) == .preposition ? before : nil
  }
}
