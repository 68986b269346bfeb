/// Reports that end in a colon: `Doe went on: "…"`, `Jane Doe: "…"`.
extension QuoteAttributor {
  /// "Doe told reporters: “…”": a reporting verb within a few words of the colon.
  func cue(right colon: Int) -> Report? {
    reports.last { $0.verb < colon && $0.verb >= colon - 5 && $0.subject != nil }
  }

  /// "Jane Doe: “…”"; "Doe went further: “…”".
  func colon(_ colon: Int) -> Report? {
    if let named = nameBefore(colon) { return named }
    let finder = ReportFinder(clause: clause)
    var place = colon - 1
    if let owner = owner(before: colon, behind: colon - 4) ?? origin(before: colon) { return owner }
    var inner: Report?
    while place >= 0, place > colon - 60, clause.tags[place] != .quotation {
      var found = reports.last { $0.verb == place && $0.subject != nil }
      if found == nil, clause.tags[place] == .verb || clause.tags[place] == .gerund {
        found = finder.plain(place, after: reports.filter { $0.verb < place })
      }
      if let found {
        // "He told the guests, who came from a country that has one, what he would do: “…”"
        guard isRestrictive(found) || found.subject?.kind == .relative else { return found }
        inner = inner ?? found
      }
      place -= 1
    }
    return inner
  }

  /// A name that fills the line or the part behind a dash up to the colon.
  func nameBefore(_ colon: Int) -> Report? {
    guard let phrase = clause.phrase(endingAt: colon - 1), phrase.kind == .nominal,
      clause.canSpeak(phrase), let head = phrase.core.last
    else { return nil }
    // "A statement by the union: “…”", "More from the union: “…”"
    if phrase.items.upperBound > phrase.core.upperBound,
      clause.classes(head).contains(.cueNoun) || clause.tags[head] == .adjective
    {
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

  /// "And from Mayor Anna Berg: “…”", "This came from Anna Berg: “…”", "A statement by the union:
  /// “…”": where the words come from.
  private func origin(before colon: Int) -> Report? {
    for link in (max(0, colon - 14)..<max(0, colon)).reversed()
    where clause.tags[link] == .preposition && bringsWords(link) {
      guard var subject = clause.phrase(startingAt: link + 1), subject.kind == .nominal,
        clause.canSpeak(subject), isVoice(subject)
      else { continue }
      switch clause.tag(subject.items.upperBound) {
      case .colon, .comma, .time, .preposition, .dash, .openBracket: break
      default: continue
      }
      subject.apposition = clause.apposition(behind: subject)
      return Report(
        verb: link, cue: link..<link + 1, subject: subject, items: link..<subject.items.upperBound,
        form: .colon)
    }
    return nil
  }

  /// Whether a name, or a role or body, heads a phrase.
  private func isVoice(_ phrase: NounPhrase) -> Bool {
    guard let head = phrase.core.last else { return false }
    return clause.tags[head] == .name || !clause.classes(head).isDisjoint(with: [.role, .body])
  }

  /// Whether "from" or "by" ties words to whoever said them: a noun of speech before it, or a clause
  /// in which nobody acts; not "Berg came back from Oslo: “…”".
  private func bringsWords(_ link: Int) -> Bool {
    let isFrom = clause.word(link) == clause.words.from
    guard isFrom || clause.word(link) == clause.words.by else { return false }
    var before = link - 1
    if clause.tag(before) == .comma { before -= 1 }
    if clause.classes(before).contains(.cueNoun) { return true }
    // "More from Berg", "This from Berg"
    if clause.tag(before) == .determiner || isFrom && clause.tag(before) == .adjective {
      return true
    }
    let verb = (0..<link).last { clause.tags[$0] == .verb || clause.tags[$0] == .auxiliary }
    guard let verb else { return isFrom }
    // "Here is more from the union: “…”"
    guard let subject = clause.subject(of: verb), let head = subject.core.last else {
      return isFrom
    }
    switch subject.kind {
    case .pronoun: return clause.tags[head] != .pronoun || clause.word(head) == clause.words.it
    case .relative: return false
    case .nominal:
      let classes = clause.classes(head)
      return clause.tags[head] == .noun
        && (classes.contains(.cueNoun) || classes.isDisjoint(with: [.role, .body]))
    }
  }
}
