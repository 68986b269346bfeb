/// Keys of which some were seen more than once: a bit tells nearly all others apart from those.
struct RepeatedKeys {
  /// For each 64 places a word of bits of those seen, and one of those seen again.
  private var bits: [UInt64]
  private let shift: UInt64

  /// Begins with room for some keys; of more, it tells fewer apart.
  init(room: Int) {
    var size: UInt64 = 9
    while size < 24, 1 << size < room * 16 { size += 1 }
    bits = Array(repeating: 0, count: 1 << Int(size - 5))
    shift = 64 - size
  }

  /// Takes a key whose top bits differ where keys do.
  @inline(__always)
  mutating func insert(_ key: UInt64) {
    let place = key >> shift
    let bit: UInt64 = 1 << (place & 63)
    let word = Int(place >> 6) * 2
    bits.withUnsafeMutableBufferPointer { bits in
      bits[word + 1] |= bits[word] & bit
      bits[word] |= bit
    }
  }

  /// Whether a key may have been taken more than once; never false where it was.
  @inline(__always)
  func contains(_ key: UInt64) -> Bool {
    let place = key >> shift
    return bits[Int(place >> 6) * 2 + 1] & 1 << (place & 63) != 0
  }
}
