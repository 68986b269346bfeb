/// Tells which words of a statement a reporting clause reports.
///
/// ", the group said" and "according to the group" report the whole sentence, "the group said that"
/// what follows it.
struct ReportedScope {
  let clause: Clause

  /// The tokens of the reported words, or null where the clause reports none.
  func tokens(of report: Report) -> Range<Int>? {
    if closes(report) { return clause.tokens(of: 0..<clause.count) }
    guard report.items.upperBound < clause.count else { return nil }
    return clause.tokens(of: report.items.upperBound..<clause.count)
  }

  /// "claimed 41 percent of the vote": an amount that was won, not said.
  func winsAmount(_ report: Report) -> Bool {
    guard clause.classes(report.verb).contains(.claiming) else { return false }
    let behind = report.verb + 1
    guard clause.tag(behind) == .number else { return false }
    return !(behind..<clause.count).contains {
      clause.tags[$0] == .verb || clause.tags[$0] == .auxiliary
    }
  }

  /// Whether the clause stands behind what it reports.
  func closes(_ report: Report) -> Bool {
    if report.form == .phrase { return true }
    let start = report.items.lowerBound
    guard start > 1 else { return false }
    switch clause.tag(start - 1) {
    case .comma, .quotation, .dash: break
    default: return false
    }
    // ", which, critics say, does not …": said of the clause alone.
    if clause.tag(start - 2) == .relative { return false }
    return report.form == .inverted || reportsNothing(behind: report.items.upperBound)
  }

  /// Whether nothing is reported behind the clause: ", the group said on Wednesday, including …".
  private func reportsNothing(behind item: Int) -> Bool {
    switch clause.tag(item) {
    case .mark, .comma, .time, .preposition, .adverb, .dash, .quotation: true
    default: item >= clause.count
    }
  }
}
