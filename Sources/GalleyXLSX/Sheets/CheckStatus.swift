/// A word that a desk chooses as the status of a row.
struct CheckStatus: Sendable {
  /// The word itself.
  let word: String
  /// What it means.
  let meaning: String
  /// How it looks; null for plain.
  var look: Style?

  /// The status of what nobody has checked yet.
  static let unchecked = "to check"

  /// What a figure, a quote or a change can be.
  static let ofItems = [
    first,
    CheckStatus(
      word: "OK", meaning: "It is right as printed.", look: Style(ink: .green, ground: .green)),
    CheckStatus(
      word: "wrong", meaning: "It is wrong; the note says what is right.",
      look: Style(ink: .red, ground: .red)),
    CheckStatus(
      word: "query", meaning: "It has been put to the reporter or the source.", look: pending),
    CheckStatus(
      word: "cannot verify", meaning: "Nothing was found that it could be checked against.",
      look: Style(ground: .grey)),
  ]

  /// What becomes of a query: of one the copy may be right as well as wrong.
  static let ofQueries = [
    first,
    CheckStatus(
      word: "settled", meaning: "The copy was wrong and has been corrected.",
      look: Style(ink: .green, ground: .green)),
    CheckStatus(
      word: "stands", meaning: "The copy is right as printed; the note says why.",
      look: Style(ground: .grey)),
    CheckStatus(
      word: "wrong", meaning: "The copy is wrong and has still to be corrected.",
      look: Style(ink: .red, ground: .red)),
    CheckStatus(
      word: "asked", meaning: "It has been put to the reporter or the source.", look: pending),
  ]

  private static let first = CheckStatus(
    word: unchecked, meaning: "Nobody has checked it yet.")
  private static let pending = Style(ink: .brown, ground: .yellow)
}
