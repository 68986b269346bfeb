import GalleyReaders
#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The markup of a page made ready for the parser: what no reader of the page sees is gone.
///
/// Scripts, styles, comments and the contents of `<textarea>` hold markup that is none, which a parser
/// of trees takes for the page's. Scripts that hold data are kept apart. Depth and the number of
/// attributes are bounded here, since the parser's time grows with their square.
struct PageMarkup {
  /// The markup, with the attributes that tell what an element is.
  private(set) var bytes: [UInt8] = []
  /// The contents of scripts with data, in order.
  private(set) var scripts: [Script] = []

  /// A script that holds data.
  struct Script {
    /// Its `type` in small letters, empty where it has none.
    var type: String
    /// What stands in it.
    var content: [UInt8]
  }

  /// How many elements may stand in each other; deeper ones lose their tags and keep their words.
  static let mostDepth = 640
  private static let mostAttributes = 64
  private static let longestValue = 2048

  private var open: [UInt64: Int] = [:]
  private var depth = 0
  /// The names of elements with raw content of which no further end tag follows.
  private var unclosed: Set<UInt64> = []

  /// Reads markup.
  init(_ source: [UInt8]) {
    bytes.reserveCapacity(source.count / 2)
    source.withUnsafeBufferPointer { read($0) }
  }

  private mutating func read(_ source: UnsafeBufferPointer<UInt8>) {
    guard let base = source.baseAddress else { return }
    let count = source.count
    var index = 0
    while index < count {
      let left = memchr(base + index, 0x3C, count - index)
      let end = left.map { UnsafeRawPointer($0) - UnsafeRawPointer(base) } ?? count
      if end > index { bytes += source[index..<end] }
      guard end + 1 < count else { break }
      index = skip(source, from: end)
    }
  }

  /// Reads what begins with "<" and gives where it ends.
  private mutating func skip(_ source: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let next = source[start + 1]
    switch next {
    case UInt8(ascii: "!"):
      if source[start...].starts(with: "<!--".utf8) {
        return end(of: "-->", in: source, from: start + 2) ?? source.count
      }
      return end(of: ">", in: source, from: start) ?? source.count
    case UInt8(ascii: "?"):
      return end(of: ">", in: source, from: start) ?? source.count
    case UInt8(ascii: "/"):
      return readEnd(source, from: start)
    default:
      guard Bytes.isLetter(next) else {
        bytes += "&lt;".utf8
        return start + 1
      }
      return readStart(source, from: start)
    }
  }

  private mutating func readEnd(_ source: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let end = end(of: ">", in: source, from: start) ?? source.count
    var name = WordHash()
    var length = 0
    for byte in source[(start + 2)..<end] {
      guard Self.isName(byte) else { break }
      name.add(byte)
      length += 1
    }
    // A lone end tag makes the parser look through all that is open.
    guard length > 0, let number = open[name.value], number > 0 else { return end }
    open[name.value] = number - 1
    if !Self.closesItself(name.value) { depth -= 1 }
    bytes += "</".utf8
    bytes += source[(start + 2)..<(start + 2 + length)]
    bytes.append(0x3E)
    return end
  }

  private mutating func readStart(_ source: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var tag = TagScan(source, from: start + 1)
    let name = tag.name
    let mark = bytes.count
    bytes.append(0x3C)
    bytes += source[tag.nameRange]
    var type = ""
    var isShadow = false
    var number = 0
    while let attribute = tag.nextAttribute(source) {
      number += 1
      let key = attribute.key
      if key == Self.typeKey {
        type = String(decoding: source[attribute.value], as: UTF8.self).lowercased()
      }
      if key == Self.shadowKey { isShadow = true }
      guard number <= Self.mostAttributes, attribute.value.count <= Self.longestValue,
        Self.kept.contains(key) || attribute.isData && attribute.value.count < 100
      else { continue }
      bytes.append(0x20)
      bytes += source[attribute.name]
      bytes += "=\"".utf8
      for byte in source[attribute.value] {
        if byte == 0x22 { bytes += "&quot;".utf8 } else { bytes.append(byte) }
      }
      bytes.append(0x22)
    }
    let end = tag.end
    if Self.raw.contains(name), !isShadow {
      bytes.removeSubrange(mark...)
      if tag.isClosed, RawContent.nesting.contains(name) { return end }
      return skipRaw(source, name, type, from: end)
    }
    let isVoid = Self.void.contains(name)
    if !isVoid, !tag.isClosed || !Self.foreign.contains(name) {
      let isCounted = !Self.closesItself(name)
      if isCounted, depth >= Self.mostDepth {
        bytes.removeSubrange(mark...)
        bytes.append(0x20)
        return end
      }
      depth += isCounted ? 1 : 0
      open[name, default: 0] += 1
      bytes.append(0x3E)
    } else {
      bytes += isVoid ? ">".utf8 : "/>".utf8
    }
    return end
  }

  /// Goes over an element whose content is no markup.
  private mutating func skipRaw(
    _ source: UnsafeBufferPointer<UInt8>, _ name: UInt64, _ type: String, from start: Int
  ) -> Int {
    guard !unclosed.contains(name) else { return start }
    guard let content = RawContent.range(in: source, from: start, name: name) else {
      unclosed.insert(name)
      return name == Self.scriptName ? source.count : start
    }
    if name == Self.scriptName {
      if type.hasSuffix("json") || content.count > 512 {
        scripts.append(Script(type: type, content: Array(source[content])))
      }
    } else if name != Self.styleName {
      bytes.append(0x20)
    }
    return end(of: ">", in: source, from: content.upperBound) ?? source.count
  }

  /// Behind a text that ends with ">".
  private func end(
    of text: StaticString, in source: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    guard let base = source.baseAddress else { return nil }
    let count = text.utf8CodeUnitCount
    var place = start
    while place < source.count, let found = memchr(base + place, 0x3E, source.count - place) {
      let end = UnsafeRawPointer(found) - UnsafeRawPointer(base) + 1
      if end - count >= start, memcmp(base + end - count, text.utf8Start, count) == 0 { return end }
      place = end
    }
    return nil
  }

  private static func isName(_ byte: UInt8) -> Bool {
    Bytes.isLetter(byte) || Bytes.isDigit(byte) || byte == 0x2D || byte == 0x3A || byte == 0x5F
  }

  private static func closesItself(_ name: UInt64) -> Bool { selfClosing.contains(name) }

  private static let scriptName = WordHash.of("script")
  private static let styleName = WordHash.of("style")
  private static let typeKey = WordHash.of("type")
  private static let shadowKey = WordHash.of("shadowrootmode")
  private static let raw = WordHash.all(
    "script style textarea noscript template iframe noembed noframes xmp svg math select")
  private static let void = WordHash.all(
    "area base br col embed hr img input link meta param source track wbr")
  /// Elements that may end with "/>": those of other vocabularies, for pages make "<div/>" open.
  private static let foreign = WordHash.all("path g use circle rect line polygon")
  /// Elements whose end tag may be left out, so that they do not nest.
  private static let selfClosing = WordHash.all(
    "p li dt dd tr td th thead tbody tfoot option optgroup colgroup html head body")
  private static let kept = WordHash.all(
    """
    alt class id itemprop itemtype itemscope itemid rel role hidden style href \
    datetime content name property http-equiv charset lang xml:lang title
    """)
}
