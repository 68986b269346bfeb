import GalleyGrammar

/// Turns the tagger's parts of speech into what attribution asks of a word.
///
/// The treebank knows English. What it lacks are facts of the trade: quotations, which are one item
/// here, days and months as times, and reporting verbs in front of their subject.
extension Clause {
  func tag(at index: Int) -> WordTag {
    let token = itemTokens[index]
    switch token.kind {
    case .word, .code: return wordTag(index, token)
    case .clitic: return penn(index) == .vbz ? .auxiliary : .possessive
    case .number, .fraction, .clock: return .number
    case .currency, .percent, .degree: return .number
    case .comma: return .comma
    case .dash: return .dash
    case .hyphen:
      return (isGlued(index) || isGlued(index + 1)) && !isSignature(index) ? .joint : .dash
    case .slash, .ampersand, .plus: return .joint
    case .colon: return .colon
    case .semicolon: return .semicolon
    case .openBracket: return .openBracket
    case .closeBracket: return .closeBracket
    case .period: return isInsideName(index) ? .joint : .mark
    case .straightSingle, .closeSingle:
      // The owner in the plural: "the Commons' committee".
      return isGlued(index) && tag(index - 1).isNominal ? .possessive : .mark
    default: return token.end > 0 ? .mark : .quotation
    }
  }

  /// `"It is safe." -Anna Berg`: a hyphen behind a whole sentence in marks joins nothing.
  private func isSignature(_ index: Int) -> Bool {
    guard isCapitalised(index + 1) else { return false }
    switch endMark(ofQuotationAt: index - 1) {
    case .period, .question, .exclamation: return true
    default: return index == 1 && quotation(0) != nil && !isGlued(index)
    }
  }

  /// Whether a period belongs to an initial or an abbreviated title: "J.", "Gov.", "Inc.".
  private func isInsideName(_ index: Int) -> Bool {
    guard isGlued(index), index > 0, index + 1 < count, quotation(index + 1) == nil,
      let before = token(index - 1), before.kind == .word
    else { return false }
    return before.end - before.start <= 2 || before.classes.contains(.abbreviation)
  }

  /// "Berg last week said", "the ministry this month put": a stretch of time that no preposition
  /// ties to anything.
  func isStretchOfTime(_ last: Int) -> Bool {
    guard last > 0, tags[last] == .noun, classes(last).contains(.unit), kind(last) == .word,
      tag(last + 1) != .possessive, tag(last + 1) != .joint, !tag(last + 1).isNominal
    else { return false }
    let isTied = last > 1 && (tags[last - 2] == .preposition || tags[last - 2] == .subordinator)
    return !isTied && (classes(last - 1).contains(.time) || word(last - 1) == words.this)
      && (tags[last - 1] == .adjective || tags[last - 1] == .determiner)
  }

  /// "said | early Sunday", "late Monday".
  func isPartOfDay(_ index: Int) -> Bool {
    let word = word(index)
    return word != 0 && (word == words.early || word == words.late)
      && (tags[index] == .adjective || tags[index] == .adverb)
  }

  /// The part of speech of an item; a full stop for a quotation.
  func penn(_ index: Int) -> PennTag {
    guard items.indices.contains(index), items[index] >= 0 else { return .stop }
    return copy.tags[Int(items[index])]
  }

  private func wordTag(_ index: Int, _ token: Token) -> WordTag {
    let classes = token.classes
    let penn = penn(index)
    if isAcronym(index, token) { return .name }
    if token.style.contains(.capitalised), !isInvertedAtStart(index, token),
      isNameInDisguise(index, penn)
    {
      return .name
    }
    if hasQuotations, isVerbBehindQuotation(index, token, penn) { return .verb }
    switch penn {
    case .nnp where isFrontedPreposition(index, token): return .preposition
    case .nnp, .nnps: return isInvertedAtStart(index, token) ? .verb : nameTag(index, token)
    case .nn, .nns, .fw:
      if classes.contains(.time), classes.contains(.adverb) { return .time }
      return reportingVerb(index, token) ?? .noun
    case .jj, .jjr, .jjs: return .adjective
    case .cd: return .number
    case .dt: return isThat(token) ? .that : .determiner
    case .pdt, .prpPossessive: return .determiner
    case .prp: return .pronoun
    case .wdt, .wp, .wpPossessive: return isThat(token) ? .that : .relative
    case .wrb: return .subordinator
    case .cc: return isJoining(token) ? .conjunction : .adverb
    case .in:
      if isThat(token) { return .that }
      return classes.contains(.conjunction) || isSubordinating(token.word)
        ? .subordinator : .preposition
    case .to: return self.penn(pastAdverbs(index + 1)) == .vb ? .to : .preposition
    case .pos: return .possessive
    // No past form follows a modal verb: "May added".
    case .md:
      return classes.contains(.month) && token.style.contains(.capitalised)
        && self.penn(index + 1) == .vbd ? .name : .auxiliary
    case .rb, .rbr, .rbs, .rp, .ex, .uh:
      return classes.contains(.time) && penn != .rp ? .time : .adverb
    case .vb:
      if isInvertedAtStart(index, token) { return .verb }
      // "said lead author Ingrid Moe": no base form follows a finite verb.
      if index > 0, tags[index - 1] == .verb, isNominal(index + 1) { return .adjective }
      // "Aid groups estimate": copy gives no orders.
      return index == 0 && self.penn(1) == .nns ? .noun : verb(index, token, .infinitive)
    case .vbp, .vbz, .vbd: return verb(index, token, .verb)
    case .vbn: return participle(index, token, .verb)
    case .vbg: return participle(index, token, .gerund)
    case .sym, .comma, .stop, .colon, .openQuote, .closeQuote, .openBracket, .closeBracket,
      .currency:
      return .mark
    }
  }

  private func verb(_ index: Int, _ token: Token, _ tag: WordTag) -> WordTag {
    if token.classes.contains(.auxiliary) { return .auxiliary }
    // A verb of several words joined by hyphens ends in what it does: "re-elected".
    if kind(index + 1) == .hyphen, isGlued(index + 1), isGlued(index + 2) { return .adverb }
    return tag
  }

  /// A participle before its noun describes it: "the injured man", `"…," retired general Berg said`.
  private func participle(_ index: Int, _ token: Token, _ tag: WordTag) -> WordTag {
    if token.classes.contains(.auxiliary) { return .auxiliary }
    // "the Ostrin tracking poll": nobody tracks a poll.
    if tag == .gerund, classes(index + 1).isSuperset(of: [.polling, .body]) { return .adjective }
    guard index > 0 else { return verb(index, token, tag) }
    switch tags[index - 1] {
    case .determiner, .adjective, .possessive, .number, .joint:
      return token.word != 0 && token.word == words.said ? .verb : .adjective
    case .quotation where !token.classes.contains(.cue) && isNominal(index + 1),
      .preposition where tag == .verb && isNominal(index + 1):
      return .adjective
    case .adverb where tag == .verb && index > 1 && tags[index - 2] == .preposition:
      // "of newly filed reports"
      return isNominal(index + 1) ? .adjective : verb(index, token, tag)
    default: return verb(index, token, tag)
    }
  }

  func isNominal(_ index: Int) -> Bool {
    switch penn(index) {
    case .nn, .nns, .nnp, .nnps, .jj: true
    default: false
    }
  }

  /// A reporting verb that the tagger takes for a noun.
  private func reportingVerb(_ index: Int, _ token: Token) -> WordTag? {
    let classes = token.classes
    guard classes.contains(.cue), index > 0 else { return nil }
    if classes.contains(.verbPresent) {
      // `"It is safe," reports Berg`
      if isCapitalised(index + 1), quotation(index - 1) != nil { return .verb }
      // `"It is safe," Berg notes`
      if followsNameBehindQuotation(index), !isNominal(index + 1) { return .verb }
      // ", an analysis of reports shows": no noun in -s ends a sentence behind a plural.
      if classes.contains(.stating), isPlural(index - 1), kind(index + 1) == .period {
        return .verb
      }
    }
    guard tags[index - 1] == .name else { return nil }
    // "which Berg claims is a fifth more": another verb stands right behind.
    if classes.contains(.verbPresent), followsRelative(index),
      penn(index + 1) == .vbz || penn(index + 1) == .vbd || penn(index + 1) == .md
    {
      return .verb
    }
    // ", Ada Holm of Ostrin University estimates.": no noun ends the sentence behind a comma and a name.
    if classes.contains(.verbPresent), classes.contains(.stating), kind(index + 1) == .period,
      followsCommaAndName(index)
    {
      return .verb
    }
    if classes.contains(.verbGerund) {
      // "with Anna Berg tweeting that it was over"
      return isThat(index + 1) || quotation(index + 1) != nil ? .gerund : nil
    }
    // "Anna Berg and Tom Lind call on": a pair takes the base form.
    return classes.contains(.verbBase) && isPair(endingAt: index - 1) ? .verb : nil
  }

  private func followsCommaAndName(_ index: Int) -> Bool {
    var place = index - 1
    while place > 0, tags[place] == .name || tags[place] == .joint || isOf(place) { place -= 1 }
    return place > 0 && tags[place] == .comma && place < index - 2
  }

  /// Whether a name alone stands between "which" and a word: "which Tarn Motors | claims".
  private func followsRelative(_ index: Int) -> Bool {
    var place = index - 1
    while place > 0, tags[place] == .name || tags[place] == .joint { place -= 1 }
    return tags[place] == .relative
  }

  private func followsNameBehindQuotation(_ index: Int) -> Bool {
    var place = index - 1
    while place > 0, tags[place] == .name || tags[place] == .joint { place -= 1 }
    if place > 0, place < index - 1, tags[place] == .comma { place -= 1 }
    return place < index - 1 && place >= 0 && tags[place] == .quotation
  }

  private func isPair(endingAt last: Int) -> Bool {
    var place = last
    while place > 0, tags[place].isNominal { place -= 1 }
    return place > 0 && tags[place] == .conjunction && tags[place - 1] == .name
  }

  /// Whether a reporting verb begins the statement before a name, as in "Said Anna Berg:".
  private func isInvertedAtStart(_ index: Int, _ token: Token) -> Bool {
    index == 0 && token.classes.contains(.inverting) && isName(1)
  }

  private func isThat(_ index: Int) -> Bool { token(index).map(isThat) ?? false }

  private func isThat(_ token: Token) -> Bool {
    token.classes.contains(.determiner) && token.classes.contains(.relative)
  }

  private func isJoining(_ token: Token) -> Bool {
    token.word != 0
      && (token.word == words.and || token.word == words.or || token.word == words.but
        || token.word == words.nor)
  }

  /// "after", "before", "since" and "until" open clauses as well as phrases.
  private func isSubordinating(_ word: WordID) -> Bool {
    word != 0
      && (word == words.after || word == words.before || word == words.since || word == words.until)
  }

  private func pastAdverbs(_ index: Int) -> Int {
    var place = index
    while place < index + 3, penn(place) == .rb { place += 1 }
    return place
  }

  // MARK: Single words

  func isOf(_ index: Int) -> Bool { word(index) == words.of }

  func isSay(_ index: Int) -> Bool { word(index) != 0 && word(index) == words.say }

  func isSays(_ index: Int) -> Bool { word(index) != 0 && word(index) == words.says }

  /// Whether a word is a noun in the plural.
  func isPlural(_ index: Int) -> Bool { penn(index) == .nns || penn(index) == .nnps }
}
