import GalleyModel
public import GalleyReaders

/// Reads articles out of JSON of any field names: an object, a list, a list in an object, or lines.
///
/// The usual names of text, headline, date and so on are known; ``RecordFields`` takes others. What an
/// article has no place for is kept in `metadata.extra`.
///
///     [{"title": "Storm kills 12", "body": "<p>The storm killed 12 people.</p>"}]
public struct JSONReader: Reader {
  private let fields: RecordFields

  /// Makes a reader.
  /// - Parameter fields: What the fields are called.
  public init(fields: RecordFields = RecordFields()) { self.fields = fields }

  /// The format `json`.
  public var format: ReadFormat {
    ReadFormat(
      name: "json", fileExtensions: ["json"],
      summary: "Records of any field names, as a list or a line each", holdsSeveral: true)
  }

  /// True for any JSON object, or list of them; lines that are called NDJSON must have their text under
  /// another name than there.
  public func recognizes(_ head: FileHead) -> Bool {
    guard head.hasExtension("ndjson", "jsonl") else { return !head.jsonKeys.isEmpty }
    return !head.jsonKeys.contains("text")
      && head.jsonKeys.contains { fields.target(of: $0) == .text }
  }

  /// Reads an input to its end and hands over each record.
  /// - Throws: ``ReadError`` where the input cannot be read or is no JSON, or what `body` throws.
  public func read(_ input: Input, each body: (Record) throws -> Void) throws {
    var objects = JSONObjects(input)
    let articles = RecordArticle(source: input.source, format: format.name)
    var number = 0
    while let next = try objects.next() {
      guard case .whole(let object) = next else {
        number += 1
        try body(
          .failure(
            RecordFailure(
              id: nil, line: objects.line, message: "\(ReadError.tooLong(limit: Input.mostBytes))"))
        )
        continue
      }
      guard JSONObjects.isJSON(object) else {
        number += 1
        try body(
          .failure(
            RecordFailure(id: nil, line: objects.line, message: "not valid JSON; check the file")))
        continue
      }
      let rows = rows(of: object)
      for row in rows {
        number += 1
        let id = objects.isAlone && rows.count == 1 ? input.id : "\(input.id)-\(number)"
        try body(try articles.record(row, id: id, line: objects.line))
      }
    }
    if number == 0 { throw ReadError.blank }
  }

  /// The record that an object is, or those of the list that it wraps: `{"status":"ok","articles":[…]}`.
  private func rows(of object: [UInt8]) -> [RecordRow] {
    let members = JSONMembers(object)
    let row = RecordRow(members, fields: fields)
    if row.known[.text] != nil { return [row] }
    for (_, value) in members.all where value.first == UInt8(ascii: "[") {
      let rows = JSONObjects.objects(inList: value).map {
        RecordRow(JSONMembers($0), fields: fields)
      }
      if rows.contains(where: { $0.known[.text] != nil }) { return rows }
    }
    return [row]
  }
}
