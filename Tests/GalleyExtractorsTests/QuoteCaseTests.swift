import GalleyExtractors
import GalleyModel
import GalleyTestSupport
import Testing

@Suite("Quotes")
struct QuoteCaseTests {
  @Test(
    "The quotes of each case and their speakers are found as its rows say",
    arguments: CaseFile.all(in: "QuoteCases"))
  func cases(file: CaseFile) throws {
    #expect(!file.cases.isEmpty)
    let differences = try file.differences { text in
      let extraction = NewsExtractor().extract(Article(paragraphs: text))
      return extraction.quotes.map(Self.row) + extraction.notes.map { "note: \($0)" }
    }
    #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
  }

  /// A quote as a row: “words” | speaker | role | mention | cue | addressee | kind, links.
  private static func row(_ quote: Quote) -> String {
    let said = quote.attribution
    let facts = [
      "“\(quote.text)”", said?.name ?? "–", said?.role ?? "–", said?.mention?.text ?? "–",
      said?.cue?.text ?? "–", said?.addressee ?? "–", quote.kind.rawValue,
    ]
    return (facts + quote.links.map { "\($0.kind.rawValue) \($0.to)" }).joined(separator: " | ")
  }
}
