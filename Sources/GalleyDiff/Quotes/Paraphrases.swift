import GalleyModel

/// Finds the sentence that tells a quote in the other version without its marks.
struct Paraphrases {
  private let text: TextAlignment
  private let quoted: (left: [Bool], right: [Bool])

  init(_ text: TextAlignment) {
    self.text = text
    quoted = (Self.quotedWords(text.left), Self.quotedWords(text.right))
  }

  /// The sentence on the right for a quote on the left, or null.
  func right(ofLeft quote: Quote) -> String? {
    sentence(of: quote, from: text.left, to: text.right, text.words.rightOf, quoted.right)
  }

  /// The sentence on the left for a quote on the right, or null.
  func left(ofRight quote: Quote) -> String? {
    sentence(of: quote, from: text.right, to: text.left, text.words.leftOf, quoted.left)
  }

  private static func quotedWords(_ wording: Wording) -> [Bool] {
    var isQuoted = [Bool](repeating: false, count: wording.words.count)
    for quote in wording.extraction.quotes {
      for part in quote.parts {
        for word in wording.words(in: part) { isQuoted[word] = true }
      }
    }
    return isQuoted
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
    return other.text(around: first, within: other.sentences[sentence].words)
  }
}

extension Wording {
  /// The most bytes that are shown of a passage on either side of a word.
  ///
  /// Copy without a full stop is one sentence, which would be told again for each of its quotes.
  private static let reach = 1000

  /// A passage as it is printed, or what stands around one of its words where it is long.
  fileprivate func text(around word: Int, within passage: Range<Int>) -> String {
    var shown = passage
    let middle = Int(words[word].start)
    if let first = passage.first, middle - Int(words[first].start) > Self.reach {
      // The word that ends behind that place may begin far before it.
      let start = firstWord(endingAfter: middle - Self.reach)
      shown = min(start + 1, word)..<shown.upperBound
    }
    if let last = passage.last, Int(words[last].end) - middle > Self.reach {
      let end = firstWord(endingAfter: middle + Self.reach)
      shown = shown.lowerBound..<max(end, word + 1)
    }
    guard let first = shown.first, let last = shown.last else { return "" }
    return String(decoding: bytes[Int(words[first].start)..<Int(words[last].end)], as: UTF8.self)
  }
}
