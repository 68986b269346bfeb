import GalleyReaders

/// A value of JSON as pages carry it in scripts.
indirect enum LooseJSON {
  case object([(key: String, value: LooseJSON)])
  case array([LooseJSON])
  case text(String)
  /// A number, true, false or null as written.
  case other(String)

  /// The value of a key; null for what is no object or has none.
  subscript(key: String) -> LooseJSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The text or number, or null.
  var string: String? {
    switch self {
    case .text(let text): text
    case .other(let text) where text.utf8.first.map(Bytes.isDigit) ?? false: text
    default: nil
    }
  }

  /// The elements of an array; any other value as the only element of one.
  var elements: [LooseJSON] {
    if case .array(let elements) = self { return elements }
    return [self]
  }

  /// The texts in it: one, or those of an array.
  var strings: [String] { elements.compactMap(\.string) }
}

/// Reads JSON that people and plug-ins wrote: line ends in strings, commas before a closing bracket,
/// and what ends too early give what was read so far.
struct LooseJSONParser {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index: Int
  private static let mostDepth = 64

  /// The first value at or behind an index; null where there is none.
  static func value(in bytes: [UInt8], from start: Int = 0) -> LooseJSON? {
    bytes.withUnsafeBufferPointer { buffer in
      var parser = LooseJSONParser(bytes: buffer, index: start)
      return parser.value(depth: 0)
    }
  }

  private mutating func skipBlanks() {
    while index < bytes.count, Bytes.isSpace(bytes[index]) { index += 1 }
  }

  private mutating func value(depth: Int) -> LooseJSON? {
    skipBlanks()
    guard index < bytes.count, depth < Self.mostDepth else { return nil }
    switch bytes[index] {
    case UInt8(ascii: "{"): return object(depth: depth)
    case UInt8(ascii: "["): return array(depth: depth)
    case UInt8(ascii: "\""): return .text(string())
    default: return word()
    }
  }

  private mutating func object(depth: Int) -> LooseJSON? {
    index += 1
    var members: [(key: String, value: LooseJSON)] = []
    while true {
      skipBlanks()
      guard index < bytes.count else { return .object(members) }
      switch bytes[index] {
      case UInt8(ascii: "}"):
        index += 1
        return .object(members)
      case UInt8(ascii: ","): index += 1
      case UInt8(ascii: "\""):
        let key = string()
        skipBlanks()
        guard index < bytes.count, bytes[index] == UInt8(ascii: ":") else { continue }
        index += 1
        guard let value = value(depth: depth + 1) else { return .object(members) }
        members.append((key, value))
      default: return members.isEmpty ? nil : .object(members)
      }
    }
  }

  private mutating func array(depth: Int) -> LooseJSON? {
    index += 1
    var elements: [LooseJSON] = []
    while true {
      skipBlanks()
      guard index < bytes.count else { return .array(elements) }
      switch bytes[index] {
      case UInt8(ascii: "]"):
        index += 1
        return .array(elements)
      case UInt8(ascii: ","): index += 1
      default:
        guard let value = value(depth: depth + 1) else { return .array(elements) }
        elements.append(value)
      }
    }
  }

  /// A number or a name.
  private mutating func word() -> LooseJSON? {
    let start = index
    while index < bytes.count, Self.isWord(bytes[index]) { index += 1 }
    guard index > start else { return nil }
    return .other(String(decoding: bytes[start..<index], as: UTF8.self))
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    Bytes.isLetter(byte) || Bytes.isDigit(byte) || byte == 0x2D || byte == 0x2B || byte == 0x2E
  }

  private mutating func string() -> String {
    index += 1
    var result: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\"") where endsString: return String(decoding: result, as: UTF8.self)
      case UInt8(ascii: "\\"): escape(into: &result)
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether what follows a quotation mark may follow a string: 'He said "no" today' goes on.
  private var endsString: Bool {
    var next = index
    while next < bytes.count, Bytes.isSpace(bytes[next]) { next += 1 }
    return next == bytes.count || [0x2C, 0x3A, 0x5D, 0x7D].contains(bytes[next])
  }

  private mutating func escape(into result: inout [UInt8]) {
    guard index < bytes.count else { return }
    let byte = bytes[index]
    index += 1
    switch byte {
    case UInt8(ascii: "n"), UInt8(ascii: "r"): result.append(0x0A)
    case UInt8(ascii: "t"): result.append(0x09)
    case UInt8(ascii: "b"), UInt8(ascii: "f"): break
    case UInt8(ascii: "u"):
      guard var value = unit() else { return }
      if (0xD800..<0xDC00).contains(value), index + 1 < bytes.count,
        bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u")
      {
        index += 2
        if let low = unit(), (0xDC00..<0xE000).contains(low) {
          value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
        }
      }
      result += Array(String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
    default: result.append(byte)
    }
  }

  private mutating func unit() -> UInt32? {
    guard index + 4 <= bytes.count,
      let value = UInt32(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
    else { return nil }
    index += 4
    return value
  }
}
