import GalleyModel

/// Reads what the versions say of their own changes.
struct VersionNotes {
  let old: Extraction
  let new: Extraction

  /// The notes of both versions, those of the old one first, their claims unchecked.
  ///
  /// Only a note that is new has claims: what the old version said of itself was about an older one.
  func read() -> [VersionNote] {
    let before = notes(of: old, .old)
    let known = Set(before.map(\.text))
    let after = notes(of: new, .new).map { note in
      var note = note
      if !known.contains(note.text) {
        note.claims = Claims.of(note).map { VersionNote.Claim(text: $0, found: false) }
      }
      return note
    }
    return before + after
  }

  /// Whether the new version takes the old one back.
  var isWithdrawal: Bool {
    Withdrawal.isPrinted(in: new.article) && !Withdrawal.isPrinted(in: old.article)
  }

  private func notes(of extraction: Extraction, _ side: VersionNote.Side) -> [VersionNote] {
    let article = extraction.article
    let bytes = Array(article.text.utf8)
    return article.blocks.compactMap { block -> VersionNote? in
      guard block.range.upperBound <= bytes.count else { return nil }
      let text = String(decoding: bytes[block.range], as: UTF8.self)
      if Withdrawal.isTold(block, text, in: article) {
        return VersionNote(kind: .withdrawal, side: side, text: text)
      }
      switch block.kind {
      case .correction: return VersionNote(kind: .correction, side: side, text: text)
      case .note where Claims.tellsOfChanges(text):
        return VersionNote(kind: .updateNote, side: side, text: text)
      default: return nil
      }
    }
  }
}
