import GalleyExtractors
import GalleyModel
import GalleyTestSupport
import Testing

/// What nobody sees inside a number does not change it.
@Suite struct InvisibleCharacterTests {
  private func values(_ text: String) -> [String] {
    NewsExtractor().extract(Article(paragraphs: text)).figures.map { "\($0.quantity.value)" }
  }

  @Test(arguments: ["\u{200B}", "\u{2060}", "\u{AD}", "\u{FEFF}", "\u{200E}", "\u{2060}\u{200B}"])
  func `A number goes on behind an invisible character`(mark: String) {
    #expect(values("At least 1\(mark)000 people were hurt.") == ["1000"])
    #expect(values("The bill was 1,234.5\(mark)6 million dollars.") == ["1234560000"])
  }

  @Test func `A mark that turns text around parts numbers`() {
    #expect(values("At least 1\u{202E}2 people were hurt.") == ["1", "2"])
  }
}
