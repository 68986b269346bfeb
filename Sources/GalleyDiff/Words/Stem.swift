/// Words without upper case, possessives and the plural, as hashes.
enum Stem {
  /// The hash of a phrase without articles, its words in their order.
  static func hash(of phrase: String) -> UInt64 {
    words(of: phrase).reduce(UInt64.hashStart) { $0.hashed(with: hash(ofStem: $1)) }.spread
  }

  /// The hash of the last word of a phrase: of "Islamist rebels" that of "rebel".
  static func headHash(of phrase: String) -> UInt64 {
    var phrase = phrase
    // The last word alone, found from the end: this runs for every figure.
    let hash = phrase.withUTF8 { bytes -> UInt64 in
      let start = bytes.lastIndex(of: UInt8(ascii: " ")).map { $0 + 1 } ?? 0
      let tail = bytes[start...]
      let isPlain = !tail.isEmpty && tail.allSatisfy { ($0 | 0x20) &- 0x61 < 26 }
      return isPlain ? self.hash(ofWord: tail) : 0
    }
    return hash != 0 ? hash : words(of: phrase).last.map(self.hash(ofStem:)) ?? 0
  }

  /// The words of a phrase as stems, without articles.
  static func words(of phrase: String) -> [[UInt8]] {
    let bytes = Array(phrase.utf8)
    var words: [Word] = []
    WordReader(bytes: bytes).read(0..<bytes.count, into: &words)
    return words.map { stem(bytes[Int($0.start)..<Int($0.end)]) }.filter { !articles.contains($0) }
  }

  /// A word in small letters without the possessive and the plural s.
  static func stem(_ word: ArraySlice<UInt8>) -> [UInt8] {
    let word = SeenText.letters(of: word)
    let (kept, endsInY) = shape(of: word)
    var stem = word.prefix(kept).map(lowercased)
    if endsInY { stem.append(UInt8(ascii: "y")) }
    return stem
  }

  /// The hash of the stem of a word.
  static func hash<Letters: RandomAccessCollection<UInt8>>(ofWord word: Letters) -> UInt64 {
    let (kept, endsInY) = shape(of: word)
    var hash = UInt64.hashStart
    for byte in word.prefix(kept) { hash = hash.hashed(with: UInt64(lowercased(byte))) }
    if endsInY { hash = hash.hashed(with: UInt64(UInt8(ascii: "y"))) }
    return max(1, hash.spread)
  }

  /// The hash of a stem.
  static func hash(ofStem stem: [UInt8]) -> UInt64 {
    max(1, stem.reduce(UInt64.hashStart) { $0.hashed(with: UInt64($1)) }.spread)
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte
  }

  /// How many bytes of a word its stem keeps, and whether a y takes the place of "ies".
  private static func shape<Letters: RandomAccessCollection<UInt8>>(
    of word: Letters
  ) -> (kept: Int, endsInY: Bool) {
    var rest = word[...]
    for ending in possessives where rest.count > ending.count {
      if rest.suffix(ending.count).elementsEqual(ending, by: { lowercased($0) == $1 }) {
        rest = rest.dropLast(ending.count)
      }
    }
    guard rest.count > 3, endsIn(rest, "s"), !endsIn(rest.dropLast(), "s") else {
      return (rest.count, false)
    }
    rest = rest.dropLast()
    let isY = rest.count > 3 && endsIn(rest, "e") && endsIn(rest.dropLast(), "i")
    return isY ? (rest.count - 2, true) : (rest.count, false)
  }

  private static func endsIn<Letters: BidirectionalCollection<UInt8>>(
    _ word: Letters, _ letter: Unicode.Scalar
  ) -> Bool {
    word.last.map { lowercased($0) == UInt8(ascii: letter) } ?? false
  }

  private static let articles: Set<[UInt8]> = [
    Array("the".utf8), Array("a".utf8), Array("an".utf8),
  ]
  private static let possessives: [[UInt8]] = [
    Array("'s".utf8), [0xE2, 0x80, 0x99, UInt8(ascii: "s")],
  ]
}
