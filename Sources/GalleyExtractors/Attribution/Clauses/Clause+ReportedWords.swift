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
    let opening = opening(before: report.items.lowerBound)
    let before = opening..<max(opening, report.items.lowerBound)
    // `"It is over," said Berg, a farmer with 40 cows.`: the words in marks are all that is said.
    if report.form != .phrase, isDirect(before) { return tokens(of: before) }
    if closes(report) {
      let end =
        isAside(report.items.upperBound) && !before.isEmpty
        ? report.items.upperBound : end(behind: report.items.upperBound)
      return tokens(of: opening..<end)
    }
    guard report.items.upperBound < count else { return nil }
    return tokens(of: report.items.upperBound..<count)
  }

  /// "said Voll, who now expects 4.75 percent", "Berg, who said 300 jobs would go, resigned": what a clause
  /// behind a comma reports, up to the comma that closes it before the main verb.
  func asideTokens(of report: Report) -> Range<Int>? {
    guard let subject = report.subject, tag(subject.items.lowerBound - 1) == .comma else {
      return nil
    }
    let first = report.items.upperBound
    var end = first
    while end < count, tags[end] != .semicolon {
      if tags[end] == .comma {
        switch tag(end + 1) {
        case .verb, .auxiliary: return first < end ? tokens(of: first..<end) : nil
        default: break
        }
      }
      end += 1
    }
    return first < end ? tokens(of: first..<end) : nil
  }

  /// Whether words before a reporting clause are nothing but quotations, the last of which breaks off
  /// for the clause.
  private func isDirect(_ before: Range<Int>) -> Bool {
    guard let last = before.last,
      before.allSatisfy({ tags[$0] == .quotation || tags[$0] == .comma })
    else { return false }
    if tags[last] == .comma { return tag(last - 1) == .quotation }
    switch endMark(ofQuotationAt: last) {
    case .comma, .question, .exclamation, .ellipsis, .dash: return true
    default: return false
    }
  }

  /// ", said Berg, who has 40 cows": what the reporter tells of whoever speaks.
  private func isAside(_ comma: Int) -> Bool {
    tag(comma) == .comma && tag(comma + 1) == .relative && penn(comma + 1) != .wdt
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
    guard classes(report.verb).contains(.claiming) || findsThing(report), !closes(report) else {
      return false
    }
    for item in report.verb + 1..<max(report.verb + 1, count) {
      switch tags[item] {
      case .verb, .auxiliary, .that, .quotation, .colon: return false
      // ", and Holm stopped 27 shots": the next clause, which has a subject of its own.
      case .conjunction where tags[item - 1] == .comma: return true
      case .subordinator: return true
      default: break
      }
    }
    return true
  }

  /// "Police found 12 guns": people find things, and studies what they report.
  private func findsThing(_ report: Report) -> Bool {
    guard word(report.verb) != 0, word(report.verb) == words.found, let subject = report.subject,
      let head = subject.core.last
    else { return false }
    return subject.kind == .pronoun && word(head) != words.it || word(head) == words.police
      || !classes(head).isDisjoint(with: [.role, .title])
  }

  /// "complained that", "agreed that": with a clause as its object any cue states.
  func reportsClause(_ report: Report) -> Bool {
    // "pointed out that"
    let object = report.verb + (penn(report.verb + 1) == .rp ? 2 : 1)
    if opensThatClause(object) { return true }
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

  /// "With 62 percent of precincts reporting, Berg led": no speaker reports there.
  func isStateOfCount(_ verb: Int) -> Bool {
    guard tag(verb) == .gerund, isCounting(verb), tag(verb + 1) == .comma else { return false }
    var start = verb - 1
    while start >= 0, tags[start] != .comma {
      if word(start) != 0, word(start) == words.with { return true }
      start -= 1
    }
    return false
  }

  /// "counted", "tallied", "reporting", "in": said of votes and of the places that count them.
  private func isCounting(_ index: Int) -> Bool {
    let word = word(index)
    return word != 0
      && (word == words.counted || word == words.tallied || word == words.in
        || word == words.reporting)
  }

  /// "continued | to claim", "went on | to say", "began to warn": who goes on saying says.
  func goesOn(before link: Int) -> Bool {
    var verb = link - 1
    if penn(verb) == .rp || penn(verb) == .in || penn(verb) == .rb { verb -= 1 }
    let word = word(verb)
    return word != 0
      && (word == words.continued || word == words.continues || word == words.went
        || word == words.goes || word == words.began)
  }

  /// "must", "should", "may", "might", "could": what is yet to be said.
  func isModal(in group: Range<Int>) -> Bool {
    group.contains {
      let word = word($0)
      return word != 0
        && (word == words.must || word == words.should || word == words.may
          || word == words.might || word == words.could)
    }
  }

  /// Whether the clause stands behind what it reports.
  func closes(_ report: Report) -> Bool {
    if report.form == .phrase || report.form == .value { return true }
    let start = report.items.lowerBound
    guard start > 0 else { return false }
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
    case .mark, .comma, .time, .preposition, .dash, .quotation, .semicolon: true
    // "bank raises rate to 6.75%, governor says more may follow"
    case .adverb: tag(item + 1) != .auxiliary && tag(item + 1) != .verb
    // ", the port authority said after checking the tickets"
    case .subordinator: tag(item + 1) == .gerund
    default: item >= count
    }
  }
}
