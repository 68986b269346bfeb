/// Finds what a JSON string must not hold as it is: quotation marks, backslashes, controls, and the
/// line separators U+0085, U+2028 and U+2029.
extension UnsafeBufferPointer<UInt8> {
  /// The first index from one on whose byte may need an escape, or the end; eight bytes at a time.
  func endOfPlainRun(from start: Int) -> Int {
    var index = start
    while index + 8 <= count {
      let word = UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let suspects = Self.suspects(in: UInt64(littleEndian: word))
      if suspects != 0 { return index + suspects.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < count, !Self.isSuspect(self[index]) { index += 1 }
    return index
  }

  /// The scalar at an index of valid UTF-8 where it must be escaped, and how many bytes to go on.
  func scalarToEscape(at index: Int) -> (scalar: UInt16?, length: Int) {
    let byte = self[index]
    switch byte {
    case 0xC2 where self[index + 1] <= 0x9F:
      return (UInt16(self[index + 1]), 2)
    case 0xE2 where self[index + 1] == 0x80 && self[index + 2] & 0xFE == 0xA8:
      return (0x2000 + UInt16(self[index + 2] & 0x3F), 3)
    default:
      return (Self.isSuspect(byte) && byte < 0x80 ? UInt16(byte) : nil, 1)
    }
  }

  /// A byte that must be escaped, or that begins a character which may have to be.
  @inline(__always)
  private static func isSuspect(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || byte | 0x20 == 0xE2
  }

  /// The same for eight bytes at once: the lowest bit that is set is the top bit of the first one.
  ///
  /// Higher bits may be set without reason, as a borrow runs upwards only. See "Determine if a word
  /// has a byte less than n", https://graphics.stanford.edu/~seander/bithacks.html#HasLessInWord.
  @inline(__always)
  private static func suspects(in word: UInt64) -> UInt64 {
    let each: UInt64 = 0x0101_0101_0101_0101
    func zeros(_ word: UInt64) -> UInt64 { (word &- each) & ~word }
    let controls = (word &- each &* 0x20) & ~word
    let marks = zeros(word ^ each &* 0x22) | zeros(word ^ each &* 0x5C)
    let others = zeros(word ^ each &* 0x7F) | zeros((word | each &* 0x20) ^ each &* 0xE2)
    return (controls | marks | others) & (each &* 0x80)
  }
}
