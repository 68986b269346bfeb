import GalleyModel
import GalleyTestSupport
import Testing

@Suite("What holds for every text")
struct SegmentationInvariantTests {
  /// Pieces of copy that rules look at, to be thrown together in any order.
  private static let pieces = [
    "\n", "\n\n", "\r\n", "\r", "    ", "\t", "\u{A0}", "\u{2028}", " ", " ", ". ", ".", ":", "?",
    "\"", "“", "”", "'", "’", "(", ")", "•", "* ", "- ", " - ", "—", "…", "é", "漢", "🗞️", "\u{1}",
    "By ", "Ann Lee", "UPDATE 1-", "CORRECTED", "Story highlights", "Related", "04:34", "said",
    "on Monday", "Families wait", "CORRECTION:", "(Reporting by", "(CNN)", "May 2", "560", "More",
    "the river rose by two metres and cut off four thousand homes in the old town on Monday",
  ]

  @Test("Blocks rise, never overlap, begin and end in words, and hold all that is not white space")
  func coverage() throws {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<1500 {
      let count = Int.random(in: 0..<40, using: &random)
      let text = (0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
      let article = try article("a" + text)
      #expect(article.text == "a" + text)
      check(article)
    }
  }

  private func check(_ article: Article) {
    let bytes = Array(article.text.utf8)
    var end = 0
    var number = 0
    for block in article.blocks {
      #expect(block.range.lowerBound >= end && !block.range.isEmpty)
      #expect(isBlank(bytes[end..<block.range.lowerBound]))
      #expect(!isBlank(bytes[block.range].prefix(1)) && !isBlank(bytes[block.range].suffix(1)))
      #expect(String(validating: bytes[block.range], as: UTF8.self) != nil)
      if block.kind == .paragraph { number += 1 }
      #expect(block.number == (block.kind == .paragraph ? number : nil))
      end = block.range.upperBound
    }
    #expect(isBlank(bytes[end...]))
  }

  private func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy(\.properties.isWhitespace)
  }

  @Test("Long single lines and endless empty lines are read to the end")
  func hostileShapes() throws {
    let shapes: [(text: String, blocks: Int)] = [
      (String(repeating: "The river rose by two metres. ", count: 10_000), 1),
      (String(repeating: "\n", count: 300_000) + "A", 1),
      (String(repeating: "the river rose and rose\n", count: 20_000), 1),
      (String(repeating: "A\n", count: 20_000), 20_000),
      (String(repeating: ")", count: 300_000), 1),
      (String(repeating: "Storm hits 04:34\n", count: 20_000), 20_000),
      (String(repeating: "Related\n", count: 10_000), 10_000),
      (String(repeating: "CORRECTION:\n\n", count: 10_000), 10_000),
    ]
    for shape in shapes {
      let article = try article(shape.text)
      #expect(article.blocks.count == shape.blocks)
      #expect(article.blocks.last.map { $0.range.upperBound <= shape.text.utf8.count } ?? true)
    }
  }
}
