import GalleyExporters
import Testing

@Suite("The number of words")
struct WordCountTests {
  @Test(
    "counts runs that hold a letter or a digit",
    arguments: [
      ("", 0), ("one", 1), ("  one\r\ntwo\tthree ", 3), ("Aleppo – 40 dead", 3), ("• 5", 1),
      ("mother-in-law’s $4.5m", 2), ("“Zoë” … said", 2), ("a\u{A0}b\u{2028}c\u{3000}d", 4),
      ("🌊 ✔ « » —", 0), ("漢字 אמר", 2),
    ])
  func words(_ text: String, _ count: Int) {
    #expect(wordCount(text) == count)
  }
}
