import GalleyDocuments
import GalleyModel
import GalleyReaders
import Testing

@Suite("NITF")
struct NITFTests {
  @Test("Head and body become metadata and blocks with their kinds")
  func whole() throws {
    let article = try #require(
      try wireArticles(
        """
        <?xml version="1.0" encoding="iso-8859-1"?>
        <!DOCTYPE nitf SYSTEM "http://example.org/nitf-3-2.dtd">
        <nitf baselang="en-GB"><head><title>Slug title</title><docdata>
        <doc-id id-string="x.1"/><urgency ed-urg="4"/><date.issue norm="20240302T070501+0100"/>
        <date.release norm="20240303T060000+0100"/><du-key key="FERRY" version="02"/>
        <key-list><keyword key="ferry"/><keyword key="court"/></key-list></docdata></head>
        <body><body.head><hedline><hl1>Ferry sinks off Tarrow</hl1><hl2>Second deck</hl2></hedline>
        <note><body.content><p>For use in print.</p></body.content></note>
        <byline>By <person>Ann Lee</person> and <person>Bo Chan</person><byttl>Staff Writer</byttl></byline>
        <distributor><org>Meridian</org></distributor>
        <dateline><location><city>Tarrow</city>, <region>Marrow</region></location><story.date>March 2</story.date></dateline>
        <abstract><p>A ferry has sunk.</p></abstract></body.head>
        <body.content><block><p>A ferry with 143 people sank&nbsp;on Saturday, police &amp; coastguard said.</p></block>
        <media media-type="image"><media-reference source="a.jpg"/><media-caption>The ferry in May.</media-caption><media-producer>Cy Dow</media-producer></media>
        <hl2>The search</hl2><p>Two boats looked for survivors.</p>
        <ul><li>Twelve were hurt</li></ul>
        <table><tr><td>Saved</td><td>131</td></tr></table></body.content>
        <body.end><tagline>Cy Dow contributed.</tagline></body.end></body></nitf>
        """, by: NITFReader()
      ).first)
    #expect(
      wireListing(article) == """
        headline | Ferry sinks off Tarrow
        note | For use in print.
        byline | By Ann Lee and Bo Chan, Staff Writer
        standfirst | A ferry has sunk.
        paragraph | A ferry with 143 people sank on Saturday, police & coastguard said.
        caption | The ferry in May.
        credit | Cy Dow
        heading | The search
        paragraph | Two boats looked for survivors.
        listItem | Twelve were hurt
        listItem | Saved | 131
        credit | Cy Dow contributed.
        """)
    let metadata = article.metadata
    #expect(metadata.authors == ["Ann Lee", "Bo Chan"])
    #expect(metadata.dateline == "Tarrow, Marrow")
    #expect(metadata.published == "2024-03-03T06:00:00+01:00")
    #expect(metadata.embargo == "2024-03-03T06:00:00+01:00")
    #expect(metadata.keywords == ["ferry", "court"])
    #expect(metadata.slug == "FERRY" && metadata.version == "02" && metadata.priority == "4")
    #expect(metadata.language == "en-GB" && metadata.publisher == "Meridian")
    #expect(metadata.note == "For use in print.")
  }

  @Test("A release on the day alone is no time; the issue has it")
  func dayOnly() throws {
    let article = try wireArticles(
      """
      <nitf><head><docdata><date.issue norm="20240302T070501-0500"/>
      <date.release norm="20240302000000-0500"/></docdata></head><body><body.head><hedline>
      <hl1>One</hl1></hedline></body.head><body.content><p>NEW YORK (AP) _ Two people died.</p>
      <p>___</p><p>Cy Dow contributed to this report.</p></body.content></body></nitf>
      """, by: NITFReader())[0]
    #expect(article.metadata.published == "2024-03-02T07:05:01-05:00")
    #expect(article.metadata.embargo == nil)
    #expect(article.metadata.dateline == "NEW YORK")
    #expect(article.blocks.map(\.kind) == [.headline, .paragraph, .credit])
  }

  @Test("Latin-1 that a declaration names, and UTF-8 that it denies, are both read")
  func encodings() throws {
    let head = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><nitf><body><body.content><p>Caf"
    let tail = "</p></body.content></body></nitf>"
    for letter in [[0xE9], [0xC3, 0xA9]] as [[UInt8]] {
      let records = try wireRecords(Array(head.utf8) + letter + Array(tail.utf8), by: NITFReader())
      guard case .article(let article) = records[0] else { throw ReadError.blank }
      #expect(article.text == "Café")
    }
  }

  @Test("UTF-16 and blanks before the declaration are read")
  func utf16() throws {
    let text =
      " \n<?xml version=\"1.0\" encoding=\"UTF-16\"?><nitf><body><body.content><p>Café</p></body.content></body></nitf>"
    let units = Array(text.utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    for bytes in [[0xFF, 0xFE] + units, Array(text.utf8)] {
      let records = try wireRecords(bytes, by: NITFReader())
      guard case .article(let article) = records[0] else { throw ReadError.blank }
      #expect(article.text == "Café")
    }
  }

  @Test("Behind rules stand credits, one after the other")
  func tails() throws {
    let article = try wireArticles(
      """
      <nitf><body><body.head><hedline><hl1>One</hl1></hedline></body.head><body.content>
      <p>NEW YORK (AP) _ Two people died in a storm on Saturday, police said.</p><p>It rained for three days and nights.</p>
      <p>___</p><p>Lee reported from Brynmark.</p><p>___</p><p>Follow storms at https://x.example/storms</p>
      </body.content></body></nitf>
      """, by: NITFReader())[0]
    #expect(article.blocks.map(\.kind) == [.headline, .paragraph, .paragraph, .credit, .credit])
  }

  @Test("A summary or headline that the story repeats stands once")
  func repeats() throws {
    let article = try wireArticles(
      """
      <nitf><body><body.head><hedline><hl1>Ferry sinks</hl1></hedline><abstract><p>A ferry with 143
      people sank on Saturday night off Tarrow.</p></abstract></body.head><body.content>
      <p>Ferry sinks</p><p>A ferry with 143 people sank on Saturday night off Tarrow.</p>
      <p>/mdn/</p></body.content></body></nitf>
      """, by: NITFReader())[0]
    #expect(article.blocks.map(\.kind) == [.headline, .paragraph, .credit])
  }

  @Test("No entity is loaded or blown up, and no depth overflows the stack")
  func hostile() throws {
    let bomb = """
      <?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY a "lolololololol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
      <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;">
      <!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;">
      <!ENTITY x SYSTEM "file:///etc/passwd">]>
      <nitf><body><body.content><p>Two died. &x;</p><p>&f;</p></body.content></body></nitf>
      """
    let article = try wireArticles(bomb, by: NITFReader())[0]
    #expect(!article.text.contains("root:") && !article.text.contains("lolol"))
    let deep =
      "<nitf><body><body.content>" + String(repeating: "<block>", count: 50_000)
      + "<p>Two died.</p>"
    _ = try? wireArticles(deep, by: NITFReader())
  }

  @Test("Without a story it is refused by what it holds")
  func none() {
    #expect(throws: ReadError.noArticle("no words of a story stand in it")) {
      try wireArticles("<nitf><body><body.content/></body></nitf>", by: NITFReader())
    }
    #expect(throws: ReadError.blank) { try wireArticles(" ", by: NITFReader()) }
  }
}
