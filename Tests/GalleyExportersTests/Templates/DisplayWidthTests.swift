import GalleyTemplates
import Testing

@Suite("The width of text on a terminal")
struct DisplayWidthTests {
  @Test(
    "is two columns for wide characters and emoji, none for invisible ones",
    arguments: [
      ("", 0), ("Lydd 40", 7), ("Zoë – “no”", 10), ("e\u{301}", 1), ("אמר", 3), ("漢字", 4),
      ("かな 한글", 9), ("ＡＢ", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("🌊", 2), ("👩‍👩‍👧‍👦", 2), ("❤️", 2),
      ("❤", 1), ("a\u{200B}\u{FEFF}b", 2),
    ])
  func width(_ text: String, _ columns: Int) {
    #expect(displayWidth(text) == columns)
  }

  @Test("of a character is the same in plain text and beside an emoji")
  func neighbours() {
    for value in Array(0x20...0x24F) + Array(0x2000...0x20CF) {
      guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
      let alone = displayWidth("a\(scalar)")
      #expect(alone + 3 == displayWidth("a\(scalar) 🌊"), "U+\(String(value, radix: 16))")
    }
  }
}
