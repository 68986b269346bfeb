/// Finds the reporting clause that a quotation hangs on, inside its statement.
struct QuoteAttributor {
  let clause: Clause
  let reports: [Report]

  /// The report of a quotation that stands at an item, or null where the statement has none.
  func report(ofQuotationAt item: Int) -> Report? {
    if let hearing = ReportFinder(clause: clause).hearing() { return hearing }
    if clause.tag(item - 1) == .colon, let before = nameBefore(item - 1) ?? cue(right: item - 1) {
      return before
    }
    if let next = behind(item) ?? signature(behind: item) { return next }
    if clause.tag(item - 1) == .colon, let before = colon(item - 1) { return before }
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
  private func takesUp(_ report: Report, from next: Int, behind item: Int) -> Bool {
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

  /// Whether a reporting verb has words of its own to report: "Doe warned drivers", not "Doe said."
  private func hasObject(_ report: Report) -> Bool {
    guard report.form == .plain else {
      return !CueVerbs.inverting.contains(clause.word(report.verb))
    }
    switch clause.tag(report.items.upperBound) {
    case .mark, .comma, .time, .preposition, .adverb, .dash: return false
    default: return true
    }
  }

  /// Whether words lead into a quotation without a stop.
  private func isWoven(_ item: Int) -> Bool {
    switch clause.tag(item - 1) {
    case .comma, .colon, .mark, .dash, .quotation, .semicolon, .closeBracket: false
    default: true
    }
  }

  /// `"…" — Jane Doe`: a name behind a dash fills what is left of the statement.
  private func signature(behind item: Int) -> Report? {
    guard item == 0 || clause.tag(item - 1) == .name, clause.tag(item + 1) == .dash,
      let phrase = clause.phrase(startingAt: item + 2),
      phrase.kind == .nominal, clause.tag(phrase.core.lowerBound) == .name
    else { return nil }
    switch clause.tag(phrase.items.upperBound) {
    case .mark, .comma, .quotation: break
    default: return nil
    }
    return Report(
      verb: item + 1, cue: item + 1..<item + 2, subject: phrase,
      items: item + 1..<phrase.items.upperBound, form: .colon)
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
    guard var found = earlier.last else { return owner(before: item, behind: -1) }
    if let whole = earlier.last(where: isInserted) { return whole }
    if let owner = owner(before: item, behind: found.verb),
      !isDocument(owner) || !clause.classes(found.verb).contains(.stating)
    {
      return owner
    }
    // The outermost voice speaks: "Doe said he thought it was …", "Doe released an ad that says".
    for candidate in earlier.dropLast().reversed() where isEmbedded(found, in: candidate) {
      found = candidate
    }
    if isRestrictive(found) || isWished(found),
      let main = mainVerb(before: clause.groupStart(of: found.verb) - 1)
    {
      return main
    }
    return found
  }

  /// Whether a noun speaks for itself: "the manifesto that", not "her claim that".
  private func isDocument(_ report: Report) -> Bool {
    clause.classes(report.verb).contains(.body)
      && report.subject.map { $0.items.contains(report.verb) } == true
  }

  /// "There is, she said, no way …": commas on both sides, and it reports the whole sentence.
  private func isInserted(_ report: Report) -> Bool {
    report.form != .phrase && CueVerbs.inverting.contains(clause.word(report.verb))
      && clause.tag(report.items.lowerBound - 1) == .comma
      && clause.tag(report.items.upperBound) == .comma
  }

  /// Whether a report is part of what another reports.
  private func isEmbedded(_ inner: Report, in outer: Report) -> Bool {
    if isRestrictive(inner) || inner.subject.map(clause.isShare) == true { return true }
    if isPurpose(inner), clause.classes(outer.verb).contains(.stating) { return true }
    let start = inner.items.lowerBound
    guard start > outer.verb else { return false }
    if start <= outer.items.upperBound { return true }
    let before = clause.tag(start - 1)
    // "with Doe calling it"
    if before == .preposition, clause.tags[inner.verb] == .gerund { return false }
    if clause.word(start - 1) == SpeechWords.shared.what { return inner.subject?.kind == .pronoun }
    switch before {
    case .comma, .conjunction, .semicolon, .dash, .colon, .quotation, .closeBracket: break
    case .subordinator:
      return clause.word(start - 1) == SpeechWords.shared.if
        || clause.word(start - 1) == SpeechWords.shared.because
    case .relative: return false
    default: return true
    }
    return false
  }

  /// "said it was too early to tell", "barred her from publishing": no word of its own.
  private func isPurpose(_ report: Report) -> Bool {
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
  private func isWished(_ report: Report) -> Bool {
    guard clause.tags[report.verb] == .infinitive, let subject = report.subject else { return false }
    var place = report.verb - 1
    while clause.tag(place) == .adverb { place -= 1 }
    return clause.tag(place) == .to && clause.tag(place - 1).isNominal && !clause.isMain(subject)
  }

  /// The main verb before a relative clause.
  private func mainVerb(before item: Int) -> Report? {
    let finder = ReportFinder(clause: clause)
    var place = item - 1
    while place > 0, place > item - 80 {
      if clause.tags[place] == .verb || clause.tags[place] == .gerund,
        let report = finder.plain(place, after: reports.filter { $0.verb < place }),
        report.subject?.kind != .relative
      {
        return report
      }
      place -= 1
    }
    return nil
  }

  /// A clause with "who" or "that" right behind its noun, without a comma.
  private func isRestrictive(_ report: Report) -> Bool {
    let link = clause.groupStart(of: report.verb) - 1
    guard clause.tag(link) == .relative || clause.tag(link) == .that else { return false }
    let before = clause.tag(link - 1)
    return before == .noun || before == .name || before == .time
  }

  /// Whether a semicolon or a new sentence stands between.
  private func isClosed(_ report: Report, before item: Int) -> Bool {
    guard report.verb < item else { return false }
    if (report.verb..<item).contains(where: { clause.tags[$0] == .semicolon }) { return true }
    return isAside(report, before: item)
  }

  /// Whether commas close off the relative clause of a report before an item: "the notice, which
  /// some have called harsh, was …".
  private func isAside(_ report: Report, before item: Int) -> Bool {
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

  /// "Doe told reporters: “…”": a reporting verb within a few words of the colon.
  private func cue(right colon: Int) -> Report? {
    reports.last { $0.verb < colon && $0.verb >= colon - 5 && $0.subject != nil }
  }

  /// "Jane Doe: “…”"; "Doe went further: “…”".
  func colon(_ colon: Int) -> Report? {
    if let named = nameBefore(colon) { return named }
    let finder = ReportFinder(clause: clause)
    var place = colon - 1
    if let owner = owner(before: colon, behind: colon - 4) { return owner }
    while place >= 0, place > colon - 60, clause.tags[place] != .quotation {
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
    guard let phrase = clause.phrase(endingAt: colon - 1), phrase.kind == .nominal,
      clause.canSpeak(phrase)
    else { return nil }
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
    // "as described by the minister"
    if report.form == .agent, clause.word(before) == SpeechWords.shared.as { return true }
    switch clause.tag(before) {
    case .comma, .quotation, .dash: return true
    default: return false
    }
  }

  /// `The court heard that it was "a trap"`: the subject listens.
  private func heard(_ report: Report) -> Report {
    var heard = report
    heard.addressee = report.subject?.items ?? 0..<0
    heard.subject = nil
    return heard
  }

  /// `Doe attacked the "crooked" press`: the nearest verb of any kind.
  ///
  /// Where that verb belongs to a clause inside another, the verb of the main clause: `The rules say
  /// nothing on when visits become "campaigning"`.
  private func anyVerb(before item: Int) -> Report? {
    let finder = ReportFinder(clause: clause)
    var nearest: Report?
    var place = item - 1
    while place > 0, place > item - 80 {
      switch clause.tags[place] {
      case .verb, .gerund, .infinitive:
        if let report = finder.plain(place, after: reports.filter { $0.verb < place }),
          let subject = report.subject
        {
          if finder.isHeard(place) { return heard(report) }
          if clause.isMain(subject) { return report }
          nearest = nearest ?? report
        }
      default: break
      }
      place -= 1
    }
    return nearest
  }
}
