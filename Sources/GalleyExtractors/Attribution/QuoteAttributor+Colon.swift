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
  func nameBefore(_ colon: Int) -> Report? {
    guard let phrase = clause.phrase(endingAt: colon - 1), phrase.kind == .nominal,
      clause.canSpeak(phrase)
    else { return nil }
    switch clause.tag(phrase.items.lowerBound - 1) {
    case .dash, .mark: break
    // "And from Mayor Anna Berg: “…”"
    case .preposition where clause.word(phrase.items.lowerBound - 1) == clause.words.from: break
    default: return nil
    }
    return Report(
      verb: colon, cue: colon..<colon + 1, subject: phrase,
      items: phrase.items.lowerBound..<colon + 1, form: .colon)
  }
}
