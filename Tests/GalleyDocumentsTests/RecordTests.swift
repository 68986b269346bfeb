import GalleyDocuments
import GalleyModel
import GalleyReaders
import Synchronization
import Testing

@Suite("Records of any field names")
struct RecordTests {
  private func listing(
    _ text: String, _ reader: any Reader, pieceSize: Int = 1 << 20
  ) throws -> [String] {
    let records = try read(Array(text.utf8), by: reader, pieceSize: pieceSize)
    return records.map { record in
      switch record {
      case .article(let article):
        "\(article.id): \(article.headline ?? "-"): \(article.text.replacing("\n", with: "|"))"
      case .failure(let failure): "line \(failure.line) (\(failure.id ?? "-")) \(failure.message)"
      }
    }
  }

  @Test(
    "A list, a list in an object, lines and one object are read alike",
    arguments: [
      #"[{"title":"Storm","body":"It came."},{"title":"Calm","body":"It went."}]"#,
      #"{"status":"ok","articles":[{"title":"Storm","body":"It came."},{"title":"Calm","body":"It went."}]}"#,
      #"{"title":"Storm","body":"It came."}"# + "\n" + #"{"title":"Calm","body":"It went."}"#,
    ], [1, 3, 1 << 20])
  func shapes(json: String, pieceSize: Int) throws {
    #expect(
      try listing(json, JSONReader(), pieceSize: pieceSize) == [
        "day-1: Storm: Storm||It came.", "day-2: Calm: Calm||It went.",
      ])
  }

  @Test("One object alone has the name of its file")
  func alone() throws {
    #expect(try listing(#"{"content": "It came."}"#, JSONReader()) == ["day: -: It came."])
  }

  @Test("A caller names the fields, also those of an object inside")
  func chosenFields() throws {
    let fields = RecordFields([(.text, "fields.copy"), (.id, "nr")])
    let json = #"{"nr":7,"text":"Not this.","fields":{"copy":"It came."}}"#
    #expect(try listing(json, JSONReader(fields: fields)) == ["7: -: It came."])
  }

  @Test("HTML in a field is read as HTML")
  func html() throws {
    let json = #"{"title":"Storm","body":"<p>It came.</p><ul><li>At night</li></ul>"}"#
    #expect(try listing(json, JSONReader()) == ["day: Storm: Storm||It came.||At night"])
  }

  @Test(
    "Tables may have any delimiter, quotation marks, line ends in fields, and a mark before them")
  func tables() throws {
    let rows = ["day-1: Storm: Storm||It came, at night.", "7: Calm: Calm||It \"went\".||Away."]
    let comma =
      "id,title,body\r\n,Storm,\"It came, at night.\"\r\n7,Calm,\"It \"\"went\"\".\n\nAway.\"\r\n"
    let tab =
      "\u{FEFF}id\ttitle\tbody\n\tStorm\tIt came, at night.\n7\tCalm\t\"It \"\"went\"\".\n\nAway.\""
    for text in [comma, tab] {
      for size in [1, 2, 1 << 20] {
        #expect(try listing(text, TableReader(), pieceSize: size) == rows)
      }
    }
  }

  @Test("A row that cannot be read is told with its line, and the rows after it are read")
  func badRows() throws {
    let table = "title,body\nStorm,It came, at night.\nCalm,It went.\nNothing,\n"
    #expect(
      try listing(table, TableReader()) == [
        "line 2 (-) the row has 3 fields and the line of names 2; put text with the delimiter in it in quotation marks",
        "day-2: Calm: Calm||It went.",
        "line 4 (-) no field holds the text; name it with --field text=NAME",
      ])
    #expect(
      try listing(#"[{"a":1},{"body":"It went.","date":"2026"},{"body":"#, JSONReader()) == [
        "line 1 (-) no field holds the text; name it with --field text=NAME (there are a)",
        "day-2: -: It went.", "line 1 (-) not valid JSON; check the file",
      ])
  }

  @Test("What an article has no place for is kept, and nothing is said twice")
  func extra() throws {
    let json =
      #"{"body":"It came.","Date Published":"2026-03-01","byline":"By Ann Lee; Bo Chan","score":0.50,"tags":["storm",{"name":"coast"}]}"#
    guard case .article(let article) = try read(Array(json.utf8), by: JSONReader()).first else {
      Issue.record("no article")
      return
    }
    let found = article.metadata
    #expect(found.published == "2026-03-01")
    #expect(found.authors == ["Ann Lee", "Bo Chan"])
    #expect(found.keywords == ["storm", "coast"])
    #expect(found.extra == [Metadata.Field(name: "score", value: "0.50")])
  }

  @Test(
    "Dates become ISO 8601; what is none, or may be two, stays as it was sent",
    arguments: [
      ("\"5 March 2024\"", "2024-03-05"), ("1709622570", "2024-03-05T07:09:30Z"),
      ("\"2024-03-05 07:09\"", "2024-03-05T07:09"), ("\"03/04/2024\"", "03/04/2024"),
      ("\"last week\"", "last week"),
    ])
  func dates(sent: String, published: String) throws {
    let json = "{\"body\":\"It came.\",\"published\":\(sent),\"byline\":\"By Ann Lee and Bo Chan\"}"
    guard case .article(let article) = try read(Array(json.utf8), by: JSONReader()).first else {
      Issue.record("no article")
      return
    }
    #expect(article.metadata.published == published)
    #expect(article.metadata.authors == ["Ann Lee", "Bo Chan"])
  }

  @Test("Cut off anywhere, records are read or told, and nothing stops the program")
  func cuts() throws {
    let json =
      #"[{"title":"Storm \u00e9 \"x\"","body":"It [came] {here}."},{"body":"<p>It went.</p>"}]"#
    let table = "title,body\n\"Storm\",\"It came, \"\"here\"\".\"\nCalm,It went.\n"
    for count in 0..<json.utf8.count {
      _ = try? listing(String(decoding: json.utf8.prefix(count), as: UTF8.self), JSONReader())
    }
    for count in 0..<table.utf8.count {
      _ = try? listing(String(decoding: table.utf8.prefix(count), as: UTF8.self), TableReader())
    }
  }
}

/// All that a reader hands over for the bytes of the file `day.json`, which come in pieces.
private func read(
  _ bytes: [UInt8], by reader: any Reader, pieceSize: Int = 1 << 20
) throws -> [Record] {
  let offset = Mutex(0)
  let input = Input(source: "day.json", id: "day") { () throws(ReadError) in
    offset.withLock { offset in
      let end = min(offset + pieceSize, bytes.count)
      defer { offset = end }
      return Array(bytes[offset..<end])
    }
  }
  var records: [Record] = []
  try reader.read(input) { records.append($0) }
  return records
}
