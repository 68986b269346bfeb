import GalleyExtractors
import GalleyModel
import GalleyTestSupport
import Testing

@Suite("The sources of an article")
struct SourceTableTests {
  @Test(
    "have one name each, by which their figures and quotes are found",
    arguments: [
      (
        "Police said three people died. Five were hurt, police said.",
        ["Police: f1 f2"]
      ),
      (
        "Three people died, police said. Police said five were hurt.",
        ["police: f1 f2"]
      ),
      (
        "The fire chief said 12 houses burned. Seven cars burned, fire chief said.",
        ["The fire chief: f1 f2"]
      ),
      (
        "“Three people died,” police said. “Five were hurt,” Police said on Friday.",
        ["police: f1 f2 q1 q2"]
      ),
    ])
  func join(text: String, expected: [String]) {
    let extraction = NewsExtractor().extract(Article(paragraphs: text))
    let sources = extraction.sources.map {
      "\($0.name): " + ($0.figures + $0.quotes).joined(separator: " ")
    }
    #expect(sources == expected)
    // As a sheet joins them: by the name in the row.
    for source in extraction.sources {
      let figures = extraction.figures.filter { $0.attribution?.name == source.name }
      let quotes = extraction.quotes.filter { $0.attribution?.name == source.name }
      #expect(figures.map(\.id) == source.figures)
      #expect(quotes.map(\.id) == source.quotes)
    }
  }
}
