import GalleyGrammar

/// Finds the reporting clauses of a statement.
struct ReportFinder {
  let clause: Clause

  /// All reporting clauses in text order.
  func find() -> [Report] {
    var reports: [Report] = []
    for index in 0..<clause.count {
      // A word that the lexicon does not hold reports beside a quotation alone.
      guard clause.word(index) != 0 || clause.hasQuotations && clause.tags[index].hasSubject else {
        continue
      }
      let classes = clause.classes(index)
      if classes.contains(.phrase), let phrase = phrase(at: index) {
        reports.append(phrase)
        continue
      }
      let isVerb = clause.tags[index].hasSubject
      if let value = (isVerb ? value(at: index) : nil) ?? polled(index) {
        reports.append(value)
        continue
      }
      guard classes.contains(.cue) || isVerb && clause.hasQuotations && isCueByPlace(index) else {
        continue
      }
      if let quoted = quotedAs(index, among: reports) {
        reports.removeAll { quoted.items.contains($0.verb) }
        reports.append(quoted)
        continue
      }
      guard let report = report(at: index, after: reports) else { continue }
      // A participle inside the subject is no report: "the authors of the study published … argued".
      if let subject = report.subject, report.form == .plain, clause.tags[index] == .verb,
        !clause.sharesSubject(index), subject.items.lowerBound < index
      {
        let start = subject.items.lowerBound
        reports.removeAll {
          $0.subject?.items.lowerBound == start && $0.verb < index && $0.form == .plain
            && !(start..<index).contains(where: {
              clause.tags[$0] == .comma || clause.tags[$0] == .conjunction
                || clause.tags[$0] == .quotation
            }) && subject.items.upperBound <= $0.verb
        }
      }
      reports.append(report)
    }
    return reports
  }

  private func report(at index: Int, after earlier: [Report]) -> Report? {
    if clause.word(index) == clause.words.according { return according(index) }
    switch clause.tags[index] {
    case .verb: break
    case .gerund, .infinitive: break
    default: return nil
    }
    if isTold(index) || isDeed(index) || clause.isStateOfCount(index) { return nil }
    if isCueByPlace(index) {
      if let report = inverted(index) { return report }
      guard clause.classes(index).contains(.cue) else { return nil }
    }
    if isPassive(index) { return byAgent(index) }
    if isParticipleClause(index) { return nil }
    if let report = inverted(index) { return report }
    return plain(index, after: earlier)
  }

  /// "those promises add up to", "voters show up for": with a particle it is a deed.
  private func isDeed(_ verb: Int) -> Bool {
    clause.penn(verb + 1) == .rp && clause.word(verb + 1) == clause.words.up
      && !clause.classes(verb).isDisjoint(with: [.claiming, .showing])
  }

  // MARK: X said

  /// The clause of a verb with its subject before it; for any verb, reporting or not.
  ///
  /// A participle or coordinated verb takes the subject of the last reporting verb before it:
  /// "Doe said he was tired, adding …" is Doe's, not "he".
  func plain(_ verb: Int, after earlier: [Report] = []) -> Report? {
    let shared =
      clause.sharesSubject(verb)
      ? earlier.last {
        $0.form != .phrase && $0.form != .agent
          && $0.subject.map { clause.isMain($0) && !clause.isShare($0) } == true
      }?.subject : nil
    guard let subject = shared ?? clause.subject(of: verb) else { return nil }
    if shared == nil, isReduced(verb, subject) { return nil }
    guard clause.canSpeak(subject), !clause.disagrees(subject, with: verb) else { return nil }
    let group = clause.groupStart(of: verb)
    let start = shared == nil ? min(subject.items.lowerBound, group) : group
    var report = Report(
      verb: verb, cue: verb..<verb + 1, subject: subject, items: start..<verb + 1, form: .plain)
    takeAddressee(&report)
    return report
  }

  // MARK: said X

  /// "a class called …", "the group accused of …": a participle that describes an object.
  private func isReduced(_ verb: Int, _ subject: NounPhrase) -> Bool {
    guard clause.tags[verb] == .verb, subject.kind == .nominal,
      subject.items.upperBound == verb, clause.classes(verb).contains(.verbPast),
      !clause.classes(verb).contains(.inverting),
      !clause.classes(verb).contains(.telling)
    else { return false }
    switch clause.tag(subject.items.lowerBound - 1) {
    case .verb, .gerund, .infinitive, .preposition: return true
    default: return false
    }
  }

  private func inverted(_ verb: Int) -> Report? {
    guard clause.tags[verb] == .verb, verb + 1 < clause.count,
      !clause.classes(verb).contains(.judging) || isCueByPlace(verb)
    else { return nil }
    switch clause.tag(verb - 1) {
    case .quotation: break
    case .comma, .dash:
      // "Doe, 58, told reporters": only few verbs stand before their subject behind a comma.
      guard
        clause.tag(verb - 2) == .quotation || isInserted(verb)
          || clause.classes(verb).contains(.inverting)
            && !clause.hasInsertion(endingAt: verb - 1)
      else { return nil }
    case .mark, .colon: guard verb == 0 else { return nil }
    default: return nil
    }
    let first = subjectStart(behind: verb)
    guard let phrase = loneWord(first) ?? clause.phrase(startingAt: first),
      phrase.kind == .nominal || endsClause(first + 1)
    else { return nil }
    // "wrote last week": a time is no speaker.
    guard !phrase.items.contains(where: { clause.classes($0).contains(.time) }) else { return nil }
    guard !isObjectPronoun(first), endsClause(phrase.items.upperBound), clause.canSpeak(phrase)
    else { return nil }
    var subject = clause.named(phrase)
    if subject.apposition.isEmpty { subject.apposition = clause.apposition(behind: phrase) }
    return Report(
      verb: verb, cue: verb..<verb + 1, subject: subject, items: verb..<subject.items.upperBound,
      form: .inverted)
  }

  /// "More significantly, argues the report, …": commas close the clause off, and no subject stands
  /// before it.
  private func isInserted(_ verb: Int) -> Bool {
    guard clause.classes(verb).contains(.stating), !clause.classes(verb).contains(.telling),
      let phrase = clause.phrase(startingAt: verb + 1), phrase.kind == .nominal,
      clause.tag(phrase.items.upperBound) == .comma || clause.tag(phrase.items.upperBound) == .mark,
      let head = phrase.core.last, !clause.classes(head).isDisjoint(with: [.role, .body])
    else { return false }
    return clause.subjectBeforeInsertion(endingAt: verb - 1, verb: verb) == nil
  }

  private func isObjectPronoun(_ index: Int) -> Bool {
    let word = clause.word(index)
    let words = clause.words
    return word != 0 && (word == words.him || word == words.them || word == words.himself)
  }

  /// Whether no verb of its own follows, so that the phrase is the subject of the verb before it.
  func endsClause(_ index: Int) -> Bool {
    guard index < clause.count else { return true }
    switch clause.tags[index] {
    case .verb
    where (clause.tag(index + 1) == .preposition || clause.tag(index + 1) == .subordinator)
      && clause.tags[index - 1] == .noun && clause.penn(index) != .vbp
      && clause.penn(index) != .vbz:
      // "said a source involved in it"
      return true
    case .verb, .auxiliary, .that, .pronoun, .quotation, .infinitive: return false
    default: return true
    }
  }

  // MARK: According to X, described by X

  private func according(_ index: Int) -> Report? {
    guard clause.word(index + 1) == clause.words.to,
      var subject = clause.phrase(startingAt: index + 2)
    else { return nil }
    takeLastNoun(&subject)
    guard clause.canSpeak(subject) else { return nil }
    subject = clause.named(subject)
    if subject.apposition.isEmpty { subject.apposition = clause.apposition(behind: subject) }
    return Report(
      verb: index, cue: index..<index + 2, subject: subject,
      items: index..<subject.items.upperBound, form: .phrase)
  }

  /// "according to exit polls", "to the charity's tally": a noun that has the form of a verb.
  private func takeLastNoun(_ subject: inout NounPhrase) {
    let next = subject.items.upperBound
    guard subject.core.upperBound == next, clause.tag(next) == .verb || clause.tag(next) == .gerund,
      !clause.classes(next).isDisjoint(with: [.verbPresent, .verbBase, .verbGerund]),
      !clause.isSays(next),
      // "according to trends put out by the commission"
      clause.penn(next + 1) != .rp, clause.word(next + 1) != clause.words.by
    else { return }
    subject.items = subject.items.lowerBound..<next + 1
    subject.core = subject.core.lowerBound..<next + 1
  }

  /// Whether a verb is passive.
  ///
  /// "was told": the subject is spoken to. "as described by the agency": the agent speaks.
  func isPassive(_ verb: Int) -> Bool {
    guard clause.classes(verb).contains(.verbPast) || clause.penn(verb) == .vbn else {
      return false
    }
    var place = verb - 1
    while clause.tag(place) == .adverb { place -= 1 }
    guard clause.tag(place) == .auxiliary else {
      // "found by 43%-41% that": by how much, and not by whom.
      return clause.word(verb + 1) == clause.words.by
        && clause.word(verb) != clause.words.said && clause.tag(verb + 2) != .number
    }
    // "he's determined"
    if clause.token(place)?.kind == .clitic {
      return !clause.isCapitalised(verb) && clause.tag(verb + 1) != .that
    }
    return clause.classes(place).contains(.being)
  }

  /// "when asked", "as expected": a past participle behind a conjunction has no speaker.
  ///
  /// Nor has one that hangs on a noun before a comma: "the study, published in Nature, …".
  private func isParticipleClause(_ verb: Int) -> Bool {
    guard clause.classes(verb).contains(.verbPast), clause.tags[verb] == .verb else { return false }
    var place = verb - 1
    while clause.tag(place) == .adverb { place -= 1 }
    if clause.tag(place) == .comma, clause.penn(verb) == .vbn,
      clause.tag(verb + 1) == .preposition, !clause.classes(verb).contains(.inverting)
    {
      return true
    }
    return clause.tag(place) == .subordinator
  }

  private func byAgent(_ verb: Int) -> Report? {
    guard clause.word(verb + 1) == clause.words.by,
      let subject = clause.phrase(startingAt: verb + 2).map(clause.named), clause.canSpeak(subject)
    else { return nil }
    var report = Report(
      verb: verb, cue: verb..<verb + 1, subject: subject, items: verb..<subject.items.upperBound,
      form: .agent)
    // ", the court was told by Mr Holm": the listener belongs to the clause.
    if clause.classes(verb).contains(.telling),
      let listener = clause.phrase(endingAt: clause.groupStart(of: verb) - 1),
      listener.kind == .nominal
    {
      report.addressee = listener.items
      report.items = listener.items.lowerBound..<report.items.upperBound
    }
    return report
  }

  // MARK: To whom

  func takeAddressee(_ report: inout Report) {
    let behind = report.verb + 1
    guard behind < clause.count else { return }
    let isTelling = clause.classes(report.verb).contains(.telling)
    if isTelling, let phrase = clause.phrase(startingAt: behind) {
      report.addressee = phrase.items
    } else if clause.tags[behind] == .preposition, clause.word(behind) == clause.words.to,
      let phrase = clause.phrase(startingAt: behind + 1)
    {
      report.addressee = phrase.items
    } else {
      return
    }
    report.items =
      report.items.lowerBound..<max(report.items.upperBound, report.addressee.upperBound)
  }
}

extension Clause {
  /// What stands between commas behind a name and tells who that is: ", the head of the agency,".
  func apposition(behind phrase: NounPhrase) -> Range<Int> {
    let comma = phrase.items.upperBound
    guard tag(comma) == .comma, comma + 1 < count,
      let found = self.phrase(startingAt: comma + 1), found.kind == .nominal,
      isDescription(comma + 1..<found.items.upperBound)
    else { return 0..<0 }
    // "According to a poll, the two candidates are level": the subject of the sentence.
    switch tag(found.items.upperBound) {
    case .verb, .auxiliary: return 0..<0
    default: break
    }
    return found.items
  }
}
