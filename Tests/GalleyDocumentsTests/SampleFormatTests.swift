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
  /// Of a page and a table the copy alone is in the words of the text.
  static let copies: [(String, any Reader)] = [
    ("html", HTMLReader()), ("mhtml", MHTMLReader()), ("csv", TableReader()),
  ]

  private func blocks(_ article: Article) -> [String] {
    Desk.listing(article).split(separator: "\n").map(String.init)
      .filter { !$0.hasPrefix("note") }
      // Plain text tells a caption less surely than a style does.
      .map { $0.contains("Photo:") ? "caption" : $0 }
  }

  /// The story as plain text, and the articles of its file in another format.
  private func articles(
    _ format: String, of readers: [(String, any Reader)]
  ) throws -> (text: Article, read: [Article]) {
    var articles: [Article] = []
    func take(_ record: Record) {
      if case .article(let article) = record { articles.append(article) }
    }
    try PlainTextReader().read(Input(file: Desk.path("seeds/ferry-trial-v1.txt")), each: take)
    let reader = try #require(readers.first { $0.0 == format }?.1)
    let path = Desk.path("seeds/formats/ferry-trial-v1.\(format)")
    #expect(reader.recognizes(try Input(file: path).peeked().head))
    try reader.read(Input(file: path), each: take)
    return (articles[0], Array(articles.dropFirst()))
  }

  @Test("says the same in each", arguments: readers.map(\.0))
  func same(format: String) throws {
    let (text, read) = try articles(format, of: Self.readers)
    #expect(read.count == 1)
    #expect(blocks(text) == read.first.map(blocks))
    #expect(read.first?.metadata.authors == ["Nerys Holloway"])
  }

  @Test("has the same copy and says who wrote it and when", arguments: copies.map(\.0))
  func copy(format: String) throws {
    let (text, read) = try articles(format, of: Self.copies)
    let article = try #require(read.first)
    #expect(article.headline == text.headline)
    #expect(
      blocks(article).filter { $0.hasPrefix("paragraph") }
        == blocks(text).filter { $0.hasPrefix("paragraph") })
    #expect(article.metadata.authors == ["Nerys Holloway"])
    #expect(article.metadata.published == "2024-05-14T16:42:00+01:00")
    // The table holds a brief as well, and a column that no field is for.
    #expect(read.count == (format == "csv" ? 2 : 1))
    if format == "csv" {
      #expect(article.metadata.section == "Courts")
      #expect(article.metadata.extra.map(\.name) == ["clicks"])
    }
  }
}
