/// Puts right text that was saved as UTF-8, read as Windows-1252 and saved again, once or several
/// times: "â€œWe will go,â€\u{9D}", "12 â‚¬", "cafÃ©".
enum DoubleEncoding {
  /// How many times over.
  private static let mostRounds = 3

  /// The text put right, and how many characters were wrong.
  /// - Parameter bytes: The text in UTF-8.
  static func mended(_ text: String, _ bytes: [UInt8]) -> (text: String, count: Int) {
    guard mayBeWrong(bytes) else { return (text, 0) }
    var (result, count) = (text, 0)
    for _ in 0..<mostRounds {
      guard let (mended, wrong) = mendedOnce(result) else { break }
      result = mended
      count = max(count, wrong)
    }
    return (result, count)
  }

  /// A fast look whether one of the characters stands there that begin what is wrong, before another
  /// one outside of ASCII: Â Ã Ä Å â ï ð.
  private static func mayBeWrong(_ bytes: [UInt8]) -> Bool {
    var index = 0
    while index < bytes.count {
      index = bytes.offset(of: 0xC3, in: index..<bytes.count)
      guard index + 2 < bytes.count else { return false }
      switch bytes[index + 1] {
      case 0x82...0x85, 0xA2, 0xAF, 0xB0:
        if bytes[index + 2] >= 0x80 || bytes[index + 1] == 0x82 { return true }
      default: break
      }
      index += 2
    }
    return false
  }

  private static func mendedOnce(_ text: String) -> (String, Int)? {
    let scalars = Array(text.unicodeScalars)
    // In bytes: a string takes in single scalars many times more slowly.
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    func append(_ scalar: Unicode.Scalar) {
      if scalar.isASCII {
        result.append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        result.append(contentsOf: scalar.utf8)
      }
    }
    var count = 0
    var index = 0
    while index < scalars.count {
      if let (scalar, length) = character(scalars, at: index) {
        if let scalar { append(scalar) }
        count += 1
        index += length
      } else {
        append(scalars[index])
        index += 1
      }
    }
    return count == 0 ? nil : (String(decoding: result, as: UTF8.self), count)
  }

  /// The character whose bytes stand at an index as characters of their own, and how many they are;
  /// null in its place where it was a byte order mark.
  private static func character(
    _ scalars: [Unicode.Scalar], at index: Int
  ) -> (Unicode.Scalar?, Int)? {
    guard let lead = Windows1252.byte(of: scalars[index]) else { return nil }
    let length: Int
    switch lead {
    // U+0192, U+02C6 and U+02DC stand for the bytes 83, 88 and 98 where it happened twice.
    case 0xC2...0xC6, 0xCB: length = 2
    case 0xE2, 0xEF: length = 3
    case 0xF0: length = 4
    default: return nil
    }
    var tail: [UInt8] = []
    for scalar in scalars[(index + 1)...].prefix(length - 1) {
      guard let byte = Windows1252.byte(of: scalar), byte & 0xC0 == 0x80 else { break }
      tail.append(byte)
    }
    if tail.count == length - 1 {
      guard let text = String(validating: [lead] + tail, as: UTF8.self),
        let scalar = text.unicodeScalars.first, isLikely(lead, tail, scalars, index)
      else { return nil }
      return (scalar == "\u{FEFF}" ? nil : scalar, length)
    }
    return withLostByte(lead, tail, scalars, index)
  }

  /// What lost its last byte: 9D, the end of ”, is no character of Windows-1252, and A0 often becomes
  /// a plain space.
  private static func withLostByte(
    _ lead: UInt8, _ tail: [UInt8], _ scalars: [Unicode.Scalar], _ index: Int
  ) -> (Unicode.Scalar?, Int)? {
    let next = index + 1 + tail.count
    if lead == 0xE2, tail == [0x80] {
      let isReplaced = next < scalars.count && scalars[next] == "\u{FFFD}"
      return ("\u{201D}", isReplaced ? 3 : 2)
    }
    // "14Â 000": no word of one letter is that one.
    if lead == 0xC2, tail.isEmpty, next < scalars.count, scalars[next] == " ",
      index == 0 || !scalars[index - 1].properties.isAlphabetic
    {
      return (" ", 2)
    }
    return nil
  }

  /// Whether two letters are rather bytes than a word in capitals with a mark behind it: "IRMÃ”".
  private static func isLikely(
    _ lead: UInt8, _ tail: [UInt8], _ scalars: [Unicode.Scalar], _ index: Int
  ) -> Bool {
    guard tail.count == 1, lead != 0xC2 else { return true }
    if lead == 0xC6 { return tail == [0x92] }
    if lead == 0xCB { return tail == [0x86] || tail == [0x9C] }
    let before = index > 0 ? scalars[index - 1] : " "
    let isClosed = [0x92, 0x94, 0xBB, 0xA0, 0x85, 0x96, 0x97].contains(tail[0])
    return !(isClosed && before.properties.isUppercase)
  }
}
