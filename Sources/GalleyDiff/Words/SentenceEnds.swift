/// Tells where a sentence ends between two words.
struct SentenceEnds {
  let bytes: [UInt8]

  /// Whether a sentence ends behind the first of two words that follow one another in a block.
  func isEnd(between word: Word, and next: Word) -> Bool {
    var index = Int(word.end)
    let limit = Int(next.start)
    guard limit - index > 1 else { return false }
    var hasMark = false
    var isStop = false
    var hasSpace = false
    while index < limit {
      switch bytes[index] {
      case UInt8(ascii: "."):
        isStop = isStop || !hasMark
        hasMark = true
      case UInt8(ascii: "?"), UInt8(ascii: "!"):
        hasMark = true
      default:
        if hasMark, SeenText.blankLength(bytes, index, limit) > 0 { hasSpace = true }
      }
      index += 1
    }
    guard hasMark, hasSpace else { return false }
    let first = bytes[Int(next.start)]
    guard first &- 0x41 < 26 || first &- 0x30 < 10 || first >= 0x80 else { return false }
    if !isStop { return true }
    // "The U.S. Geological Survey", but "in the U.S. The survey"
    if isInitials(word) { return DetailWords.openers.contains(next.key) }
    return !isAbbreviation(word)
  }

  /// Whether a word is made of single capitals with stops: "U.S", "U.N".
  private func isInitials(_ word: Word) -> Bool {
    let letters = bytes[Int(word.start)..<Int(word.end)]
    guard letters.count >= 3, letters.count % 2 == 1 else { return false }
    return letters.enumerated().allSatisfy { index, byte in
      index % 2 == 0 ? byte &- 0x41 < 26 : byte == UInt8(ascii: ".")
    }
  }

  private func isAbbreviation(_ word: Word) -> Bool {
    let letters = bytes[Int(word.start)..<Int(word.end)]
    if letters.count == 1 { return letters.first.map { $0 &- 0x41 < 26 } ?? false }
    guard letters.count <= 5 else { return false }
    return Self.abbreviations.contains(letters.map { $0 | 0x20 })
  }

  // What stands before a capital inside a sentence: titles, not "Inc." or "p.m.", which also end it.
  private static let abbreviations: Set<[UInt8]> = Set(
    """
    mr mrs ms dr prof st sgt capt cpl lt col gen adm maj cmdr rev fr hon sen rep gov pres messrs
    mme mt no nos vs v dept gov't jan feb aug sept oct nov dec
    """.split(whereSeparator: \.isWhitespace).map { $0.utf8.map { $0 | 0x20 } })
}
