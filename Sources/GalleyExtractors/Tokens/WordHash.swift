/// The 64-bit hash of a word, letters in lower case, `’` as `'`.
///
/// Eight bytes at a time are multiplied by an odd constant and folded, so that nearly every word of
/// the copy costs one multiplication. The lexicon compares hashes alone: among some ten thousand
/// entries a word meets one by chance about once in 10^15.
struct WordHash {
  private var mixed: UInt64 = 0xcbf2_9ce4_8422_2325
  /// The bytes since the last multiplication, the first in the lowest place.
  private var pending: UInt64 = 0
  private var shift: UInt64 = 0

  init() {}

  /// Hashes a word of the lexicon the way the tokenizer hashes a word of the copy.
  init(_ word: some Sequence<UInt8>) {
    for byte in word { add(ByteClass.of(byte) == .letter ? byte | 0x20 : byte) }
  }

  /// Hashes a word of the lexicon where it stands.
  init(_ word: Letters) {
    let bytes = word.base
    for index in word.startIndex..<word.endIndex {
      let byte = bytes[index]
      add(ByteClass.of(byte) == .letter ? byte | 0x20 : byte)
    }
  }

  /// The hash of all bytes so far.
  var value: UInt64 { shift == 0 ? mixed : Self.mix(mixed, pending) }

  /// Adds a byte that is already in lower case.
  mutating func add(_ byte: UInt8) {
    pending |= UInt64(byte) << shift
    shift += 8
    if shift == 64 { mix() }
  }

  /// Adds the first bytes of eight, all of them in lower case, where none or eight are pending.
  @inline(__always)
  mutating func add(_ letters: LetterRun) {
    pending = letters.lowercase
    shift = UInt64(letters.count) * 8
    if shift == 64 { mix() }
  }

  private mutating func mix() {
    mixed = Self.mix(mixed, pending)
    pending = 0
    shift = 0
  }

  @inline(__always)
  private static func mix(_ value: UInt64, _ bytes: UInt64) -> UInt64 {
    let product = (value ^ bytes) &* 0x9e37_79b9_7f4a_7c15
    return product ^ (product >> 32)
  }
}
