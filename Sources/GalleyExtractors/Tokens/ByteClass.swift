/// What a byte may begin.
enum ByteClass: UInt8 {
  case space
  case letter
  case digit
  case sign
  /// A byte of a scalar beyond ASCII.
  case wide

  /// The class of a byte; arithmetic alone, since it is asked for every byte of the copy.
  @inline(__always)
  static func of(_ byte: UInt8) -> ByteClass {
    if (byte | 0x20) &- 0x61 < 26 { return .letter }
    if byte <= 0x20 || byte == 0x7F { return .space }
    if byte >= 0x80 { return .wide }
    return byte &- 0x30 < 10 ? .digit : .sign
  }
}

extension TokenKind {
  /// The kind of an ASCII sign that is always a token by itself.
  static func ofSign(_ byte: UInt8) -> TokenKind {
    switch byte {
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: ":"): .colon
    case UInt8(ascii: ";"): .semicolon
    case UInt8(ascii: "?"): .question
    case UInt8(ascii: "!"): .exclamation
    case UInt8(ascii: "\""): .straightDouble
    case UInt8(ascii: "("), UInt8(ascii: "["): .openBracket
    case UInt8(ascii: ")"), UInt8(ascii: "]"): .closeBracket
    case UInt8(ascii: "%"): .percent
    case UInt8(ascii: "$"): .currency
    case UInt8(ascii: "/"): .slash
    case UInt8(ascii: "+"): .plus
    case UInt8(ascii: "&"): .ampersand
    case UInt8(ascii: "*"): .bullet
    default: .symbol
    }
  }
}
