import GalleyGrammar

/// Reports that only polls and counts of votes make: "the poll has Berg leading by six points", "an exit
/// poll gave Berg 41 percent", "in a poll by Ostrin, 41 percent backed Berg".
extension ReportFinder {
  /// The report that a word makes whose subject is a poll, or null.
  func polled(_ index: Int) -> Report? {
    if clause.isPollsOwn(index) { return standings(index) }
    if clause.isPoll(index) { return inPoll(index) }
    return clause.classes(index).contains(.polling) ? ofThosePolled(index) : nil
  }

  /// The report of a poll with its subject: "the poll has Berg leading by six points".
  private func standings(_ verb: Int) -> Report? {
    if clause.classes(verb).contains(.auxiliary) {
      guard !clause.isChained(verb), standing(behind: verb) else { return nil }
    }
    guard let subject = pollBefore(verb), let head = subject.core.last, clause.isPoll(head) else {
      return nil
    }
    return Report(
      verb: verb, cue: verb..<verb + 1, subject: subject,
      items: subject.items.lowerBound..<verb + 1, form: .plain)
  }

  /// The subject of a verb, or the phrase that begins its clause where words hang on that: "results
  /// released by the commission | gave", "a poll carried out for the Herald | had".
  private func pollBefore(_ verb: Int) -> NounPhrase? {
    let end = clause.groupStart(of: verb)
    let near = clause.subject(of: verb) ?? clause.phrase(endingAt: end - 1)
    if let near, near.kind == .nominal, let head = near.core.last, clause.isPoll(head) {
      return near
    }
    var start = end
    while start > clause.dateline, clause.tag(start - 1) != .comma, !clause.isBreak(start - 1) {
      start -= 1
    }
    guard let opening = clause.phrase(startingAt: start), opening.items.upperBound < end,
      clause.tag(opening.items.upperBound) == .verb,
      clause.penn(opening.items.upperBound) == .vbn,
      !clause.hasAuxiliary(opening.items.upperBound..<end)
    else { return nil }
    return opening
  }

  /// Whether words behind a verb tell where somebody stands: "leading", "at 41 percent", "ahead".
  private func standing(behind verb: Int) -> Bool {
    for place in verb + 1..<max(verb + 1, min(clause.count, verb + Self.reach)) {
      switch clause.tags[place] {
      case .gerund: return true
      case .adverb where clause.tag(place + 1) == .preposition: return true
      case .preposition
      where clause.word(place) == clause.words.at || clause.word(place) == clause.words.on:
        return true
      case .verb, .auxiliary, .comma, .semicolon, .quotation, .colon, .that: return false
      default: break
      }
    }
    return false
  }

  /// "In a poll by Ostrin, 41 percent backed Berg": a share of people is right behind the comma.
  private func inPoll(_ noun: Int) -> Report? {
    var link = noun - 1
    while link >= 0, link > noun - 8, clause.tag(link) != .preposition { link -= 1 }
    guard link >= 0, link == 0 || clause.isBreak(link - 1), clause.word(link) == clause.words.in,
      let poll = clause.phrase(startingAt: link + 1), poll.core.last == noun
    else { return nil }
    var comma = poll.items.upperBound
    while comma < noun + Self.reach, clause.tag(comma) != .comma {
      guard
        clause.tag(comma).isNominal || clause.tag(comma) == .preposition
          || clause.tag(comma) == .time || clause.tag(comma) == .determiner
          || clause.penn(comma) == .vbn
      else { return nil }
      comma += 1
    }
    guard (comma + 1..<comma + 6).contains(where: { clause.isShareSign($0) }) else { return nil }
    if let maker = maker(of: poll, upTo: comma) {
      return Report(
        verb: link, cue: link..<link + 1, subject: maker, items: link..<comma, form: .phrase)
    }
    return Report(
      verb: link, cue: link..<link + 1, subject: poll, items: link..<poll.items.upperBound,
      form: .phrase)
  }

  /// "a poll of 1,000 people published on Sunday | by the research firm Norvex": who asked.
  private func maker(of poll: NounPhrase, upTo comma: Int) -> NounPhrase? {
    let behind = poll.items.upperBound
    guard behind < comma, clause.penn(behind) == .vbn,
      let link = (behind..<comma).first(where: { clause.word($0) == clause.words.by }),
      let maker = clause.phrase(startingAt: link + 1), maker.kind == .nominal,
      clause.canSpeak(maker)
    else { return nil }
    return maker
  }

  /// "41 percent of those polled by Ostrin", "Of 1,200 people polled by Ostrin, 41 percent": whoever
  /// asks tells the share.
  private func ofThosePolled(_ verb: Int) -> Report? {
    guard clause.penn(verb) == .vbn,
      clause.word(verb + 1) == clause.words.by,
      let link = (max(0, verb - 6)..<verb).last(where: { clause.isOf($0) }),
      link == 0 || clause.isShareSign(link - 1),
      let subject = clause.phrase(startingAt: verb + 2), subject.kind == .nominal,
      clause.canSpeak(subject)
    else { return nil }
    return Report(
      verb: verb, cue: verb..<verb + 2, subject: subject, items: verb..<subject.items.upperBound,
      form: .phrase)
  }
}

extension Clause {
  /// Whether a noun is a poll or a count of votes, which reports what others think or chose.
  func isPoll(_ noun: Int) -> Bool {
    let word = word(noun)
    guard word != 0, tag(noun) == .noun || tag(noun) == .name else { return false }
    let classes = classes(noun)
    // "an average of polls"
    if word == words.average, isOf(noun + 1), self.classes(noun + 2).contains(.polling) {
      return true
    }
    return classes.contains(.polling) && classes.contains(.body) || word == words.results
      || word == words.projections
  }

  /// Whether a verb reports where its subject is a poll, and nowhere else: "has", "gave".
  func isPollsOwn(_ verb: Int) -> Bool {
    let word = word(verb)
    return word != 0
      && (word == words.has || word == words.had || word == words.have || word == words.gives
        || word == words.gave || word == words.give)
  }

  func isShareSign(_ index: Int) -> Bool {
    kind(index) == .percent || classes(index).contains(.share)
  }

  /// Whether a mark parts clauses here.
  func isBreak(_ index: Int) -> Bool {
    switch tag(index) {
    case .semicolon, .colon, .mark, .quotation, .dash, .conjunction: true
    default: false
    }
  }
}
