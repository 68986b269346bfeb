import GalleyModel
import Testing

@Suite("What pages say of their articles")
struct PageMetadataTests {
  private func metadata(_ head: String, body: String = "") throws -> Metadata {
    try SavedPage.article(SavedPage.page(head: head, body + SavedPage.story)).metadata
  }

  private func linked(_ json: String) -> String {
    "<script type=\"application/ld+json\">\(json)</script>"
  }

  @Test("Each field comes from the most trustworthy place that has it")
  func order() throws {
    let metadata = try metadata(
      linked(
        """
        {"@context":"https://schema.org","@type":"NewsArticle",
         "dateModified":"2024-03-06T10:00:00+01:00","datePublished":"2024-03-05T21:40:00+01:00",
         "author":[{"@type":"Person","name":"Jo Marsh"},{"@type":"Person","name":"Ann Lee"}],
         "publisher":{"@type":"Organization","name":"The Tarn Herald"},
         "articleSection":"Coast","keywords":["ferry","Marrow"],"inLanguage":"en"}
        """)
          + """
          <meta property="article:published_time" content="2024-03-07T00:00:00Z">
          <meta name="author" content="Desk"><meta property="og:site_name" content="Tarn Herald Online">
          <meta property="og:description" content="Rescue boats worked through the night.">
          <link rel="canonical" href="https://tarn.example/ferry">
          """)
    #expect(metadata.published == "2024-03-05T21:40:00+01:00")
    #expect(metadata.modified == "2024-03-06T10:00:00+01:00")
    #expect(metadata.authors == ["Jo Marsh", "Ann Lee"])
    #expect(metadata.publisher == "The Tarn Herald")
    #expect(metadata.section == "Coast")
    #expect(metadata.keywords == ["ferry", "Marrow"])
    #expect(metadata.language == "en")
    #expect(metadata.url == "https://tarn.example/ferry")
    #expect(metadata.description == "Rescue boats worked through the night.")
  }

  @Test("Without JSON-LD the names of other systems and the page itself tell")
  func fallbacks() throws {
    let metadata = try metadata(
      """
      <meta name="parsely-pub-date" content="2024-03-05T20:40:00Z">
      <meta property="og:url" content="https://tarn.example/ferry">
      <meta name="news_keywords" content="ferry, Marrow">
      """, body: "<p class=\"byline\">By Jo Marsh and Ann Lee</p>")
    #expect(metadata.published == "2024-03-05T20:40:00Z")
    #expect(metadata.authors == ["Jo Marsh", "Ann Lee"])
    #expect(metadata.url == "https://tarn.example/ferry")
    #expect(metadata.keywords == ["ferry", "Marrow"])
    #expect(metadata.language == "en-GB")
    #expect(metadata.modified == nil)
    #expect(metadata.publisher == nil)
  }

  @Test(
    "Moments are turned into ISO 8601, no offset is invented",
    arguments: [
      ("Tue, 05 Mar 2024 07:09 GMT", "2024-03-05T07:09Z"),
      ("5 Mar 2024 07:09 GMT", "2024-03-05T07:09Z"),
      ("2024-03-05 07:09:30.123 +0100", "2024-03-05T07:09:30+01:00"),
      ("2024-03-05T07:09-0500", "2024-03-05T07:09-05:00"),
      ("20240305T070930Z", "2024-03-05T07:09:30Z"), ("2024/03/05 07:09", "2024-03-05T07:09"),
      ("March 5, 2024 7:09 p.m.", "2024-03-05T19:09"), ("05.03.2024", "2024-03-05"),
      ("1709622570", "2024-03-05T07:09:30Z"), ("1709622570000", "2024-03-05T07:09:30Z"),
      ("2024-03-05", "2024-03-05"),
    ])
  func dates(text: String, iso: String) throws {
    #expect(try metadata("<meta name=\"date\" content=\"\(text)\">").published == iso)
  }

  @Test(
    "What is no moment gives none", arguments: ["yesterday", "", "99.99.2024", "2024", "March"])
  func noDates(text: String) throws {
    #expect(try metadata("<meta name=\"date\" content=\"\(text)\">").published == nil)
  }

  @Test("JSON-LD is read through its syntax errors, and through references by @id")
  func broken() throws {
    let metadata = try metadata(
      linked(
        """
        <!-- {"@graph":[{"@type":"Person","@id":"#jo","name":"Jo Marsh",},
        {"@type":"Organization","@id":"#tarn","name":"The Tarn Herald"},
        {"@type":["Article","NewsArticle"],"headline":"Ferry "runs
        aground" off Marrow","author":{"@id":"#jo"},"publisher":{"@id":"#tarn"},
        "datePublished":"2024-03-05T20:40:00Z",},] -->
        """) + linked("{\"@type\": ") + linked("") + linked("[[[[[[[["))
    #expect(metadata.authors == ["Jo Marsh"])
    #expect(metadata.publisher == "The Tarn Herald")
    #expect(metadata.published == "2024-03-05T20:40:00Z")
  }

  @Test(
    "Authors are names of persons where there are any",
    arguments: [
      ("By Jo Marsh", ["Jo Marsh"]), ("Jo Marsh, Ann Lee", ["Jo Marsh", "Ann Lee"]),
      ("Jo Marsh; The Tarn Herald", ["Jo Marsh"]),
      ("Von Jo Marsh und Ann Lee", ["Jo Marsh", "Ann Lee"]),
      ("By Di Moss", ["Di Moss"]), ("Author: Jo Marsh", ["Jo Marsh"]),
      ("https://tarn.example/jo-marsh", []), ("Email the author", []),
      ("jo@tarn.example", []), ("The Tarn Herald", ["The Tarn Herald"]),
    ])
  func authors(text: String, names: [String]) throws {
    let head = "<meta property=\"og:site_name\" content=\"The Tarn Herald\">"
    #expect(try metadata(head + "<meta name=\"author\" content=\"\(text)\">").authors == names)
  }
}
