import GalleyGrammar

/// Reports that only polls make: "the poll has Berg leading by six points", "an exit poll gave Berg 41
/// percent".
extension ReportFinder {
  /// The report that a verb makes whose subject is a poll, or null.
  func polled(_ verb: Int) -> Report? {
    guard clause.isPollsOwn(verb) else { return nil }
    if clause.classes(verb).contains(.auxiliary) {
      guard !clause.isChained(verb), standing(behind: verb) else { return nil }
    }
    let near = clause.phrase(endingAt: clause.groupStart(of: verb) - 1)
    guard let subject = clause.subject(of: verb) ?? near, subject.kind == .nominal,
      let head = subject.core.last, clause.isPoll(head)
    else { return nil }
    return Report(
      verb: verb, cue: verb..<verb + 1, subject: subject,
      items: subject.items.lowerBound..<verb + 1, form: .plain)
  }

  /// Whether words behind a verb tell where somebody stands: "leading", "at 41 percent", "ahead".
  private func standing(behind verb: Int) -> Bool {
    for place in verb + 1..<max(verb + 1, min(clause.count, verb + Self.reach)) {
      switch clause.tags[place] {
      case .gerund, .adverb: return true
      case .preposition
      where clause.word(place) == clause.words.at || clause.word(place) == clause.words.on:
        return true
      case .verb, .auxiliary, .comma, .semicolon, .quotation, .colon, .that: return false
      default: break
      }
    }
    return false
  }
}

extension Clause {
  /// Whether a verb reports where its subject is a poll, and nowhere else: "has", "gave".
  func isPollsOwn(_ verb: Int) -> Bool {
    let word = word(verb)
    return word != 0
      && (word == words.has || word == words.had || word == words.have || word == words.gives
        || word == words.gave)
  }

  /// Whether a noun is a poll or survey, which reports what those whom it asked think.
  func isPoll(_ noun: Int) -> Bool {
    let classes = classes(noun)
    return classes.contains(.polling) && classes.contains(.body)
  }
}
