import GalleyExtractors
import GalleyModel
import Testing

/// Headlines and highlights as wires sign them: what it says, a dash, and who says it.
@Suite("The source behind a headline's dash")
struct WireSignatureTests {
  private func sources(of text: String, as kind: Block.Kind) -> [String?] {
    let blocks = [Block(kind: kind, number: nil, range: 0..<text.utf8.count)]
    let article = Article(id: "case", source: "case", format: "text", text: text, blocks: blocks)
    return NewsExtractor().extract(article).figures.map { $0.attribution?.name }
  }

  @Test(
    "It is the source of the figures before it",
    arguments: [
      ("At least 12 hurt in ferry fire -police", "police"),
      ("Wheat may rise to $240 a tonne - technicals", "technicals"),
      ("Bank to raise rates by 25 basis points – Meridian poll", "Meridian poll"),
      ("Mine to cut 300 jobs — union sources", "union sources"),
    ])
  func signed(_ headline: String, _ source: String) {
    #expect(sources(of: headline, as: .headline) == [source])
    #expect(sources(of: headline, as: .highlight) == [source])
  }

  @Test(
    "A page's name, a compound and other words behind a dash are no source",
    arguments: [
      "Storm kills 12 - Harbour Gazette Online", "Rivals draw 3 games - what we know",
      "Trial to last 12 weeks for ex-minister", "Tunnel to open in 40 days - at last",
    ])
  func unsigned(_ headline: String) {
    #expect(sources(of: headline, as: .headline) == [nil])
  }

  @Test("A paragraph is read as a sentence")
  func paragraph() {
    #expect(sources(of: "Some 40 people waited - police", as: .paragraph) == [nil])
  }
}
