/// Classes of UTF-8 bytes.
package enum Bytes {
  /// White space of one byte.
  @inlinable
  package static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  /// A letter of ASCII.
  @inlinable
  package static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20)
  }

  /// A digit of ASCII.
  @inlinable
  package static func isDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte)
  }

  /// A capital letter of ASCII.
  @inlinable
  package static func isUpper(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte)
  }

  /// A small letter of ASCII.
  @inlinable
  package static func isLower(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte)
  }

  /// Part of a word: a letter, a digit or any byte of a character outside ASCII.
  @inlinable
  package static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || isLetter(byte) || isDigit(byte)
  }

  /// A capital as a small letter, every other byte as it is.
  @inlinable
  package static func lowercased(_ byte: UInt8) -> UInt8 {
    isUpper(byte) ? byte | 0x20 : byte
  }
}

extension [UInt8] {
  /// The length of the white space character that begins at an offset; 0 where none does.
  ///
  /// Besides ASCII: the no-break spaces, the spaces of U+2000…U+200B, line and paragraph separator,
  /// the ideographic space, and byte order marks that copying left in the text.
  @inline(__always)
  func spaceLength(at offset: Int, before end: Int) -> Int {
    let byte = self[offset]
    return (0x21...0x7F).contains(byte) ? 0 : lengthOfRareSpace(at: offset, before: end)
  }

  /// The length of white space that begins with a control, a blank or a byte outside ASCII.
  private func lengthOfRareSpace(at offset: Int, before end: Int) -> Int {
    let byte = self[offset]
    if byte < 0x80 { return Bytes.isSpace(byte) ? 1 : 0 }
    if byte == 0xC2, offset + 1 < end {
      return self[offset + 1] == 0xA0 || self[offset + 1] == 0x85 ? 2 : 0
    }
    guard offset + 2 < end else { return 0 }
    switch (byte, self[offset + 1], self[offset + 2]) {
    case (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9), (0xE2, 0x80, 0xAF),
      (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF):
      return 3
    default: return 0
    }
  }

  /// A range without the white space at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end {
      let length = spaceLength(at: start, before: end)
      if length == 0 { break }
      start += length
    }
    while start < end {
      if Bytes.isSpace(self[end - 1]) {
        end -= 1
      } else if end - 2 >= start, spaceLength(at: end - 2, before: end) == 2 {
        end -= 2
      } else if end - 3 >= start, spaceLength(at: end - 3, before: end) == 3 {
        end -= 3
      } else {
        break
      }
    }
    return start..<end
  }
}
