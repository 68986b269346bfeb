/// A scalar beyond ASCII, decoded from valid UTF-8, and what it is to news copy.
struct WideScalar {
  let value: UInt32
  let length: Int

  /// Decodes the scalar that begins at an offset; a stray byte counts as a scalar of its own.
  @inline(__always)
  init<Bytes: RandomAccessCollection>(_ bytes: Bytes, at offset: Int, limit: Int)
  where Bytes.Element == UInt8, Bytes.Index == Int {
    let first = bytes[offset]
    let wanted = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    guard offset + wanted <= limit, wanted > 1 else {
      value = 0xFFFD
      length = 1
      return
    }
    var scalar = UInt32(first) & (wanted == 2 ? 0x1F : wanted == 3 ? 0x0F : 0x07)
    for index in 1..<wanted { scalar = scalar << 6 | UInt32(bytes[offset + index] & 0x3F) }
    value = scalar
    length = wanted
  }

  /// `’` and the letter apostrophe.
  var isApostrophe: Bool { value == 0x2019 || value == 0x02BC }

  /// No-break, thin and other spaces, line and paragraph separators.
  var isSpace: Bool {
    value == 0xA0 || value == 0x85 || (0x2000...0x200A).contains(value) || value == 0x2028
      || value == 0x2029 || value == 0x202F || value == 0x205F || value == 0x3000
  }

  /// Soft hyphens, zero-width and direction marks, which a reader does not see.
  var isIgnorable: Bool {
    value == 0xAD || (0x200B...0x200F).contains(value) || (0x202A...0x202E).contains(value)
      || (0x2060...0x2064).contains(value) || value == 0xFEFF || (0xFE00...0xFE0F).contains(value)
  }

  /// The marks that turn what follows them around, so that 12 is shown where 21 stands.
  var isOverride: Bool { (0x202A...0x202E).contains(value) }

  /// The letters that a ligature joins, or null.
  var ligature: String? {
    switch value {
    case 0xFB00: "ff"
    case 0xFB01: "fi"
    case 0xFB02: "fl"
    case 0xFB03: "ffi"
    case 0xFB04: "ffl"
    case 0xFB05, 0xFB06: "st"
    default: nil
    }
  }

  /// Whether it is a letter of a word: everything that is no space and no sign.
  var isLetter: Bool { !isSpace && !isIgnorable && tokenKind == nil }

  /// Whether it is a capital letter of the Latin, Greek or Cyrillic script.
  var isCapital: Bool { Unicode.Scalar(value)?.properties.isUppercase ?? false }

  /// The kind of token that it makes by itself, or null for a letter.
  var tokenKind: TokenKind? {
    switch value {
    case 0x201C, 0x201E, 0x201F, 0xAB: .openDouble
    case 0x201D, 0xBB: .closeDouble
    case 0x2018, 0x201A, 0x201B, 0x2039: .openSingle
    case 0x2019, 0x203A: .closeSingle
    case 0x2013, 0x2014, 0x2015, 0x2212: .dash
    case 0x2010, 0x2011: .hyphen
    case 0x2026: .ellipsis
    case 0x2022, 0x25CF, 0x25AA, 0xB7, 0x2023, 0x25A0: .bullet
    case 0xA3, 0xA5, 0xA2, 0xA4, 0x20A0...0x20CF: .currency
    case 0xBC...0xBE, 0x2150...0x215E: .fraction
    case 0xB0, 0xBA: .degree
    case 0x2044: .slash
    case 0x66A: .percent
    case 0xA1...0xB4, 0xB6...0xB9, 0xBB...0xBF, 0xD7, 0xF7, 0x2000...0x2BFF, 0xFFFC, 0xFFFD,
      0x1F000...0x1FAFF:
      .symbol
    default: nil
    }
  }
}
