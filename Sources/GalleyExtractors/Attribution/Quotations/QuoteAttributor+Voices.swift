/// Which of several reporting verbs before a quotation governs it.
extension QuoteAttributor {
  /// Whether a noun speaks for itself: "the manifesto that", not "her claim that".
  func isDocument(_ report: Report) -> Bool {
    clause.classes(report.verb).contains(.body)
      && report.subject.map { $0.items.contains(report.verb) } == true
  }

  /// "There is, she said, no way …": commas on both sides, and it reports the whole sentence.
  func isInserted(_ report: Report) -> Bool {
    report.form != .phrase && clause.classes(report.verb).contains(.inverting)
      && clause.tag(report.items.lowerBound - 1) == .comma
      && clause.tag(report.items.upperBound) == .comma
  }

  /// Whether a report is part of what another reports.
  func isEmbedded(_ inner: Report, in outer: Report) -> Bool {
    if isRestrictive(inner) || inner.subject.map(clause.isShare) == true { return true }
    if isPurpose(inner), clause.classes(outer.verb).contains(.stating) { return true }
    let start = inner.items.lowerBound
    guard start > outer.verb else { return false }
    if start <= outer.items.upperBound { return true }
    let before = clause.tag(start - 1)
    // "with Doe calling it"
    if before == .preposition, clause.tags[inner.verb] == .gerund { return false }
    if clause.word(start - 1) == clause.words.what { return inner.subject?.kind == .pronoun }
    switch before {
    case .comma, .conjunction, .semicolon, .dash, .colon, .quotation, .closeBracket: break
    case .subordinator:
      // "He said after the court had ruled on it, there had been “…”": a clause of time within.
      if start - 1 == outer.items.upperBound { return true }
      return clause.word(start - 1) == clause.words.if
        || clause.word(start - 1) == clause.words.because
    case .relative: return false
    default: return true
    }
    return false
  }

  /// "said it was too early to tell", "barred her from publishing": no word of its own.
  func isPurpose(_ report: Report) -> Bool {
    var place = report.verb - 1
    while clause.tag(place) == .adverb { place -= 1 }
    switch clause.tags[report.verb] {
    case .infinitive:
      guard clause.tag(place) == .to else { return false }
      let before = clause.tag(place - 1)
      return before.isNominal || before == .auxiliary
    case .gerund: return clause.tag(place) == .preposition
    default: return false
    }
  }

  /// "a clause that asks staff to promise": an infinitive that the main clause does not say.
  func isWished(_ report: Report) -> Bool {
    guard clause.tags[report.verb] == .infinitive, let subject = report.subject else {
      return false
    }
    var place = report.verb - 1
    while clause.tag(place) == .adverb { place -= 1 }
    return clause.tag(place) == .to && clause.tag(place - 1).isNominal && !clause.isMain(subject)
  }

  /// A clause with "who" or "that" right behind its noun, without a comma.
  func isRestrictive(_ report: Report) -> Bool {
    let link = clause.groupStart(of: report.verb) - 1
    guard clause.tag(link) == .relative || clause.tag(link) == .that else { return false }
    let before = clause.tag(link - 1)
    return before == .noun || before == .name || before == .time
  }

  /// Whether a semicolon or a new sentence stands between.
  func isClosed(_ report: Report, before item: Int) -> Bool {
    guard report.verb < item else { return false }
    if (report.verb..<item).contains(where: { clause.tags[$0] == .semicolon }) { return true }
    if hangsOnNoun(report, before: item) { return true }
    return isAside(report, before: item)
  }

  /// "The levy announced by Berg | is a bad idea": a participle with its agent describes the noun before it,
  /// and the verb of the sentence follows.
  private func hangsOnNoun(_ report: Report, before item: Int) -> Bool {
    guard report.form == .agent, clause.tag(report.verb - 1).isNominal,
      report.items.upperBound < item
    else { return false }
    return (report.items.upperBound..<item).contains {
      clause.tags[$0] == .auxiliary || clause.tags[$0] == .verb
    }
  }

  /// Whether commas close off the relative clause of a report before an item: "the notice, which
  /// some have called harsh, was …".
  func isAside(_ report: Report, before item: Int) -> Bool {
    let open = clause.groupStart(of: report.verb) - 1
    let link = clause.tag(open) == .relative ? open : report.items.lowerBound - 1
    guard clause.tag(link) == .relative, clause.tag(link - 1) == .comma,
      let close = (report.verb..<item).first(where: { clause.tags[$0] == .comma })
    else { return false }
    switch clause.tag(close + 1) {
    case .auxiliary, .verb: return close + 1 < item
    default: return false
    }
  }
}
