import GalleyModel
import GalleyReaders
import Testing

@Suite("NDJSON")
struct NDJSONReaderTests {
  /// What the reader hands over, a line each.
  private func listing(_ text: String, pieceSize: Int = 1 << 20) throws -> [String] {
    try listing(Array(text.utf8), pieceSize: pieceSize)
  }

  private func listing(_ bytes: [UInt8], pieceSize: Int = 1 << 20) throws -> [String] {
    try records(bytes, by: NDJSONReader(), pieceSize: pieceSize).map { record in
      switch record {
      case .article(let article): "\(article.id): \(article.text)"
      case .failure(let failure): "line \(failure.line) (\(failure.id ?? "-")) \(failure.message)"
      }
    }
  }

  @Test("Each line gives an article, whatever the last one ends in")
  func lines() throws {
    let lines = #"{"id":"a","text":"One."}"# + "\r\n" + #"{"text":"Two.","id":"b"}"#
    #expect(try listing(lines) == ["a: One.", "b: Two."])
    #expect(try listing(lines + "\n") == ["a: One.", "b: Two."])
    #expect(try listing(lines + "\r\n\n  \n") == ["a: One.", "b: Two."])
    #expect(try listing("\u{FEFF}" + lines) == ["a: One.", "b: Two."])
  }

  @Test("Articles name their format and where they came from")
  func provenance() throws {
    let records = try records(Array(#"{"id":"a","text":"One."}"#.utf8), by: NDJSONReader())
    guard case .article(let article) = records.first else { throw NotOneArticle(records: records) }
    #expect(article.format == "ndjson")
    #expect(article.source == "v1.txt")
    #expect(article.blocks == [Block(kind: .paragraph, number: 1, range: 0..<4)])
  }

  @Test("Lines may lie across pieces of any size")
  func pieces() throws {
    let text = (1...40).map { #"{"id":"\#($0)","text":"Nummer – \#($0)"}"# }.joined(separator: "\n")
    let whole = try listing(text)
    #expect(whole.count == 40)
    for size in [1, 2, 3, 7, 64, 100] { #expect(try listing(text, pieceSize: size) == whole) }
  }

  @Test("An id may be a number; an article without one is named after its line")
  func ids() throws {
    let text = """
      {"id":12,"text":"One."}
      {"id":9007199254740993,"text":"Two."}
      {"text":"Three."}
      {"id":null,"text":"Four."}
      {"id":"","text":"Five."}
      """
    #expect(
      try listing(text) == [
        "12: One.", "9007199254740993: Two.", "line 3: Three.", "line 4: Four.", "line 5: Five.",
      ])
  }

  @Test(
    "A number that is an id keeps its digits as printed",
    arguments: [
      "18446744073709551617", "1.0", "1", "-0", "1e400", "-12.50E+3",
      "123456789012345678901234567890.123456789",
    ])
  func numbers(_ number: String) throws {
    #expect(try listing(#"{"text":"One.","id":\#(number)}"#) == ["\(number): One."])
    #expect(try listing(#"{"id": \#(number) ,"text":"One."}"#) == ["\(number): One."])
    let line = #"{"a":{"id":[7]},"\u0069d":\#(number),"text":"\\"}"#
    #expect(try listing(line) == ["\(number): \\"])
  }

  @Test(
    "What only begins like a number is no id", arguments: ["01", "1.", ".5", "1e", "-", "true"])
  func noNumber(_ value: String) throws {
    let lines = try listing(#"{"id":\#(value),"text":"One."}"#)
    #expect(lines.count == 1 && lines[0].hasPrefix("line 1 (-) "))
  }

  @Test("Of two equal keys the first counts, and a note says so")
  func twice() throws {
    let line = #"{"id":1,"text":"One.","x":{"text":1},"text":"\"text\":","id":"b","text":"3"}"#
    let records = try records(Array(line.utf8), by: NDJSONReader())
    guard case .article(let article) = records.first else { throw NotOneArticle(records: records) }
    #expect(article.id == "1")
    #expect(article.text == "One.")
    #expect(
      article.notes == [
        "\"id\" stands 2 times in the record; the first counts",
        "\"text\" stands 3 times in the record; the first counts",
      ])
  }

  @Test("A bad line is reported with its number, and the lines after it are read")
  func failures() throws {
    let form = "a line is {\"id\":\"…\",\"text\":\"…\"}"
    let text = """
      {"id":"a","text":"One."}
      {"id":"b"}

      {"id":"c","text":7}
      {"id":"d","text":
      ["e"]
      {"id":["f"],"text":"Six."}
      Plain words.
      {"id":"z","text":""}
      """
    #expect(
      try listing(text) == [
        "a: One.",
        "line 2 (b) \"text\" is missing",
        "line 4 (c) \"text\" is not a string",
        "line 5 (-) not valid JSON; \(form)",
        "line 6 (-) not a JSON object; \(form)",
        "line 7 (-) \"id\" is neither a string nor a number",
        "line 8 (-) not valid JSON; \(form)",
        "z: ",
      ])
  }

  @Test("A line of invalid UTF-8 is reported as such")
  func invalidUTF8() throws {
    let bytes = Array(#"{"id":"a","text":"caf"#.utf8) + [0xE9] + Array("\"}\n{\"text\":\"B\"}".utf8)
    #expect(
      try listing(bytes) == ["line 1 (-) not valid UTF-8; save the file as UTF-8", "line 2: B"])
  }

  @Test("Half a surrogate pair becomes U+FFFD, and the article is kept")
  func loneSurrogates() throws {
    let text = #"{"id":"a","text":"Goal \ud83d at 90 \\ud83d \ud83d\ude00"}"#
    #expect(try listing(text) == ["a: Goal \u{FFFD} at 90 \\ud83d 😀"])
    let records = try records(Array(text.utf8), by: NDJSONReader())
    guard case .article(let article) = records.first else { throw NotOneArticle(records: records) }
    #expect(article.notes == ["half surrogate pairs read as U+FFFD"])
  }

  @Test("A body that throws ends the reading")
  func stops() {
    struct Enough: Error {}
    let bytes = Array("{\"text\":\"A\"}\n{\"text\":\"B\"}".utf8)
    var count = 0
    #expect(throws: Enough.self) {
      try NDJSONReader().read(.bytes(bytes)) { _ in
        count += 1
        throw Enough()
      }
    }
    #expect(count == 1)
  }
}
