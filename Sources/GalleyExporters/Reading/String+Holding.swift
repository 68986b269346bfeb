extension String {
  /// Whether words stand in the text, byte for byte.
  ///
  /// The search of the standard library makes tables of the words' characters first, which takes longer
  /// than a span or a sentence is worth.
  package func holds(_ words: String) -> Bool {
    var (text, words) = (self, words)
    return text.withUTF8 { text in
      words.withUTF8 { words in
        guard let first = words.first else { return true }
        guard text.count >= words.count else { return false }
        return (0...text.count - words.count).contains { start in
          text[start] == first && text[start..<start + words.count].elementsEqual(words)
        }
      }
    }
  }
}
