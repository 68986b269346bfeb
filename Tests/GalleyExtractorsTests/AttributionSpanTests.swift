import GalleyExtractors
import GalleyModel
import GalleyTestSupport
import Testing

@Suite("Quotes on any input")
struct AttributionSpanTests {
  @Test("Parts are ordered and inside their article, and spans print what stands there")
  func spans() {
    var generator = SeededGenerator(seed: 7)
    let words = [
      "“", "”", "\"", "'", "‘", "’", "said ", "Anna Berg ", "he ", "that ", ", ", ". ", ": ", "\n",
      "(", ")", "- ", "and ", "the agency ", "according to ", "who ", "told ", "AFP ", "ü ", "?",
    ]
    for _ in 0..<300 {
      let text = (0..<60).map { _ in words.randomElement(using: &generator) ?? "" }.joined()
      let article = Article(paragraphs: text)
      let bytes = Array(text.utf8)
      for quote in NewsExtractor().extract(article).quotes {
        var last = 0
        for part in quote.parts {
          #expect(part.lowerBound >= last && part.lowerBound < part.upperBound)
          #expect(article.blocks.contains { $0.range.contains(part.lowerBound) })
          last = part.upperBound
        }
        #expect(last <= bytes.count)
        for span in [quote.attribution?.mention, quote.attribution?.cue].compactMap({ $0 }) {
          #expect(span.text == String(decoding: bytes[span.range], as: UTF8.self))
        }
      }
    }
  }

  @Test("Thousands of unpaired marks lose no text")
  func marks() {
    for mark in ["\"", "“", "”", "'", "‘", "“word said he ", "\" a \"b ", "boys' 'tis said "] {
      let text = String(repeating: mark, count: 20_000 / mark.utf8.count)
      #expect(NewsExtractor().extract(Article(paragraphs: text)).article.text == text)
    }
  }
}
