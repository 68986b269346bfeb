import GalleyDocuments
import GalleyModel
import GalleyReaders
import GalleyTestSupport
import Testing

@Suite("Pages that were broken or made to break")
struct PageSafetyTests {
  private static let sample = SavedPage.page(
    head: """
      <script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry runs aground",
      "author":{"name":"Jo \\u004darsh"},"datePublished":"2024-03-05T21:40:00+01:00",
      "articleBody":"\(SavedPage.paragraphs[0])"}</script><meta name="date" content="5 Mar 2024">
      """,
    """
    <figure><figcaption>The ferry. <span class="credit">Ann Lee</span></figcaption></figure>
    \(SavedPage.story)<!-- end --><textarea hidden><p>Old</textarea><table><tr><td>4</td><td>hurt
    </td></tr></table><svg/><template><b></template><p>Fähre &amp; Küste &#150; 日本語 <br><br> end.
    """)

  /// Reads what may be no article; anything but a crash or an article that does not hold together.
  private func read(_ bytes: [UInt8]) {
    guard let article = try? SavedPage.article(bytes: bytes) else { return }
    let count = article.text.utf8.count
    #expect(article.blocks.allSatisfy { !$0.range.isEmpty && $0.range.upperBound <= count })
  }

  @Test("A page cut anywhere gives what is left of it or an error")
  func cut() {
    let bytes = Array(Self.sample.utf8)
    for end in stride(from: 0, to: bytes.count, by: 7) { read(Array(bytes[..<end])) }
    for start in stride(from: 1, to: bytes.count, by: 41) { read(Array(bytes[start...])) }
  }

  @Test("A page with bytes flipped anywhere gives an article or an error")
  func flipped() {
    let bytes = Array(Self.sample.utf8)
    let signs: [UInt8] = [0, 0x3C, 0x3E, 0x22, 0x26, 0x2F, 0x5C, 0x7B, 0x80, 0xC2, 0xFF]
    for (number, index) in stride(from: 0, to: bytes.count, by: 5).enumerated() {
      var broken = bytes
      broken[index] = signs[number % signs.count]
      read(broken)
    }
  }

  @Test(
    "Markup that has no end is read in the time of its length",
    arguments: [
      "<div>", "<b>", "</b>", "<p>", "<li><ul>", "<td>", "<a href=x>", "<div a=\"", "<!--", "<!",
      "<?",
      "<textarea>", "<svg>", "<template>", "<script>", "&amp;", "&#150;", "<x a b c d e f g h>",
      "<figure><figcaption>a<span>b</span>", "<h2><a href=x>A headline of some length</a></h2>",
      "<li><a href=x>Another headline of length</a>", "a<br>",
    ])
  func endless(markup: String) {
    read(Array((SavedPage.page(SavedPage.story) + String(repeating: markup, count: 20_000)).utf8))
    read(Array(String(repeating: markup, count: 20_000).utf8))
  }

  @Test("Data in a script that nests without end is read as far as its depth allows")
  func nestedData() throws {
    let json = String(repeating: "{\"@graph\":[", count: 50_000)
    let head = "<script type=\"application/ld+json\">\(json)</script>"
    #expect(
      try SavedPage.lines(SavedPage.page(head: head, SavedPage.story)) == SavedPage.storyLines)
  }

  @Test("Nothing outside the page is loaded")
  func external() throws {
    let html = SavedPage.page(SavedPage.story).replacing(
      "<!DOCTYPE html>",
      with:
        "<!DOCTYPE html SYSTEM \"file:///etc/passwd\" [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
    ).replacing("212 people", with: "212 people&x;")
    #expect(try !SavedPage.article(html).text.contains("root:"))
  }
}
