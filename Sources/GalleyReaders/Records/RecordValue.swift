#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What stands in a field of a record.
package enum RecordValue: Hashable, Sendable {
  /// Words; empty ones say nothing.
  case text(String)
  /// Several, as of authors and keywords.
  case list([String])
  /// A number, a truth value or a structure, as its JSON.
  case other(String)

  /// Reads a value of JSON; null for `null`.
  package init?(json value: ArraySlice<UInt8>) {
    switch value.first {
    case nil, UInt8(ascii: "n"): return nil
    case UInt8(ascii: "\""):
      guard let text = try? JSONDecoder().decode(String.self, from: Data(value)) else { return nil }
      self = .text(text)
    case UInt8(ascii: "["):
      if let names = try? JSONDecoder().decode([Named].self, from: Data(value)) {
        self = .list(names.map(\.name))
      } else {
        self = .other(String(decoding: value, as: UTF8.self))
      }
    default: self = .other(String(decoding: value, as: UTF8.self))
    }
  }

  /// The value as one text.
  package var text: String {
    switch self {
    case .text(let text), .other(let text): text
    case .list(let names): names.joined(separator: ", ")
    }
  }

  /// The value as several: of a text the parts between semicolons, or else commas.
  package var parts: [String] {
    switch self {
    case .list(let names): return names
    case .text(let text), .other(let text):
      let mark = text.utf8.contains(UInt8(ascii: ";")) ? UInt8(ascii: ";") : UInt8(ascii: ",")
      return text.utf8.split(separator: mark).compactMap { part in
        let part = Array(part)
        let range = part.trimmed(0..<part.count)
        return range.isEmpty ? nil : String(decoding: part[range], as: UTF8.self)
      }
    }
  }

  /// An element of a list: a string, or an object with a name.
  private struct Named: Decodable {
    let name: String

    private enum Key: String, CodingKey { case name, title, value, label }

    init(from decoder: any Decoder) throws {
      if let text = try? decoder.singleValueContainer().decode(String.self) {
        name = text
        return
      }
      let object = try decoder.container(keyedBy: Key.self)
      for key in [Key.name, .title, .label] {
        if let text = try? object.decode(String.self, forKey: key) {
          name = text
          return
        }
      }
      name = try object.decode(String.self, forKey: .value)
    }
  }
}
