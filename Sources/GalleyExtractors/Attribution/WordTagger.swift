/// Tells what a word does in its clause, from the words before it and one behind.
///
/// English news copy allows it: forms tell past verbs, and what stands before tells "the report"
/// from "they report".
extension Clause {
  func tag(at index: Int) -> WordTag {
    guard let token = token(index) else { return .quotation }
    switch token.kind {
    case .word, .code: return wordTag(index, token)
    case .clitic: return clitic(index)
    case .number, .fraction, .clock: return .number
    case .currency, .percent, .degree: return .number
    case .comma: return .comma
    case .dash: return .dash
    case .hyphen: return isGlued(index) || isGlued(index + 1) ? .joint : .dash
    case .slash, .ampersand, .plus: return .joint
    case .colon: return .colon
    case .semicolon: return .semicolon
    case .openBracket: return .openBracket
    case .closeBracket: return .closeBracket
    case .period: return isInsideName(index) ? .joint : .mark
    case .straightSingle, .closeSingle:
      // The owner in the plural: "the Commons' committee".
      return isGlued(index) && previous(index).isNominal ? .possessive : .mark
    default: return .mark
    }
  }

  /// Whether a hyphen ties a word to one before or behind it: "editor-in-chief".
  private func isCompounded(_ index: Int) -> Bool {
    if isGlued(index), token(index - 1)?.kind == .hyphen, isGlued(index - 1) { return true }
    return isGlued(index + 1) && token(index + 1)?.kind == .hyphen && isGlued(index + 2)
      && token(index + 2)?.kind == .word
  }

  /// "'s" owns what follows; after a pronoun or before a verb form it is "is" or "has".
  private func clitic(_ index: Int) -> WordTag {
    if previous(index) == .pronoun || previous(index) == .relative { return .auxiliary }
    return .possessive
  }

  /// Whether a period belongs to an initial or an abbreviated title: "J.", "Gov.", "Inc.".
  private func isInsideName(_ index: Int) -> Bool {
    guard isGlued(index), index > 0, index + 1 < count, quotation(index + 1) == nil else {
      return false
    }
    guard let before = token(index - 1), before.kind == .word else { return false }
    return before.end - before.start <= 2 || before.classes.contains(.abbreviation)
  }

  func previous(_ index: Int) -> WordTag { index > 0 ? tags[index - 1] : .mark }

  /// The tag before a word, past adverbs.
  private func governing(_ index: Int) -> WordTag { tag(governor(of: index)) }

  /// The item before a word, past adverbs and asides of an adverb: "Russia, meanwhile, says".
  private func governor(of index: Int) -> Int {
    var place = index - 1
    while place >= 0, tags[place] == .adverb { place -= 1 }
    if place > 2, tags[place] == .comma, tags[place - 1] == .adverb, tags[place - 2] == .comma {
      place -= 3
    }
    return place
  }

  private func wordTag(_ index: Int, _ token: Token) -> WordTag {
    let classes = token.classes
    if isCompounded(index) {
      return token.style.contains(.capitalised) ? .name : isGlued(index) ? .noun : .adjective
    }
    let capital = token.style.contains(.capitalised)
    // "the US", "the WHO"
    if token.style.contains(.allCapitals), !classes.isDisjoint(with: [.pronoun, .relative]) {
      return .name
    }
    let isFirst = index == 0 || previous(index) == .mark || previous(index) == .colon
    if capital, !isFirst, !classes.contains(.pronoun) || token.end - token.start > 1 {
      return capitalTag(index, token)
    }
    if capital, isFirst {
      if opensName(index, classes) { return .name }
    }
    return plainTag(index, token)
  }

  private func capitalTag(_ index: Int, _ token: Token) -> WordTag {
    let classes = token.classes
    if !classes.isDisjoint(with: [.weekday, .month]) {
      if isFirstName(index) { return .name }
      return classes.contains(.auxiliary) && isBeforeVerb(index) ? .auxiliary : .time
    }
    if isSubhead(classes) { return plainTag(index, token) }
    return .name
  }

  /// "Jan Egeland", "June Carter": a month that is a first name before a name.
  private func isFirstName(_ index: Int) -> Bool {
    guard classes(index).contains(.firstName), let next = token(index + 1) else { return false }
    return next.kind == .word && next.style.contains(.capitalised) && !isSubhead(next.classes)
  }

  /// Small words stay small in capitals: "The", "Of".
  private func isSubhead(_ classes: WordClass) -> Bool {
    !classes.isDisjoint(with: [.determiner, .preposition, .conjunction, .relative, .auxiliary])
      || classes.contains(.pronoun)
  }

  private func isBeforeVerb(_ index: Int) -> Bool {
    !classes(index + 1).isDisjoint(with: [.verbBase, .adverb])
  }

  /// Whether the first word of a statement begins a name.
  private func opensName(_ index: Int, _ classes: WordClass) -> Bool {
    if isSubhead(classes) || classes.contains(.adverb) { return false }
    if !classes.isDisjoint(with: [.weekday, .month]) { return isFirstName(index) }
    if classes.isEmpty { return true }
    if classes.contains(.firstName) || classes.contains(.title) { return true }
    if isCapitalised(index + 1), !isSubhead(self.classes(index + 1)) { return true }
    if token(index)?.style.contains(.allCapitals) == true { return true }
    return false
  }

  private func plainTag(_ index: Int, _ token: Token) -> WordTag {
    let classes = token.classes
    if classes.contains(.relative) {
      guard classes.contains(.determiner) else { return .relative }
      return .that
    }
    if classes.contains(.pronoun) {
      if classes.contains(.determiner), isNounBehind(index) { return .determiner }
      return .pronoun
    }
    if classes.contains(.determiner) { return .determiner }
    if classes.contains(.auxiliary) { return .auxiliary }
    if classes.contains(.conjunction) {
      if token.word == Words.shared.and || token.word == Words.shared.or
        || token.word == Words.shared.but || token.word == Words.shared.nor
      {
        return .conjunction
      }
      return .subordinator
    }
    if token.word != 0, token.word == Words.shared.to {
      return isInfinitiveBehind(index) ? .to : .preposition
    }
    if !classes.isDisjoint(with: [.weekday, .month]) { return .time }
    if classes.contains(.verb) || classes.contains(.cue), let verb = verbTag(index, classes) {
      return verb
    }
    if classes.contains(.preposition) {
      return isSubordinating(token.word) ? .subordinator : .preposition
    }
    if classes.contains(.adverb) { return classes.contains(.time) ? .time : .adverb }
    if classes.contains(.time) { return .adjective }
    if !classes.isDisjoint(with: [.cardinal, .ordinal, .scale]) { return .number }
    if classes.contains(.adjective) { return .adjective }
    if !classes.isDisjoint(with: [.role, .body, .countable, .unit]) { return .noun }
    // "it further wrote": what stands between a pronoun and its verb is an adverb.
    if previous(index) == .pronoun, self.classes(index + 1).contains(.verbPast) { return .adverb }
    return classes.contains(.verb) ? .noun : unknownTag(index)
  }

  /// "after", "before", "since", "until" and "as" open clauses as well as phrases.
  private func isSubordinating(_ word: WordID) -> Bool {
    let words = Words.shared
    return word == words.after || word == words.before || word == words.since
      || word == words.until
  }

  private func isNounBehind(_ index: Int) -> Bool {
    guard let next = token(index + 1), next.kind == .word else {
      return quotation(index + 1) != nil
    }
    if next.classes.contains(.relative) || next.classes.contains(.preposition) { return false }
    if next.classes.isDisjoint(with: [.determiner, .auxiliary, .conjunction, .adverb]) {
      return true
    }
    return false
  }

  private func isInfinitiveBehind(_ index: Int) -> Bool {
    var place = index + 1
    while classes(place).contains(.adverb) || hasSuffix(place, "ly"), place < index + 3 {
      place += 1
    }
    let next = classes(place)
    if next.contains(.auxiliary) { return true }
    return next.contains(.verbBase) && !isCapitalised(place)
  }

  /// A word that the lexicon does not hold, by its ending.
  private func unknownTag(_ index: Int) -> WordTag {
    if hasSuffix(index, "ly") { return .adverb }
    if previous(index) == .pronoun, hasSuffix(index, "s") { return .verb }
    if hasSuffix(index, "ing") { return participle(index) }
    if hasSuffix(index, "ed") { return past(index) }
    return .noun
  }

  private func verbTag(_ index: Int, _ classes: WordClass) -> WordTag? {
    if classes.contains(.verbGerund) { return participle(index) }
    if classes.contains(.verbPast) {
      let tag = past(index)
      if tag == .verb || classes.isDisjoint(with: [.verbBase]) { return tag }
    }
    let before = governing(index)
    if classes.contains(.verbBase) {
      switch before {
      case .to, .auxiliary: return .infinitive
      case .pronoun, .relative:
        return .verb
      case .that where previous(index) == .that: return .verb
      case .number:
        // "the two write"
        return previous(index) == .number && index > 1 && tags[index - 2] == .determiner
          ? .verb : nil
      case .noun:
        guard isPlural(governor(of: index)) else {
          return isNominalBehind(index) && classes.contains(.cue) ? .verb : nil
        }
        return self.classes(index + 1).contains(.preposition) && !isSay(index) ? nil : .verb
      case .name:
        return isPlural(governor(of: index)) || isJoined(governor(of: index)) ? .verb : nil
      case .closeBracket where index > 1: return nil
      case .dash, .comma:
        return isReporting(index) ? .verb : nil
      default: break
      }
    }
    if classes.contains(.verbPresent) {
      if isOf(index + 1), !classes.contains(.cue) || before != .name && before != .pronoun {
        return nil
      }
      switch before {
      case .name, .pronoun, .relative, .closeBracket, .comma, .quotation, .dash, .that: return .verb
      case .conjunction: return followsVerb(index) ? .verb : nil
      case .noun: return index == 0 ? nil : (isNominalBehind(index) ? .verb : verbLike(index))
      case .mark: return index > 0 ? .verb : nil
      default: return nil
      }
    }
    return nil
  }

  private func isOf(_ index: Int) -> Bool { word(index) == Words.shared.of }

  /// After a noun a form in -s is a verb when a complement follows.
  private func verbLike(_ index: Int) -> WordTag? {
    guard let next = token(index + 1) else { return .verb }
    let isCue = classes(index).contains(.cue)
    switch next.kind {
    case .colon: return .verb
    case .comma: return quotation(index + 2) != nil ? .verb : nil
    case .period: return isCue ? .verb : nil
    case .word:
      if next.classes.contains(.verbPast) || next.classes.contains(.auxiliary) { return nil }
      if next.classes.contains(.preposition) || next.classes.contains(.conjunction) {
        return isCue && !classes(index - 1).isDisjoint(with: [.role, .body]) ? .verb : nil
      }
      return .verb
    default: return nil
    }
  }

  private func isNominalBehind(_ index: Int) -> Bool {
    let next = classes(index + 1)
    return quotation(index + 1) != nil
      || !next.isDisjoint(with: [.determiner, .relative, .pronoun])
  }

  private func followsVerb(_ index: Int) -> Bool {
    var place = index - 1
    while place >= 0, place > index - 14 {
      if tags[place] == .verb { return true }
      place -= 1
    }
    return false
  }

  func isPlural(_ index: Int) -> Bool {
    let word = bytes(index)
    guard word.count > 2, let last = word.last else { return false }
    if classes(index).contains(.countable) { return true }
    return last | 0x20 == UInt8(ascii: "s") && word[word.endIndex - 2] | 0x20 != UInt8(ascii: "s")
  }

  /// "Dovere and Debenedetti write": the name ends a pair.
  private func isJoined(_ last: Int) -> Bool {
    var place = last
    while place > 0, tags[place] == .name || tags[place] == .joint { place -= 1 }
    return place > 0 && tags[place] == .conjunction && tags[place - 1] == .name
  }

  /// "X, who lives there, say that": reported words follow at once.
  private func isReporting(_ index: Int) -> Bool {
    if quotation(index + 1) != nil { return true }
    let next = classes(index + 1)
    return next.contains(.relative) && next.contains(.determiner)
  }

  /// A form in -ed: a verb behind its subject, an adjective before its noun.
  private func past(_ index: Int) -> WordTag {
    switch previous(index) {
    case .number:
      return token(index + 1)?.kind == .word && !isNominalBehind(index)
        && !classes(index + 1).contains(.preposition) && !isSaid(index) ? .adjective : .verb
    case .determiner, .adjective, .possessive, .preposition:
      return isSaid(index) ? .verb : .adjective
    case .joint: return .adjective
    case .adverb:
      if index > 1, tags[index - 2] == .determiner || tags[index - 2] == .preposition {
        return .adjective
      }
      return .verb
    case .time: return .verb
    case .mark where index == 0: return .adjective
    default: return .verb
    }
  }

  private func isSay(_ index: Int) -> Bool { word(index) == Words.shared.say }

  private func isSaid(_ index: Int) -> Bool { word(index) == Words.shared.said }

  private func participle(_ index: Int) -> WordTag {
    switch previous(index) {
    case .determiner, .adjective, .possessive: return .noun
    case .joint: return .adjective
    default: return .gerund
    }
  }
}
