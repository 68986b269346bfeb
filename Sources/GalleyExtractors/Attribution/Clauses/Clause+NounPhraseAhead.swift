/// Noun phrases read rightwards from their first word.
extension Clause {
  /// The noun phrase that begins at an item: "said" + "a spokesman for the ministry".
  func phrase(startingAt first: Int) -> NounPhrase? {
    guard first < count else { return nil }
    if tags[first] == .pronoun {
      return NounPhrase(items: first..<first + 1, core: first..<first + 1, kind: .pronoun)
    }
    guard let core = core(startingAt: first) else { return nil }
    var end = core.upperBound
    var coreEnd = core.upperBound
    var steps = 0
    while end + 1 < count, steps < 4 {
      steps += 1
      if tags[end] == .preposition, attaches(end, to: first..<end),
        let more = self.core(startingAt: end + 1)
      {
        end = more.upperBound
      } else if tags[end] == .conjunction, word(end) == words.and,
        let more = self.core(startingAt: end + 1), !beginsClause(more)
      {
        end = more.upperBound
        coreEnd = end
      } else if tags[end] == .gerund,
        tags[end - 1] == .noun || word(end) == words.including,
        let more = self.core(startingAt: end + 1)
      {
        // "a group representing counties in the west"
        end = more.upperBound
        if tag(end) == .preposition, word(end) == words.in,
          let place = self.core(startingAt: end + 1)
        {
          end = place.upperBound
        }
      } else {
        break
      }
    }
    return NounPhrase(items: first..<end, core: first..<coreEnd, kind: .nominal)
  }

  /// Whether a noun phrase is the subject of a verb right behind it.
  private func beginsClause(_ core: Range<Int>) -> Bool {
    switch tag(core.upperBound) {
    case .verb, .auxiliary: true
    default: false
    }
  }

  /// Whether a preposition ties what follows to the noun, not to the verb.
  private func attaches(_ preposition: Int, to noun: Range<Int>) -> Bool {
    let word = word(preposition)
    let words = copy.lexicon.words
    if word == words.of { return true }
    // "a source close to the talks"
    if word == words.to {
      return tags[noun.upperBound - 1] == .adjective
        || !classes(noun.upperBound - 1).isDisjoint(with: [.verbBase, .adverb])
    }
    // "a survey by Ipsos"
    if word == words.by { return classes(noun.upperBound - 1).contains(.body) }
    guard
      word == words.for || word == words.from || word == words.at || word == words.with
        || word == words.in
    else { return false }
    // A person named is complete; a spokesman is one of somewhere.
    let head = noun.upperBound - 1
    if word == words.in { return false }
    // "a poll by Ostrin | for the Herald"
    if word == words.for, noun.contains(where: isPoll) { return true }
    return tags[head] == .noun
  }

  func core(startingAt first: Int) -> Range<Int>? {
    var end = first
    var hasHead = false
    while end < count {
      let tag = tags[end]
      if tag == .determiner || tag == .that {
        if end > first, tags[end - 1] != .determiner { break }
      } else if tag == .number, end > first, isPlural(end - 1) {
        break
      } else if tag.isNominal {
        if tag == .name || tag == .noun { hasHead = true }
        // A name behind a common noun that is no role is another phrase: "said Smith | Tuesday".
      } else if tag == .adverb, end > first || self.tag(end + 1) == .adjective, !hasHead {
        // "the newly elected leader"
      } else if joinsAdjectives(end), end > first, !hasHead {
        // "complete but unofficial returns"
      } else if tag == .openBracket, hasHead, let close = closeBracket(after: end),
        close + 1 < count, tags[close + 1] == .comma || tags[close + 1] == .mark
      {
        break
      } else {
        break
      }
      end += 1
    }
    while end > first, tags[end - 1] == .joint, !(token(end - 1)?.kind == .period) { end -= 1 }
    if !hasHead {
      // "the latter", "others", "one": a determiner, adjective or number for its noun.
      hasHead = end > first && (tags[end - 1] == .adjective || tags[end - 1] == .number)
    }
    return hasHead ? first..<end : nil
  }

  /// Whether "and", "but" or "or" stands between two adjectives.
  private func joinsAdjectives(_ index: Int) -> Bool {
    tag(index) == .conjunction && tag(index - 1) == .adjective && tag(index + 1) == .adjective
  }

  func closeBracket(after open: Int) -> Int? {
    var place = open + 1
    while place < count, place < open + 24 {
      if tags[place] == .closeBracket { return place }
      place += 1
    }
    return nil
  }
}
