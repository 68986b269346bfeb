import GalleyReaders

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A JSON value as it stands in a file whose keys vary from one agency to the next.
enum JSONTree: Decodable, Hashable, Sendable {
  case null
  case bool(Bool)
  case number(String)
  case string(String)
  case array([JSONTree])
  case object([String: JSONTree])

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let bool = try? value.decode(Bool.self) {
      self = .bool(bool)
    } else if let number = try? value.decode(Int.self) {
      self = .number("\(number)")
    } else if let number = try? value.decode(Double.self) {
      self = .number("\(number)")
    } else if let string = try? value.decode(String.self) {
      self = .string(string)
    } else if let array = try? value.decode([JSONTree].self) {
      self = .array(array)
    } else {
      self = .object(try value.decode([String: JSONTree].self))
    }
  }

  /// Reads a file that is one JSON value, or one a line.
  /// - Throws: ``ReadError/malformed(_:)`` where it is neither.
  static func values(of bytes: [UInt8]) throws(ReadError) -> [JSONTree] {
    let text = CharsetDecoding.decode(bytes).text
    if let value = value(of: text) {
      if case .array(let values) = value { return values }
      return [value]
    }
    var values: [JSONTree] = []
    for line in text.split(whereSeparator: \.isNewline) where line.contains(where: { $0 != " " }) {
      guard let value = value(of: String(line)) else { throw .malformed("it is not valid JSON") }
      values.append(value)
    }
    return values
  }

  private static func value(of text: String) -> JSONTree? {
    try? JSONDecoder().decode(JSONTree.self, from: Data(text.utf8))
  }

  /// The value of a key of an object; null for all else.
  subscript(_ key: String) -> JSONTree {
    if case .object(let members) = self { members[key] ?? .null } else { .null }
  }

  /// The elements of an array; of an object its values by their keys; nothing for all else.
  var elements: [JSONTree] {
    switch self {
    case .array(let values): values
    case .object(let members): members.sorted { $0.key < $1.key }.map(\.value)
    default: []
    }
  }

  /// A string or number as it stands; null for all else.
  var text: String? {
    switch self {
    case .string(let string): string
    case .number(let number): number
    default: nil
    }
  }

  /// Its words with one blank between them; of an object those of its `value` or `name`.
  var words: String? {
    text.flatMap(ArticleDraft.words)
      ?? (self["value"].text ?? self["name"].text ?? self["literal"].text).flatMap(
        ArticleDraft.words)
  }

  /// The words of all elements, or of itself where it is no array.
  var list: [String] {
    if case .array(let values) = self { return values.compactMap(\.words) }
    return [words].compactMap(\.self)
  }

  /// The words of the first of some keys that has any.
  func words(_ keys: String...) -> String? {
    for key in keys {
      if let words = self[key].list.first { return words }
    }
    return nil
  }
}
