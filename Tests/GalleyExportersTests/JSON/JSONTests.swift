import Foundation
import GalleyConformance
import GalleyExporters
import GalleyModel
import GalleyTestSupport
import Testing

@Suite("JSON")
struct JSONTests {
  private let folder = TemporaryFolder()

  @Test("is what the contract says, key by key")
  func contract() throws {
    let expected = """
      {"schema":"galley/extraction/1","id":"v1",\
      "article":{"source":"v1.txt","format":"text","headline":"Bridges fall in Lydd 🌊",\
      "marker":"UPDATE 2",\
      "metadata":{"guid":null,"url":null,"published":null,\
      "modified":null,"embargo":null,"authors":[],"publisher":null,"language":null,"version":null,\
      "updateNote":null,"slug":null,"keywords":[],"section":null,"priority":null,"dateline":null,\
      "note":null,"description":null,"extra":{}},\
      "text":"UPDATE 2-Bridges fall in Lydd 🌊\\n“Nearly 5 to 10 of our 25 \
      bridges fell on Thursday in Lydd,” Mayor Zoë Ó Briain told Radio 1.\\n“It took two minutes,” \
      she said, “no more.” Repairs cost $12.9 billion, the river board says.",\
      "blocks":[{"kind":"headline","number":null,"start":0,"end":31},\
      {"kind":"paragraph","number":1,"start":32,"end":125},\
      {"kind":"paragraph","number":2,"start":126,"end":219}]},\
      "figures":[{"id":"f1","text":"Nearly 5 to 10 of our 25 bridges","start":33,"end":65,\
      "number":{"text":"5 to 10 of our 25","start":40,"end":57},"value":5,"upper":10,"of":25,\
      "vague":true,"bound":"under","qualifier":"Nearly","direction":"down",\
      "unit":"bridge per day","counts":"bridges","kind":"count","event":"fell",\
      "when":"on Thursday","where":"Lydd","inQuote":"q1",\
      "links":[{"to":"f2","as":"movementEnd"}],"block":"paragraph","paragraph":1,\
      "sentence":"Nearly 5 to 10 of our 25 bridges fell on Thursday in Lydd.",\
      "attribution":{"name":"Zoë Ó Briain","role":"Mayor",\
      "mention":{"text":"Mayor Zoë Ó Briain","start":93,"end":111},\
      "cue":{"text":"told","start":112,"end":116},"addressee":"Radio 1"}},\
      {"id":"f2","text":"$12.9 billion","start":183,"end":196,\
      "number":{"text":"12.9 billion","start":184,"end":196},"value":12900000000,"upper":null,\
      "of":null,"vague":false,"bound":"exact","qualifier":null,"direction":null,"unit":"USD",\
      "counts":null,"kind":"money","event":null,"when":null,"where":null,"inQuote":null,\
      "links":[{"to":"f1","as":"repeat"},{"to":"f3","as":"conversion"}],"block":"paragraph",\
      "paragraph":2,"sentence":"Repairs cost $12.9 billion, the river board says.",\
      "attribution":{"name":"the river board","role":null,\
      "mention":{"text":"the river board","start":198,"end":213},\
      "cue":{"text":"says","start":214,"end":218},"addressee":null}},\
      {"id":"f3","text":"two minutes","start":135,"end":146,\
      "number":{"text":"two","start":135,"end":138},"value":12.5,"upper":null,"of":null,\
      "vague":false,"bound":"exact","qualifier":null,"direction":null,"unit":"minute",\
      "counts":null,"kind":"duration","event":null,"when":null,"where":null,"inQuote":null,\
      "links":[],"block":"caption","paragraph":null,"sentence":"It took two minutes.",\
      "attribution":null}],\
      "quotes":[{"id":"q1","text":"Nearly 5 to 10 of our 25 bridges fell on Thursday in Lydd,",\
      "parts":[{"start":33,"end":91}],"kind":"full","links":[{"to":"q2","as":"repeat"}],\
      "block":"paragraph","paragraph":1,\
      "sentence":"“Nearly 5 to 10 of our 25 bridges fell on Thursday in Lydd,” she told Radio 1.",\
      "attribution":{"name":"Zoë Ó Briain","role":"Mayor",\
      "mention":{"text":"Mayor Zoë Ó Briain","start":93,"end":111},\
      "cue":{"text":"told","start":112,"end":116},"addressee":"Radio 1"}},\
      {"id":"q2","text":"It took two minutes, … no more.",\
      "parts":[{"start":127,"end":147},{"start":160,"end":168}],"kind":"partial","links":[],\
      "block":"pullQuote","paragraph":null,"sentence":"“It took two minutes,” she said, “no more.”",\
      "attribution":null}],\
      "sources":[{"name":"Zoë Ó Briain","role":"Mayor","figures":["f1"],"quotes":["q1"],\
      "paragraphs":[1,2]},{"name":"the river board","role":null,"figures":["f2"],"quotes":[],\
      "paragraphs":[]}],"notes":["read as Windows-1252"]}

      """
    #expect(try export(JSONExporter(), [.extraction(.sample)]) == expected)
  }

  @Test("tells where words stand in Unicode scalars, after emoji and accents, too")
  func offsets() throws {
    let text = try export(JSONExporter(), [.extraction(.sample)])
    let extraction = try JSONDecoder().decode(DecodedExtraction.self, from: Data(text.utf8))
    let scalars = Array(extraction.article.text.unicodeScalars)
    func words(_ span: DecodedSpan) -> String {
      var result = String.UnicodeScalarView()
      result.append(contentsOf: scalars[span.start..<span.end])
      return String(result)
    }
    #expect(extraction.figures.count == 3)
    for figure in extraction.figures { #expect(words(figure.number) == figure.number.text) }
    #expect(words(extraction.quotes[1].parts[1]) == "no more.")
    #expect(words(extraction.article.blocks[0]) == "UPDATE 2-Bridges fall in Lydd 🌊")
  }

  @Test("gives back every text as it was", arguments: ExporterConformance.difficultTexts)
  func roundTrip(_ text: String) throws {
    let json = try export(JSONExporter(), [.extraction(.filled(with: text))])
    let decoded = try JSONDecoder().decode(DecodedExtraction.self, from: Data(json.utf8))
    #expect(Array(decoded.article.text.utf8) == Array(text.utf8))
    #expect(decoded.notes.map { Array($0.utf8) } == [Array(text.utf8)])
  }

  @Test("escapes controls and all that could pass for a line end")
  func escapes() throws {
    let text =
      "\"\\\u{0}\t\n\r\u{1F}\u{7F}\u{80}\u{85}\u{9F}\u{A0}\u{2027}\u{2028}\u{2029}\u{202A}é"
    let json = try export(NDJSONExporter(), [.extraction(.filled(with: text))])
    let escaped =
      #"\"\\\u0000\u0009\n\u000d\u001f\u007f\u0080\u0085\u009f"# + "\u{A0}\u{2027}"
      + #"\u2028\u2029"# + "\u{202A}é"
    #expect(json.contains("\"notes\":[\"\(escaped)\"]"))
    #expect(json.count(where: \.isNewline) == 1)
  }

  @Test("is an array for several inputs, even where one or none of them could be read")
  func array() throws {
    let one = try export(JSONExporter(), [.extraction(.empty)], several: true)
    let two = try export(JSONExporter(), [.extraction(.empty), .extraction(.empty)], several: true)
    let bad = ExportItem.failure(RecordFailure(id: nil, line: 1, message: "no JSON"))
    let none = try export(JSONExporter(), [bad], several: true)
    #expect(try ids(one) == ["empty"])
    #expect(try ids(two) == ["empty", "empty"])
    #expect(none == "[]\n")
  }

  @Test("has a line an article in NDJSON, and in its place one for a record that is bad")
  func lines() throws {
    let failure = RecordFailure(id: nil, line: 2, message: "the \"text\" is missing")
    let named = RecordFailure(id: "a7", line: 3, message: "no JSON")
    let text = try export(
      NDJSONExporter(),
      [.extraction(.empty), .failure(failure), .failure(named), .comparison(.sample)])
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      lines[0] == """
        {"schema":"galley/extraction/1","id":"empty","article":{"source":"empty.txt",\
        "format":"text","headline":null,"marker":null,\
        "metadata":{"guid":null,"url":null,"published":null,\
        "modified":null,"embargo":null,"authors":[],"publisher":null,"language":null,"version":null,\
        "updateNote":null,"slug":null,"keywords":[],"section":null,"priority":null,"dateline":null,\
        "note":null,"description":null,"extra":{}},"text":"","blocks":[]},\
        "figures":[],"quotes":[],"sources":[],"notes":[]}
        """)
    #expect(
      lines[1]
        == #"{"schema":"galley/error/1","id":null,"line":2,"error":"the \"text\" is missing"}"#)
    #expect(lines[2] == #"{"schema":"galley/error/1","id":"a7","line":3,"error":"no JSON"}"#)
    #expect(lines[3].hasPrefix(#"{"schema":"galley/comparison/1","verdict":"changed","#))
    #expect(lines[4...] == [""])
  }

  @Test("of an article with very many rows goes out in pieces that are the whole")
  func pieces() throws {
    var extraction = Extraction.sample
    extraction.figures = (0..<5000).flatMap { _ in extraction.figures }
    var whole = ItemLines()
    whole.add(.extraction(extraction))
    #expect(whole.bytes.count > 5_000_000)
    for exporter in [JSONExporter(), NDJSONExporter()] as [any Exporter] {
      var session = try exporter.open(Destination(.folder(folder.path), name: "long"))
      try session.write(.extraction(extraction))
      _ = try session.finish()
      #expect(folder.bytes("long.\(exporter.format.fileExtension)") == whole.bytes)
    }
  }

  @Test("of a comparison holds all that the contract names, with numbers as they are")
  func comparison() throws {
    let text = try export(JSONExporter(), [.comparison(.sample)])
    #expect(
      text.hasPrefix(
        #"{"schema":"galley/comparison/1","verdict":"changed","similarity":0.83,"old":{"id":"v1","#)
    )
    let parts = [
      #""headline":{"change":"changed","old":"Floods hit Lydd","new":"Bridges fall in Lydd 🌊"},"#,
      #""notes":[{"kind":"updateNote","side":"new","text":"(Adds quote)","#
        + #""claims":[{"text":"adds quote","found":true}]}],"#,
      #""figures":[{"change":"changed","aspects":["value","source"],"old":{"id":"f3","#,
      #""difference":-7.5,"percent":-60,"ambiguous":true,"silent":true,"#
        + #""why":"both count bridges","agreement":null},{"change":"unchanged","aspects":[],"old":{"#,
      #""new":null,"difference":null,"percent":null,"ambiguous":false,"silent":false,"why":"","#
        + #""agreement":null}],"#,
      #""words":[["same","It took "],["removed","two "],["added","three "],["same","minutes"]],"#
        + #""paraphrase":"She said it took minutes.","ambiguous":true,"why":"the same speaker","#
        + #""agreement":null}],"#,
      #""paragraphs":[{"change":"moved","old":[3],"new":[1,2],"moved":true}],"#
        + #""marker":{"change":"added","old":null,"new":"UPDATE 2"},"#
        + #""blocks":[{"change":"changed","block":"caption","old":"The wall","new":"The pier"}],"#
        + #""remarks":["a passage was too long"],"details":[{"change":"changed","#
        + #""aspects":["date"],"old":{"text":"Tuesday","start":74,"end":82,"block":"paragraph","#
        + #""paragraph":1,"sentence":"It took until Tuesday."},"new":{"text":"Thursday","#,
      #""why":"the same place in matched sentences"}]}"#,
    ]
    for part in parts { #expect(text.contains(part)) }
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(text.utf8)) }
  }

  private func export(
    _ exporter: any Exporter, _ items: [ExportItem], several: Bool = false
  ) throws -> String {
    var session = try exporter.open(
      Destination(.folder(folder.path), name: "v1", several: several))
    for item in items { try session.write(item) }
    _ = try session.finish()
    return try #require(folder.text("v1.\(exporter.format.fileExtension)"))
  }

  private func ids(_ json: String) throws -> [String] {
    try JSONDecoder().decode([DecodedExtraction].self, from: Data(json.utf8)).map(\.id)
  }
}

/// As much of the contract as the tests look at, as another program would read it.
private struct DecodedExtraction: Decodable {
  let id: String
  let article: DecodedArticle
  let figures: [DecodedFigure]
  let quotes: [DecodedQuote]
  let notes: [String]
}

private struct DecodedArticle: Decodable {
  let text: String
  let blocks: [DecodedSpan]
}

private struct DecodedFigure: Decodable {
  let number: DecodedSpan
}

private struct DecodedQuote: Decodable {
  let parts: [DecodedSpan]
}

private struct DecodedSpan: Decodable {
  let text: String?
  let start: Int
  let end: Int
}
