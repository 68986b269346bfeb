/// What a byte may begin.
enum ByteClass: UInt8 {
  case space
  case letter
  case digit
  case sign
  /// A byte of a scalar beyond ASCII.
  case wide

  /// The class of a byte, by one look into a table.
  static func of(_ byte: UInt8) -> ByteClass { table[Int(byte)] }

  private static let table: [ByteClass] = (0...255).map { (byte: UInt8) in
    switch byte {
    case 0...0x20, 0x7F: .space
    case 0x30...0x39: .digit
    case 0x41...0x5A, 0x61...0x7A: .letter
    case 0x80...0xFF: .wide
    default: .sign
    }
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
