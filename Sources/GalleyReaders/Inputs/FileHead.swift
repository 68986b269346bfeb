/// The beginning of a file, by which readers tell whether it is theirs.
///
///     FileHead(bytes: Array("<nitf><head>…".utf8), name: "story.xml", isWhole: true).rootElement
///     // "nitf"
public struct FileHead: Sendable {
  /// How much of a file is looked at, in bytes.
  public static let mostBytes = 64 << 10

  /// The first bytes as they stand in the file.
  public let bytes: [UInt8]
  /// The file's name as given, or `-`.
  public let name: String
  /// Whether the file ends with these bytes.
  public let isWhole: Bool
  /// The local name of the first element in small letters where the file begins with markup:
  /// `html`, `nitf`, `newsitem`; null otherwise.
  public let rootElement: String?
  /// The keys of the first JSON object in their order, that of a list included; empty for all else.
  public let jsonKeys: [String]

  /// Looks at a beginning.
  public init(bytes: [UInt8], name: String, isWhole: Bool) {
    self.bytes = bytes
    self.name = name
    self.isWhole = isWhole
    // UTF-16 markup and JSON have a NUL beside each letter of their names.
    let letters = bytes.prefix(2).allSatisfy { $0 >= 0xFE } ? bytes.filter { $0 != 0 } : bytes
    rootElement = RootElement.name(in: letters[...])
    jsonKeys = JSONKeys.keys(in: letters[...])
  }

  /// Whether Galley wrote it: its JSON, its tables, its page, its database.
  package var isGalleys: Bool {
    if jsonKeys.first == "schema" { return holds("\"galley/") }
    if jsonKeys.contains("resources"), jsonKeys.contains("formulaGuard") {
      return true
    }
    if rootElement == "html" { return holds("<meta name=\"generator\" content=\"Galley\">") }
    if begins(with: "SQLite format 3\0") {
      return bytes.dropFirst(Self.databaseMark.place).starts(with: Self.databaseMark.text.utf8)
    }
    return isGalleysTable
  }

  /// Whether it is a report of Galley's for people: a rule of 60 equals signs or more under its title, or the
  /// heads of its Markdown.
  package var isGalleysReport: Bool {
    let start = bytes.prefix(2048)
    let lines = start.split(separator: UInt8(ascii: "\n"))
    return lines.contains { $0.count >= 60 && $0.allSatisfy { $0 == UInt8(ascii: "=") } }
      || start.first == UInt8(ascii: "#")
        && (holds("\n## Figures\n") || holds("\n## Changed figures\n"))
  }

  /// Where a database of SQLite names the program that it belongs to, and the name that Galley has.
  private static let databaseMark = (place: 68, text: "Gall")

  /// Whether it begins as one of Galley's tables does, whatever their delimiter.
  private var isGalleysTable: Bool {
    let start = bytes.starts(with: "\u{FEFF}".utf8) ? bytes.dropFirst(3) : bytes[...]
    return Self.tables.contains { names in
      var rest = start
      var mark: UInt8?
      return names.allSatisfy { name in
        guard rest.starts(with: name.utf8) else { return false }
        rest = rest.dropFirst(name.utf8.count)
        guard let next = rest.popFirst(), ",;\t|".utf8.contains(next), next == mark ?? next else {
          return false
        }
        mark = next
        return true
      }
    }
  }

  /// The names of the first columns of Galley's tables.
  private static let tables = [
    ["article", "source", "format"], ["article", "id", "block"], ["article", "name", "role"],
    ["old_article", "new_article", "id"], ["article", "item", "id"], ["table", "column", "type"],
  ]

  /// Whether it holds lines of equally many fields below a line of names.
  public var isTable: Bool {
    ForeignFormat(magic: bytes[...]) == nil && ForeignFormat(text: bytes) == .csv
  }

  /// Whether the file's name has an extension.
  var hasExtension: Bool {
    let file = name.utf8.split(separator: UInt8(ascii: "/")).last ?? name.utf8[...]
    return file.dropFirst().contains(UInt8(ascii: "."))
  }

  /// Whether the file's extension is one of these; case does not matter.
  public func hasExtension(_ extensions: String...) -> Bool {
    ReadFormat(name: "", fileExtensions: extensions, summary: "").isMeant(for: name)
  }

  /// Whether the first bytes hold some text.
  public func holds(_ text: String) -> Bool { bytes[...].holds(text) }

  /// Whether the file begins with some text.
  public func begins(with text: String) -> Bool { bytes.starts(with: text.utf8) }
}

/// Finds the first element of markup.
enum RootElement {
  /// The local name of the first element in small letters; null where the text begins otherwise.
  static func name(in bytes: ArraySlice<UInt8>) -> String? {
    var rest = bytes.drop { $0 == 0xEF || $0 == 0xBB || $0 == 0xBF || $0 >= 0xFE }
    while true {
      rest = rest.drop(while: Bytes.isSpace)
      guard rest.first == UInt8(ascii: "<") else { return nil }
      let inner = rest.dropFirst()
      if inner.starts(with: "!--".utf8) {
        guard let end = inner.end(of: "-->") else { return nil }
        rest = rest[end...]
      } else if inner.first == UInt8(ascii: "?") || inner.first == UInt8(ascii: "!") {
        guard let end = declarationEnd(inner) else { return nil }
        rest = rest[end...]
      } else {
        let name = inner.prefix {
          Bytes.isLetter($0) || Bytes.isDigit($0) || $0 == 0x3A || $0 == 0x2D
        }
        guard let first = name.first, Bytes.isLetter(first) else { return nil }
        let local = name.split(separator: 0x3A).last ?? name
        return String(decoding: local.map(Bytes.lowercased), as: UTF8.self)
      }
    }
  }

  /// Behind `<!DOCTYPE … [ … ]>` or `<?xml … ?>`.
  private static func declarationEnd(_ bytes: ArraySlice<UInt8>) -> Int? {
    var depth = 0
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ">") where depth <= 0: return index + 1
      default: break
      }
    }
    return nil
  }
}

/// Finds the keys of a JSON object without reading it whole.
enum JSONKeys {
  /// The keys of the first object, that of a list included, in their order.
  static func keys(in bytes: ArraySlice<UInt8>) -> [String] {
    var rest = bytes.drop { $0 == 0xEF || $0 == 0xBB || $0 == 0xBF || $0 >= 0xFE }
    rest = rest.drop { Bytes.isSpace($0) || $0 == UInt8(ascii: "[") }
    guard rest.first == UInt8(ascii: "{") else { return [] }
    var keys: [String] = []
    var depth = 0
    var index = rest.startIndex
    while index < rest.endIndex {
      switch rest[index] {
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 { return keys }
      case UInt8(ascii: "\""):
        let end = stringEnd(rest, from: index + 1)
        let behind = rest[min(end + 1, rest.endIndex)...].first { !Bytes.isSpace($0) }
        if depth == 1, behind == UInt8(ascii: ":") {
          keys.append(String(decoding: rest[(index + 1)..<end], as: UTF8.self))
        }
        index = end
      default: break
      }
      index += 1
    }
    return keys
  }

  private static func stringEnd(_ bytes: ArraySlice<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.endIndex, bytes[index] != UInt8(ascii: "\"") {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(index, bytes.endIndex)
  }
}

extension ArraySlice<UInt8> {
  /// Where a text ends that stands in it, or null.
  func end(of text: String) -> Int? {
    let wanted = Array(text.utf8)
    guard let first = wanted.first, count >= wanted.count else { return nil }
    return (startIndex...(endIndex - wanted.count)).first {
      self[$0] == first && self[$0..<$0 + wanted.count].elementsEqual(wanted)
    }.map { $0 + wanted.count }
  }
}
