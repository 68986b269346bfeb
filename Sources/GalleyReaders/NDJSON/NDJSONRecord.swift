#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A line of NDJSON as decoded: whatever of it can be used, so that a failure can still be named.
struct NDJSONRecord: Decodable {
  /// The record's name; a number is taken as it is printed.
  var id: String?
  /// The text of the article.
  var text: String?
  /// What is wrong with the record, for people.
  var fault: String?

  /// What had to be decided to read it, for `article.notes`.
  var notes: [String] = []

  /// All that stands in the record; null where nothing does.
  private(set) var members: JSONMembers?

  /// Whether there is an id that is no string.
  private var isIDNoString = false
  private var isTextMissing = false

  /// The most bytes of an id.
  private static let longestID = 1_000

  private enum Key: String, CodingKey {
    case id, text
  }

  init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: Key.self)
    do {
      id = try object.decodeIfPresent(String.self, forKey: .id)
    } catch DecodingError.typeMismatch {
      isIDNoString = true
    }
    do {
      text = try object.decodeIfPresent(String.self, forKey: .text)
      isTextMissing = text == nil
    } catch DecodingError.typeMismatch {
      fault = "\"text\" is not a string"
    }
  }

  private init(_ flat: FlatRecord) {
    id = flat.id
    text = flat.text
    isTextMissing = text == nil
  }

  /// Adds what the decoder does not tell.
  private mutating func complete(from members: JSONMembers) {
    self.members = members
    // Blocks with their words make the text.
    if isTextMissing, members["blocks"].isEmpty { fault = fault ?? "\"text\" is missing" }
    if isIDNoString {
      id = members["id"].first.flatMap(JSONMembers.number)
      if id == nil { fault = fault ?? "\"id\" is neither a string nor a number" }
    }
    if id == "" {
      id = nil
    } else if let length = id?.utf8.count, length > Self.longestID {
      id = nil
      fault = fault ?? "\"id\" is longer than \(Self.longestID) bytes; a short one is enough"
    }
    for (key, values) in [("id", members["id"]), ("text", members["text"])] where values.count > 1 {
      notes.append("\"\(key)\" stands \(values.count) times in the record; the first counts")
    }
  }

  /// A record of which nothing can be used.
  private init(fault: String) {
    self.fault = fault
  }

  /// Decodes a line; every line gives a record.
  static func decode(_ line: ArraySlice<UInt8>, with decoder: JSONDecoder) -> NDJSONRecord {
    do {
      return try decoded(line, with: decoder)
    } catch DecodingError.typeMismatch {
      return NDJSONRecord(fault: "not a JSON object; \(expectation)")
    } catch {
      if String(validating: line, as: UTF8.self) == nil {
        return NDJSONRecord(fault: "not valid UTF-8; save the file as UTF-8")
      }
      if let line = LoneSurrogates.mended(line), var record = try? decoded(line[...], with: decoder)
      {
        record.notes.insert("half surrogate pairs read as U+FFFD", at: 0)
        return record
      }
      return NDJSONRecord(fault: "not valid JSON; \(expectation)")
    }
  }

  private static func decoded(
    _ line: ArraySlice<UInt8>, with decoder: JSONDecoder
  ) throws -> NDJSONRecord {
    var record =
      if let flat = FlatRecord(line) { NDJSONRecord(flat) } else {
        try decoder.decode(NDJSONRecord.self, from: Data(line))
      }
    record.complete(from: JSONMembers(Array(line)))
    return record
  }

  private static let expectation = "a line is {\"id\":\"…\",\"text\":\"…\"}"
}
