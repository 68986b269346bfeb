/// The 64-bit FNV-1a hash of a word, letters in lower case, `’` as `'`.
///
/// The lexicon compares hashes alone: among some ten thousand entries a word meets one by chance
/// about once in 10^15.
struct WordHash {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  init() {}

  /// Hashes a word of the lexicon the way the tokenizer hashes a word of the copy.
  init(_ word: some Sequence<UInt8>) {
    for byte in word { add(ByteClass.of(byte) == .letter ? byte | 0x20 : byte) }
  }

  /// Adds a byte that is already in lower case.
  mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }
}
