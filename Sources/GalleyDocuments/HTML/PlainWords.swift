import GalleyReaders

/// Words as they are compared: small letters, no signs.
enum PlainWords {
  /// The words of a text.
  static func of(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// How much of the shorter list stands in the longer one, 0 to 1.
  static func overlap(_ one: [String], _ other: [String]) -> Double {
    let (short, long) = one.count < other.count ? (one, other) : (other, one)
    guard !short.isEmpty else { return 0 }
    let known = Set(long)
    return Double(short.count { known.contains($0) }) / Double(short.count)
  }

  /// The letters and digits of a text in small letters, one behind the other; letters outside ASCII as
  /// they are.
  static func letters(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    for byte in bytes where byte >= 0x80 || Bytes.isLetter(byte) || Bytes.isDigit(byte) {
      result.append(Bytes.lowercased(byte))
    }
    return result
  }
}

extension String {
  /// The text with its entities decoded, without tags, its white space in order; null where nothing
  /// is left.
  var cleaned: String? {
    var text: [UInt8] = []
    for byte in utf8 {
      if byte <= 0x20 {
        if let last = text.last, last != 0x20 { text.append(0x20) }
      } else {
        text.append(byte)
      }
    }
    if text.last == 0x20 { text.removeLast() }
    if text.contains(UInt8(ascii: "&")) { text = HTMLEntities.decoded(text).bytes }
    return text.isEmpty ? nil : String(decoding: text, as: UTF8.self)
  }
}
