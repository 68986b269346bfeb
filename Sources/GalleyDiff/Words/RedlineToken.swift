/// A word or a sign of a text that is redlined, with the white space behind it.
struct RedlineToken {
  /// Where it stands, without the white space.
  var start: Int
  var end: Int
  /// Where the next one begins.
  var next: Int
  /// A hash under which what reads alike is the same: capitals, straight and curly marks.
  var key: UInt64
  /// A hash under which capitals differ.
  var exactKey: UInt64
  var isWord: Bool

  /// Whether a blank stands behind it.
  func isSpaced(in bytes: [UInt8]) -> Bool {
    (end..<next).contains { SeenText.blankLength(bytes, $0, next) > 0 }
  }

  /// The tokens of a text.
  static func all(in bytes: [UInt8]) -> [RedlineToken] {
    var words: [Word] = []
    WordReader(bytes: bytes).read(0..<bytes.count, into: &words)
    var tokens: [RedlineToken] = []
    var index = 0
    for word in words {
      signs(bytes, index..<Int(word.start), into: &tokens)
      let letters = bytes[Int(word.start)..<Int(word.end)]
      tokens.append(
        RedlineToken(
          start: Int(word.start), end: Int(word.end), next: Int(word.end), letters: letters,
          isWord: true))
      index = Int(word.end)
    }
    signs(bytes, index..<bytes.count, into: &tokens)
    for index in tokens.indices {
      tokens[index].next = index + 1 < tokens.count ? tokens[index + 1].start : bytes.count
    }
    return tokens
  }

  private static func signs(
    _ bytes: [UInt8], _ range: Range<Int>, into tokens: inout [RedlineToken]
  ) {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      let end = min(index + length, range.upperBound)
      let isSeen =
        byte > 0x20 && SeenText.blankLength(bytes, index, range.upperBound) == 0
        && SeenText.unseenLength(bytes, index, range.upperBound) == 0
      if isSeen {
        tokens.append(
          RedlineToken(
            start: index, end: end, next: end, letters: bytes[index..<end], isWord: false))
      }
      index = end
    }
  }

  private init(start: Int, end: Int, next: Int, letters: ArraySlice<UInt8>, isWord: Bool) {
    self.start = start
    self.end = end
    self.next = next
    self.isWord = isWord
    var folded = UInt64.hashStart
    var exact = UInt64.hashStart
    let letters = isWord ? SeenText.letters(of: letters) : letters
    var index = letters.startIndex
    while index < letters.endIndex {
      var byte = letters[index]
      // U+2018 and U+2019 are apostrophes, U+201C and U+201D straight quotation marks.
      if byte == 0xE2, index + 2 < letters.endIndex, letters[index + 1] == 0x80,
        let plain = Self.plainMarks[letters[index + 2]]
      {
        byte = plain
        index += 2
      }
      exact = exact.hashed(with: UInt64(byte))
      folded = folded.hashed(with: UInt64(byte &- 0x41 < 26 ? byte | 0x20 : byte))
      index += 1
    }
    key = folded.spread
    exactKey = exact.spread
  }

  private static let plainMarks: [UInt8: UInt8] = [
    0x98: 0x27, 0x99: 0x27, 0x9C: 0x22, 0x9D: 0x22, 0x93: 0x2D, 0x94: 0x2D,
  ]
}
