/// Noun phrases read leftwards from their last word.
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
}
