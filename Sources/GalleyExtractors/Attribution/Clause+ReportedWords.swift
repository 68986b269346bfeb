import GalleyGrammar

/// Tells which words of a statement a reporting clause reports.
///
/// ", the group said" and "according to the group" report the whole sentence, "the group said that"
/// what follows it.
extension Clause {
  /// The tokens of the reported words, or null where the clause reports none.
  func reportedTokens(of report: Report) -> Range<Int>? {
    if report.form == .value {
      return tokens(of: opening(before: report.verb)..<report.items.upperBound)
    }
    if closes(report) {
      return tokens(
        of: opening(before: report.items.lowerBound)..<end(behind: report.items.upperBound))
    }
    guard report.items.upperBound < count else { return nil }
    return tokens(of: report.items.upperBound..<count)
  }

  /// Behind the last semicolon before an item.
  private func opening(before item: Int) -> Int {
    var place = item
    while place > 0, tags[place - 1] != .semicolon { place -= 1 }
    return place
  }

  /// The next semicolon: "seven bodies were found, police said; the rest are feared drowned".
  private func end(behind item: Int) -> Int {
    var place = item
    while place < count, tags[place] != .semicolon { place += 1 }
    return place
  }

  /// "claimed 41 percent of the vote", "added 20.72 points": a thing that was won or done, not said.
  ///
  /// What is said has a verb of its own.
  func takesThing(_ report: Report) -> Bool {
    guard classes(report.verb).contains(.claiming), !closes(report) else { return false }
    return !(report.verb + 1..<max(report.verb + 1, count)).contains {
      switch tags[$0] {
      case .verb, .auxiliary, .that, .quotation, .colon: true
      default: false
      }
    }
  }

  /// "complained that", "agreed that": with a clause as its object any cue states.
  func reportsClause(_ report: Report) -> Bool {
    if opensThatClause(report.verb + 1) { return true }
    // "heard from a nurse, Ada Holm, that …"
    guard report.form == .agent else { return false }
    let next = report.items.upperBound
    return opensThatClause(next) || tag(next) == .comma && opensThatClause(next + 1)
  }

  private func opensThatClause(_ index: Int) -> Bool { tag(index) == .that && penn(index) == .in }

  /// "With 61 percent of the votes counted, the commission said Berg had 41": how far a count has come
  /// belongs to what is said of it.
  func stateOfCount(before report: Report) -> Range<Int>? {
    let comma = report.items.lowerBound - 1
    guard report.form == .plain, comma > 2, word(0) != 0, word(0) == words.with,
      tag(comma) == .comma, isCounting(comma - 1),
      (1..<comma).contains(where: { tags[$0] == .number }),
      !(1..<comma).contains(where: { tags[$0] == .comma })
    else { return nil }
    return tokens(of: 0..<comma)
  }

  /// "counted", "tallied", "reporting", "in": said of votes and of the places that count them.
  private func isCounting(_ index: Int) -> Bool {
    let word = word(index)
    return word != 0
      && (word == words.counted || word == words.tallied || word == words.in
        || word == words.reporting)
  }

  /// Whether the clause stands behind what it reports.
  func closes(_ report: Report) -> Bool {
    if report.form == .phrase || report.form == .value { return true }
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
    case .mark, .comma, .time, .preposition, .adverb, .dash, .quotation, .semicolon: true
    default: item >= count
    }
  }
}
