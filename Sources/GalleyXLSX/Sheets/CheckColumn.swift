import GalleyExporters

/// A column that a desk fills in while it checks.
struct CheckColumn: Sendable {
  let column: Column
  /// The width in digits.
  let width: Double
  let style: Style
  /// What every row has at first, and what else it may have; null where anything may stand there.
  var choices: [String]?

  /// The columns, in the order of ``Checks/values``.
  static let all = [
    CheckColumn(
      column: Column("Status", .text, "How far the check is: choose from the list."), width: 14,
      style: Style(), choices: statuses.map(\.word)),
    CheckColumn(
      column: Column("Checked against", .text, "What it was checked against: a report, a call …"),
      width: 16, style: Style(.wrapped)),
    CheckColumn(
      column: Column("Checked by", .text, "Who checked it."), width: 11, style: Style(.wrapped)),
    CheckColumn(
      column: Column("Checked on", .text, "When it was checked, as a date."), width: 12,
      style: Style(numberFormat: .day)),
    CheckColumn(
      column: Column("Note", .text, "Anything else."), width: 16, style: Style(.wrapped)),
  ]

  /// The words of the status, with what they mean and how they look.
  static let statuses = [
    (word: unchecked, meaning: "Nobody has checked it yet.", look: nil as Style?),
    (word: "OK", meaning: "It is right as printed.", look: Style(ink: .green, ground: .green)),
    (
      word: "wrong", meaning: "It is wrong; the note says what is right.",
      look: Style(ink: .red, ground: .red)
    ),
    (
      word: "query", meaning: "It has been put to the reporter or the source.",
      look: Style(ink: .brown, ground: .yellow)
    ),
    (
      word: "cannot verify", meaning: "Nothing was found that it could be checked against.",
      look: Style(ground: .grey)
    ),
  ]

  /// The status of what nobody has checked yet.
  static let unchecked = "to check"
}
