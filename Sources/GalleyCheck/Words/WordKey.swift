/// A word by its lower-case letters, as one integer that is compared at once.
///
/// Words of up to eight bytes are their bytes; longer ones are hashed to 64 bits. Of the words of
/// English no two share a key.
struct WordKey: Hashable, Sendable, ExpressibleByStringLiteral {
  let bits: UInt64

  /// The key of no word.
  @inline(__always)
  init() { bits = 0 }

  /// The key with these bits.
  @inline(__always)
  init(bits: UInt64) { self.bits = bits }

  /// The key of a word of ours, written in lower case.
  @inline(__always)
  init(stringLiteral word: StaticString) {
    var letters = Letters()
    for index in 0..<word.utf8CodeUnitCount { letters.add(word.utf8Start[index]) }
    self = letters.key
  }

  /// The key of a word of a list.
  init(_ word: some StringProtocol) { self.init(word.utf8) }

  /// The key of the bytes of a word.
  init(_ word: some Sequence<UInt8>) {
    var letters = Letters()
    for byte in word { letters.add(byte) }
    self = letters.key
  }

  /// The bits spread out, so that the top ones differ where words do.
  @inline(__always)
  var spread: UInt64 { (bits ^ bits >> 32) &* 0x9E37_79B9_7F4A_7C15 }

  func hash(into hasher: inout Hasher) { hasher.combine(bits) }
}

extension WordKey {
  /// The letters of a word on the way to its key.
  struct Letters {
    private var bits: UInt64 = 0
    private var length = 0

    /// Takes the next byte; capitals count as small letters.
    @inline(__always)
    mutating func add(_ byte: UInt8) {
      let small = byte &- 0x41 < 26 ? byte | 0x20 : byte
      bits =
        length < 8
        ? bits << 8 | UInt64(small)
        : (bits ^ UInt64(small)) &* 0x9E37_79B9_7F4A_7C15 ^ bits >> 29
      length += 1
    }

    /// Begins with the letters of a run.
    @inline(__always)
    init(_ run: LetterRun) {
      bits = run.lowercase
      length = run.count
    }

    /// Begins with none.
    @inline(__always)
    init() {}

    /// What the letters taken so far make.
    @inline(__always)
    var key: WordKey { WordKey(bits: bits) }
  }
}
