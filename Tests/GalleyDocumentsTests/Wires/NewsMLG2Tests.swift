import GalleyDocuments
import GalleyModel
import GalleyReaders
import Testing

@Suite("NewsML-G2")
struct NewsMLG2Tests {
  private func item(
    _ content: String, meta: String = "", itemMeta: String = "", guid: String = "urn:x:1"
  ) -> String {
    """
    <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="\(guid)" version="3" xml:lang="en">
    <itemMeta><itemClass qcode="ninat:text"/><provider literal="Meridian"/>
    <versionCreated>2024-03-02T07:05:00.120+01:00</versionCreated>\(itemMeta)</itemMeta>
    <contentMeta><headline>Ferry sinks</headline>\(meta)</contentMeta>
    <contentSet>\(content)</contentSet></newsItem>
    """
  }

  @Test("Metadata of both parts, XHTML with labels, teaser, caption and subheads")
  func whole() throws {
    let article = try wireArticles(
      item(
        """
        <inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>
        <header><time>02.03.2024</time><ul class="slugline"><li>Shipping</li></ul><h1>Ferry sinks</h1><h3>Sea</h3>
        <p class="byline">By Ann Lee, mdn</p></header><section><p class="teaser">The search goes on.</p>
        <figure><img src="a.jpg"/><div class="byline">Cy Dow/mdn</div><figcaption>The ferry in May.</figcaption></figure>
        <p>Tarrow (mdn) - A ferry with 143 people sank on Saturday.</p><h2>The search</h2><p>Two boats looked for survivors.</p>
        <blockquote>We do not give up, the captain said.</blockquote></section></body></html></inlineXML>
        <remoteContent href="a.jpg"/>
        """,
        meta: """
          <urgency>3</urgency><slugline>FERRY/</slugline><dateline>Tarrow (mdn) - </dateline>
          <by>By Ann Lee, mdn</by><headline rank="3">Sea</headline><keyword>ferry</keyword>
          <subject qcode="x:1"><name>Shipping</name></subject><language tag="en-GB"/>
          """,
        itemMeta: """
          <firstCreated>2024-03-02T06:00:00+01:00</firstCreated><embargoed>2024-03-02T09:00:00+01:00</embargoed>
          <edNote role="x:correction">Corrects number of boats</edNote><edNote>Pictures follow</edNote>
          <edNote role="x:contacts" pubconstraint="x:nonpublic">+49 30 1234</edNote>
          <edNote pubconstraint="x:nonpublic">Ask Bo before use</edNote>
          """), by: NewsMLG2Reader())[0]
    #expect(
      wireListing(article) == """
        headline | Ferry sinks
        byline | By Ann Lee, mdn
        standfirst | The search goes on.
        credit | Cy Dow/mdn
        caption | The ferry in May.
        paragraph | Tarrow (mdn) - A ferry with 143 people sank on Saturday.
        heading | The search
        paragraph | Two boats looked for survivors.
        paragraph | We do not give up, the captain said.
        """)
    let metadata = article.metadata
    #expect(article.id == "wire" && metadata.guid == "urn:x:1" && metadata.version == "3")
    #expect(metadata.published == "2024-03-02T06:00:00+01:00")
    #expect(metadata.modified == "2024-03-02T07:05:00+01:00")
    #expect(metadata.embargo == "2024-03-02T09:00:00+01:00")
    #expect(metadata.note == "Pictures follow")
    #expect(metadata.updateNote == "Corrects number of boats")
    #expect(metadata.dateline == "Tarrow" && metadata.slug == "FERRY/" && metadata.priority == "3")
    #expect(metadata.keywords == ["ferry"] && metadata.language == "en-GB")
    #expect(metadata.authors == ["Ann Lee, mdn"] && metadata.publisher == "Meridian")
  }

  @Test("Of several renditions of one body one is taken, in the item's language")
  func renditions() throws {
    let article = try wireArticles(
      item(
        """
        <inlineXML xml:lang="fr" contenttype="application/nitf+xml"><nitf><body><body.content><p>Un bac a coulé avec 143 personnes samedi.</p></body.content></body></nitf></inlineXML>
        <inlineXML xml:lang="en" contenttype="application/nitf+xml"><nitf><body><body.content><p>A ferry sank.</p></body.content></body></nitf></inlineXML>
        <inlineData contenttype="text/plain">A ferry sank.</inlineData>
        <inlineData contenttype="text/css">p { color: red; }</inlineData>
        """), by: NewsMLG2Reader())[0]
    #expect(wireListing(article) == "headline | Ferry sinks\nparagraph | A ferry sank.")
    let long = try wireArticles(
      item(
        """
        <inlineXML><html><body><p>A ferry sank.</p></body></html></inlineXML>
        <inlineXML><html><body><p>A ferry sank.</p><p>Two boats look for survivors.</p></body></html></inlineXML>
        <inlineXML><html><body><p>A ferry.</p></body></html></inlineXML>
        """), by: NewsMLG2Reader())[0]
    #expect(wireListing(long).hasSuffix("\nparagraph | Two boats look for survivors."))
  }

  @Test("NITF as a string, text with indents in one paragraph, and notes in brackets")
  func strings() throws {
    let nitf = try wireArticles(
      item(
        "<inlineXML>&lt;nitf&gt;&lt;body&gt;&lt;body.content&gt;&lt;p&gt;A ferry sank &amp;amp; burned.&lt;/p&gt;&lt;/body.content&gt;&lt;/body&gt;&lt;/nitf&gt;</inlineXML>"
      ), by: NewsMLG2Reader())[0]
    #expect(nitf.text.hasSuffix("A ferry sank & burned."))
    let text = try wireArticles(
      item(
        """
        <inlineData contenttype="text/plain"><![CDATA[<p>
             (Corrects day in first paragraph)
           TARROW, March 2 (Meridian) - A ferry sank
        on Saturday.
           "We stay," the captain said.
        ]]></inlineData>
        """), by: NewsMLG2Reader())[0]
    #expect(
      wireListing(text) == """
        headline | Ferry sinks
        correction | (Corrects day in first paragraph)
        paragraph | TARROW, March 2 (Meridian) - A ferry sank on Saturday.
        paragraph | "We stay," the captain said.
        """)
    #expect(text.metadata.dateline == "TARROW")
    #expect(text.metadata.updateNote == "Corrects day in first paragraph")
  }

  @Test("A message with several text items gives an article each, and passes pictures over")
  func message() throws {
    let first = item("<inlineXML><html><body><p>A ferry sank.</p></body></html></inlineXML>")
    let second = item(
      "<inlineXML><html><body><p>A bus burned.</p></body></html></inlineXML>", guid: "urn:x:2")
    let picture = """
      <newsItem guid="urn:x:3"><itemMeta><itemClass qcode="ninat:picture"/></itemMeta><contentSet>
      <inlineData>x</inlineData></contentSet></newsItem>
      """
    let message =
      "<newsMessage><itemSet><packageItem guid=\"p\"><groupSet/></packageItem>\(first)\(picture)\(second)</itemSet></newsMessage>"
    let articles = try wireArticles(message, by: NewsMLG2Reader())
    #expect(articles.map(\.id) == ["urn:x:1", "urn:x:2"])
    #expect(throws: ReadError.self) {
      try wireArticles("<packageItem><groupSet/></packageItem>", by: NewsMLG2Reader())
    }
    #expect(throws: ReadError.foreign(.xml)) {
      try wireArticles("<svg><text>Two died.</text></svg>", by: NewsMLG2Reader())
    }
  }

  @Test("Prefixes of namespaces make no difference")
  func prefixes() throws {
    let article = try wireArticles(
      """
      <n:newsItem xmlns:n="http://iptc.org/std/nar/2006-10-01/" xmlns:h="http://www.w3.org/1999/xhtml" guid="g">
      <n:contentMeta><n:headline>UPDATE 2-Ferry sinks</n:headline></n:contentMeta><n:contentSet><n:inlineXML>
      <h:html><h:body><h:p>(Adds quote, background)</h:p><h:p>TARROW, March 2 (Reuters) - A ferry
      sank on Saturday.
       

       (Reporting by Ann Lee; Editing by Bo Chan)</h:p></h:body></h:html></n:inlineXML></n:contentSet></n:newsItem>
      """, by: NewsMLG2Reader())[0]
    #expect(article.headline == "Ferry sinks" && article.marker == "UPDATE 2")
    #expect(article.blocks.map(\.kind) == [.headline, .note, .paragraph, .credit])
    #expect(article.metadata.updateNote == "Adds quote, background")
  }
}
