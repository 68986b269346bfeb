/// Decodes the entities of HTML that were left in copy: "&ldquo;We will stay,&rdquo;".
package enum HTMLEntities {
  /// How long a name may be, with a reserve.
  private static let longest = 32

  /// How many entities a text holds.
  static func count(in bytes: [UInt8]) -> Int {
    var count = 0
    walk(bytes) { _, _ in count += 1 }
    return count
  }

  /// The text with characters in place of its entities, and how many there were.
  ///
  /// What was escaped twice ("&amp;ldquo;") is decoded to the end; a lone "&" stays.
  package static func decoded(_ bytes: [UInt8]) -> (bytes: [UInt8], count: Int) {
    var result: [UInt8] = []
    var count = 0
    var copied = 0
    walk(bytes) { range, scalar in
      if count == 0 { result.reserveCapacity(bytes.count) }
      result += bytes[copied..<range.lowerBound]
      result += Array(String(scalar).utf8)
      copied = range.upperBound
      count += 1
    }
    guard count > 0 else { return (bytes, 0) }
    result += bytes[copied...]
    return (result, count)
  }

  /// Hands over each entity with its place.
  private static func walk(_ bytes: [UInt8], _ body: (Range<Int>, Unicode.Scalar) -> Void) {
    var index = 0
    while index < bytes.count {
      index = bytes.offset(of: UInt8(ascii: "&"), in: index..<bytes.count)
      guard index < bytes.count else { return }
      guard let (scalar, end) = entity(bytes, at: index) else {
        index += 1
        continue
      }
      body(index..<end, scalar)
      index = end
    }
  }

  /// The character of the entity at an index, and where the entity ends.
  private static func entity(_ bytes: [UInt8], at start: Int) -> (Unicode.Scalar, Int)? {
    let limit = min(bytes.count, start + 2 + longest)
    guard let semicolon = bytes[(start + 1)..<limit].firstIndex(of: UInt8(ascii: ";")),
      let scalar = scalar(named: bytes[(start + 1)..<semicolon])
    else { return nil }
    // "&amp;ldquo;" was escaped twice.
    if scalar == "&", let inner = scalarBehind(bytes, semicolon) { return inner }
    return (scalar, semicolon + 1)
  }

  /// The character of the entity whose "&" is itself an entity that ends at an index.
  private static func scalarBehind(_ bytes: [UInt8], _ end: Int) -> (Unicode.Scalar, Int)? {
    let limit = min(bytes.count, end + 1 + longest)
    guard let semicolon = bytes[(end + 1)..<limit].firstIndex(of: UInt8(ascii: ";")),
      let scalar = scalar(named: bytes[(end + 1)..<semicolon])
    else { return nil }
    return (scalar, semicolon + 1)
  }

  /// The character of a name without its marks, "ldquo"; null for none that Galley knows.
  package static func scalar(named name: String) -> Unicode.Scalar? {
    scalar(named: Array(name.utf8)[...])
  }

  /// The character of "ldquo", "#8220", "#x201C".
  private static func scalar(named name: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard name.first == UInt8(ascii: "#") else {
      return Lexicon.entityNames[Array(name)].flatMap(Unicode.Scalar.init)
    }
    let isHex = name.dropFirst().first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
    let digits = String(decoding: name.dropFirst(isHex ? 2 : 1), as: UTF8.self)
    guard digits.first?.isHexDigit == true, let number = UInt32(digits, radix: isHex ? 16 : 10)
    else { return nil }
    // Browsers read 128 to 159 as Windows-1252, and so did those who typed them.
    let value = (0x80...0x9F).contains(number) ? Windows1252.scalarValue(of: UInt8(number)) : number
    let isText = value >= 0x20 || value == 0x09 || value == 0x0A || value == 0x0D
    return isText ? Unicode.Scalar(value) : nil
  }
}
