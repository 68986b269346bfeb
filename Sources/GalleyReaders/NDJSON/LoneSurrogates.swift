/// Mends JSON whose strings hold half a surrogate pair (`\ud83d` alone).
///
/// Programs that cut text at a number of UTF-16 code units split emoji so. JSON decoders refuse the
/// whole line; the halves become U+FFFD here, and the article is kept.
enum LoneSurrogates {
  /// The line with each half replaced, or nil where it holds none.
  static func mended(_ line: ArraySlice<UInt8>) -> [UInt8]? {
    var bytes = Array(line)
    var isMended = false
    var index = 0
    while index + 1 < bytes.count {
      guard bytes[index] == UInt8(ascii: "\\") else {
        index += 1
        continue
      }
      guard let unit = escapedUnit(at: index, in: bytes) else {
        index += 2
        continue
      }
      if isHigh(unit), let next = escapedUnit(at: index + 6, in: bytes), isLow(next) {
        index += 12
        continue
      }
      if isHigh(unit) || isLow(unit) {
        bytes.replaceSubrange(index + 2..<index + 6, with: "fffd".utf8)
        isMended = true
      }
      index += 6
    }
    return isMended ? bytes : nil
  }

  /// The code unit of an escape `\uXXXX` at an offset.
  private static func escapedUnit(at offset: Int, in bytes: [UInt8]) -> UInt16? {
    guard offset + 6 <= bytes.count, bytes[offset] == UInt8(ascii: "\\"),
      bytes[offset + 1] == UInt8(ascii: "u")
    else { return nil }
    return UInt16(String(decoding: bytes[offset + 2..<offset + 6], as: UTF8.self), radix: 16)
  }

  private static func isHigh(_ unit: UInt16) -> Bool {
    (0xD800...0xDBFF).contains(unit)
  }

  private static func isLow(_ unit: UInt16) -> Bool {
    (0xDC00...0xDFFF).contains(unit)
  }
}
