import GalleyDocuments
import GalleyModel
import GalleyReaders
import Testing

@Suite("ninjs and digital wires")
struct NinjsTests {
  private func recognizes(_ text: String, _ reader: some Reader) -> Bool {
    reader.recognizes(FileHead(bytes: Array(text.utf8), name: "a.json", isWhole: true))
  }

  @Test("Version 1: fields with names of their own, pictures of associations left out")
  func first() throws {
    let text = """
      {"guid":"tag:x:1","uri":"http://x.example/1","type":"text","pubstatus":"usable","version":4,
       "versioncreated":"2024-03-02T06:05:00+0000","firstcreated":"2024-03-01T06:05:00+0000","urgency":3,
       "embargoed":"2024-03-02T09:00:00+0000","headline":"Ferry sinks","byline":"By Ann Lee","slugline":"FERRY",
       "ednote":"Pictures follow","located":"Tarrow","keywords":["ferry","sea"],"source":"Meridian","language":"en",
       "description_text":"What is known so far.","service":[{"code":"w","name":"World"}],
       "body_text":"A ferry sank.","body_html":"<p>A ferry\\nsank.<br/></p><p><b>The search</b></p><p>Two boats look for\\nsurvivors.</p><p>(Reporting by Ann Lee)</p>",
       "associations":{"a":{"type":"picture","body_text":"No copy","headline":"Nor this"}}}
      """
    #expect(recognizes(text, NinjsReader()))
    let article = try wireArticles(text, by: NinjsReader())[0]
    #expect(
      wireListing(article) == """
        headline | Ferry sinks
        paragraph | A ferry sank.
        heading | The search
        paragraph | Two boats look for survivors.
        credit | (Reporting by Ann Lee)
        """)
    let metadata = article.metadata
    #expect(metadata.guid == "tag:x:1" && metadata.url == "http://x.example/1")
    #expect(metadata.version == "4" && metadata.priority == "3" && metadata.slug == "FERRY")
    #expect(metadata.modified == "2024-03-02T06:05:00+00:00")
    #expect(metadata.published == "2024-03-01T06:05:00+00:00")
    #expect(metadata.embargo == "2024-03-02T09:00:00+00:00")
    #expect(metadata.authors == ["Ann Lee"] && metadata.dateline == "Tarrow")
    #expect(metadata.keywords == ["ferry", "sea"] && metadata.section == "World")
    #expect(metadata.note == "Pictures follow" && metadata.publisher == "Meridian")
    #expect(metadata.description == "What is known so far.")
  }

  @Test("Versions 2 and 3: arrays with roles, and one body of several")
  func later() throws {
    let text = """
      {"standard":{"name":"ninjs","version":"3.0"},"uri":"urn:x:2","versioncreated":"2024-03-02T06:05:00Z","pubstatus":"usable",
       "headlines":[{"role":"short","value":"Ferry"},{"role":"main","value":"Ferry sinks"}],"by":"Von Ann Lee, mdn",
       "descriptions":[{"role":"text","value":"A ferry sank. Two boats"}],"subjects":[{"name":"Sea"}],
       "bodies":[{"role":"text","contenttype":"text/plain","value":"Ferry sinks\\nSea MDN\\nA ferry sank."},
        {"role":"html","contenttype":"text/html","value":"<html><head><title>Ferry sinks</title></head><body><h1>Ferry sinks</h1><div class='dat'><span>Sea</span><span>MDN</span></div><p>A ferry sank.</p><blockquote>Two boats look for survivors.</blockquote></body></html>"},
        {"role":"x","contenttype":"application/xml","value":"<X><P>A ferry sank.</P></X>"}]}
      """
    #expect(recognizes(text, NinjsReader()))
    let article = try wireArticles(text, by: NinjsReader())[0]
    #expect(
      wireListing(article)
        == "headline | Ferry sinks\nparagraph | A ferry sank.\nparagraph | Two boats look for survivors."
    )
    #expect(article.metadata.authors == ["Ann Lee, mdn"] && article.metadata.keywords == ["Sea"])
    #expect(article.metadata.description == nil)
  }

  @Test("A body in NITF is taken before one in plain text")
  func nitfFirst() throws {
    let text = """
      {"uri":"u","versioncreated":"2024","headline":"Ferry sinks","bodies":[
       {"contenttype":"text/plain","value":"By Ann Lee. A ferry sank, and two boats look for survivors."},
       {"contenttype":"application/nitf+xml","value":"<nitf><body><body.content><p>A ferry sank.</p></body.content></body></nitf>"}]}
      """
    #expect(
      wireListing(try wireArticles(text, by: NinjsReader())[0])
        == "headline | Ferry sinks\nparagraph | A ferry sank.")
  }

  @Test("A body of plain text keeps its paragraphs; a NITF document in a string is read as one")
  func bodies() throws {
    func text(_ body: String) -> String {
      "{\"uri\":\"u\",\"versioncreated\":\"2024\",\"headline\":\"Ferry sinks\",\(body)}"
    }
    let plain = try wireArticles(
      text(#""body_text":"A ferry sank.\n\nTwo boats look.\r\n\r\nIt rains.""#), by: NinjsReader())[
        0]
    #expect(plain.blocks.count == 4)
    let nitf = try wireArticles(
      text(
        #""body_nitf":"<nitf><body><body.head><byline>By Ann Lee</byline></body.head><body.content><p>A ferry &nbsp; sank & burned.</p></body.content></body></nitf>""#
      ), by: NinjsReader())[0]
    #expect(nitf.text.hasSuffix("A ferry sank & burned."))
    #expect(nitf.metadata.authors == ["Ann Lee"])
  }

  @Test("A list and lines of items give an article each; pictures are passed over")
  func several() throws {
    let item = { (id: Int, type: String) in
      #"{"guid":"g\#(id)","type":"\#(type)","versioncreated":"x","headline":"H \#(id)","body_text":"Two died."}"#
    }
    let list = "[\(item(1, "text")),\(item(2, "picture")),\(item(3, "text"))]"
    #expect(try wireArticles(list, by: NinjsReader()).map(\.id) == ["g1", "g3"])
    let lines = "\(item(1, "text"))\n\(item(3, "text"))\n"
    #expect(try wireArticles(lines, by: NinjsReader()).map(\.id) == ["g1", "g3"])
    #expect(throws: ReadError.malformed("it is not valid JSON")) {
      try wireArticles("{\"guid\":", by: NinjsReader())
    }
    #expect(throws: ReadError.self) {
      try wireArticles(String(repeating: "[", count: 100_000), by: NinjsReader())
    }
  }

  @Test("An entry of digital wires: teaser, place, notes by their roles")
  func digitalwires() throws {
    let text = """
      {"format":"digitalwires@0.9.1","urn":"urn:x:9","version_created":"2024-03-02T07:05:00+01:00","version":2,"language":"de",
       "urgency":3,"headline":"Ferry sinks","kicker":"Sea","teaser":"The search goes on.","byline":"Von Ann Lee, mdn","dateline":"Tarrow (mdn) - ",
       "article_html":"<section class=\\"main\\"><p><span class=\\"dateline\\">Tarrow <span>(mdn)</span> - </span>A ferry sank.</p><h2>The search</h2><p>Two boats look.</p></section>",
       "ednotes":[{"role":"x:closingline","ednote":"mdn al"},{"role":"x:editorialnote","ednote":"Pictures follow"},{"role":"x:correction","ednote":"Corrects day"}],
       "dpasubject_names":["Sea"],"keyword_names":[]}
      """
    #expect(recognizes(text, DigitalwiresReader()))
    let article = try wireArticles(text, by: DigitalwiresReader())[0]
    #expect(
      wireListing(article) == """
        headline | Ferry sinks
        standfirst | The search goes on.
        paragraph | Tarrow (mdn) - A ferry sank.
        heading | The search
        paragraph | Two boats look.
        """)
    #expect(article.metadata.dateline == "Tarrow" && article.metadata.version == "2")
    #expect(article.metadata.note == "Pictures follow")
    #expect(article.metadata.updateNote == "Corrects day")
    #expect(article.metadata.keywords == ["Sea"])
  }
}
