import GalleyModel
import GalleyReaders
import Testing

@Suite("What a record of NDJSON brings besides its text")
struct NDJSONFieldTests {
  private func article(_ line: String) throws -> Article {
    let records = try records(Array(line.utf8), by: NDJSONReader())
    guard case .article(let article) = records.first else { throw NotOneArticle(records: records) }
    return article
  }

  private func fault(_ line: String) throws -> String? {
    let records = try records(Array(line.utf8), by: NDJSONReader())
    guard case .failure(let failure) = records.first else { return nil }
    return failure.message
  }

  @Test("Headline, marker and metadata are taken as sent; the text stays as it is")
  func metadata() throws {
    let article = try article(
      #"""
      {"id":"a","text":"Two people died.","headline":"Storm kills two","marker":"UPDATE 1",\#
      "metadata":{"slug":"STORM/","authors":["Ann Lee","Bo Chan"],"published":"2026-03-01T09:00+01:00",\#
      "extra":{"desk":"coast"}},"priority":3,"shelf":{"row":7}}
      """#)
    #expect(article.text == "Two people died.")
    #expect(article.headline == "Storm kills two")
    #expect(article.marker == "UPDATE 1")
    #expect(article.metadata.slug == "STORM/")
    #expect(article.metadata.authors == ["Ann Lee", "Bo Chan"])
    #expect(article.metadata.published == "2026-03-01T09:00+01:00")
    #expect(article.metadata.priority == "3")
    #expect(
      article.metadata.extra.map { "\($0.name)=\($0.value)" } == [
        "desk=coast", #"shelf={"row":7}"#,
      ])
  }

  @Test("Blocks may say where they stand, in Unicode scalars")
  func placedBlocks() throws {
    let article = try article(
      #"{"id":"a","text":"Über 40\n\nEr sagt 🌊 nichts.","blocks":[{"kind":"heading","start":0,"end":7},"#
        + #"{"kind":"paragraph","start":9,"end":26}]}"#)
    #expect(article.blocks.map(\.kind) == [.heading, .paragraph])
    #expect(article.blocks.map(\.range) == [0..<8, 10..<30])
    #expect(article.blocks.map(\.number) == [nil, 1])
  }

  @Test("Blocks with their words make the text")
  func wordedBlocks() throws {
    let article = try article(
      #"{"id":"a","headline":"Storm","blocks":[{"kind":"standfirst","text":"It came at night."},"#
        + #"{"kind":"paragraph","text":"Two people\n died."}]}"#)
    #expect(article.text == "Storm\n\nIt came at night.\n\nTwo people\ndied.")
    #expect(article.blocks.map(\.kind) == [.headline, .standfirst, .paragraph])
  }

  @Test(
    "Blocks that cannot be are refused with the reason",
    arguments: [
      #"{"text":"Two.","blocks":[{"kind":"verse","start":0,"end":4}]}"#:
        "\"verse\" is no kind of block",
      #"{"text":"Two.","blocks":[{"kind":"paragraph","start":0,"end":5}]}"#:
        "\"blocks\" do not follow",
      #"{"text":"Two.","blocks":[{"kind":"paragraph","start":2,"end":1}]}"#:
        "\"blocks\" do not follow",
      #"{"text":"Two.","blocks":7}"#: "\"blocks\" is no list",
      #"{"blocks":[{"kind":"paragraph","start":0,"end":1}]}"#: "\"text\" is missing",
    ])
  func faults(line: String, beginning: String) throws {
    #expect(try fault(line)?.hasPrefix(beginning) == true)
  }
}
