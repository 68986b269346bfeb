import GalleyReaders

/// Goes through a start tag, attribute by attribute.
struct TagScan {
  /// The hash of its name in small letters.
  let name: UInt64
  /// Where the name stands.
  let nameRange: Range<Int>
  /// Behind the tag; right when there is no further attribute.
  private(set) var end: Int
  /// Whether it ends with "/>".
  private(set) var isClosed = false

  /// An attribute of a tag.
  struct Attribute {
    /// The hash of its name in small letters.
    var key: UInt64
    /// Where its name stands.
    var name: Range<Int>
    /// Where its value stands, without the quotation marks.
    var value: Range<Int>
    /// Whether its name begins with "data-".
    var isData: Bool
  }

  /// Begins at the first letter of the name.
  init(_ source: UnsafeBufferPointer<UInt8>, from start: Int) {
    var hash = WordHash()
    var index = start
    while index < source.count, !Self.endsName(source[index]) {
      hash.add(source[index])
      index += 1
    }
    name = hash.value
    nameRange = start..<index
    end = index
  }

  /// The next attribute, or null at the tag's end.
  mutating func nextAttribute(_ source: UnsafeBufferPointer<UInt8>) -> Attribute? {
    var index = end
    while index < source.count, Bytes.isSpace(source[index]) || source[index] == 0x2F {
      isClosed = source[index] == 0x2F
      index += 1
    }
    guard index < source.count, source[index] != 0x3E else {
      end = min(index + 1, source.count)
      return nil
    }
    isClosed = false
    let start = index
    var key = WordHash()
    repeat {
      key.add(source[index])
      index += 1
    } while index < source.count && !Self.endsName(source[index]) && source[index] != 0x3D
    let name = start..<index
    let isData = source[name].starts(with: "data-".utf8)
    var rest = index
    while rest < source.count, Bytes.isSpace(source[rest]) { rest += 1 }
    guard rest < source.count, source[rest] == 0x3D else {
      end = index
      return Attribute(key: key.value, name: name, value: index..<index, isData: isData)
    }
    rest += 1
    while rest < source.count, Bytes.isSpace(source[rest]) { rest += 1 }
    let value = Self.value(source, from: rest)
    end = min(value.upperBound + (value.lowerBound > rest ? 1 : 0), source.count)
    return Attribute(key: key.value, name: name, value: value, isData: isData)
  }

  private static func value(_ source: UnsafeBufferPointer<UInt8>, from start: Int) -> Range<Int> {
    guard start < source.count else { return source.count..<source.count }
    let quote = source[start]
    var index = start
    if quote == 0x22 || quote == 0x27 {
      index += 1
      while index < source.count, source[index] != quote { index += 1 }
      return (start + 1)..<index
    }
    while index < source.count, !Bytes.isSpace(source[index]), source[index] != 0x3E { index += 1 }
    return start..<index
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    Bytes.isSpace(byte) || byte == 0x3E || byte == 0x2F
  }
}

/// Finds the end of an element whose content is no markup.
enum RawContent {
  /// The content of the element that begins before an index, up to its end tag; null without one.
  static func range(
    in source: UnsafeBufferPointer<UInt8>, from start: Int, name: UInt64
  ) -> Range<Int>? {
    var index = start
    // Templates and drawings nest.
    var inner = 0
    let nests = nesting.contains(name)
    while index + 2 < source.count {
      guard source[index] == 0x3C else {
        index += 1
        continue
      }
      let isEnd = source[index + 1] == 0x2F
      var hash = WordHash()
      var rest = index + (isEnd ? 2 : 1)
      while rest < source.count, Bytes.isLetter(source[rest]) {
        hash.add(source[rest])
        rest += 1
      }
      if hash.value == name {
        if isEnd {
          if inner == 0 { return start..<index }
          inner -= 1
        } else if nests {
          inner += 1
        }
      }
      index = max(rest, index + 1)
    }
    return nil
  }

  /// Elements that may stand in themselves.
  static let nesting = WordHash.all("template svg math")
}
