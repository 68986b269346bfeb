/// The tags and texts of an XML part, one after the other.
///
/// Reads what spreadsheet programs write: UTF-8, names with or without a prefix, the five entities
/// and numbered ones, CDATA; comments, processing instructions and document types are passed over.
/// Of bytes that are no XML it reads what it can, and never fails.
struct XMLTokens {
  /// A piece of the part.
  enum Token: Hashable {
    /// `<row r="3">`: the name without its prefix, and where the attributes stand.
    case start(String, attributes: Range<Int>)
    /// `</row>`; an empty element has one, too.
    case end(String)
    /// What stands between tags; ``text(_:)`` has its words.
    case text(Range<Int>)
    /// Text of a CDATA section, in which nothing stands for anything else.
    case verbatim(Range<Int>)
  }

  private let bytes: [UInt8]
  private var index = 0
  /// The element that is to be closed next, since it is empty.
  private var emptied: String?

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The next piece; null at the end.
  mutating func next() -> Token? {
    if let name = emptied {
      emptied = nil
      return .end(name)
    }
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        let start = index
        while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
        return .text(start..<index)
      }
      if starts(with: "<![CDATA[") {
        let start = index + 9
        let end = skip(past: "]]>")
        return .verbatim(min(start, end)..<end)
      }
      if starts(with: "<!--") {
        _ = skip(past: "-->")
      } else if starts(with: "<?") {
        _ = skip(past: "?>")
      } else if starts(with: "<!") {
        _ = skip(past: ">")
      } else {
        return tag()
      }
    }
    return nil
  }

  /// The value of an attribute by its name without a prefix; null where there is none.
  func attribute(_ name: String, in range: Range<Int>) -> String? {
    var index = range.lowerBound
    while index < range.upperBound {
      let start = index
      while index < range.upperBound, bytes[index] != UInt8(ascii: "=") { index += 1 }
      let key = start..<index
      index += 1
      while index < range.upperBound, bytes[index] <= 0x20 { index += 1 }
      guard index < range.upperBound else { return nil }
      let mark = bytes[index]
      let value = index + 1
      index = value
      while index < range.upperBound, bytes[index] != mark { index += 1 }
      if self.name(in: key) == name { return text(value..<index) }
      index += 1
    }
    return nil
  }

  /// The words of a text or an attribute, entities resolved.
  func text(_ range: Range<Int>) -> String {
    guard bytes[range].contains(UInt8(ascii: "&")) else { return verbatim(range) }
    var output: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      index += 1
      guard byte == UInt8(ascii: "&") else {
        output.append(byte)
        continue
      }
      // The longest is &#1114111;
      let end = bytes[index..<min(index + 9, range.upperBound)].firstIndex(of: UInt8(ascii: ";"))
      guard let end, let scalar = XMLTokens.scalar(ofEntity: verbatim(index..<end)) else {
        output.append(byte)
        continue
      }
      output += Array(String(Character(scalar)).utf8)
      index = end + 1
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// The bytes of a range as text.
  func verbatim(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  private static func scalar(ofEntity name: String) -> Unicode.Scalar? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard name.first == "#" else { return nil }
      let digits = name.dropFirst()
      let number =
        digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return number.flatMap(Unicode.Scalar.init)
    }
  }

  /// Reads a tag, whose attributes may hold a `>`.
  private mutating func tag() -> Token {
    let isEnd = starts(with: "</")
    let start = index + (isEnd ? 2 : 1)
    var mark: UInt8 = 0
    index = min(start, bytes.count)
    while index < bytes.count {
      let byte = bytes[index]
      if mark != 0 {
        if byte == mark { mark = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        mark = byte
      } else if byte == UInt8(ascii: ">") {
        break
      }
      index += 1
    }
    var end = index
    index = min(index + 1, bytes.count)
    let isEmpty = !isEnd && end > start && bytes[end - 1] == UInt8(ascii: "/")
    if isEmpty { end -= 1 }
    var nameEnd = min(start, end)
    while nameEnd < end, bytes[nameEnd] > 0x20 { nameEnd += 1 }
    let name = self.name(in: min(start, nameEnd)..<nameEnd)
    if isEnd { return .end(name) }
    if isEmpty { emptied = name }
    return .start(name, attributes: nameEnd..<end)
  }

  /// A name without its prefix and the white space around it.
  private func name(in range: Range<Int>) -> String {
    var name = bytes[range]
    while let first = name.first, first <= 0x20 { name.removeFirst() }
    while let last = name.last, last <= 0x20 { name.removeLast() }
    if let colon = name.firstIndex(of: UInt8(ascii: ":")) { name = name[(colon + 1)...] }
    return String(decoding: name, as: UTF8.self)
  }

  private func starts(with text: StaticString) -> Bool {
    let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    return bytes[index...].starts(with: wanted)
  }

  /// Goes behind the next such mark, or to the end, and says where the mark begins.
  private mutating func skip(past text: StaticString) -> Int {
    while index < bytes.count {
      if starts(with: text) {
        defer { index += text.utf8CodeUnitCount }
        return index
      }
      index += 1
    }
    return index
  }
}
