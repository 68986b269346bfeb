import GalleyXLSX
import Testing

@Suite("Text in a workbook")
struct XLSXTextTests {
  @Test(
    "is legal XML and reads back as it was",
    arguments: [
      ("plain", "plain"),
      ("a\u{0}b", "ab"),
      ("a\u{1}b\u{1F}", "a_x0001_b_x001F_"),
      ("a\tb\nc", "a\tb\nc"),
      ("one\r\ntwo\rthree", "one\ntwo\nthree"),
      ("\u{FFFE}\u{FFFF}\u{FFFD}\u{FFFC}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFC}"),
      ("_x0041_", "_x005F_x0041_"),
      ("_x0041_x0042_", "_x005F_x0041_x005F_x0042_"),
      ("_x0041\u{1}", "_x005F_x0041_x0001_"),
      ("_x00\u{0}41_", "_x005F_x0041_"),
      ("_x004_ _xyzab_ _x0041", "_x004_ _xyzab_ _x0041"),
      ("=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0"),
      ("\u{7F}\u{85}\u{2028} שלום 👩‍👩‍👧", "\u{7F}\u{85}\u{2028} שלום 👩‍👩‍👧"),
    ])
  func cell(text: String, written: String) {
    let clean = CleanText(text, for: .cell)
    #expect(clean.text == written)
    #expect(!clean.isCut)
  }

  @Test(
    "is on one line outside cells",
    arguments: [("a\u{1}b\tc\r\nd", "a b c  d"), ("_x0041_", "_x0041_"), ("\u{FFFF}", "\u{FFFD}")])
  func property(text: String, written: String) {
    #expect(CleanText(text, for: .property).text == written)
  }

  @Test("of 32,767 UTF-16 units fits a cell, and longer text ends in an ellipsis")
  func limit() {
    let fits = String(repeating: "x", count: 32_767)
    #expect(CleanText(fits, for: .cell) == CleanText(fits + "", for: .cell))
    #expect(CleanText(fits, for: .cell).text == fits)
    #expect(!CleanText(fits, for: .cell).isCut)
    let cut = CleanText(fits + "x", for: .cell)
    #expect(cut.isCut)
    #expect(cut.text == fits.dropLast() + "…")
    #expect(cut.text.utf16.count == 32_767)
  }

  @Test("that is cut keeps emoji and escapes whole")
  func cutBetweenCharacters() {
    let emoji = CleanText(String(repeating: "😀", count: 20_000), for: .cell)
    #expect(emoji.text == String(repeating: "😀", count: 16_383) + "…")
    let controls = CleanText(String(repeating: "\u{1}", count: 5_000), for: .cell)
    #expect(controls.text == String(repeating: "_x0001_", count: 4_680) + "…")
    #expect(!CleanText(String(repeating: "é", count: 32_767), for: .cell).isCut)
  }
}
