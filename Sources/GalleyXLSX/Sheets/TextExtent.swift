/// The room that a text takes in a cell, in digits of the standard font and in lines.
///
/// Chinese, Japanese, Korean and emoji count two digits. Real letters are narrower or wider than a
/// digit, so the lines are those of a cautious guess.
struct TextExtent {
  /// The width of the longest line.
  private(set) var width = 0
  /// The lines, when those that are wider than the column becomes go on in further ones.
  private(set) var lines = 0

  private let cap: Int

  /// Measures a text.
  /// - Parameter cap: The widest that the column becomes.
  init(_ text: String, cap: Int) {
    self.cap = cap
    var text = text
    text.withUTF8 { measure($0) }
  }

  private mutating func measure(_ bytes: UnsafeBufferPointer<UInt8>) {
    // Most texts are one line of ASCII, a digit's room a byte.
    if bytes.allSatisfy({ $0 < 0x80 && $0 != 0x0A }) { return end(bytes.count) }
    var line = 0
    for byte in bytes {
      switch byte {
      case 0x0A:
        end(line)
        line = 0
      // Bytes that go on with a character, then the first ones of U+3000…DFFF and U+10000 on.
      case 0x80..<0xC0: break
      case 0xE3...0xED, 0xF0...: line += 2
      default: line += 1
      }
    }
    end(line)
  }

  private mutating func end(_ line: Int) {
    width = max(width, line)
    // Words that do not fit leave some room at the end of a line.
    let filled = cap - 2
    lines += line <= cap ? 1 : (line + filled - 1) / filled
  }
}
