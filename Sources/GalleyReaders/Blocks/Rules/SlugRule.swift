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
      if let marker = writethru(in: passage, of: copy) {
        copy.marker = copy.marker ?? marker
        copy.passages[index].kind = .note
      } else if Lexicon.slugs.matches(passage, in: copy.bytes) {
        copy.passages[index].kind = .note
      }
    }
  }

  /// The words `1st Ld`, `2nd Ld-Writethru` and the like, which a comma may tie to the slug.
  private func writethru(in passage: Passage, of copy: Copy) -> TextRange? {
    guard let lead = copy.words(of: passage).first(where: Lexicon.writethrus.contains) else {
      return nil
    }
    let before = copy.bytes.trimmed(passage.range.lowerBound..<lead.range.lowerBound)
    let ordinal =
      before.upperBound - before.reversed().prefix { Bytes.isWord(copy.bytes[$0]) }.count
    let hasOrdinal = ordinal < before.upperBound && Bytes.isDigit(copy.bytes[ordinal])
    return (hasOrdinal ? ordinal : lead.range.lowerBound)..<lead.range.upperBound
  }
}
