import GalleyModel

/// What the versions say of their own changes.
struct VersionNotes {
  /// The notes of both versions, those of the old one first, their claims unchecked.
  ///
  /// Only a note that is new has claims: what the old version said of itself was about an older one.
  let notes: [VersionNote]
  /// Whether the new version takes the old one back.
  let isWithdrawal: Bool

  init(_ old: Wording, _ new: Wording) {
    let before = Self.notes(of: old, .old)
    var after = Self.notes(of: new, .new)
    isWithdrawal =
      Self.takeBack(after, new.extraction.article) && !Self.takeBack(before, old.extraction.article)
    let known = Set(before.map(\.text))
    for index in after.indices where !known.contains(after[index].text) {
      after[index].claims = Claims.of(after[index]).map {
        VersionNote.Claim(text: $0, found: nil)
      }
    }
    notes = before + after
  }

  /// Whether a note that only one version has tells of changes.
  static func tellOfChanges(_ notes: [VersionNote]) -> Bool {
    notes.contains { note in
      !notes.contains { $0.side != note.side && $0.text == note.text } && !Claims.of(note).isEmpty
    }
  }

  private static func takeBack(_ notes: [VersionNote], _ article: Article) -> Bool {
    Withdrawal.isMarked(article) || notes.contains { $0.kind == .withdrawal }
  }

  private static func notes(of version: Wording, _ side: VersionNote.Side) -> [VersionNote] {
    version.extraction.article.blocks.compactMap { block -> VersionNote? in
      guard block.range.upperBound <= version.bytes.count,
        let kind = kind(of: block, version.bytes)
      else { return nil }
      let text = String(decoding: version.bytes[block.range], as: UTF8.self)
      let isNote = kind != .updateNote || Claims.tellsOfChanges(text)
      return isNote ? VersionNote(kind: kind, side: side, text: text) : nil
    }
  }

  private static func kind(of block: Block, _ bytes: [UInt8]) -> VersionNote.Kind? {
    if Withdrawal.isTold(block, bytes) { return .withdrawal }
    switch block.kind {
    case .correction: return .correction
    case .note: return .updateNote
    default: return nil
    }
  }
}
