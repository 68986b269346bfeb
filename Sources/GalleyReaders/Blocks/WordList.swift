/// A list of single words, parted by spaces or line ends; what follows `#` is a comment.
///
/// Every word of every caption-like sentence is looked up in several lists, so the table hashes with
/// one multiplication; Swift's own sets defend against hostile keys, which lists don't have.
struct WordList: Sendable {
  private var slots: [WordKey?]
  private let shift: Int

  /// Reads a lexicon.
  init(_ lexicon: String) {
    var keys: [WordKey] = []
    LexiconEntries.forEach(of: lexicon) { bytes, words in
      for word in words {
        if let key = WordKey(UnsafeBufferPointer(rebasing: bytes[word])) { keys.append(key) }
      }
    }
    var bits = 2
    while 1 << bits < keys.count * 2 { bits += 1 }
    shift = UInt64.bitWidth - bits
    slots = Array(repeating: nil, count: 1 << bits)
    for key in keys { slots[slot(of: key)] = key }
  }

  /// Whether the list holds a word, in capitals or not.
  func contains(_ text: some StringProtocol) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.firstWord(in: 0..<bytes.count).map(contains) ?? false
  }

  /// Whether a word is in the list.
  func contains(_ word: Word) -> Bool {
    word.key.map(contains) ?? false
  }

  /// Whether a word is in the list.
  func contains(_ key: WordKey) -> Bool { slots[slot(of: key)] != nil }

  /// Where a word stands, or the free slot where it would.
  private func slot(of key: WordKey) -> Int {
    var slot = Int(truncatingIfNeeded: key.scrambled >> UInt64(shift))
    while let other = slots[slot], other != key { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }
}
