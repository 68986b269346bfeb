import GalleyModel
import GalleyReaders
import Testing

@Suite("IPTC 7901")
struct IPTC7901Tests {
  private func article(_ bytes: [UInt8]) throws -> Article {
    let records = try records(bytes, by: IPTC7901Reader())
    guard case .article(let article) = records.first else { throw NotOneArticle(records: records) }
    return article
  }

  @Test("Header, slug, marker, headline, byline, story, and nothing of the notebook but its note")
  func whole() throws {
    let article = try article(
      Array(
        """
        \u{1}eca0003 3 i 380  dpa 0045\r

        Ferry/sea/\r
        \u{2}REFILE
        1ST LEAD
        Ferry sinks off Tarrow
        By dpa correspondents =\r

           Tarrow (dpa) - A ferry with 143 people aboard sank on Saturday, and\r
        two boats looked for survivors all night.\r

           "We stay," the captain said.\r

        # Notebook\r

        ## Note to editors\r
        - Adds quote in graf 2\r

        * * * *\r
        The following information is not for publication\r
        - Editing by: Cy Dow, <cy@x.example>\r
        dpa al cd\r
        \r
        \u{3}071341 GMT Okt 15\r
        \u{7F}
        \u{7F}\u{4}
        """.utf8))
    #expect(
      listing(article) == """
        headline | Ferry sinks off Tarrow
        byline | By dpa correspondents
        paragraph 1 | Tarrow (dpa) - A ferry with 143 people aboard sank on Saturday, and two boats looked for survivors all night.
        paragraph 2 | "We stay," the captain said.
        """)
    let metadata = article.metadata
    #expect(metadata.priority == "3" && metadata.slug == "Ferry/sea")
    #expect(metadata.updateNote == "REFILE 1ST LEAD" && metadata.authors == ["dpa correspondents"])
    #expect(metadata.dateline == "Tarrow" && metadata.modified == "2015-10-07T13:41Z")
    #expect(metadata.note == "Adds quote in graf 2")
    #expect(metadata.extra == [.init(name: "number", value: "0003")])
  }

  @Test("Labels above the headline, Latin-1, the agency behind the story, a time without a zone")
  func labels() throws {
    var bytes = Array(
      "\u{7F}\u{1}bsf025 3 ec 121   etf 967\r\n\r\nFrance\r\n\r\n\u{2}Situation \r\nFrance:  \r\n"
        .utf8)
    bytes +=
      [0xC9]
      + Array(
        "conomie: une catastrophe (Lee) = \r\n \r\n   Tarrow (ats afp) Deux personnes sont mortes. \r\n \r\n(SDA\\/sj) \r\n \r\n\u{3}091223 dec 18\r\n\u{4}"
          .utf8)
    let article = try article(bytes)
    #expect(article.headline == "Économie: une catastrophe (Lee)")
    #expect(article.blocks.map(\.kind) == [.headline, .paragraph, .credit])
    #expect(
      article.metadata.modified == "2018-12-09T12:23" && article.metadata.dateline == "Tarrow")
  }

  @Test("A headline over two lines is one")
  func longHeadline() throws {
    let article = try article(
      Array(
        "\u{1}a1 3 i 9 x\r\nS/\r\n\u{2}A ferry with one hundred and forty-three people aboard\r\nsinks off Tarrow =\r\n\r\nTarrow (dpa) - Two died.\r\n\u{3}071341 GMT Oct 15\u{4}"
          .utf8))
    #expect(
      article.headline == "A ferry with one hundred and forty-three people aboard sinks off Tarrow")
  }

  @Test("Messages are told by their marks, ANPA by its separators")
  func recognition() {
    func reader(_ text: String) -> String? {
      let head = FileHead(bytes: Array(text.utf8), name: "a.txt", isWhole: true)
      return ([IPTC7901Reader(), ANPAReader()] as [any Reader]).first { $0.recognizes(head) }?
        .format.name
    }
    #expect(reader("\u{1}a1 3 i 9\r\n\u{2}Two died.\r\n\u{3}071341\u{4}") == "iptc7901")
    #expect(reader("\u{16}\u{16}\u{1}a1\u{1F}x\r\n\u{2}Two died.\r\n\u{3}") == "anpa")
    #expect(reader("Two people died. \u{2} They said.") == nil)
    #expect(reader("Two people died.") == nil)
  }
}
