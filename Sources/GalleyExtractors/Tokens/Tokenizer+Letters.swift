/// What letters stand at a place, and whether they go on.
extension Tokenizer {
  /// Whether an `s` stands here and the word ends with it.
  func isClitic(at offset: Int) -> Bool {
    guard offset < limit, bytes[offset] | 0x20 == UInt8(ascii: "s") else { return false }
    return !isLetter(at: offset + 1)
  }

  func isLetter(at offset: Int) -> Bool {
    guard offset < limit else { return false }
    switch ByteClass.of(bytes[offset]) {
    case .letter: return true
    case .wide: return WideScalar(bytes, at: offset, limit: limit).isLetter
    default: return false
    }
  }

  /// Whether letters and periods alternate up to here, and a letter with a period may follow.
  func isInitialism(from start: Int, at period: Int) -> Bool {
    guard (period - start) % 2 == 1, period - start < 12 else { return false }
    var offset = start + 1
    while offset < period {
      guard bytes[offset] == UInt8(ascii: ".") else { return false }
      offset += 2
    }
    if period - start == 1 {
      // A first period needs a second letter with a period: "U.S.", but "Plan B. It".
      return period + 2 < limit && ByteClass.of(bytes[period + 1]) == .letter
        && bytes[period + 2] == UInt8(ascii: ".")
    }
    return true
  }
}
