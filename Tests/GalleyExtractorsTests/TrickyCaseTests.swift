import GalleyTestSupport
import Testing

/// The article on tricky cases shows what Galley does today.
@Suite struct TrickyCaseTests {
  @Test func `Every tricky case of the documentation is a case of the test suite`() throws {
    let article = try Document.article("TrickyCases")
    let shown = CaseFile(path: article.path, text: article.blocks.map(\.text).joined()).cases
    let known = ["FigureCases", "QuoteCases"].flatMap { CaseFile.all(in: $0).flatMap(\.cases) }
    #expect(shown.count > 10)
    for shown in shown {
      let same = try #require(known.first { $0.text == shown.text }, "\(shown.text)")
      #expect(shown.rows == same.rows, "TrickyCases.md: \(shown.text)")
    }
  }
}
