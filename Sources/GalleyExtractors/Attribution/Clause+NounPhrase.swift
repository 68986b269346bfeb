/// Noun phrases, read leftwards from their last word or rightwards from their first.
extension Clause {
  /// The noun phrase that ends at an item, with what stands before it: "a spokesman for the ministry".
  func phrase(endingAt last: Int) -> NounPhrase? {
    guard last >= 0, last < count else { return nil }
    switch tags[last] {
    case .pronoun:
      return NounPhrase(items: last..<last + 1, core: last..<last + 1, kind: .pronoun)
    case .relative:
      return NounPhrase(items: last..<last + 1, core: last..<last + 1, kind: .relative)
    case .determiner, .that:
      // "both said", "that shows": a determiner that stands for its noun.
      return NounPhrase(items: last..<last + 1, core: last..<last + 1, kind: .pronoun)
    default: break
    }
    guard let core = core(endingAt: last) else { return nil }
    var phrase = NounPhrase(items: core, core: core, kind: .nominal)
    var steps = 0
    while steps < 6, let wider = widen(phrase) {
      phrase = wider
      steps += 1
    }
    return phrase
  }

  /// The run of nominal words that ends at an item, with its determiner.
  func core(endingAt last: Int) -> Range<Int>? {
    var start = last + 1
    var hasHead = false
    while start > 0 {
      let tag = tags[start - 1]
      // "told MPs | 40 officers": no number follows a plural.
      if tag.isNominal, start <= last, tags[start] == .number, isPlural(start - 1) { break }
      if tag == .possessive || tag.isNominal {
        if tag == .name || tag == .noun || tag == .adjective || tag == .number { hasHead = true }
        start -= 1
        continue
      }
      if tag == .time, hasHead, tags[start] == .number || tags[start] == .joint {
        // "a Feb. 1 letter"
        start -= 1
        continue
      }
      if tag == .quotation, hasHead, isNickname(start - 1) || isModifier(start - 1) {
        start -= 1
        continue
      }
      if tag == .determiner {
        start -= 1
        while start > 0, tags[start - 1] == .determiner { start -= 1 }
        if start > 0, tags[start - 1] == .possessive { continue }
      } else if tag == .that, start <= last, isPossibleDeterminer(start - 1) {
        start -= 1
      } else if tag == .closeBracket, let open = openBracket(before: start - 1), open > 0,
        tags[open - 1].isNominal
      {
        start = open
        continue
      } else if tag == .adverb || tag == .time && isLower(start - 1), start - 1 > 0,
        tags[start - 2] == .determiner
          || tags[start - 2] == .preposition && tags[start] == .adjective,
        hasHead
      {
        start -= 1
        continue
      }
      break
    }
    while start <= last, tags[start] == .joint || tags[start] == .possessive { start += 1 }
    return hasHead && start <= last ? start..<last + 1 : nil
  }

  private func isPossibleDeterminer(_ index: Int) -> Bool { index == 0 }

  /// "an earlier version": a word of time in lower case before its noun.
  private func isLower(_ index: Int) -> Bool { !isCapitalised(index) }

  /// `the three "no" votes`: a quotation inside a noun phrase.
  func isModifier(_ index: Int) -> Bool {
    guard index > 0, quotation(index) != nil, tag(index + 1) == .noun else { return false }
    switch tags[index - 1] {
    case .determiner, .number, .adjective, .possessive: return true
    default: return false
    }
  }

  private func isNickname(_ index: Int) -> Bool {
    guard index > 0, tags[index - 1] == .name, tag(index + 1) == .name,
      let number = quotation(index), quotations[number].words.count <= 3,
      let last = quotations[number].words.last
    else { return false }
    return copy.tokens[last].kind == .word
  }

  func openBracket(before close: Int) -> Int? {
    var place = close - 1
    while place >= 0, place > close - 24 {
      if tags[place] == .openBracket { return place }
      place -= 1
    }
    return nil
  }

  /// Takes in what a phrase hangs on: "a spokesman for" + "the ministry", "Oliver and" + "Wicks".
  private func widen(_ phrase: NounPhrase) -> NounPhrase? {
    let start = phrase.items.lowerBound
    guard start >= 2 else { return nil }
    let link = start - 1
    let before = tags[link - 1]
    switch tags[link] {
    case .preposition where before.isNominal || before == .closeBracket:
      guard let outer = core(endingAt: link - 1) else { return nil }
      guard word(link) == words.of || opensClause(outer.lowerBound) || linksOn(outer)
      else {
        return nil
      }
      if isOffice(outer, of: phrase, link) {
        let all = outer.lowerBound..<phrase.items.upperBound
        return NounPhrase(items: all, core: all, kind: .nominal)
      }
      // "In the wake of the attack the minister": a phrase that hangs on a preposition is none.
      return NounPhrase(
        items: outer.lowerBound..<phrase.items.upperBound, core: outer, kind: .nominal)
    case .preposition where before == .gerund || before == .verb, .to where before == .gerund:
      // "the research published in the journal", "a source speaking to the network"
      guard link >= 2, before == .gerund || hasSuffix(link - 1, "ed") || isParticipleOnly(link - 1),
        tags[link - 2] == .noun || tags[link - 2] == .name,
        let outer = core(endingAt: link - 2), opensClause(outer.lowerBound) || linksOn(outer)
      else { return nil }
      // What was done to it is no part of its name: "a letter | obtained by the agency".
      if before == .verb { return NounPhrase(items: outer, core: outer, kind: .nominal) }
      return NounPhrase(
        items: outer.lowerBound..<phrase.items.upperBound, core: outer, kind: .nominal)
    case .conjunction where before.isNominal && word(link) == words.and:
      guard let other = core(endingAt: link - 1),
        opensClause(other.lowerBound) || linksOn(other) || isToldClause(other.lowerBound)
      else { return nil }
      return NounPhrase(
        items: other.lowerBound..<phrase.items.upperBound,
        core: other.lowerBound..<phrase.items.upperBound, kind: .nominal)
    case .gerund:
      // "a group representing rural counties"
      guard before == .noun || before == .name,
        let outer = core(endingAt: link - 1), opensClause(outer.lowerBound) || linksOn(outer)
      else { return nil }
      return NounPhrase(
        items: outer.lowerBound..<phrase.items.upperBound, core: outer, kind: .nominal)
    default:
      return nil
    }
  }

  /// "minister of mines and energy Tom Berg": an office whose words go on up to the name of its holder.
  private func isOffice(_ office: Range<Int>, of phrase: NounPhrase, _ link: Int) -> Bool {
    guard word(link) == words.of, let head = office.last, classes(head).contains(.role),
      endsInName(phrase.core), let first = phrase.core.first
    else { return false }
    return tags[first] == .noun && tags[first + 1] != .possessive
  }

  /// "Berg said | the minister and his wife had": whom a verb of saying does not speak to begins a clause.
  private func isToldClause(_ index: Int) -> Bool {
    tag(index - 1) == .verb && classes(index - 1).contains(.stating)
      && !classes(index - 1).contains(.telling)
  }

  /// Whether a phrase hangs on a noun before it: "the authors of" + "the research".
  private func linksOn(_ core: Range<Int>) -> Bool {
    let start = core.lowerBound
    guard start >= 2 else { return false }
    // "the union representing | drivers in the region"
    if tags[start - 1] == .gerund, word(start - 1) != words.including {
      return tags[start - 2] == .noun || tags[start - 2] == .name
    }
    return tags[start - 1] == .preposition && tags[start - 2].isNominal
  }

  private func isParticipleOnly(_ index: Int) -> Bool {
    hasSuffix(index, "en") || hasSuffix(index, "wn")
  }

  /// Whether a clause may begin at an item.
  func opensClause(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    switch tags[index - 1] {
    case .comma, .dash, .colon, .semicolon, .conjunction, .subordinator, .that, .quotation, .mark,
      .openBracket, .closeBracket, .adverb, .time, .relative:
      return true
    default: return false
    }
  }

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
