import GalleyModel

/// A word of up to 16 bytes in small letters, packed so that looking it up costs next to nothing.
struct WordKey: Equatable, Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// Packs a word; nil where it is longer than 16 bytes, which no listed word is.
  init?(_ word: some Collection<UInt8>) {
    guard word.count <= 16 else { return nil }
    for byte in word {
      high = high << 8 | low >> 56
      low = low << 8 | UInt64(Bytes.lowercased(byte))
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

/// The words of a range, one by one.
struct Words: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var rest: TextRange

  fileprivate init(_ bytes: [UInt8], _ range: TextRange) {
    self.bytes = bytes
    rest = range
  }

  mutating func next() -> Word? {
    var index = rest.lowerBound
    let end = rest.upperBound
    while index < end {
      let space = bytes.spaceLength(at: index, before: end)
      if space > 0 {
        index += space
        continue
      }
      let start = index
      repeat { index += 1 } while index < end && bytes.spaceLength(at: index, before: end) == 0
      if let word = bytes.word(in: start..<index) {
        rest = index..<end
        return word
      }
    }
    rest = end..<end
    return nil
  }
}

extension [UInt8] {
  /// The words of a range, at most `limit` of them.
  func words(of range: TextRange, limit: Int = 80) -> [Word] {
    var words: [Word] = []
    words.reserveCapacity(Swift.min(limit, range.count / 6 + 1))
    for word in eachWord(of: range) {
      if words.count == limit { break }
      words.append(word)
    }
    return words
  }

  /// The first word of a range, or nil where there is punctuation alone.
  func firstWord(in range: TextRange) -> Word? {
    var words = eachWord(of: range)
    return words.next()
  }

  /// The words of a range, found as they are asked for.
  func eachWord(of range: TextRange) -> Words {
    Words(self, range)
  }

  /// The word between two spaces, or nil where there is punctuation alone.
  fileprivate func word(in token: TextRange) -> Word? {
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
