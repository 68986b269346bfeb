import GalleyModel

/// The words of a part of a quote as a source must have them.
struct QuotedWords {
  /// The words in order; those that an editor put in square brackets are left out.
  private(set) var words: [Int] = []
  /// True at the words before which the source may have more: an ellipsis or a bracket stands there.
  private(set) var isOpen: [Bool] = []
  /// Beyond so many words a part is judged by its beginning.
  private static let limit = 600

  init(_ part: TextRange, in wording: Wording) {
    var end = part.lowerBound
    var depth = 0
    var opens = false
    for index in wording.words(in: part).prefix(Self.limit) {
      let word = wording.words[index]
      let start = min(max(end, Int(word.start)), wording.bytes.count)
      for byte in wording.bytes[end..<start] {
        if byte == UInt8(ascii: "[") { depth += 1 }
        if byte == UInt8(ascii: "]"), depth > 0 {
          depth -= 1
          opens = true
        }
      }
      opens = opens || Self.hasEllipsis(wording.bytes[end..<start])
      end = Int(word.end)
      guard depth == 0 else { continue }
      words.append(index)
      isOpen.append(opens && words.count > 1)
      opens = false
    }
  }

  /// Three stops, apart or not, or the sign of them.
  private static func hasEllipsis(_ bytes: ArraySlice<UInt8>) -> Bool {
    if bytes.count(where: { $0 == UInt8(ascii: ".") }) >= 3 { return true }
    return bytes.indices.contains {
      $0 + 2 < bytes.endIndex && bytes[$0] == 0xE2 && bytes[$0 + 1] == 0x80 && bytes[$0 + 2] == 0xA6
    }
  }

  /// Some of the words.
  func keeping(_ indices: [Int]) -> QuotedWords {
    var kept = self
    kept.words = indices.map { words[$0] }
    kept.isOpen = indices.map { isOpen[$0] }
    return kept
  }
}
