#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A line of NDJSON as decoded: whatever of it can be used, so that a failure can still be named.
struct NDJSONRecord: Decodable {
  /// The record's name; a number is taken as Foundation prints it.
  var id: String?
  /// The text of the article.
  var text: String?
  /// What is wrong with the record, for people.
  var fault: String?

  /// What had to be decided to read it, for `article.notes`.
  var notes: [String] = []

  /// The most bytes of an id.
  private static let longestID = 1_000

  private enum Key: String, CodingKey {
    case id, text
  }

  init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: Key.self)
    id = try Self.id(in: object)
    if id == nil, try object.contains(.id) && !object.decodeNil(forKey: .id) {
      fault = "\"id\" is neither a string nor a number"
    } else if id == "" {
      id = nil
    } else if let length = id?.utf8.count, length > Self.longestID {
      id = nil
      fault = "\"id\" is longer than \(Self.longestID) bytes; a short one is enough"
    }
    do {
      text = try object.decodeIfPresent(String.self, forKey: .text)
      if text == nil { fault = "\"text\" is missing" }
    } catch DecodingError.typeMismatch {
      fault = "\"text\" is not a string"
    }
  }

  private static func id(in object: KeyedDecodingContainer<Key>) throws -> String? {
    do {
      return try object.decodeIfPresent(String.self, forKey: .id)
    } catch DecodingError.typeMismatch {
      if let number = try? object.decode(Int64.self, forKey: .id) { return String(number) }
      return (try? object.decode(Double.self, forKey: .id)).map { String($0) }
    }
  }

  /// A record of which nothing can be used.
  private init(fault: String) {
    self.fault = fault
  }

  /// Decodes a line; every line gives a record.
  static func decode(_ line: ArraySlice<UInt8>, with decoder: JSONDecoder) -> NDJSONRecord {
    do {
      return try decoder.decode(NDJSONRecord.self, from: Data(line))
    } catch DecodingError.typeMismatch {
      return NDJSONRecord(fault: "not a JSON object; \(expectation)")
    } catch {
      if String(validating: line, as: UTF8.self) == nil {
        return NDJSONRecord(fault: "not valid UTF-8; save the file as UTF-8")
      }
      if let line = LoneSurrogates.mended(line),
        var record = try? decoder.decode(NDJSONRecord.self, from: Data(line))
      {
        record.notes = ["half surrogate pairs read as U+FFFD"]
        return record
      }
      return NDJSONRecord(fault: "not valid JSON; \(expectation)")
    }
  }

  private static let expectation = "a line is {\"id\":\"…\",\"text\":\"…\"}"
}
