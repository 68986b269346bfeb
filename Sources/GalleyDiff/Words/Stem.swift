/// Words without upper case, possessives and the plural, as hashes.
enum Stem {
  /// The hash of a phrase without articles, its words in their order.
  static func hash(of phrase: String) -> UInt64 {
    words(of: phrase).reduce(UInt64.hashStart) { $0.hashed(with: hash($1)) }.spread
  }

  /// The hash of the last word of a phrase: of "Islamist rebels" that of "rebel".
  static func headHash(of phrase: String) -> UInt64 {
    // The last word alone, found from the end: this runs for every figure.
    let bytes = Array(phrase.utf8)
    let start = bytes.lastIndex(of: UInt8(ascii: " ")).map { $0 + 1 } ?? 0
    let tail = bytes[start...]
    guard tail.allSatisfy({ ($0 | 0x20) &- 0x61 < 26 }), !tail.isEmpty else {
      return words(of: phrase).last.map(hash) ?? 0
    }
    return hash(stem(tail))
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
    var word = word.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    for ending in possessives where word.count > ending.count && word.suffix(ending.count) == ending
    {
      word.removeLast(ending.count)
    }
    if word.count > 3, word.last == UInt8(ascii: "s"), word[word.count - 2] != UInt8(ascii: "s") {
      word.removeLast()
      if word.count > 3, word.suffix(2) == [UInt8(ascii: "i"), UInt8(ascii: "e")] {
        word.replaceSubrange(word.count - 2..<word.count, with: [UInt8(ascii: "y")])
      }
    }
    return word
  }

  /// The hash of a stem.
  static func hash(_ stem: [UInt8]) -> UInt64 {
    let hash = stem.reduce(UInt64.hashStart) { $0.hashed(with: UInt64($1)) }.spread
    return hash == 0 ? 1 : hash
  }

  private static let articles: Set<[UInt8]> = [
    Array("the".utf8), Array("a".utf8), Array("an".utf8),
  ]
  private static let possessives: [ArraySlice<UInt8>] = [
    Array("'s".utf8)[...], [0xE2, 0x80, 0x99, UInt8(ascii: "s")][...],
  ]
}
