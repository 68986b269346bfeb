import GalleyExporters

/// The number of columns that text takes on a terminal.
package func displayWidth(_ text: some StringProtocol) -> Int {
  plainWidth(text.utf8) ?? text.reduce(0) { $0 + displayWidth($1) }
}

/// The number of columns that UTF-8 text takes on a terminal.
func displayWidth(utf8 text: some Collection<UInt8>) -> Int {
  plainWidth(text) ?? displayWidth(String(decoding: text, as: UTF8.self))
}

/// The number of columns of text in which every scalar is a character that takes one: ASCII but for
/// controls, signs and letters from U+00A1 to U+017F, the dashes, quotation marks and dots from
/// U+2010 to U+2027, and the euro sign; null for all other text.
func plainWidth(_ text: some Collection<UInt8>) -> Int? {
  var width = 0
  var begun: UInt16 = 0  // the bytes of a scalar so far
  for byte in text {
    switch (begun, byte) {
    case (0, 0x20...0x7E): width += 1
    case (0, 0xC2...0xC5), (0, 0xE2): begun = UInt16(byte)
    case (0xE2, 0x80), (0xE2, 0x82): begun = 0xE200 | UInt16(byte)
    case (0xC2, 0xA1...0xAC), (0xC2, 0xAE...0xBF), (0xC3...0xC5, _), (0xE280, 0x90...0xA7),
      (0xE282, 0xAC):
      begun = 0
      width += 1
    default: return nil
    }
  }
  return width
}

/// The number of columns that a character takes: two for East Asian wide ones and emoji, none for
/// marks that stand alone and for invisible characters, else one.
func displayWidth(_ character: Character) -> Int {
  guard let scalar = character.unicodeScalars.first, !character.isASCII else { return 1 }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format: return 0
  default: break
  }
  if scalar.properties.isEmojiPresentation || character.unicodeScalars.contains("\u{FE0F}") {
    return 2
  }
  // East Asian Width W and F, by blocks: https://www.unicode.org/reports/tr11/
  switch scalar.value {
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
    0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
    0x1F900...0x1F9FF, 0x20000...0x3FFFD:
    return 2
  default: return 1
  }
}

extension Character {
  /// The character, or what shows it without acting on the terminal.
  var printable: Character {
    guard let scalar = unicodeScalars.first, scalar.printable != scalar else { return self }
    return Character(scalar.printable)
  }
}
