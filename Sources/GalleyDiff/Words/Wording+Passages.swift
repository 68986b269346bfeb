import GalleyModel

extension Wording {
  /// Whether each word stands in a quote.
  var quotedWords: [Bool] {
    var isQuoted = [Bool](repeating: false, count: words.count)
    for quote in extraction.quotes {
      for part in quote.parts {
        for word in words(in: part) { isQuoted[word] = true }
      }
    }
    return isQuoted
  }

  /// The most bytes that are shown of a passage on either side of a word.
  ///
  /// Copy without a full stop is one sentence, which would be told again for each of its quotes.
  private static let reach = 1000

  /// A passage as it is printed, or what stands around one of its words where it is long.
  func passage(around word: Int, within passage: Range<Int>) -> String {
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

extension Wording {
  /// The hash of the stem of a word.
  func stem(ofWord word: Int) -> UInt64 {
    let word = words[word]
    return Stem.hash(ofWord: SeenText.letters(of: bytes[Int(word.start)..<Int(word.end)]))
  }
}
