import GalleyModel

/// Finds the sentence that tells a quote in the other version without its marks.
struct Paraphrases {
  private let text: TextAlignment
  private let quoted: (left: [Bool], right: [Bool])

  init(_ text: TextAlignment) {
    self.text = text
    quoted = (text.left.quotedWords, text.right.quotedWords)
  }

  /// The sentence on the right for a quote on the left, or null.
  func right(ofLeft quote: Quote) -> String? {
    sentence(of: quote, from: text.left, to: text.right, text.words.rightOf, quoted.right)
  }

  /// The sentence on the left for a quote on the right, or null.
  func left(ofRight quote: Quote) -> String? {
    sentence(of: quote, from: text.right, to: text.left, text.words.leftOf, quoted.left)
  }

  private func sentence(
    of quote: Quote, from: Wording, to other: Wording, _ partner: [Int32], _ quoted: [Bool]
  ) -> String? {
    let words = quote.parts.flatMap { from.words(in: $0) }
    let met = words.map { Int(partner[$0]) }.filter { $0 >= 0 && !quoted[$0] }
    let heavy = met.filter { !other.words[$0].isShort }
    // Most of the words that say something, and enough of them to be no accident.
    guard heavy.count >= 2, 2 * heavy.count >= words.count(where: { !from.words[$0].isShort }),
      let first = heavy.first, let sentence = other.sentence(ofWord: first)
    else { return nil }
    return other.passage(around: first, within: other.sentences[sentence].words)
  }
}
