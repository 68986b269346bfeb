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

/// What prints nothing, and so is no part of what a redline promises.
private let unseen: Set<Unicode.Scalar> = [
  "\u{AD}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{200E}", "\u{200F}", "\u{2060}", "\u{2061}",
  "\u{2062}",
  "\u{2063}", "\u{2064}", "\u{FEFF}",
]

/// The words of a text in small letters with plain marks, which is all that a redline promises;
/// controls are blanks.
private func plain(_ text: String) -> [Substring] {
  let marks: [Character: Character] = [
    "‘": "'", "’": "'", "“": "\"", "”": "\"", "–": "-", "—": "-",
  ]
  let ligatures = [
    "\u{FB00}": "ff", "\u{FB01}": "fi", "\u{FB02}": "fl", "\u{FB03}": "ffi", "\u{FB04}": "ffl",
  ]
  let seen = text.unicodeScalars.filter { !unseen.contains($0) }
    .map { ligatures[String($0)] ?? String($0) }.joined()
  return String(seen.lowercased().map { marks[$0] ?? $0 })
    .split { $0.isWhitespace || ($0.asciiValue ?? 0x20) < 0x20 }
}
