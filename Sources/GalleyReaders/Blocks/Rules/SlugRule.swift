import GalleyModel

/// The agency's own line above the copy is a note, and may hold the update marker:
/// `BC-BKN--Heat-Hawks, 1st Ld-Writethru, 0123`.
struct SlugRule: BlockRule {
  private static let longest = 100

  func apply(to copy: inout Copy) {
    for index in copy.passages.indices.prefix(3) {
      let passage = copy.passages[index]
      guard passage.range.count <= Self.longest, passage.ending == .word,
        UpdateMarker(at: passage.range, in: copy.bytes) == nil
      else { continue }
      if let marker = writethru(in: copy.words(of: passage)) {
        copy.marker = copy.marker ?? marker
        copy.passages[index].kind = .note
      } else if Lexicon.slugs.matches(passage, in: copy.bytes) {
        copy.passages[index].kind = .note
      }
    }
  }

  /// The words `1st Ld`, `2nd Ld-Writethru` and the like.
  private func writethru(in words: [Word]) -> TextRange? {
    guard let lead = words.firstIndex(where: Lexicon.writethrus.contains) else { return nil }
    let hasOrdinal = lead > 0 && words[lead - 1].isNumber && !words[lead - 1].endsClause
    return words[hasOrdinal ? lead - 1 : lead].range.lowerBound..<words[lead].range.upperBound
  }
}
