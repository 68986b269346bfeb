import GalleyModel
import GalleyReaders
import Testing

@Suite("Escapes in NDJSON")
struct NDJSONEscapeTests {
  /// What a line gives: the text of its article, or what is wrong.
  private func reading(_ line: String) throws -> String {
    let records = try records(Array(line.utf8), by: NDJSONReader())
    guard let first = records.first, records.count == 1 else {
      throw NotOneArticle(records: records)
    }
    switch first {
    case .article(let article): return article.text
    case .failure(let failure): return failure.message
    }
  }

  @Test(
    "A text reads the same in a record of strings alone and beside other values",
    arguments: [
      (#"The mayor said: \"No.\""#, "The mayor said: \"No.\""),
      (#"Prices rose.\nThey fell."#, "Prices rose.\nThey fell."),
      (#"A caf\u00e9, a caf\u00E9 and 5 \u20ac"#, "A café, a café and 5 €"),
      (#"He waved \ud83d\udc4b back"#, "He waved 👋 back"),
      (#"C:\\news \/ wire"#, #"C:\news / wire"#),
      ("Räte – 12 of them", "Räte – 12 of them"),
    ])
  func escapes(written: String, text: String) throws {
    #expect(try reading(#"{"id":"a","text":"\#(written)"}"#) == text)
    #expect(try reading(#" { "id" : "a" , "text" : "\#(written)" } "#) == text)
    #expect(try reading(#"{"id":"a","words":12,"text":"\#(written)"}"#) == text)
  }

  @Test(
    "A broken string is a failure, as it is beside other values",
    arguments: [
      #""text":"Three died"#, #""text":"Three died\"#, #""text":"Three \x died""#,
      #""text":"Three \u00g9 died""#, "\"text\":\"Three\tdied\"", #""text" "Three died""#,
      #""text":"Three died"} and more"#,
    ])
  func faults(members: String) throws {
    #expect(try reading("{\(members)}").hasPrefix("not valid JSON"))
    #expect(try reading("{\"words\":12,\(members)}").hasPrefix("not valid JSON"))
  }
}
