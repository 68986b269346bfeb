/// Cuts UTF-8 bytes into words; numbers with their separators are one word, so that 14 never
/// becomes 1.4 by a point.
struct WordReader {
  let bytes: [UInt8]

  /// Appends the words of a range.
  func read(_ range: Range<Int>, into words: inout [Word]) {
    bytes.withUnsafeBufferPointer { bytes in
      Self.folded.withUnsafeBufferPointer { folded in
        var index = range.lowerBound
        while index < range.upperBound {
          // Room for many words at once: an append of its own for each costs as much as reading it.
          words.append(addingCapacity: min(Self.room, range.upperBound - index)) { words in
            while index < range.upperBound, words.freeCapacity > 0 {
              if folded[Int(bytes[index])] == 0 {
                let step = Self.signLength(bytes, index, range.upperBound)
                if step > 0 {
                  index += step
                  continue
                }
              }
              words.append(Self.readWord(bytes, &index, range, folded))
            }
          }
        }
      }
    }
  }

  private static let room = 256

  /// Walks to the end of a word.
  @inline(__always)
  private static func readWord(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int, _ range: Range<Int>,
    _ folded: UnsafeBufferPointer<UInt8>
  ) -> Word {
    let start = index
    var hash = UInt64.hashStart
    // How many bytes of the word are not seen.
    var unseen = 0
    while index < range.upperBound {
      let byte = bytes[index]
      let letter = folded[Int(byte)]
      if letter != 0 {
        hash = hash.hashed(with: UInt64(letter))
        index += 1
        continue
      }
      if byte >= 0xC2, byte != 0xE3 {
        let length = index == start ? 0 : unseenLength(bytes, index, range)
        if length > 0 {
          unseen += length
          index += length
          continue
        }
        let ligature = SeenText.ligature(bytes, index, range.upperBound)
        if !ligature.isEmpty {
          for letter in ligature { hash = hash.hashed(with: UInt64(letter)) }
          unseen += 3 - ligature.count
          index += 3
          continue
        }
      }
      let joint = index == start ? 0 : jointLength(bytes, index, range)
      if joint > 0 {
        // A straight and a curly apostrophe are the same.
        hash = hash.hashed(with: joint > 1 ? 0x27 : UInt64(byte))
        index += joint
      } else if signLength(bytes, index, range.upperBound) == 0 {
        hash = hash.hashed(with: UInt64(byte))
        index += 1
      } else {
        break
      }
    }
    let isShort: UInt32 = index - start - unseen <= 3 && bytes[start] &- 0x30 >= 10 ? 1 : 0
    let key = UInt32(truncatingIfNeeded: hash.spread) & ~1 | isShort
    return Word(start: UInt32(start), end: UInt32(index), key: key)
  }

  /// The length of characters inside a word that print nothing; 0 where the word ends with them.
  private static func unseenLength(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ range: Range<Int>
  ) -> Int {
    let end = seenIndex(bytes, from: index, range.upperBound)
    guard end > index, end < range.upperBound else { return 0 }
    let goesOn =
      signLength(bytes, end, range.upperBound) == 0 || jointLength(bytes, end, range) > 0
    return goesOn ? end - index : 0
  }

  /// The index of the next byte that is seen, at or behind an index.
  private static func seenIndex(
    _ bytes: UnsafeBufferPointer<UInt8>, from index: Int, _ limit: Int
  ) -> Int {
    var index = index
    while index < limit, bytes[index] >= 0xC2 {
      let length = SeenText.unseenLength(bytes, index, limit)
      if length == 0 { break }
      index += length
    }
    return index
  }

  /// The last byte that is seen before an index.
  private static func seenByte(
    _ bytes: UnsafeBufferPointer<UInt8>, before index: Int, _ range: Range<Int>
  ) -> UInt8 {
    var index = index
    while index - 2 >= range.lowerBound, bytes[index - 1] >= 0x80 {
      if SeenText.unseenLength(bytes, index - 2, index) == 2 {
        index -= 2
      } else if index - 3 >= range.lowerBound,
        SeenText.unseenLength(bytes, index - 3, index) == 3
      {
        index -= 3
      } else {
        break
      }
    }
    return index > range.lowerBound ? bytes[index - 1] : 0x20
  }

  /// Each byte that stands in words only, in small letters; 0 for those that may be a sign.
  private static let folded: [UInt8] = (0...255).map { (byte: UInt8) in
    switch byte {
    case 0x41...0x5A: byte | 0x20
    case 0x30...0x39, 0x61...0x7A: byte
    case 0xC2, 0xE2, 0xE3, 0xEF, ..<0x80: 0
    default: byte
    }
  }

  /// The length of the sign or space at an offset; 0 for a letter or digit.
  @inline(__always)
  private static func signLength(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ limit: Int
  ) -> Int {
    let byte = bytes[index]
    if byte < 0x80 {
      return byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 ? 0 : 1
    }
    // No-break space and Latin-1 signs; general punctuation; currency signs; wide punctuation.
    if byte == 0xC2 { return index + 1 < limit ? 2 : 1 }
    if byte == 0xE2, index + 2 < limit, bytes[index + 1] >= 0x80, bytes[index + 1] <= 0x83 {
      return 3
    }
    if byte == 0xE3, index + 2 < limit, bytes[index + 1] == 0x80 { return 3 }
    if byte == 0xEF, index + 2 < limit, bytes[index + 1] == 0xBB || bytes[index + 1] == 0xBF {
      return 3
    }
    return 0
  }

  /// The length of a sign that joins what stands around it into one word: the apostrophe of
  /// "Eddie's", the separators of "35,000.5", the stops of "U.S."; 0 for every other.
  @inline(__always)
  private static func jointLength(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ range: Range<Int>
  ) -> Int {
    let byte = bytes[index]
    let length = byte == 0xE2 ? 3 : 1
    guard index + length < range.upperBound else { return 0 }
    let before = seenByte(bytes, before: index, range)
    let next = seenIndex(bytes, from: index + length, range.upperBound)
    guard next < range.upperBound else { return 0 }
    let after = bytes[next]
    switch byte {
    case UInt8(ascii: "'"):
      return isLetter(before) && isLetter(after) ? 1 : 0
    case 0xE2 where bytes[index + 1] == 0x80 && bytes[index + 2] == 0x99:
      return isLetter(before) && isLetter(after) ? 3 : 0
    case UInt8(ascii: ","):
      return isDigit(before) && isDigit(after) ? 1 : 0
    case UInt8(ascii: "."):
      if isDigit(before) && isDigit(after) { return 1 }
      let isInitial = index - 2 < range.lowerBound || !isLetter(bytes[index - 2])
      return isInitial && isLetter(before) && isLetter(after) ? 1 : 0
    default:
      return 0
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 }
  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}
