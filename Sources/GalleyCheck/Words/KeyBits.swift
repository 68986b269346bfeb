/// Words of which a bit each is kept, which tells nearly all others apart from them.
struct KeyBits {
  private var bits = [UInt64](repeating: 0, count: 16)

  /// Takes a word.
  @inline(__always)
  mutating func insert(_ key: WordKey) {
    let place = key.spread >> 54
    bits[Int(place >> 6)] |= 1 << (place & 63)
  }

  /// Whether a word may have been taken; never false where it was.
  @inline(__always)
  func contains(_ key: WordKey) -> Bool {
    let place = key.spread >> 54
    return bits[Int(place >> 6)] & 1 << (place & 63) != 0
  }
}
