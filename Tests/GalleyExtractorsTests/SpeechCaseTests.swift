import GalleyExtractors
import GalleyModel
import GalleyTestSupport
import Testing

@Suite("Reported speech")
struct SpeechCaseTests {
  @Test(
    "Figures take the source that reports them, and sources are listed",
    arguments: CaseFile.all(in: "SpeechCases"))
  func cases(file: CaseFile) throws {
    #expect(!file.cases.isEmpty)
    let differences = try file.differences { text in
      let extraction = NewsExtractor().extract(Article(paragraphs: text))
      return extraction.figures.map(Self.row) + extraction.sources.map(Self.row)
    }
    #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
  }

  /// A figure as a row: number words ← source.
  private static func row(_ figure: Figure) -> String {
    "\(figure.number.text) ← \(figure.attribution?.name ?? "nobody")"
  }

  /// A source as a row: name, role | figures | quotes | paragraphs.
  private static func row(_ source: Source) -> String {
    let name = [source.name, source.role].compactMap { $0 }.joined(separator: ", ")
    let places = source.paragraphs.map(String.init).joined(separator: " ")
    return [
      name, source.figures.joined(separator: " "), source.quotes.joined(separator: " "),
      "paragraphs \(places)",
    ].joined(separator: " | ")
  }
}
