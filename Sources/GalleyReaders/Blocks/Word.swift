import GalleyModel

/// A word of up to 16 bytes in small letters, packed so that looking it up costs next to nothing.
struct WordKey: Equatable, Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// Packs a word; nil where it is longer than 16 bytes, which no listed word is.
  init?(_ word: some Collection<UInt8>) {
    guard word.count <= 16 else { return nil }
    for (index, byte) in word.enumerated() {
      let bits = UInt64(Bytes.lowercased(byte)) << UInt64(index % 8 * 8)
      if index < 8 { low |= bits } else { high |= bits }
    }
  }

  /// The bits of the word, spread so that the upper ones tell words apart.
  var scrambled: UInt64 {
    let mixed = (low ^ high &* 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9
    return (mixed ^ mixed >> 29) &* 0x94D0_49BB_1331_11EB
  }
}

/// A word of a passage, without the punctuation around it.
struct Word: Sendable {
  /// Where it stands.
  var range: TextRange
  /// What lists know it by.
  var key: WordKey?
  /// It begins with a capital letter.
  var isCapitalized: Bool
  /// It begins with a digit.
  var isNumber: Bool
  /// A comma, a stop or another mark stands behind it.
  var endsClause: Bool
}

extension [UInt8] {
  /// The words of a range, at most `limit` of them.
  func words(of range: TextRange, limit: Int = 80) -> [Word] {
    var words: [Word] = []
    var index = range.lowerBound
    while index < range.upperBound, words.count < limit {
      let space = spaceLength(at: index, before: range.upperBound)
      if space > 0 {
        index += space
        continue
      }
      let start = index
      while index < range.upperBound, spaceLength(at: index, before: range.upperBound) == 0 {
        index += 1
      }
      if let word = word(in: start..<index) { words.append(word) }
    }
    return words
  }

  /// The word between two spaces, or nil where there is punctuation alone.
  private func word(in token: TextRange) -> Word? {
    let start = startOfWord(token)
    var end = token.upperBound
    while end > start, !Bytes.isWord(self[end - 1]) || isQuotationMark(endingAt: end) {
      end -= self[end - 1] < 0x80 ? 1 : 3
    }
    guard end > start else { return nil }
    return Word(
      range: start..<end, key: WordKey(self[start..<end]), isCapitalized: isCapital(at: start),
      isNumber: Bytes.isDigit(self[start]), endsClause: end < token.upperBound)
  }

  /// Whether a word may be a regular past form; "need" and "red" are none.
  func endsInED(_ word: TextRange) -> Bool {
    let tail = self[word].suffix(3)
    return word.count > 3 && tail.dropFirst().elementsEqual("ed".utf8)
      && tail.first != UInt8(ascii: "e")
  }

  private func startOfWord(_ token: TextRange) -> Int {
    var start = token.lowerBound
    while start < token.upperBound {
      if !Bytes.isWord(self[start]) {
        start += 1
      } else if start + 3 <= token.upperBound, isQuotationMark(endingAt: start + 3) {
        start += 3
      } else {
        break
      }
    }
    return start
  }

  /// Whether one of the dashes, quotation marks and dots of U+2010…U+203A ends at an offset.
  private func isQuotationMark(endingAt end: Int) -> Bool {
    end >= 3 && self[end - 3] == 0xE2 && self[end - 2] == 0x80 && self[end - 1] >= 0x90
  }

  /// Whether a capital letter stands at an offset, in ASCII or beyond.
  func isCapital(at offset: Int) -> Bool {
    if self[offset] < 0x80 { return Bytes.isUpper(self[offset]) }
    let scalar = String(decoding: self[offset..<Swift.min(offset + 4, count)], as: UTF8.self)
      .unicodeScalars.first
    return scalar?.properties.isUppercase ?? false
  }
}
