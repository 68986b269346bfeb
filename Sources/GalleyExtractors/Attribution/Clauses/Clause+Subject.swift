import GalleyGrammar

/// The subject of a verb.
extension Clause {
  /// How many words a subject may stand before its verb.
  static let reach = 90

  /// The first item of a verb with its auxiliaries and adverbs: "has also [said]".
  func groupStart(of verb: Int) -> Int {
    var start = verb
    while start > 0 {
      switch tags[start - 1] {
      case .auxiliary, .adverb: start -= 1
      case .noun where isOnAverage(start - 1), .adjective where isOnAverage(start - 1):
        // "Analysts had on average expected"
        start -= 2
      case .to where start >= 2: start -= 1
      case .verb, .gerund, .infinitive:
        // "went on to say", "continued to blame": the chain has one subject.
        guard tags[start] == .to else { return start }
        start -= 1
      case .preposition where tags[start] == .to && start >= 2 && tags[start - 2] == .verb:
        start -= 1
      case .adjective where tags[start] == .to && start >= 2 && tags[start - 2] == .auxiliary,
        .noun where tags[start] == .to && start >= 2 && tags[start - 2] == .auxiliary:
        // "was quick to add"
        start -= 1
      case .number
      where start >= 3 && tags[start - 2] == .preposition
        && (tags[start - 3] == .relative || tags[start - 3] == .name || tags[start - 3] == .pronoun):
        // "who in 2010 said"
        start -= 2
      case .time
      where start >= 3 && tags[start - 2] == .preposition
        && (tags[start - 3].isNominal || tags[start - 3] == .pronoun):
        // "who Doe on Wednesday called"
        start -= 2
      case .time where start >= 2 && tags[start - 2] != .comma && tags[start - 2] != .preposition:
        // "Doe on Friday said", "the group Tuesday said"
        start -= 1
      case .comma:
        // "Russia, meanwhile, has claimed"
        guard let open = aside(closingAt: start - 1) else { return start }
        start = open
      default: return start
      }
    }
    return start
  }

  private func isOnAverage(_ last: Int) -> Bool {
    last > 1 && word(last) != 0 && word(last) == words.average && word(last - 1) == words.on
  }

  /// The comma that opens an aside of an adverb alone.
  func aside(closingAt close: Int) -> Int? {
    var place = close - 1
    while place > 0, place > close - 4 {
      if tags[place] == .comma { return place < close - 1 ? place : nil }
      guard tags[place] == .adverb || tags[place] == .time else { return nil }
      place -= 1
    }
    return nil
  }

  /// Whether a verb shares the subject of a verb before it: participles and coordinated verbs.
  func sharesSubject(_ verb: Int) -> Bool {
    let start = groupStart(of: verb)
    guard start > 0 else { return false }
    let before = start - 1
    if tags[verb] == .gerund, !hasAuxiliary(start..<verb) {
      return nounBeforeParticiple(at: start) == nil
    }
    return tags[before] == .conjunction
  }

  /// Finds the subject of a verb whose predecessors have theirs.
  func findSubject(of verb: Int) -> NounPhrase? {
    let start = groupStart(of: verb)
    guard start > 0 else { return nil }
    let before = start - 1
    if tags[verb] == .gerund, !hasAuxiliary(start..<verb) {
      return nounBeforeParticiple(at: start) ?? subjectOfVerb(before: start)
    }
    if tags[verb] == .infinitive, tags[start] == .to, tags[before].isNominal {
      // "took to the stage to accuse"
      return subjectOfVerb(before: start)
    }
    switch tags[before] {
    case .pronoun, .relative:
      return phrase(endingAt: before)
    case .comma, .dash, .closeBracket:
      return subjectBeforeInsertion(endingAt: before, verb: verb)
    case .quotation:
      return subjectOfVerb(before: before) ?? leading(before: before)
    case .time:
      // "residents who fled on Monday said"
      return described(before: before) ?? subjectOfVerb(before: before)
    case .conjunction:
      return subjectOfVerb(before: before)
    case .that:
      // "a statement that said"
      return before > 0 && tags[before - 1] == .noun
        ? phrase(endingAt: before - 1) : subjectOfVerb(before: before)
    case .preposition, .subordinator, .to, .colon, .semicolon, .mark, .verb, .gerund, .infinitive:
      if tags[before] == .verb || tags[before] == .infinitive || tags[before] == .preposition,
        let described = described(before: start)
      {
        return withApposition(described)
      }
      if tags[before] == .verb || tags[before] == .preposition || tags[before] == .subordinator {
        return subjectOfVerb(before: start)
      }
      return nil
    default:
      guard let found = phrase(endingAt: before) else { return nil }
      if let described = described(before: found.items.lowerBound) {
        return withApposition(described)
      }
      return nameBehindPhrase(found) ?? withApposition(found)
    }
  }

  /// "A study that appeared in the journal | found", "residents who fled | said": the noun before a
  /// relative clause that no comma divides from it.
  private func described(before end: Int) -> NounPhrase? {
    guard end > 2 else { return nil }
    switch tags[end - 1] {
    case .preposition, .verb, .infinitive, .adverb, .to: break
    default: return nil
    }
    var hasVerb = false
    var place = end - 1
    while place > 0, place > end - 16 {
      switch tags[place] {
      case .verb, .auxiliary: hasVerb = true
      case .comma, .quotation, .semicolon, .colon, .mark, .dash, .subordinator: return nil
      case .relative, .that:
        guard hasVerb, tags[place] == .relative || penn(place) == .wdt,
          tags[place - 1] == .noun || tags[place - 1] == .name,
          let found = phrase(endingAt: place - 1), found.kind == .nominal,
          opensClause(found.items.lowerBound)
        else { return nil }
        return found
      default: break
      }
      place -= 1
    }
    return nil
  }

  /// "In an interview | Jane Doe said": a phrase of time or place has lost its comma.
  func nameBehindPhrase(_ phrase: NounPhrase) -> NounPhrase? {
    guard tag(phrase.items.lowerBound - 1) == .preposition,
      phrase.items.lowerBound == 1 || opensClause(phrase.items.lowerBound - 1)
    else { return nil }
    var start = phrase.core.upperBound
    while start > phrase.core.lowerBound, tags[start - 1] == .name || tags[start - 1] == .joint {
      start -= 1
    }
    guard start > phrase.core.lowerBound, start < phrase.core.upperBound,
      tags[start - 1] == .noun, !classes(start - 1).contains(.role)
    else { return nil }
    let name = start..<phrase.core.upperBound
    return NounPhrase(items: name, core: name, kind: .nominal)
  }

  func hasAuxiliary(_ range: Range<Int>) -> Bool {
    range.contains { tags[$0] == .auxiliary }
  }

  /// "supporters chanting", "with Mr Doe calling it": the noun right before a participle.
  ///
  /// A document or a noun that is an object does not count: "issued a statement saying".
  func nounBeforeParticiple(at start: Int) -> NounPhrase? {
    let before = start - 1
    guard before >= 0, tags[before] == .noun || tags[before] == .name,
      let near = phrase(endingAt: before)
    else { return nil }
    var link = near.items.lowerBound - 1
    // "sent out | an email inviting them"
    while tag(link) == .adverb { link -= 1 }
    switch tag(link) {
    case .verb, .gerund, .infinitive: return nil
    case .preposition where tags[before] == .noun: return nil
    default: return near
    }
  }

  /// The subject of the nearest verb of the main clause before an item; where there is none that
  /// of any verb before it, or of the first verb behind an opening participle.
  func subjectOfVerb(before limit: Int) -> NounPhrase? {
    var fallback: NounPhrase?
    var place = limit - 1
    while place > 0, place > limit - Self.reach, tags[place] != .semicolon {
      if tags[place] == .closeBracket, let open = openBracket(before: place) {
        // "The poll has Berg ahead (44 percent say they trust her) but | shows"
        place = open - 1
        continue
      }
      if tags[place] == .verb || tags[place] == .auxiliary && !isChained(place),
        let found = subject(of: place)
      {
        if isMain(found) { return found }
        fallback = fallback ?? found
      }
      place -= 1
    }
    if let fallback { return fallback }
    return mainSubject(after: limit)
  }

  /// Whether a subject stands in the main clause: not behind "that", "who" or "because".
  func isMain(_ subject: NounPhrase) -> Bool {
    guard subject.kind != .relative else { return false }
    // "said that her deputy, Henrik Lund, had": the role belongs to the subject.
    let start =
      subject.apposition.isEmpty
      ? subject.items.lowerBound
      : min(subject.items.lowerBound, subject.apposition.lowerBound)
    switch tag(start - 1) {
    case .that, .relative, .subordinator, .verb: return false
    default: return true
    }
  }

  /// Whether the subject of a report stands in what somebody else says: "Berg said that her nominee, Henrik
  /// Lund, had told …".
  func isReported(_ report: Report) -> Bool {
    guard report.form == .plain, let subject = report.subject else { return false }
    guard isMain(subject) else { return true }
    guard tag(subject.items.lowerBound - 1) == .comma, tag(subject.items.upperBound) == .comma
    else { return false }
    let opening = (0..<subject.items.lowerBound).last { tags[$0] == .that || tags[$0].hasSubject }
    return opening.map { tags[$0] == .that && penn($0) == .in } ?? false
  }

  func isChained(_ index: Int) -> Bool {
    var place = index + 1
    while tag(place) == .adverb || tag(place) == .auxiliary { place += 1 }
    return tag(place) == .verb || tag(place) == .gerund || tag(place) == .infinitive
  }

  /// "Writing in the Telegraph, Charles said": the subject behind an opening participle.
  func mainSubject(after limit: Int) -> NounPhrase? {
    var place = limit
    while place < count, place < limit + 40, tags[place] != .comma { place += 1 }
    guard place + 1 < count, let found = phrase(startingAt: place + 1),
      found.items.upperBound < count
    else { return nil }
    switch tags[found.items.upperBound] {
    case .verb, .auxiliary, .adverb, .comma: return found
    default: return nil
    }
  }

  /// `Doe, star of "Scandal," thanked`: the phrase that begins the statement.
  func leading(before limit: Int) -> NounPhrase? {
    guard limit > 1, let found = phrase(startingAt: 0), found.items.upperBound < limit,
      tags[found.items.upperBound] == .comma
    else { return nil }
    return found
  }
}
