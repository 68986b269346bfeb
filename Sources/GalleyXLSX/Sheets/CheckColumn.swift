import GalleyExporters

/// A column that a desk fills in while it checks.
struct CheckColumn: Sendable {
  let column: Column
  /// The width in digits.
  let width: Double
  let style: Style
  /// What every row has at first, and what else it may have; null where anything may stand there.
  var choices: [String]?

  /// The columns, which come last.
  static let all = [
    CheckColumn(
      column: Column("status", .text, "How far the check is: choose from the list."), width: 16,
      style: Style(), choices: statuses.map(\.word)),
    CheckColumn(
      column: Column("checked_against", .text, "What it was checked against: a report, a call …"),
      width: 18, style: Style(.wrapped)),
    CheckColumn(
      column: Column("checked_by", .text, "Who checked it."), width: 13, style: Style(.wrapped)),
    CheckColumn(
      column: Column("checked_on", .text, "When it was checked, as a date."), width: 13,
      style: Style(numberFormat: .day)),
    CheckColumn(
      column: Column("note", .text, "Anything else."), width: 24, style: Style(.wrapped)),
  ]

  /// The words of the status, with what they mean.
  static let statuses = [
    (word: "to check", meaning: "Nobody has checked it yet."),
    (word: "OK", meaning: "It is right as printed."),
    (word: "wrong", meaning: "It is wrong; the note says what is right."),
    (word: "query", meaning: "It has been put to the reporter or the source."),
    (word: "cannot verify", meaning: "Nothing was found that it could be checked against."),
  ]
}
