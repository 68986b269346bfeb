/// Reports without a verb of saying: "as Doe put it", "in Doe's words", "per the rules".
extension ReportFinder {
  /// The report that a phrase makes at an item, or null.
  func phrase(at index: Int) -> Report? {
    let words = clause.words
    let word = clause.word(index)
    if word == words.put || word == words.puts { return putIt(index) }
    if isHeard(index) { return heardFrom(index) }
    return word == words.per ? per(index) : inWords(index)
  }

  /// Reads "as the minister put it".
  private func putIt(_ verb: Int) -> Report? {
    guard clause.word(verb + 1) == clause.words.it else { return nil }
    var last = verb - 1
    while clause.tag(last) == .adverb || clause.tag(last) == .time { last -= 1 }
    var subject = clause.phrase(endingAt: last)
    if clause.tag(last) == .comma {
      // "as Jane Doe, the head of the agency, put it"
      subject = clause.subjectBeforeInsertion(endingAt: last, verb: verb)
    }
    guard let subject, clause.canSpeak(subject) else { return nil }
    return Report(
      verb: verb, cue: verb..<verb + 2, subject: subject,
      items: subject.items.lowerBound..<verb + 2,
      form: clause.word(subject.items.lowerBound - 1) == clause.words.as ? .phrase : .plain)
  }

  /// `"…," per the party's rules`: not "five per day".
  private func per(_ index: Int) -> Report? {
    switch clause.tag(index - 1) {
    case .quotation, .comma: break
    default: return nil
    }
    guard let subject = clause.phrase(startingAt: index + 1), clause.canSpeak(subject) else {
      return nil
    }
    return Report(
      verb: index, cue: index..<index + 1, subject: subject,
      items: index..<subject.items.upperBound, form: .phrase)
  }

  /// Reads "jurors heard from a nurse, Ada Holm, that …": those who hear say nothing.
  private func heardFrom(_ verb: Int) -> Report? {
    guard clause.tag(verb) == .verb, clause.word(verb + 1) == clause.words.from,
      let subject = clause.phrase(startingAt: verb + 2).map(clause.named), clause.canSpeak(subject)
    else { return nil }
    return Report(
      verb: verb, cue: verb..<verb + 2, subject: subject, items: verb..<subject.items.upperBound,
      form: .agent)
  }

  /// Reads "in the words of Doe", "in Doe's view" and "by Doe's count".
  private func inWords(_ noun: Int) -> Report? {
    let words = clause.words
    if clause.word(noun + 1) == words.of, clause.word(noun - 1) == words.the,
      clause.word(noun - 2) == words.in, let subject = clause.phrase(startingAt: noun + 2),
      clause.canSpeak(subject)
    {
      return Report(
        verb: noun, cue: noun - 2..<noun + 2, subject: subject,
        items: noun - 2..<subject.items.upperBound, form: .phrase)
    }
    // "by the city's own reckoning"
    let mark = clause.word(noun - 1) == words.own ? noun - 2 : noun - 1
    guard clause.tag(mark) == .possessive, let subject = clause.phrase(endingAt: mark - 1),
      subject.kind == .nominal, clause.canSpeak(subject)
    else { return nil }
    let start = subject.items.lowerBound - 1
    let link = clause.word(start)
    guard link == words.in || link == words.by || link == words.on else { return nil }
    return Report(
      verb: noun, cue: noun..<noun + 1, subject: subject, items: start..<noun + 1, form: .phrase)
  }

  // MARK: Whom the copy names, and not who speaks

  /// ", a court heard", ", jurors were told": they listen, and nobody is named who speaks.
  func hearing() -> Report? {
    for index in (0..<clause.count).reversed() {
      switch clause.tags[index] {
      case .mark, .time, .comma, .adverb: continue
      default: break
      }
      guard isHeard(index) || isTold(index) else { return nil }
      let start = clause.groupStart(of: index)
      guard let listener = clause.phrase(endingAt: start - 1), listener.kind == .nominal else {
        return nil
      }
      switch clause.tag(listener.items.lowerBound - 1) {
      case .comma, .quotation, .dash: break
      default: return nil
      }
      return Report(
        verb: index, cue: index..<index + 1, items: listener.items.lowerBound..<index + 1,
        addressee: listener.items, form: .plain)
    }
    return nil
  }

  func isHeard(_ index: Int) -> Bool {
    let word = clause.word(index)
    return word != 0 && (word == clause.words.heard || word == clause.words.hears)
  }

  /// A "told" that tells nobody, as in a headline: "Driver ignored signal, court told".
  func isTold(_ verb: Int) -> Bool {
    guard clause.word(verb) != 0, clause.word(verb) == clause.words.told else { return false }
    return (verb + 1..<max(verb + 1, clause.count)).allSatisfy { clause.tags[$0] == .mark }
  }
}
