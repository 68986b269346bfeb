import GalleyReaders

/// Reads the words in the names of an element.
struct HintScan {
  /// What they say.
  private(set) var hints: PageHints = []
  /// A number for elements that are named alike; digits in names do not count.
  private(set) var signature: UInt64

  /// Begins with the element's own name.
  init(element: UInt64) {
    signature = element
  }

  /// Takes a list of names in, as `class` holds them; words are parted at signs and at capitals.
  mutating func read(_ names: UnsafeBufferPointer<UInt8>, isSignature: Bool) {
    var word = WordHash()
    var pair = WordHash()
    var triple = WordHash()
    var length = 0
    var pairLength = 0
    var last: UInt8 = 0x20

    func finish(_ hints: inout PageHints) {
      guard length > 0 else { return }
      if let found = HintWords.hints[word.value] { hints.formUnion(found) }
      if pairLength > 0 {
        if let found = HintWords.hints[pair.value] { hints.formUnion(found) }
        if let found = HintWords.hints[triple.value] { hints.formUnion(found) }
      }
    }

    for byte in names {
      let isWord = Bytes.isLetter(byte) || byte >= 0x80
      if isSignature, !Bytes.isDigit(byte) {
        signature = (signature ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
      }
      let isCapital = Bytes.isUpper(byte) && !Bytes.isUpper(last) && length > 0
      if !isWord || isCapital {
        finish(&hints)
        if length > 0 {
          // What stood before joins what follows: "read-more" is "readmore".
          (triple, pair, pairLength) = (pair, word, length)
          (word, length) = (WordHash(), 0)
        }
        if byte == 0x20 || byte == 0x0A || byte == 0x09 {
          (pairLength, pair, triple) = (0, WordHash(), WordHash())
        }
      }
      if isWord {
        word.add(byte)
        if pairLength > 0 {
          pair.add(byte)
          triple.add(byte)
        }
        length += 1
      }
      last = byte
    }
    finish(&hints)
  }
}
