/// Reports that stand before a quotation.
extension QuoteAttributor {
  /// `He said he was "sorry"`: the nearest reporting verb before it; a colon takes the nearest verb.
  func before(_ item: Int) -> Report? {
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

  /// `He said, "I saw it," the prosecutor's office said`: whoever leads in has the words, and the
  /// voice behind them tells of both.
  func leadingIn(to item: Int) -> Report? {
    guard clause.tag(item - 1) == .comma else { return nil }
    return reports.last { $0.form == .plain && $0.verb == item - 2 && $0.subject != nil }
  }

  /// The main verb before a relative clause.
  func mainVerb(before item: Int) -> Report? {
    let finder = ReportFinder(clause: clause)
    var place = item - 1
    while place > 0, place > item - 80 {
      if clause.tags[place] == .verb || clause.tags[place] == .gerund,
        let report = finder.plain(place, after: reports.filter { $0.verb < place }),
        let subject = report.subject, clause.isMain(subject)
      {
        return report
      }
      place -= 1
    }
    return nil
  }

  /// `The court heard that it was "a trap"`: the subject listens.
  func heard(_ report: Report) -> Report {
    var heard = report
    heard.addressee = report.subject?.items ?? 0..<0
    heard.subject = nil
    return heard
  }

  /// `Doe attacked the "crooked" press`: the nearest verb of any kind.
  ///
  /// Where that verb belongs to a clause inside another, the verb of the main clause: `The rules say
  /// nothing on when visits become "campaigning"`.
  func anyVerb(before item: Int) -> Report? {
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
          if finder.isPassive(place) {
            place -= 1
            continue
          }
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
