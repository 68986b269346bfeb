/// Tells what a word does in its clause, from the words before it and one behind.
///
/// English news copy allows it: forms tell past verbs, and what stands before tells "the report"
/// from "they report".
extension Clause {
  func tag(at index: Int) -> WordTag {
    let token = itemTokens[index]
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
    default: return token.end > 0 ? .mark : .quotation
    }
  }

  /// Whether a hyphen ties a word to one before or behind it: "editor-in-chief".
  func isCompounded(_ index: Int, _ token: Token) -> Bool {
    if token.style.contains(.glued), kind(index - 1) == .hyphen, isGlued(index - 1) { return true }
    return kind(index + 1) == .hyphen && isGlued(index + 1) && isGlued(index + 2)
      && kind(index + 2) == .word
  }

  /// "'s" owns what follows; after a pronoun or before a verb form it is "is" or "has".
  func clitic(_ index: Int) -> WordTag {
    if previous(index) == .pronoun || previous(index) == .relative { return .auxiliary }
    return .possessive
  }

  /// Whether a period belongs to an initial or an abbreviated title: "J.", "Gov.", "Inc.".
  func isInsideName(_ index: Int) -> Bool {
    guard isGlued(index), index > 0, index + 1 < count, quotation(index + 1) == nil else {
      return false
    }
    guard let before = token(index - 1), before.kind == .word else { return false }
    return before.end - before.start <= 2 || before.classes.contains(.abbreviation)
  }

  func previous(_ index: Int) -> WordTag { index > 0 ? tags[index - 1] : .mark }

  /// The tag before a word, past adverbs.
  func governing(_ index: Int) -> WordTag { tag(governor(of: index)) }

  /// The item before a word, past adverbs and asides of an adverb: "Russia, meanwhile, says".
  func governor(of index: Int) -> Int {
    var place = index - 1
    while place >= 0, tags[place] == .adverb { place -= 1 }
    if place > 2, tags[place] == .comma, tags[place - 1] == .adverb, tags[place - 2] == .comma {
      place -= 3
    }
    return place
  }

  func wordTag(_ index: Int, _ token: Token) -> WordTag {
    let classes = token.classes
    if isCompounded(index, token) {
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
      if isSaid(index), isCapitalised(index + 1) { return .verb }
      if opensName(index, classes) { return .name }
    }
    return plainTag(index, token)
  }

  func capitalTag(_ index: Int, _ token: Token) -> WordTag {
    let classes = token.classes
    if !classes.isDisjoint(with: [.weekday, .month]) {
      if isFirstName(index) { return .name }
      return classes.contains(.auxiliary) && isBeforeVerb(index) ? .auxiliary : .time
    }
    if isSubhead(classes) { return plainTag(index, token) }
    return .name
  }

  /// "Jan Moen", "June Carter": a month that is a first name before a name.
  func isFirstName(_ index: Int) -> Bool {
    guard classes(index).contains(.firstName), let next = token(index + 1) else { return false }
    return next.kind == .word && next.style.contains(.capitalised) && !isSubhead(next.classes)
  }

  /// Small words stay small in capitals: "The", "Of".
  func isSubhead(_ classes: WordClass) -> Bool {
    !classes.isDisjoint(with: [.determiner, .preposition, .conjunction, .relative, .auxiliary])
      || classes.contains(.pronoun)
  }

  func isBeforeVerb(_ index: Int) -> Bool {
    !classes(index + 1).isDisjoint(with: [.verbBase, .adverb])
  }

  /// Whether the first word of a statement begins a name.
  func opensName(_ index: Int, _ classes: WordClass) -> Bool {
    if isSubhead(classes) || classes.contains(.adverb) { return false }
    if !classes.isDisjoint(with: [.weekday, .month]) { return isFirstName(index) }
    if classes.isEmpty { return true }
    if classes.contains(.firstName) || classes.contains(.title) { return true }
    if isCapitalised(index + 1), !isSubhead(self.classes(index + 1)) { return true }
    if token(index)?.style.contains(.allCapitals) == true { return true }
    return false
  }

  func plainTag(_ index: Int, _ token: Token) -> WordTag {
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
      if token.word == words.and || token.word == words.or
        || token.word == words.but || token.word == words.nor
      {
        return .conjunction
      }
      return .subordinator
    }
    if token.word != 0, token.word == words.to {
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
    if classes.contains(.ordinal), isBeforePast(index) { return .adverb }
    if !classes.isDisjoint(with: [.cardinal, .ordinal, .scale]) { return .number }
    if classes.contains(.adjective) {
      return previous(index) == .pronoun && self.classes(index + 1).contains(.verbPast)
        ? .adverb : .adjective
    }
    if !classes.isDisjoint(with: [.role, .body, .countable, .unit]) { return .noun }
    // "it further wrote": what stands between a pronoun and its verb is an adverb.
    if previous(index) == .pronoun, self.classes(index + 1).contains(.verbPast) { return .adverb }
    return classes.contains(.verb) ? .noun : unknownTag(index)
  }

  /// Whether a past form follows a name, as in "The Post first reported".
  func isBeforePast(_ index: Int) -> Bool {
    (previous(index) == .name || previous(index) == .noun)
      && classes(index + 1).contains(.verbPast)
  }

  /// "after", "before", "since", "until" and "as" open clauses as well as phrases.
  func isSubordinating(_ word: WordID) -> Bool {
    let words = copy.lexicon.words
    return word == words.after || word == words.before || word == words.since
      || word == words.until
  }

  func isNounBehind(_ index: Int) -> Bool {
    guard let next = token(index + 1), next.kind == .word else {
      return quotation(index + 1) != nil
    }
    if next.classes.contains(.relative) || next.classes.contains(.preposition) { return false }
    if next.classes.isDisjoint(with: [.determiner, .auxiliary, .conjunction, .adverb]) {
      return true
    }
    return false
  }

  func isInfinitiveBehind(_ index: Int) -> Bool {
    var place = index + 1
    while classes(place).contains(.adverb) || hasSuffix(place, "ly"), place < index + 3 {
      place += 1
    }
    let next = classes(place)
    if next.contains(.auxiliary) { return true }
    return next.contains(.verbBase) && !isCapitalised(place)
  }

  /// A word that the lexicon does not hold, by its ending.
  func unknownTag(_ index: Int) -> WordTag {
    if hasSuffix(index, "ly") { return .adverb }
    if previous(index) == .pronoun, hasSuffix(index, "s") { return .verb }
    if hasSuffix(index, "ing") { return participle(index) }
    if hasSuffix(index, "ed") { return past(index) }
    return .noun
  }
}
