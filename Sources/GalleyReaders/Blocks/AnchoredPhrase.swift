/// A phrase that may stand anywhere in a passage, with the byte that it is looked for by.
///
/// That is the first mark in its first word, since a bracket or a colon is rarer than any letter;
/// a word without marks is looked for by its first letter.
struct AnchoredPhrase: Sendable {
  /// The phrase.
  var phrase: PhraseTable.Phrase
  /// Where in the phrase the byte stands.
  var offset: Int

  /// The phrases that are looked for by one byte.
  struct Group: Sendable {
    let anchor: UInt8
    fileprivate(set) var phrases: [AnchoredPhrase]
  }

  /// Sorts phrases of a text by their bytes, of which there are few; a letter stands as a capital, too.
  static func byAnchor(
    _ phrases: [PhraseTable.Phrase], in text: [UInt8]
  ) -> [Group] {
    var groups: [Group] = []
    func add(_ entry: AnchoredPhrase, to anchor: UInt8) {
      if let known = groups.firstIndex(where: { $0.anchor == anchor }) {
        groups[known].phrases.append(entry)
      } else {
        groups.append(Group(anchor: anchor, phrases: [entry]))
      }
    }
    for phrase in phrases {
      let bytes = text[phrase.range]
      let mark = bytes.firstIndex { !Bytes.isWord($0) } ?? bytes.endIndex
      // A blank ends the word, and an apostrophe may be a curly one.
      let isMark =
        mark < bytes.endIndex && ![UInt8(ascii: " "), UInt8(ascii: "'")].contains(text[mark])
      let anchor = isMark ? mark : bytes.startIndex
      let entry = AnchoredPhrase(phrase: phrase, offset: anchor - bytes.startIndex)
      add(entry, to: text[anchor])
      if Bytes.isLower(text[anchor]) { add(entry, to: text[anchor] & ~0x20) }
    }
    return groups
  }
}
