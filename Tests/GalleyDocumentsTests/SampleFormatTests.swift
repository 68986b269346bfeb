import GalleyDocuments
import GalleyModel
import GalleyReaders
import GalleyTestSupport
import Testing

@Suite("One story in several formats")
struct SampleFormatTests {
  static let readers: [(String, any Reader)] = [
    ("docx", WordReader()), ("odt", OpenDocumentReader()), ("rtf", RTFReader()),
    ("eml", MailReader()),
  ]

  private func blocks(_ article: Article) -> [String] {
    Desk.listing(article).split(separator: "\n").map(String.init)
      .filter { !$0.hasPrefix("note") }
      // Plain text tells a caption less surely than a style does.
      .map { $0.contains("Photo:") ? "caption" : $0 }
  }

  @Test("says the same in each", arguments: readers.map(\.0))
  func same(format: String) throws {
    var articles: [Article] = []
    let text = Input(file: Desk.path("seeds/ferry-trial-v1.txt"))
    try PlainTextReader().read(text) {
      if case .article(let article) = $0 { articles.append(article) }
    }
    let reader = try #require(Self.readers.first { $0.0 == format }?.1)
    let file = Input(file: Desk.path("seeds/formats/ferry-trial-v1.\(format)"))
    #expect(reader.recognizes(try file.peeked().head))
    try reader.read(Input(file: Desk.path("seeds/formats/ferry-trial-v1.\(format)"))) {
      if case .article(let article) = $0 { articles.append(article) }
    }
    #expect(articles.count == 2)
    #expect(blocks(articles[0]) == blocks(articles[1]))
    #expect(articles[1].metadata.authors == ["Nerys Holloway"])
  }
}
