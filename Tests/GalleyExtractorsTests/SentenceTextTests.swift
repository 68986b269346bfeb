import GalleyExtractors
import GalleyModel
import GalleyTestSupport
import Testing

/// What the rows of a sentence repeat of it.
@Suite("The sentence of a figure or quote")
struct SentenceTextTests {
  private static let note =
    "a sentence is too long to be shown whole with each figure or quote; what stands around it is shown"

  @Test("is shown whole where it is as long as those of real copy")
  func whole() {
    let words = (0..<12).map { "\($0 + 20) people in the district of Upper Lydd number \($0)" }
    let sentence = words.joined(separator: ", ") + " were hurt, the river board said."
    let extraction = NewsExtractor().extract(Article(paragraphs: sentence))
    #expect(extraction.figures.count >= 12)
    #expect(extraction.figures.allSatisfy { $0.sentence == sentence })
    #expect(extraction.notes.isEmpty)
  }

  @Test(
    "is shown in part, around the item, where its rows would repeat it too often",
    arguments: [
      ("5 of ", 2000, ""), ("“It rose by a foot,” Ann Lee said, and ", 300, ""),
      ("5 漢字 of “漢字” ", 300, ""), ("é", 20_000, "5 people "),
      ("a", 20_000, "“It rose by a foot and then it fell,” Ann Lee said of "),
    ])
  func part(piece: String, count: Int, start: String) {
    let text = start + String(repeating: piece, count: count) + " and “it fell by 6 feet”"
    let extraction = NewsExtractor().extract(Article(paragraphs: text))
    let bytes = Array(text.utf8)
    let rows =
      extraction.figures.map { ($0.number.range, $0.sentence) }
      + extraction.quotes.compactMap { quote in quote.parts.first.map { ($0, quote.sentence) } }
    #expect(!rows.isEmpty)
    #expect(extraction.notes.contains(Self.note))
    for (range, sentence) in rows {
      #expect(sentence.utf8.count <= 3000)
      // What stands there word for word, and the item in it.
      let item = String(decoding: bytes[range], as: UTF8.self).prefix(2)
      #expect(sentence.contains(item))
      let reach = bytes[max(0, range.lowerBound - 3000)..<min(bytes.count, range.upperBound + 3000)]
      #expect(String(decoding: reach, as: UTF8.self).contains(sentence))
    }
    let total = rows.reduce(0) { $0 + $1.1.utf8.count }
    #expect(total <= 300 * rows.count + 64_000)
  }

  @Test("holds a number that is longer than what is shown around others")
  func long() {
    let number = "000" + String(repeating: ",000", count: 200)
    let text = String(repeating: "250,000 people and ", count: 400) + number + " more"
    let extraction = NewsExtractor().extract(Article(paragraphs: text))
    #expect(extraction.figures.last?.number.text == number)
    #expect(extraction.figures.allSatisfy { $0.sentence.contains($0.number.text) })
  }
}
