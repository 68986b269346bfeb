/// The subject of a verb.
extension Clause {
  /// How many words a subject may stand before its verb.
  private static let reach = 90

  /// The first item of a verb with its auxiliaries and adverbs: "has also [said]".
  func groupStart(of verb: Int) -> Int {
    var start = verb
    while start > 0 {
      switch tags[start - 1] {
      case .auxiliary, .adverb: start -= 1
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
        // "Trump on Friday said", "the group Tuesday said"
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

  /// The comma that opens an aside of an adverb alone.
  private func aside(closingAt close: Int) -> Int? {
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

  /// The subject of a verb or participle.
  func subject(of verb: Int) -> NounPhrase? { subjects[verb] }

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
    case .conjunction, .time:
      return subjectOfVerb(before: before)
    case .that:
      // "a statement that said"
      return before > 0 && tags[before - 1] == .noun
        ? phrase(endingAt: before - 1) : subjectOfVerb(before: before)
    case .preposition, .subordinator, .to, .colon, .semicolon, .mark, .verb, .gerund, .infinitive:
      if tags[before] == .verb || tags[before] == .preposition || tags[before] == .subordinator {
        return subjectOfVerb(before: start)
      }
      return nil
    default:
      guard let found = phrase(endingAt: before) else { return nil }
      return withApposition(found)
    }
  }

  private func hasAuxiliary(_ range: Range<Int>) -> Bool {
    range.contains { tags[$0] == .auxiliary }
  }

  /// "supporters chanting", "with Mr Doe calling it": the noun right before a participle.
  ///
  /// A document or a noun that is an object does not count: "issued a statement saying".
  private func nounBeforeParticiple(at start: Int) -> NounPhrase? {
    let before = start - 1
    guard before >= 0, tags[before] == .noun || tags[before] == .name,
      let near = phrase(endingAt: before)
    else { return nil }
    switch tag(near.items.lowerBound - 1) {
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
    switch tag(subject.items.lowerBound - 1) {
    case .that, .relative, .subordinator, .verb: return false
    default: return true
    }
  }

  private func isChained(_ index: Int) -> Bool {
    var place = index + 1
    while tag(place) == .adverb || tag(place) == .auxiliary { place += 1 }
    return tag(place) == .verb || tag(place) == .gerund || tag(place) == .infinitive
  }

  /// "Writing in the Telegraph, Charles said": the subject behind an opening participle.
  private func mainSubject(after limit: Int) -> NounPhrase? {
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
  private func leading(before limit: Int) -> NounPhrase? {
    guard limit > 1, let found = phrase(startingAt: 0), found.items.upperBound < limit,
      tags[found.items.upperBound] == .comma
    else { return nil }
    return found
  }

  // MARK: Insertions

  /// "X, who heads Y, told": the noun phrase before the comma, dash or bracket that opens what
  /// stands between subject and verb.
  private func subjectBeforeInsertion(endingAt close: Int, verb: Int) -> NounPhrase? {
    if tags[close] == .closeBracket {
      guard let open = openBracket(before: close), open > 0 else { return nil }
      if tags[open - 1].isNominal { return phrase(endingAt: open - 1).map(withApposition) }
      return nil
    }
    let floor = clauseFloor(before: close)
    var start = floor
    var parts: [Range<Int>] = []
    for place in floor...close where tags[place] == .comma || tags[place] == .dash {
      if place > start { parts.append(start..<place) }
      start = place + 1
    }
    for (number, part) in parts.enumerated() {
      guard let found = nounPhrase(filling: part) else { continue }
      if number == parts.count - 1 { return found }
      if isInsertion(parts[number + 1]) { return withInsertion(found, parts[number + 1]) }
    }
    return subjectOfVerb(before: close)
  }

  /// Whether what stands between commas may hang on the noun before: an age, an apposition, a
  /// relative clause, a participle; "In Berea, OH, after winning, Doe said" has none.
  private func isInsertion(_ part: Range<Int>) -> Bool {
    guard let first = part.first else { return false }
    switch tags[first] {
    case .pronoun:
      // "Doe, herself a supporter, said"
      return hasSuffix(first, "self") || hasSuffix(first, "selves")
    case .subordinator, .conjunction, .to: return false
    default: return true
    }
  }

  /// "His partner, Jane Doe, called": the name is the speaker, what stands before it the role.
  private func withInsertion(_ phrase: NounPhrase, _ rest: Range<Int>) -> NounPhrase {
    guard !rest.isEmpty else { return phrase }
    if let other = nounPhrase(filling: rest), isBareName(other.core), !endsInName(phrase.core) {
      var named = other
      named.apposition = phrase.items
      return named
    }
    var described = phrase
    if isDescription(rest) { described.apposition = rest }
    return described
  }

  private func endsInName(_ core: Range<Int>) -> Bool {
    core.last.map { tags[$0] == .name || tags[$0] == .joint } ?? false
  }

  private func isBareName(_ core: Range<Int>) -> Bool {
    core.allSatisfy { tags[$0] == .name || tags[$0] == .joint }
  }

  /// Whether words behind a name tell what somebody is: they hold a role and begin like it.
  func isDescription(_ part: Range<Int>) -> Bool {
    guard let first = part.first else { return false }
    switch tags[first] {
    case .determiner, .noun, .name, .adjective, .pronoun: break
    default: return false
    }
    return part.prefix(14).contains { classes($0).contains(.role) }
  }

  /// Where the clause before an item begins, as far as commas may divide it.
  private func clauseFloor(before limit: Int) -> Int {
    var place = limit - 1
    while place >= 0, place > limit - Self.reach {
      switch tags[place] {
      case .quotation, .semicolon, .colon, .mark: return place + 1
      case .that where place > 0 && (tags[place - 1] == .verb || tags[place - 1] == .infinitive):
        return place + 1
      default: place -= 1
      }
    }
    return max(0, place + 1)
  }

  /// The noun phrase that fills a part between commas, or null where the part is something else.
  private func nounPhrase(filling part: Range<Int>) -> NounPhrase? {
    var start = part.lowerBound
    while start < part.upperBound,
      tags[start] == .conjunction || tags[start] == .adverb || tags[start] == .time
    {
      start += 1
    }
    if start + 1 == part.upperBound, tags[start] == .relative { return phrase(endingAt: start) }
    guard start < part.upperBound, let phrase = phrase(startingAt: start) else { return nil }
    if phrase.items.upperBound == part.upperBound { return phrase }
    // What the phrase does not take in must hang on it: "X of Y in Z", "X (D-Ohio)".
    switch tags[phrase.items.upperBound] {
    case .preposition, .openBracket, .gerund, .relative: break
    case .verb where isReduced(phrase.items.upperBound, in: part): break
    default: return nil
    }
    for place in phrase.items.upperBound..<part.upperBound
    where tags[place] == .auxiliary {
      if tags[phrase.items.upperBound] != .relative { return nil }
    }
    return NounPhrase(
      items: phrase.items, core: phrase.core, kind: phrase.kind)
  }

  private func isReduced(_ index: Int, in part: Range<Int>) -> Bool {
    tag(index + 1) == .preposition && hasSuffix(index, "ed")
  }

  /// "Jane Doe, a spokeswoman for the ministry said": the apposition has lost its closing comma.
  private func withApposition(_ phrase: NounPhrase) -> NounPhrase {
    let start = phrase.items.lowerBound
    guard phrase.kind == .nominal, start >= 2, tags[start - 1] == .comma,
      tags[start] == .determiner, isDescription(phrase.items), tags[start - 2] == .name,
      let named = self.phrase(endingAt: start - 2), isBareName(named.core),
      opensClause(named.items.lowerBound)
    else { return phrase }
    var described = named
    described.apposition = phrase.items
    return described
  }
}
