/// A line of NDJSON that holds strings alone, as nearly all do: `{"id":"v1","text":"Four people …"}`.
///
/// It is read in one pass, where a decoder makes two and a tree. Every other line, and whatever may be
/// a fault, is none: the decoder knows all of JSON.
struct FlatRecord {
  /// The first of its ids.
  private(set) var id: String?
  /// The first of its texts.
  private(set) var text: String?

  /// Reads a line; null where it holds anything else than strings.
  init?(_ line: ArraySlice<UInt8>) {
    let isRead = line.withUnsafeBufferPointer { bytes in
      var strings = JSONStrings(bytes: bytes)
      guard strings.take("{") else { return false }
      repeat {
        guard let key = strings.string(), strings.take(":"), let value = strings.string() else {
          return false
        }
        switch key {
        case "id": id = id ?? value
        case "text": text = text ?? value
        default: break
        }
      } while strings.take(",")
      return strings.take("}") && strings.isAtEnd
    }
    if !isRead { return nil }
  }
}

/// Takes strings and marks of JSON one after another, with the blanks before and behind them.
private struct JSONStrings {
  let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0

  init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    skipBlanks()
  }

  var isAtEnd: Bool { index == bytes.count }

  /// Takes a mark, where it stands here.
  mutating func take(_ mark: Unicode.Scalar) -> Bool {
    guard index < bytes.count, bytes[index] == UInt8(ascii: mark) else { return false }
    index += 1
    skipBlanks()
    return true
  }

  /// Takes a string; null where none stands here that is whole and sound.
  mutating func string() -> String? {
    guard index < bytes.count, bytes[index] == Self.quote else { return nil }
    index += 1
    var start = index
    var letters: [UInt8] = []
    while true {
      skipPlain()
      guard index < bytes.count else { return nil }
      let run = UnsafeBufferPointer(rebasing: bytes[start..<index])
      if bytes[index] == Self.quote {
        index += 1
        skipBlanks()
        if letters.isEmpty { return String(validating: run, as: UTF8.self) }
        letters.append(contentsOf: run)
        return String(validating: letters, as: UTF8.self)
      }
      if letters.isEmpty { letters.reserveCapacity(bytes.count - start) }
      letters.append(contentsOf: run)
      guard let scalar = escape() else { return nil }
      letters.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      start = index
    }
  }

  /// Takes a backslash and what stands behind it; null for halves of a pair and for what is none.
  private mutating func escape() -> Unicode.Scalar? {
    guard bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count else { return nil }
    let letter = bytes[index + 1]
    index += 2
    switch letter {
    case Self.quote, UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "u"):
      guard index + 4 <= bytes.count else { return nil }
      var value: UInt32 = 0
      for byte in bytes[index..<index + 4] {
        guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
        value = value << 4 | UInt32(digit)
      }
      index += 4
      return Unicode.Scalar(value)
    default: return nil
    }
  }

  /// Moves to the next byte that is not plain, or to the end; eight bytes at a time.
  private mutating func skipPlain() {
    let raw = UnsafeRawBufferPointer(bytes)
    while index + 8 <= bytes.count {
      let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let others = Self.others(in: UInt64(littleEndian: word))
      if others != 0 {
        index += others.trailingZeroBitCount / 8
        return
      }
      index += 8
    }
    while index < bytes.count, Self.isPlain(bytes[index]) { index += 1 }
  }

  private mutating func skipBlanks() {
    while index < bytes.count, Self.isBlank(bytes[index]) { index += 1 }
  }

  private static let quote = UInt8(ascii: "\"")

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  /// Neither the end of a string, nor an escape, nor a control character, which no string may hold.
  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != quote && byte != UInt8(ascii: "\\")
  }

  /// The same for eight bytes at once: the lowest bit that is set is the top bit of the first byte that is
  /// not plain.
  ///
  /// Higher bits may be set without reason, as a borrow runs upwards only. See "Determine if a word
  /// has a byte less than n", https://graphics.stanford.edu/~seander/bithacks.html#HasLessInWord.
  @inline(__always)
  private static func others(in word: UInt64) -> UInt64 {
    let each: UInt64 = 0x0101_0101_0101_0101
    func zeros(_ word: UInt64) -> UInt64 { (word &- each) & ~word }
    let controls = (word &- each &* 0x20) & ~word
    let marks = zeros(word ^ each &* UInt64(quote)) | zeros(word ^ each &* 0x5C)
    return (controls | marks) & (each &* 0x80)
  }
}
