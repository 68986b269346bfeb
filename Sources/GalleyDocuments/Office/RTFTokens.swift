import GalleyReaders

/// The tokens of an RTF file, one by one: groups, control words, characters.
struct RTFTokens: Sequence, IteratorProtocol {
  /// A piece of RTF.
  enum Token: Hashable {
    case open, close
    /// `\par`, `\fs24`, and symbols such as `\~`, `\*`, each with its number or null.
    case word(Substring, Int?)
    /// `\'e9`: a byte in the code page of the font.
    case byte(UInt8)
    /// A byte as it stands.
    case character(UInt8)
  }

  /// Numbers of more digits say nothing that any word takes.
  private static let mostDigits = 10
  private let bytes: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next token; null at the end.
  mutating func next() -> Token? {
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "{"): return .open
      case UInt8(ascii: "}"): return .close
      case UInt8(ascii: "\\"): return control()
      case 0x0A, 0x0D, 0x00: continue
      default: return .character(byte)
      }
    }
    return nil
  }

  /// Passes over binary data.
  mutating func skip(_ count: Int) {
    index = count < bytes.count - index ? index + Swift.max(0, count) : bytes.count
  }

  private mutating func control() -> Token? {
    guard index < bytes.count else { return nil }
    let first = bytes[index]
    guard Self.isLetter(first) else {
      index += 1
      switch first {
      case UInt8(ascii: "'"): return hexByte()
      case UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"): return .character(first)
      // A line end behind a backslash is a paragraph's.
      case 0x0A, 0x0D: return .word("par", nil)
      default: return .word(Substring(String(UnicodeScalar(first))), nil)
      }
    }
    let start = index
    while index < bytes.count, Self.isLetter(bytes[index]), index - start < 40 { index += 1 }
    let name = Substring(decoding: bytes[start..<index], as: UTF8.self)
    var number: Int?
    let isNegative =
      index + 1 < bytes.count && bytes[index] == UInt8(ascii: "-") && Self.isDigit(bytes[index + 1])
    if isNegative { index += 1 }
    var digits = 0
    while index < bytes.count, Self.isDigit(bytes[index]) {
      if digits < Self.mostDigits { number = (number ?? 0) * 10 + Int(bytes[index] & 0x0F) }
      digits += 1
      index += 1
    }
    // One blank ends a word and is no text.
    if index < bytes.count, bytes[index] == 0x20 { index += 1 }
    return .word(name, isNegative ? number.map { -$0 } : number)
  }

  private mutating func hexByte() -> Token {
    guard index + 1 < bytes.count, let high = bytes[index].hexDigit,
      let low = bytes[index + 1].hexDigit
    else { return .word("'", nil) }
    index += 2
    return .byte(high << 4 | low)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
