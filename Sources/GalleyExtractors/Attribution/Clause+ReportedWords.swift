/// Tells which words of a statement a reporting clause reports.
///
/// ", the group said" and "according to the group" report the whole sentence, "the group said that"
/// what follows it.
extension Clause {
  /// The tokens of the reported words, or null where the clause reports none.
  func reportedTokens(of report: Report) -> Range<Int>? {
    if closes(report) { return tokens(of: 0..<count) }
    guard report.items.upperBound < count else { return nil }
    return tokens(of: report.items.upperBound..<count)
  }

  /// "claimed 41 percent of the vote": an amount that was won, not said.
  func winsAmount(_ report: Report) -> Bool {
    guard classes(report.verb).contains(.claiming) else { return false }
    let behind = report.verb + 1
    guard tag(behind) == .number else { return false }
    return !(behind..<count).contains {
      tags[$0] == .verb || tags[$0] == .auxiliary
    }
  }

  /// Whether the clause stands behind what it reports.
  func closes(_ report: Report) -> Bool {
    if report.form == .phrase { return true }
    let start = report.items.lowerBound
    guard start > 1 else { return false }
    switch tag(start - 1) {
    case .comma, .quotation, .dash: break
    default: return false
    }
    // ", which, critics say, does not …": said of the clause alone.
    if tag(start - 2) == .relative { return false }
    return report.form == .inverted || reportsNothing(behind: report.items.upperBound)
  }

  /// Whether nothing is reported behind the clause: ", the group said on Wednesday, including …".
  private func reportsNothing(behind item: Int) -> Bool {
    switch tag(item) {
    case .mark, .comma, .time, .preposition, .adverb, .dash, .quotation: true
    default: item >= count
    }
  }
}
