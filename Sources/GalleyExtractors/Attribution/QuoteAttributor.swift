/// Finds the reporting clause that a quotation hangs on, inside its statement.
struct QuoteAttributor {
  let clause: Clause
  let reports: [Report]

  /// The report of a quotation that stands at an item, or null where the statement has none.
  func report(ofQuotationAt item: Int) -> Report? {
    if clause.tag(item - 1) == .colon, let before = colon(item - 1) { return before }
    if let next = behind(item) ?? signature(behind: item) { return next }
    if let before = before(item) { return before }
    if let last = anyVerb(behind: item) ?? trailing(item) { return last }
    return anyVerb(before: item)
  }

  /// Whether the quotation stands alone: nothing but marks and small words beside it.
  func standsAlone(_ item: Int) -> Bool {
    clause.tags.indices.allSatisfy { index in
      switch clause.tags[index] {
      case .quotation, .mark, .dash, .comma, .conjunction, .adverb: true
      default: false
      }
    }
  }

  /// `"…," he said`; `"…," said he`.
  private func behind(_ item: Int) -> Report? {
    let hasComma = clause.tag(item + 1) == .comma || clause.tag(item + 1) == .dash
    let next = hasComma ? item + 2 : item + 1
    guard hasComma || invitesCue(item) else { return nil }
    return reports.first { $0.items.lowerBound == next && $0.subject != nil }
      ?? reports.first {
        $0.items.lowerBound > next && $0.items.lowerBound <= next + 2 && $0.subject != nil
          && (next..<$0.items.lowerBound).allSatisfy {
            clause.tags[$0] == .adverb || clause.tags[$0] == .conjunction
              || clause.tags[$0] == .time
          }
      }
  }

  /// `"…" — Jane Doe`: a name behind a dash fills what is left of the statement.
  private func signature(behind item: Int) -> Report? {
    guard item == 0, clause.tag(1) == .dash, let phrase = clause.phrase(startingAt: 2),
      phrase.kind == .nominal, clause.tag(phrase.core.lowerBound) == .name
    else { return nil }
    switch clause.tag(phrase.items.upperBound) {
    case .mark, .comma: break
    default: return nil
    }
    return Report(
      verb: 1, cue: 1..<2, subject: phrase, items: 1..<phrase.items.upperBound, form: .colon)
  }

  /// `"…," Doe began`: behind a comma inside the marks any verb serves.
  private func anyVerb(behind item: Int) -> Report? {
    guard item == 0, let number = clause.quotation(item),
      let last = clause.quotations[number].words.last,
      clause.copy.tokens[last].kind == .comma
    else { return nil }
    let finder = ReportFinder(clause: clause)
    for place in 1..<max(1, min(clause.count, 12)) where clause.tags[place] == .verb {
      return finder.plain(place)
    }
    return nil
  }

  /// Whether the words end so that a cue may follow: with a comma, `?`, `!`, or as a beginning.
  private func invitesCue(_ item: Int) -> Bool {
    guard let number = clause.quotation(item) else { return false }
    if item == 0 { return true }
    guard let last = clause.quotations[number].words.last else { return false }
    switch clause.copy.tokens[last].kind {
    case .comma, .question, .exclamation, .dash, .ellipsis, .period, .straightSingle,
      .closeSingle:
      return true
    default: return false
    }
  }

  /// `He said he was "sorry"`: the nearest reporting verb before it; a colon takes the nearest verb.
  private func before(_ item: Int) -> Report? {
    let earlier = reports.filter {
      $0.verb < item && $0.subject != nil && !isClosed($0, before: item)
    }
    // "told a woman who suggested that …": what a restrictive "who" says is part of the telling.
    if earlier.count > 1, let last = earlier.last, isRestrictive(last) {
      return earlier[earlier.count - 2]
    }
    return earlier.last
  }

  private func isRestrictive(_ report: Report) -> Bool {
    guard let subject = report.subject, subject.kind == .relative else { return false }
    let before = clause.tag(subject.items.lowerBound - 1)
    return before == .noun || before == .name
  }

  /// Whether a semicolon or a new sentence stands between.
  private func isClosed(_ report: Report, before item: Int) -> Bool {
    report.verb < item
      && (report.verb..<item).contains { clause.tags[$0] == .semicolon }
  }

  /// "Jane Doe: “…”"; "Doe went further: “…”".
  func colon(_ colon: Int) -> Report? {
    if let named = nameBefore(colon) { return named }
    let finder = ReportFinder(clause: clause)
    var place = colon - 1
    while place >= 0, clause.tags[place] != .quotation {
      if let known = reports.last(where: { $0.verb == place && $0.subject != nil }) { return known }
      switch clause.tags[place] {
      case .verb, .gerund:
        if let report = finder.plain(place, after: reports.filter { $0.verb < place }) {
          return report
        }
      default: break
      }
      place -= 1
    }
    return nil
  }

  /// A name that fills the line or the part behind a dash up to the colon.
  private func nameBefore(_ colon: Int) -> Report? {
    guard let phrase = clause.phrase(endingAt: colon - 1), phrase.kind == .nominal else {
      return nil
    }
    switch clause.tag(phrase.items.lowerBound - 1) {
    case .dash, .mark: break
    default: return nil
    }
    return Report(
      verb: colon, cue: colon..<colon + 1, subject: phrase,
      items: phrase.items.lowerBound..<colon + 1, form: .colon)
  }

  /// `It rose "slightly" in May, the authors wrote`.
  private func trailing(_ item: Int) -> Report? {
    reports.first { $0.items.lowerBound > item && $0.subject != nil && isTrailing($0) }
  }

  private func isTrailing(_ report: Report) -> Bool {
    if report.form == .phrase { return true }
    let before = report.items.lowerBound - 1
    switch clause.tag(before) {
    case .comma, .quotation, .dash: return true
    default: return false
    }
  }

  /// `Doe attacked the "crooked" press`: the nearest verb of any kind.
  private func anyVerb(before item: Int) -> Report? {
    let finder = ReportFinder(clause: clause)
    var place = item - 1
    while place > 0 {
      switch clause.tags[place] {
      case .verb, .gerund, .infinitive:
        if let report = finder.plain(place, after: reports.filter { $0.verb < place }) {
          return report
        }
      default: break
      }
      place -= 1
    }
    return nil
  }
}
