import GalleyDocuments
import GalleyModel
import GalleyReaders
import Testing

@Suite("Feeds")
struct FeedTests {
  @Test(
    "RSS: the content before the description, authors, dates, lone ampersands, a headline alone")
  func rss() throws {
    let articles = try wireArticles(
      """
      <?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel><title>Meridian &amp; Co</title><language>en-us</language><link>https://x.example/</link>
      <item><title>Ferry sinks &amp;amp; burns</title><link>https://x.example/a?b=1&c=2</link><guid>https://x.example/a</guid>
      <pubDate>Sat, 02 Mar 2024 07:05:00 GMT</pubDate><dc:creator>Ann Lee</dc:creator><category>Sea</category><category>Ferries</category>
      <description>&lt;p&gt;What is &lt;b&gt;known&lt;/b&gt; so far.&lt;/p&gt;</description>
      <content:encoded><![CDATA[<p>A ferry sank.</p><figure><img src="a"/><figcaption>The ferry in May.</figcaption></figure><p>AT&T said two boats look.</p><p>The post <a href="a">Ferry</a> appeared first on <a href="b">Meridian</a>.</p>]]></content:encoded></item>
      <item><title>Bus burns</title><author>ed@x.example (Bo Chan)</author><description>A bus burned &mdash; nobody was hurt.</description></item>
      <item><title>FLASH: Minister resigns</title></item>
      </channel></rss>
      """, by: FeedReader())
    #expect(articles.map(\.headline) == ["Ferry sinks & burns", "Bus burns", "Minister resigns"])
    #expect(articles[2].marker == "FLASH")
    #expect(
      wireListing(articles[0]) == """
        headline | Ferry sinks & burns
        paragraph | A ferry sank.
        caption | The ferry in May.
        paragraph | AT&T said two boats look.
        related | The post Ferry appeared first on Meridian.
        """)
    let metadata = articles[0].metadata
    #expect(metadata.published == "2024-03-02T07:05:00Z" && metadata.authors == ["Ann Lee"])
    #expect(
      metadata.url == "https://x.example/a?b=1&c=2" && metadata.keywords == ["Sea", "Ferries"])
    #expect(metadata.description == "What is known so far." && metadata.language == "en-us")
    #expect(metadata.publisher == "Meridian & Co")
    #expect(articles[1].metadata.authors == ["Bo Chan"])
    #expect(articles[1].text.hasSuffix("A bus burned — nobody was hurt."))
  }

  @Test("Atom: links by relation, content as XHTML and as escaped text, one entry alone")
  func atom() throws {
    let articles = try wireArticles(
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Meridian</title>
      <entry><id>tag:x:1</id><title type="html">Ferry &lt;i&gt;sinks&lt;/i&gt;</title><link rel="self" href="https://x.example/self"/>
      <link href="https://x.example/a"/><published>2024-03-02T07:05:00+01:00</published><updated>2024-03-02T08:05:00+01:00</updated>
      <author><name>Ann Lee</name></author><category term="sea"/><summary>A ferry sank.</summary>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>A ferry sank.</p><p>Two boats look.</p></div></content></entry>
      <entry><id>tag:x:2</id><title>Bus burns</title><content type="html">&lt;p&gt;A bus burned.&lt;/p&gt;</content></entry></feed>
      """, by: FeedReader())
    #expect(articles.map(\.id) == ["tag:x:1", "tag:x:2"])
    #expect(articles.map(\.headline) == ["Ferry sinks", "Bus burns"])
    #expect(articles[0].blocks.map(\.kind) == [.headline, .paragraph, .paragraph])
    #expect(articles[0].metadata.url == "https://x.example/a")
    #expect(articles[0].metadata.modified == "2024-03-02T08:05:00+01:00")
    #expect(articles[0].metadata.description == nil && articles[0].metadata.language == "en")
  }

  @Test("RSS 1.0 has its items beside the channel, and both charsets in one file are read")
  func rdf() throws {
    let text = Array(
      """
      <?xml version="1.0" encoding="ISO-8859-1"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
      <channel><title>Caf
      """.utf8)
    let rest = Array(
      "</title></channel><item><title>Café burns</title><description>It rained.</description></item></rdf:RDF>"
        .utf8)
    let records = try wireRecords(text + [0xE9] + rest, by: FeedReader())
    guard case .article(let article) = records[0] else { throw ReadError.blank }
    #expect(article.headline == "Café burns" && article.metadata.publisher == "Café")
    #expect(throws: ReadError.self) {
      try wireArticles("<rss><channel/></rss>", by: FeedReader())
    }
  }

  @Test("Files are told by their content")
  func recognition() {
    func reader(_ text: String) -> String? {
      let head = FileHead(bytes: Array(text.utf8), name: "a.xml", isWhole: true)
      let all: [any Reader] = [NewsMLReader(), NewsMLG2Reader(), NITFReader(), FeedReader()]
      return all.first { $0.recognizes(head) }?.format.name
    }
    #expect(reader("<rss version=\"2.0\"><channel/></rss>") == "feed")
    #expect(reader("<feed xmlns=\"http://www.w3.org/2005/Atom\"/>") == "feed")
    #expect(reader("<feed><sausage/></feed>") == nil)
    #expect(reader("<?xml version=\"1.0\"?>\n<!-- a --><NewsML/>") == "newsml")
    #expect(reader("<newsItem/>") == "newsml-g2")
    #expect(reader("<n:newsMessage xmlns:n=\"x\"/>") == "newsml-g2")
    #expect(reader("<!DOCTYPE nitf [<!ENTITY a \"b\">]><nitf/>") == "nitf")
    #expect(reader("<svg/>") == nil)
  }
}

@Suite("JSON feeds and lines of bodies")
struct JSONFeedTests {
  @Test("JSON Feed: HTML or text, authors, dates")
  func json() throws {
    let text = """
      {"version":"https://jsonfeed.org/version/1.1","title":"Meridian","items":[{"id":"1","url":"https://x.example/a","title":"Ferry sinks",
      "content_html":"<p>A ferry sank.</p>","date_published":"2024-03-02T07:05:00+01:00","authors":[{"name":"Ann Lee"}],"tags":["sea"]},
      {"id":"2","content_text":"A bus burned."}]}
      """
    #expect(
      FeedReader().recognizes(FileHead(bytes: Array(text.utf8), name: "a.json", isWhole: true)))
    let articles = try wireArticles(text, by: FeedReader())
    #expect(articles.map(\.text) == ["Ferry sinks\n\nA ferry sank.", "A bus burned."])
    #expect(articles[0].metadata.authors == ["Ann Lee"] && articles[0].metadata.keywords == ["sea"])
    #expect(articles[0].metadata.published == "2024-03-02T07:05:00+01:00")
  }

  @Test("Single line breaks part paragraphs of whole sentences, and no wrapped lines")
  func lineBreaks() throws {
    let long =
      "A ferry with 143 people aboard sank on Saturday night off Tarrow, police said, and two boats looked for survivors."
    func texts(_ html: String) throws -> [String] {
      let escaped = html.replacing("<", with: "&lt;")
      return try wireArticles(
        "<rss><channel><item><title>T</title><description>\(escaped)</description></item></channel></rss>",
        by: FeedReader())[0].text.split(separator: "\n\n").dropFirst().map(String.init)
    }
    #expect(
      try texts("\(long)<br/>It rained.<br/>Nobody was hurt.") == [
        long, "It rained.", "Nobody was hurt.",
      ])
    #expect(try texts("A ferry with 143<br/>people sank.<br/>It rained.").count == 1)
  }
}
