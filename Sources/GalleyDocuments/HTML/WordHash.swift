import GalleyReaders

/// Names a word by a number, so that classes of a page are looked up without a String each.
///
/// FNV-1a over the bytes in small letters; "readMore" and "read-more" can be joined to one word.
struct WordHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Takes a byte in.
  @inline(__always)
  mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(Bytes.lowercased(byte))) &* 0x0000_0100_0000_01B3
  }

  /// The number of a word.
  static func of(_ word: some StringProtocol) -> UInt64 {
    var hash = WordHash()
    for byte in word.utf8 { hash.add(byte) }
    return hash.value
  }

  /// The numbers of words with blanks between them.
  static func all(_ words: String) -> Set<UInt64> {
    Set(words.split { $0 == " " || $0 == "\n" }.map { of($0) })
  }
}
