import GalleyModel
import GalleyReaders
import Testing

@Suite("ANPA 1312")
struct ANPATests {
  private func article(
    _ text: String, header: String = "W2870\u{1F}asian\nr l\u{13}\u{11} BC-X   11-13 1049\n"
  ) throws
    -> Article
  {
    let records = try records(
      Array("\u{16}\u{16}\u{1}\(header)\u{2}\(text)".utf8), by: ANPAReader())
    guard case .article(let article) = records.first else { throw NotOneArticle(records: records) }
    return article
  }

  @Test("Header, slug, notes, byline, story with its quotes, tail and trailer")
  func typeset() throws {
    let article = try article(
      """
      ^BC-US--Ferry-Sinking, 1st Ld-Writethru,466<\r
      ^Ferry sinks off Tarrow<\r
      ^AP Photo XNP101, XNP102<\r
      ^Eds: Adds details. With AP Photos.<\r
      ^By ANN LEE and BO CHAN=\r
      ^Associated Press=\r
      \t   TARROW, Marrow (AP) _ A ferry with 143 people aboard sank on Saturday, and two boats looked for survivors all night.\r
       \r
      \t   ``We stay,'' the captain said.\r
       \r
      \t   It did.\r
       \r
      \t   ___\r
       \r
      \t   AP writer Cy Dow in Brynmark contributed to this report.\r
      \r
      \t   \u{3}AP-WF-11-13-13 1509GMT<\r
      \u{C}\r
      \u{4}
      """)
    #expect(
      listing(article) == """
        headline | Ferry sinks off Tarrow
        note | AP Photo XNP101, XNP102
        note | Eds: Adds details. With AP Photos.
        byline | By ANN LEE and BO CHAN
        byline | Associated Press
        paragraph 1 | TARROW, Marrow (AP) _ A ferry with 143 people aboard sank on Saturday, and two boats looked for survivors all night.
        paragraph 2 | “We stay,” the captain said.
        paragraph 3 | It did.
        credit | AP writer Cy Dow in Brynmark contributed to this report.
        """)
    let metadata = article.metadata
    #expect(metadata.slug == "BC-US--Ferry-Sinking" && metadata.updateNote == "1st Ld-Writethru")
    #expect(metadata.priority == "r" && metadata.section == "l")
    #expect(
      metadata.dateline == "TARROW, Marrow" && metadata.note == "Adds details. With AP Photos.")
    #expect(metadata.modified == "2013-11-13T15:09Z" && metadata.authors == ["ANN LEE", "BO CHAN"])
    #expect(metadata.extra == [.init(name: "number", value: "2870")])
  }

  @Test("Copy wrapped at a width, the day before the month in a trailer that may be read twice")
  func wrapped() throws {
    let article = try article(
      """
      BC-Ferry-Sinking\r
      Ferry sinks off Tarrow+\r
           TARROW, Marrow, Dec. 9 Kyodo - A ferry with 143 people aboard sank\r
      on Saturday, and two boats looked for survivors all night.\r
           The captain said the ferry was new and had been in the yard for\r
      repairs.\r
      ==Kyodo\r
      \u{3}KWS-21:37-09-12-18\u{4}
      """, header: "a0105KYODO\u{1F}koko-\nu s\u{14}\u{12} BC-Ferry 09-12 0344\n")
    #expect(article.blocks.map(\.kind) == [.headline, .paragraph, .paragraph, .credit])
    #expect(article.metadata.dateline == "TARROW, Marrow" && article.metadata.modified == nil)
    #expect(article.metadata.slug == "BC-Ferry-Sinking" && article.metadata.priority == "u")
  }

  @Test("A table by backspaces and lines that end of themselves; a story without a headline")
  func table() throws {
    let article = try article(
      """
      ^BC-Results,90<
      ^Eds: With table.<
      \t   TARROW, Marrow (AP) _ Results on Saturday:
      ^Marrow\u{8}3\u{8}1<
      ^Tarrow\u{8}2\u{8}2<
      ^Brynmark\u{8}1\u{8}1<
      \t   It rained.
      """)
    #expect(article.headline == nil)
    #expect(
      article.blocks.map(\.kind) == [
        .note, .paragraph, .listItem, .listItem, .listItem, .paragraph,
      ])
  }

  @Test("Two messages in a file are two articles; a local time keeps its offset")
  func several() throws {
    let one =
      "\u{1}W2870\u{1F}a\nr l\u{13} BC-X\n\u{2}^BC-X,9<\n^Head<\n\t   Two died.\n\u{3}AP-NY-11-13-13 1009EST<\n\u{4}"
    let all = try records(Array((one + "\n" + one).utf8), by: ANPAReader())
    let articles = all.compactMap { if case .article(let article) = $0 { article } else { nil } }
    #expect(articles.map(\.id) == ["v1", "v1-2"])
    #expect(articles[0].metadata.modified == "2013-11-13T10:09-05:00")
  }
}
