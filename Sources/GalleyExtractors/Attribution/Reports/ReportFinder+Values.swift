import GalleyGrammar

/// Reports that give something a number: "the Red Cross put the toll at 112".
extension ReportFinder {
  /// No such report has more words between its verb and its number.
  static let reach = 14

  /// The report that a verb such as "put" makes at an item, or null.
  func value(at verb: Int) -> Report? {
    switch clause.tags[verb] {
    case .verb, .gerund, .infinitive: break
    default: return nil
    }
    if isCounted(verb) {
      // "12 goals were recorded by Berg": a person who records counts nothing.
      return agent(of: verb, behind: verb).flatMap { isOfficial($0) ? $0 : nil }
    }
    guard clause.classes(verb).contains(.valuing), let amount = amount(behind: verb) else {
      return nil
    }
    // "the crowd was estimated by police at 4,000"
    if isPassive(verb), clause.word(verb + 1) == clause.words.by {
      return agent(of: verb, behind: verb, upTo: amount + 1)
    }
    if isPassive(verb) { return agent(of: verb, behind: amount) }
    // "gifts valued at $210,000"; "put" is its own participle.
    if clause.penn(verb) == .vbn, clause.word(verb) != clause.words.put { return nil }
    return plain(verb)
  }

  /// The number that "at" or "on" leads to.
  private func amount(behind verb: Int) -> Int? {
    for place in verb + 1..<min(clause.count, verb + Self.reach) {
      switch clause.tags[place] {
      case .verb, .auxiliary, .semicolon, .quotation, .colon, .that: return nil
      case .preposition
      where clause.word(place) == clause.words.at || clause.word(place) == clause.words.on:
        // "at more than $140 million"
        return (place + 1..<min(clause.count, place + 5)).first { clause.tags[$0] == .number }
      default: break
      }
    }
    return nil
  }

  /// "Some 400 birds were counted by the charity": whoever counts tells the count.
  private func isCounted(_ verb: Int) -> Bool {
    let words = clause.words
    let word = clause.word(verb)
    guard word != 0, clause.word(verb + 1) == words.by,
      word == words.counted || word == words.recorded || word == words.registered
        || word == words.tallied || word == words.logged
    else { return false }
    return (0..<verb).contains { clause.tags[$0] == .number }
  }

  /// Whether a body or an office reports: "the charity", "officials", "the WHO".
  private func isOfficial(_ report: Report) -> Bool {
    guard let subject = report.subject, let head = subject.core.last else { return false }
    return clause.tag(subject.core.lowerBound) == .determiner
      || !clause.classes(head).isDisjoint(with: [.body, .role])
  }

  /// The report of a passive with its agent, as in "is put at $140 million by the government".
  private func agent(of verb: Int, behind amount: Int, upTo end: Int = 0) -> Report? {
    for place in amount + 1..<max(amount + 1, min(clause.count, amount + Self.reach)) {
      switch clause.tags[place] {
      case .preposition where clause.word(place) == clause.words.by:
        guard var subject = clause.phrase(startingAt: place + 1).map(clause.named),
          subject.kind == .nominal, clause.canSpeak(subject)
        else { return nil }
        if subject.items.contains(end - 1) { subject.items = subject.core }
        return Report(
          verb: verb, cue: verb..<verb + 1, subject: subject,
          items: verb..<max(end, subject.items.upperBound),
          form: .value)
      case .verb, .auxiliary, .comma, .semicolon, .quotation, .colon: return nil
      default: break
      }
    }
    return nil
  }
}
