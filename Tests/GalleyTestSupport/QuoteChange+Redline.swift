package import GalleyModel

extension QuoteChange {
  /// Whether either text of the quote can be put together from its redline.
  package var isToldByItsRedline: Bool {
    words(without: .added) == plain(old?.text ?? "")
      && words(without: .removed) == plain(new?.text ?? "")
  }

  private func words(without kind: Redline.Kind) -> [Substring] {
    plain(words.filter { $0.kind != kind }.map(\.text).joined())
  }
}

/// The words of a text in small letters with plain marks, which is all that a redline promises;
/// controls are blanks.
private func plain(_ text: String) -> [Substring] {
  let marks: [Character: Character] = [
    "‘": "'", "’": "'", "“": "\"", "”": "\"", "–": "-", "—": "-",
  ]
  return String(text.lowercased().map { marks[$0] ?? $0 })
    .split { $0.isWhitespace || ($0.asciiValue ?? 0x20) < 0x20 }
}
