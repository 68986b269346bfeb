import GalleyModel

/// Tells copy in another language than English by its function words, and says so: Galley would take
/// "1.130 Menschen" for one person and a bit.
enum CopyLanguage {
  /// How much of a text is looked at, in bytes.
  private static let reach = 1500

  /// A note where most function words at the beginning of a text are those of another language.
  static func note(on text: String) -> String? {
    var text = text
    var bytes = text.withUTF8 { Array($0.prefix(reach)) }
    // What is cut in the middle of a word would be another word.
    if bytes.count == reach {
      while let last = bytes.last, !Bytes.isSpace(last) { bytes.removeLast() }
    }
    var counts = [Int](repeating: 0, count: Lexicon.languages.count)
    var english = 0
    var start = 0
    var isFirst = true
    for end in 0...bytes.count {
      if end < bytes.count, Self.isWord(bytes[end]) { continue }
      let word = bytes[start..<end]
      // A capital inside is rather a name's: "Los Angeles", "Der Spiegel".
      let isName = !isFirst && word.first.map(Bytes.isUpper) ?? false
      start = end + 1
      guard (1...12).contains(word.count), let key = WordKey(word) else { continue }
      isFirst = false
      if Lexicon.englishFunctionWords.contains(key) {
        english += 1
        // Nearly all copy is English, and most of a text need not be looked at.
        if english >= 12, english > (counts.max() ?? 0) * 4 { return nil }
      }
      if isName { continue }
      for (index, language) in Lexicon.languages.enumerated() where language.words.contains(key) {
        counts[index] += 1
      }
    }
    guard let most = counts.indices.max(by: { counts[$0] < counts[$1] }),
      counts[most] >= 2, counts[most] > english * 2
    else { return nil }
    return "\(Article.languageNote)\(Lexicon.languages[most].name), told by its small words; "
      + "Galley reads English, so check every figure (1.130 may be 1,130) and quote"
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    Bytes.isWord(byte) || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "-")
  }
}
