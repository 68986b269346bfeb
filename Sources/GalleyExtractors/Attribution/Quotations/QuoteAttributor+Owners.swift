import GalleyGrammar

/// Nouns of speech report through their owner, and documents speak for themselves.
extension QuoteAttributor {
  /// `Doe's claim of a "right"`, `her comment that "…"`: the owner of a noun of speech.
  func owner(before item: Int, behind verb: Int) -> Report? {
    var place = item - 1
    while place > verb, place > item - 12, place > 0 {
      switch clause.tags[place] {
      case .verb, .gerund, .infinitive, .quotation, .semicolon, .comma: return nil
      case .noun where clause.classes(place).contains(.cueNoun):
        return governs(place, item) ? owned(place) : nil
      case .that where place == item - 1 && clause.classes(place - 1).contains(.body):
        return document(place - 1)
      default: break
      }
      place -= 1
    }
    return nil
  }

  /// Whether a noun of speech is tied to the quotation: "claim that …", "vision of a …", "reply:".
  func governs(_ noun: Int, _ item: Int) -> Bool {
    if clause.tag(noun + 1) == .that { return true }
    if clause.tags[item] == .colon { return true }
    guard clause.word(noun + 1) == clause.words.of else { return false }
    return (noun + 2..<max(noun + 2, item)).allSatisfy {
      clause.tags[$0] == .determiner || clause.tags[$0] == .adjective
    }
  }

  /// `the manifesto that "…"`: a document speaks.
  func document(_ noun: Int) -> Report? {
    guard let subject = clause.phrase(endingAt: noun) else { return nil }
    var verb = subject.items.lowerBound - 1
    while verb > 0, clause.tags[verb] != .verb, clause.tags[verb] != .infinitive { verb -= 1 }
    verb = clause.tag(verb) == .verb ? verb : noun
    return Report(
      verb: noun, cue: verb..<verb + 1, subject: subject,
      items: subject.items.lowerBound..<noun + 1, form: .plain)
  }

  func owned(_ noun: Int) -> Report? {
    var place = noun - 1
    while place >= 0,
      clause.tags[place] == .noun || clause.tags[place] == .adjective
        || clause.tags[place] == .name || clause.tags[place] == .number
        || clause.tags[place] == .time
    {
      place -= 1
    }
    guard place >= 0 else { return nil }
    var subject: NounPhrase?
    if clause.tags[place] == .possessive, place > 0 {
      subject = clause.phrase(endingAt: place - 1)
    } else if clause.penn(place) == .prpPossessive {
      subject = NounPhrase(items: place..<place + 1, core: place..<place + 1, kind: .pronoun)
    }
    guard let subject else { return nil }
    return Report(
      verb: noun, cue: noun..<noun + 1, subject: subject,
      items: subject.items.lowerBound..<noun + 1,
      form: .plain)
  }
}
