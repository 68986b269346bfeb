import GalleyModel

extension Copy {
  /// Whether a passage begins with a dateline: `PARIS, April 5 - `, `SAN FRANCISCO (AP) — `,
  /// `Jan 30 (Reuters) - `, `(CNN)Rebel groups`.
  func beginsWithDateline(_ passage: Passage) -> Bool {
    let end = min(passage.range.upperBound, passage.range.lowerBound + 90)
    var index = passage.range.lowerBound
    guard bytes.isCapital(at: index) || bytes[index] == UInt8(ascii: "(") else { return false }
    while index < end {
      if bytes[index] == UInt8(ascii: "("),
        let close = bytes[index..<end].firstIndex(of: UInt8(ascii: ")")),
        isAgency(index + 1..<close) || beginsDash(at: close + 1, before: end)
      {
        return true
      }
      if beginsDash(at: index, before: end) {
        return isPlace(passage.range.lowerBound..<index)
      }
      if bytes[index] == UInt8(ascii: "."), index + 1 < end, Bytes.isSpace(bytes[index + 1]),
        index - passage.range.lowerBound > 40
      {
        return false
      }
      index += 1
    }
    return false
  }

  /// Whether the words before a dash open with a place in capitals: `NEWPORT NEWS, Va.`.
  private func isPlace(_ range: TextRange) -> Bool {
    guard let first = bytes.firstWord(in: range) else { return false }
    return first.range.count > 2
      && bytes[first.range].allSatisfy { !Bytes.isLower($0) && !Bytes.isDigit($0) }
  }

  private func isAgency(_ range: TextRange) -> Bool {
    let words = bytes.words(of: range, limit: 3)
    return !words.isEmpty && words.count < 3 && words.allSatisfy(Lexicon.agencies.contains)
  }

  /// Whether a space and a dash stand at an offset.
  private func beginsDash(at offset: Int, before end: Int) -> Bool {
    guard offset < end, Bytes.isSpace(bytes[offset]), offset + 1 < end else { return false }
    if bytes[offset + 1] == UInt8(ascii: "-") { return true }
    return offset + 3 < end && bytes[offset + 1] == 0xE2 && bytes[offset + 2] == 0x80
      && (0x92...0x95).contains(bytes[offset + 3])
  }
}
