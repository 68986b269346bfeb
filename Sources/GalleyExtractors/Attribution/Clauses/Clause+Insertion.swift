/// What stands between a subject and its verb: appositions, relative clauses, ages, brackets.
extension Clause {
  /// "X, who heads Y, told": the noun phrase before the comma, dash or bracket that opens what
  /// stands between subject and verb.
  func subjectBeforeInsertion(endingAt close: Int, verb: Int) -> NounPhrase? {
    if tags[close] == .closeBracket {
      guard let open = openBracket(before: close), open > 0 else { return nil }
      if tags[open - 1].isNominal { return phrase(endingAt: open - 1).map(withApposition) }
      return nil
    }
    let parts = parts(endingAt: close)
    if let near = nameAndRole(closing: parts) { return near }
    for (number, part) in parts.enumerated() {
      guard let found = nounPhrase(filling: part) else { continue }
      if number == parts.count - 1 { return found }
      if isInsertion(parts[number + 1]) { return withInsertion(found, parts[number + 1]) }
    }
    return subjectOfVerb(before: close)
  }

  /// The words between the commas and dashes of a clause, up to the one at an item.
  private func parts(endingAt close: Int) -> [Range<Int>] {
    let floor = clauseFloor(before: close)
    var start = floor
    var parts: [Range<Int>] = []
    for place in floor...close where tags[place] == .comma || tags[place] == .dash {
      if place > start { parts.append(start..<place) }
      start = place + 1
    }
    return parts
  }

  /// "Hanna Moe, defending, | said her client …": whoever can speak and is parted from the verb by words
  /// between commas is its subject, and what follows is told; not "The plan, | said Berg, …".
  func hasInsertion(endingAt close: Int) -> Bool {
    let parts = parts(endingAt: close)
    return zip(parts, parts.dropFirst()).contains { part, next in
      guard isInsertion(next), !part.contains(where: { tags[$0].hasSubject }),
        let found = nounPhrase(filling: part), found.kind == .nominal,
        let head = found.core.last
      else { return false }
      return tags[head] == .name
        || !classes(head).isDisjoint(with: [.role, .title, .body, .cueNoun])
    }
  }

  /// "Turnout, at 61 percent, was high, the commission's head, Ada Holm, said": a name and its role right
  /// before the verb, whatever else the commas part before them.
  private func nameAndRole(closing parts: [Range<Int>]) -> NounPhrase? {
    guard parts.count > 2, let last = parts.last, let other = nounPhrase(filling: last),
      let before = parts.dropLast().last, let role = nounPhrase(filling: before),
      role.items == before, isBareName(other.core), other.items == last, !endsInName(role.core),
      isDescription(role.items), tag(before.lowerBound) == .determiner || hasOwner(role)
    else { return nil }
    return withInsertion(role, last)
  }

  private func hasOwner(_ phrase: NounPhrase) -> Bool {
    phrase.core.contains { tags[$0] == .possessive }
  }

  /// Whether what stands between commas may hang on the noun before: an age, an apposition, a
  /// relative clause, a participle; "In Berea, OH, after winning, Doe said" has none.
  func isInsertion(_ part: Range<Int>) -> Bool {
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
  func withInsertion(_ phrase: NounPhrase, _ rest: Range<Int>) -> NounPhrase {
    guard !rest.isEmpty else { return phrase }
    if let other = nounPhrase(filling: rest), isBareName(other.core) || isNameWithRole(other.core),
      !endsInName(phrase.core)
    {
      var named = other
      if isDescription(phrase.items) { named.apposition = phrase.items }
      return named
    }
    var described = phrase
    if isDescription(rest) { described.apposition = rest }
    return described
  }

  /// "said the union's president, Ada Holm, on Tuesday": what a verb or preposition leads to is the
  /// name behind the comma, and the words before it are the role.
  func named(_ phrase: NounPhrase) -> NounPhrase {
    let comma = phrase.items.upperBound
    guard phrase.kind == .nominal, tag(comma) == .comma, !endsInName(phrase.core),
      let other = self.phrase(startingAt: comma + 1), other.items == other.core,
      isDescription(phrase.items) || isTitled(other),
      isBareName(other.core) || isNameWithRole(other.core)
    else { return phrase }
    switch tag(other.items.upperBound) {
    case .verb, .auxiliary, .possessive, .conjunction: return phrase
    default: break
    }
    var named = other
    named.apposition = phrase.items
    return named
  }

  /// "the pathologist, Dr Ruth Holm": a title makes whatever stands before it the role of a person.
  private func isTitled(_ phrase: NounPhrase) -> Bool {
    phrase.core.count > 1 && classes(phrase.core.lowerBound).contains(.title)
  }

  func endsInName(_ core: Range<Int>) -> Bool {
    core.last.map { tags[$0] == .name || tags[$0] == .joint } ?? false
  }

  /// Whether a name closes a phrase with its role or age, as in "former Secretary of State Anna Berg".
  private func isNameWithRole(_ core: Range<Int>) -> Bool {
    guard core.count > 2, endsInName(core), tags[core.upperBound - 2] == .name else { return false }
    // A role or an age: "19-year-old Maya Lund".
    return core.dropLast(2).contains {
      !classes($0).isDisjoint(with: [.role, .title]) || kind($0) == .number
    }
  }

  func isBareName(_ core: Range<Int>) -> Bool {
    core.allSatisfy { tags[$0] == .name || tags[$0] == .joint }
  }

  /// Whether words behind a name tell what somebody is: they hold a role and begin like it.
  func isDescription(_ part: Range<Int>) -> Bool {
    guard let first = part.first else { return false }
    switch tags[first] {
    case .determiner, .noun, .name, .adjective, .pronoun: break
    default: return false
    }
    return part.prefix(14).contains { classes($0).contains(.role) } || isTrade(part)
  }

  /// "Jan Moen, a baker in Keth": behind a name and "a", nouns with the endings of those who do a thing
  /// are trades, of which no list has all.
  private func isTrade(_ part: Range<Int>) -> Bool {
    guard let first = part.first, first > 1, tags[first] == .determiner,
      word(first) == words.a || word(first) == words.an,
      tag(first - 2) == .name || tag(first - 2) == .number
    else { return false }
    let end = part.dropFirst().first { tags[$0] == .preposition } ?? part.upperBound
    return tag(end - 1) == .noun && Self.trades.contains { hasSuffix(end - 1, $0) }
  }

  private static let trades: [StaticString] = [
    "er", "or", "ist", "ian", "man", "woman", "eer", "ant",
  ]

  /// Where the clause before an item begins, as far as commas may divide it.
  func clauseFloor(before limit: Int) -> Int {
    var place = limit - 1
    while place >= dateline, place > limit - Self.reach {
      switch tags[place] {
      case .quotation where isModifier(place) || isWovenWord(place): place -= 1
      case .quotation, .semicolon, .colon, .mark: return place + 1
      case .that where place > 0 && (tags[place - 1] == .verb || tags[place - 1] == .infinitive):
        return place + 1
      default: place -= 1
      }
    }
    return max(0, place + 1)
  }

  /// Whether a quotation is a word or two of the reporter's sentence: `Drivers, who call it "a trap",
  /// said`.
  private func isWovenWord(_ index: Int) -> Bool {
    guard let number = quotation(index), quotations[number].words.count <= 6,
      let last = quotations[number].words.last
    else { return false }
    switch copy.tokens[last].kind {
    case .comma, .period, .question, .exclamation, .ellipsis, .dash: return false
    default: break
    }
    switch tag(index - 1) {
    case .comma, .colon, .mark, .dash, .quotation, .semicolon: return false
    default: return true
    }
  }

  /// The noun phrase that fills a part between commas, or null where the part is something else.
  func nounPhrase(filling part: Range<Int>) -> NounPhrase? {
    var start = part.lowerBound
    while start < part.upperBound,
      tags[start] == .conjunction || tags[start] == .adverb || tags[start] == .time
    {
      start += 1
    }
    if start + 1 == part.upperBound, tags[start] == .relative { return phrase(endingAt: start) }
    guard start < part.upperBound, let phrase = phrase(startingAt: start) else { return nil }
    if phrase.items.upperBound == part.upperBound { return phrase }
    // "one user on Weibo"
    if tags[phrase.core.upperBound - 1] == .noun, tags[phrase.items.upperBound] == .preposition,
      let place = core(startingAt: phrase.items.upperBound + 1), place.upperBound == part.upperBound
    {
      return NounPhrase(
        items: phrase.items.lowerBound..<part.upperBound, core: phrase.core, kind: phrase.kind)
    }
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

  func isReduced(_ index: Int, in part: Range<Int>) -> Bool {
    tag(index + 1) == .preposition && hasSuffix(index, "ed")
  }

  /// "Jane Doe, a spokeswoman for the ministry said": the apposition has lost its closing comma.
  func withApposition(_ phrase: NounPhrase) -> NounPhrase {
    guard tag(phrase.items.lowerBound) == .determiner else { return phrase }
    let named = describedName(phrase)
    return opensClause(named.items.lowerBound) ? named : phrase
  }

  /// "Anders Voll, chief economist at Sundbanken, | who": the name that a description stands behind.
  func describedName(_ phrase: NounPhrase) -> NounPhrase {
    let start = phrase.items.lowerBound
    guard phrase.kind == .nominal, start >= 2, tags[start - 1] == .comma,
      isDescription(phrase.items), tags[start - 2] == .name, !endsInName(phrase.core),
      let named = self.phrase(endingAt: start - 2), isBareName(named.core)
    else { return phrase }
    var described = named
    described.apposition = phrase.items
    return described
  }
}
