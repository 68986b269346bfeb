/// A phrase that may stand anywhere in a passage, with the byte that it is looked for by.
///
/// That is the first mark in its first word, since a bracket or a colon is rarer than any letter;
/// a word without marks is looked for by its first letter.
struct AnchoredPhrase: Sendable {
  /// The phrase.
  var phrase: PhraseTable.Phrase
  /// Where in the phrase the byte stands.
  var offset: Int

  /// Sorts phrases of a text by their bytes; a letter stands as a capital, too.
  static func byAnchor(
    _ phrases: [PhraseTable.Phrase], in text: [UInt8]
  ) -> [UInt8: [AnchoredPhrase]] {
    var anchored: [UInt8: [AnchoredPhrase]] = [:]
    for phrase in phrases {
      let bytes = text[phrase.range]
      let mark = bytes.firstIndex { !Bytes.isWord($0) } ?? bytes.endIndex
      // A blank ends the word, and an apostrophe may be a curly one.
      let isMark =
        mark < bytes.endIndex && ![UInt8(ascii: " "), UInt8(ascii: "'")].contains(text[mark])
      let anchor = isMark ? mark : bytes.startIndex
      let entry = AnchoredPhrase(phrase: phrase, offset: anchor - bytes.startIndex)
      anchored[text[anchor], default: []].append(entry)
      if Bytes.isLower(text[anchor]) {
        anchored[text[anchor] & ~0x20, default: []].append(entry)
      }
    }
    return anchored
  }
}
