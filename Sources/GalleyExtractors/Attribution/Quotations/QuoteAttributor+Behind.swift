/// Reports that stand behind a quotation: `"…," Doe said`, `"…" — Jane Doe`.
extension QuoteAttributor {
  /// `"…," he said`; `"…," said he`.
  func behind(_ item: Int) -> Report? {
    let hasComma = clause.tag(item + 1) == .comma || clause.tag(item + 1) == .dash
    let next = hasComma ? item + 2 : item + 1
    guard hasComma || invitesCue(item) else { return nil }
    let found =
      reports.first { $0.items.lowerBound == next && $0.subject != nil }
      ?? reports.first {
        $0.items.lowerBound > next && $0.items.lowerBound <= next + 2 && $0.subject != nil
          && (next..<$0.items.lowerBound).allSatisfy {
            clause.tags[$0] == .adverb || clause.tags[$0] == .conjunction
              || clause.tags[$0] == .time
          }
      }
    guard let found, !takesUp(found, from: next, behind: item) else { return nil }
    return found
  }

  /// Whether a report behind a quotation goes on with another thought: `called it "a trap," adding
  /// that …`; `"It is safe now," and visitors began to come, Doe said`.
  func takesUp(_ report: Report, from next: Int, behind item: Int) -> Bool {
    let isJoined = (next..<report.items.lowerBound).contains { clause.tags[$0] == .conjunction }
    if item == 0 { return isJoined && trailing(item) != nil }
    guard report.form != .phrase,
      reports.contains(where: {
        $0.verb < item && $0.subject != nil && !isClosed($0, before: item)
      })
    else { return false }
    if isJoined || clause.tags[report.verb] == .gerund && clause.sharesSubject(report.verb) {
      return true
    }
    return isWoven(item) && hasObject(report)
  }

  /// Whether a reporting verb has words of its own to report, as in "Doe warned drivers".
  func hasObject(_ report: Report) -> Bool {
    guard report.form == .plain else {
      return !clause.classes(report.verb).contains(.inverting)
    }
    switch clause.tag(report.items.upperBound) {
    case .mark, .comma, .time, .preposition, .adverb, .dash: return false
    default: return true
    }
  }

  /// Whether words lead into a quotation without a stop.
  func isWoven(_ item: Int) -> Bool {
    switch clause.tag(item - 1) {
    case .comma, .colon, .mark, .dash, .quotation, .semicolon, .closeBracket: false
    default: true
    }
  }

  /// `"…" — Jane Doe`, `"…": Jane Doe`: a name behind a dash or colon fills what is left of the
  /// statement.
  func signature(behind item: Int) -> Report? {
    guard item == 0 || clause.tag(item - 1) == .name,
      clause.tag(item + 1) == .dash || clause.tag(item + 1) == .colon,
      var phrase = clause.phrase(startingAt: item + 2),
      phrase.kind == .nominal, clause.tag(phrase.core.lowerBound) == .name
    else { return nil }
    switch clause.tag(phrase.items.upperBound) {
    case .mark, .comma, .quotation: break
    default: return nil
    }
    phrase.apposition = clause.apposition(behind: phrase)
    return Report(
      verb: item + 1, cue: item + 1..<item + 2, subject: phrase,
      items: item + 1..<phrase.items.upperBound, form: .colon)
  }

  /// `"…," Doe began`: behind a comma inside the marks any verb serves.
  func anyVerb(behind item: Int) -> Report? {
    guard item == 0, clause.endMark(ofQuotationAt: item) == .comma else { return nil }
    let finder = ReportFinder(clause: clause)
    for place in 1..<max(1, min(clause.count, 12)) {
      if clause.tags[place] == .conjunction, trailing(item) != nil { return nil }
      if clause.tags[place] == .verb { return finder.plain(place) }
    }
    return nil
  }

  /// Whether the words end so that a cue may follow: with a comma, `?`, `!`, or as a beginning.
  func invitesCue(_ item: Int) -> Bool {
    guard clause.quotation(item) != nil else { return false }
    if item == 0 { return true }
    switch clause.endMark(ofQuotationAt: item) {
    case .comma, .question, .exclamation, .dash, .ellipsis, .period: return true
    default: return false
    }
  }

  /// `It rose "slightly" in May, the authors wrote`.
  func trailing(_ item: Int) -> Report? {
    reports.first { $0.items.lowerBound > item && $0.subject != nil && isTrailing($0) }
  }

  func isTrailing(_ report: Report) -> Bool {
    if report.form == .phrase { return true }
    let before = report.items.lowerBound - 1
    // "as described by the minister"
    if report.form == .agent, clause.word(before) == clause.words.as { return true }
    switch clause.tag(before) {
    case .comma, .quotation, .dash: return true
    default: return false
    }
  }
}
