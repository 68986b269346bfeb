/// Tells verbs from the nouns and adjectives that look like them.
extension Clause {
  func verbTag(_ index: Int, _ classes: WordClass) -> WordTag? {
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
      if isSays(index) { return .verb }
      if isOf(index + 1), !classes.contains(.cue) || before != .name && before != .pronoun {
        return nil
      }
      // "that states can": a form in -s before another verb is a noun.
      if isFiniteBehind(index) { return nil }
      switch before {
      // "the Doe emails in question"
      case .name
      where index > 1 && tags[index - 2] == .determiner
        && self.classes(index + 1).contains(.preposition):
        return isAcronym(index - 1) ? .verb : nil
      case .name, .pronoun, .relative, .closeBracket, .comma, .quotation, .dash, .that: return .verb
      // "Article 33 affirms"
      case .number where index > 1 && tags[index - 2] == .name: return .verb
      case .conjunction: return followsVerb(index) ? .verb : nil
      case .noun: return index == 0 ? nil : (isNominalBehind(index) ? .verb : verbLike(index))
      case .mark: return index > 0 ? .verb : nil
      default: return nil
      }
    }
    return nil
  }

  /// Whether the next word is a finite verb: an auxiliary, or another form in -s.
  func isFiniteBehind(_ index: Int) -> Bool {
    let next = classes(index + 1)
    return next.contains(.auxiliary) && next.isDisjoint(with: [.month, .pronoun])
      || next.contains(.verbPresent) && !next.contains(.adverb)
        && classes(index + 2).contains(.relative)
  }

  func isAcronym(_ index: Int) -> Bool { token(index)?.style.contains(.allCapitals) ?? false }

  func isOf(_ index: Int) -> Bool { word(index) == words.of }

  /// After a noun a form in -s is a verb when a complement follows.
  func verbLike(_ index: Int) -> WordTag? {
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

  func isNominalBehind(_ index: Int) -> Bool {
    let next = classes(index + 1)
    return quotation(index + 1) != nil
      || !next.isDisjoint(with: [.determiner, .relative, .pronoun])
  }

  func followsVerb(_ index: Int) -> Bool {
    var place = index - 1
    while place >= 0, place > index - 14 {
      if tags[place] == .verb { return true }
      place -= 1
    }
    return false
  }

  func isPlural(_ index: Int) -> Bool {
    guard let token = token(index), token.range.count > 2 else { return false }
    if token.classes.contains(.countable) { return true }
    let end = Int(token.end)
    return copy.bytes[end - 1] | 0x20 == UInt8(ascii: "s")
      && copy.bytes[end - 2] | 0x20 != UInt8(ascii: "s")
  }

  /// "Dovere and Debenedetti write": the name ends a pair.
  func isJoined(_ last: Int) -> Bool {
    var place = last
    while place > 0, tags[place] == .name || tags[place] == .joint { place -= 1 }
    return place > 0 && tags[place] == .conjunction && tags[place - 1] == .name
  }

  /// "X, who lives there, say that": reported words follow at once.
  func isReporting(_ index: Int) -> Bool {
    if quotation(index + 1) != nil { return true }
    let next = classes(index + 1)
    return next.contains(.relative) && next.contains(.determiner)
  }

  /// A form in -ed: a verb behind its subject, an adjective before its noun.
  func past(_ index: Int) -> WordTag {
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
    case .conjunction where index > 1 && tags[index - 2] == .adjective:
      // "a shrewd and calculated move"
      return classes(index + 1).isDisjoint(with: [.adjective, .countable]) ? .verb : .adjective
    case .mark where index == 0: return .adjective
    case .quotation:
      // `"…," retired general Jane Doe said`
      return !classes(index).contains(.cue) && isRoleSoon(index + 1) ? .adjective : .verb
    default: return .verb
    }
  }

  /// Whether a role or a capitalised word follows: "retired | Air Force general".
  func isRoleSoon(_ index: Int) -> Bool { isCapitalised(index) || classes(index).contains(.role) }

  func isSay(_ index: Int) -> Bool { word(index) == words.say }

  func isSays(_ index: Int) -> Bool { word(index) != 0 && word(index) == words.says }

  func isSaid(_ index: Int) -> Bool { word(index) == words.said }

  func participle(_ index: Int) -> WordTag {
    switch previous(index) {
    case .determiner, .adjective, .possessive: return .noun
    case .joint: return .adjective
    // "a second-place showing"
    case .noun where index > 1 && tags[index - 2] == .joint: return .noun
    default: return .gerund
    }
  }
}
