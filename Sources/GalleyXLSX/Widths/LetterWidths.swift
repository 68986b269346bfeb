/// How wide letters are beside a digit in the fonts that spreadsheets use: Calibri, Carlito, Arial,
/// and DejaVu Sans where none of these is there.
///
/// Roughly the widest of the four: a line that is measured with these holds no more than a real one.
enum LetterWidths {
  /// The width in hundredths of a digit of the character that a byte of UTF-8 begins, 0 where the
  /// byte goes on with one.
  static let table: [UInt8] = {
    var widths = [UInt8](repeating: 100, count: 256)
    for (letters, width) in ascii {
      for letter in letters.utf8 { widths[Int(letter)] = width }
    }
    for byte in 0x80..<0xC0 { widths[byte] = 0 }
    // The first bytes of U+3000…DFFF and U+10000 on: Chinese, Japanese, Korean and emoji.
    for byte in Array(0xE3...0xED) + Array(0xF0...0xFF) { widths[byte] = 200 }
    return widths
  }()

  private static let ascii: [(letters: String, width: UInt8)] = [
    (" ijlI'|.,:;!", 52), ("frt()[]-`", 70), ("csz\"/\\{}J", 88), ("bdhnopqu_?", 105),
    ("ABCDEFGHKLNOPQRSTUVXYZ&+<=>~#", 128), ("mwMW@%", 172),
  ]
}
