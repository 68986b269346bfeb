import GalleyExporters

/// A column that a desk fills in while it checks.
struct CheckColumn: Sendable {
  let column: Column
  /// The width in digits.
  let width: Double
  let style: Style
  /// Whether a word of a list is chosen there; elsewhere anything may stand.
  var isStatus = false

  /// The columns, in the order of ``Checks/values``.
  static let all = [
    CheckColumn(
      column: Column("Status", .text, "How far the check is: choose from the list."), width: 14,
      style: Style(), isStatus: true),
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
}
