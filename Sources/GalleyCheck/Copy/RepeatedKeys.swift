/// Keys of which some were seen more than once: a bit tells nearly all others apart from those.
struct RepeatedKeys {
  private var once: [UInt64]
  private var again: [UInt64]
  private let shift: UInt64

  /// Begins with room for some keys; of more, it tells fewer apart.
  init(room: Int) {
    var bits: UInt64 = 9
    while bits < 24, 1 << bits < room * 16 { bits += 1 }
    once = Array(repeating: 0, count: 1 << Int(bits - 6))
    again = once
    shift = 64 - bits
  }

  /// Takes a key whose top bits differ where keys do.
  mutating func insert(_ key: UInt64) {
    let place = key >> shift
    let bit: UInt64 = 1 << (place & 63)
    let word = Int(place >> 6)
    again[word] |= once[word] & bit
    once[word] |= bit
  }

  /// Whether a key may have been taken more than once; never false where it was.
  func contains(_ key: UInt64) -> Bool {
    let place = key >> shift
    return again[Int(place >> 6)] & 1 << (place & 63) != 0
  }
}
