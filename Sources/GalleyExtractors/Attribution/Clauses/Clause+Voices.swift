/// Which noun phrases can be a source at all.
extension Clause {
  /// Whether a phrase can name somebody or something that speaks: not a time, an amount, or words
  /// without a noun.
  func canSpeak(_ phrase: NounPhrase) -> Bool {
    if phrase.kind == .pronoun {
      // "most of them seemed to …"
      return word(phrase.items.lowerBound) != words.them
        || word(phrase.items.lowerBound - 1) != words.of
    }
    guard phrase.kind == .nominal else { return true }
    guard let last = phrase.core.last else { return false }
    if tags[last] == .number, token(last)?.kind != .word { return isShare(phrase) }
    if tags[last] != .name, !isNextOfSeveral(phrase.items) {
      // "this week", "the benchmark 10-year": a time or measure.
      if !classes(last).isDisjoint(with: [.unit, .weekday, .month]), token(last)?.kind == .word,
        classes(last).isDisjoint(with: [.role, .body, .share])
      {
        return false
      }
      if !classes(last).isDisjoint(with: [.multiple, .ordinal, .time]) { return false }
      if tags[last] == .adjective, !standsForNoun(phrase.core) { return false }
    }
    return !phrase.items.contains {
      token($0)?.kind == .currency || token($0)?.kind == .clock || token($0)?.kind == .degree
    }
  }

  /// "said a second": an ordinal for one more of those who speak.
  private func isNextOfSeveral(_ items: Range<Int>) -> Bool {
    guard items.count == 2, let last = items.last, classes(last).contains(.ordinal) else {
      return false
    }
    return word(items.lowerBound) == words.a || word(items.lowerBound) == words.the
  }

  /// "the latter", "others": an adjective for its noun; not "a controversial".
  private func standsForNoun(_ core: Range<Int>) -> Bool {
    guard core.count > 1, let last = core.last else { return true }
    // "the Post average"
    if tags[last - 1] == .name || tags[last - 1] == .noun { return true }
    return core.count == 2 && word(core.lowerBound) == words.the
  }

  /// Whether a form in -s has a noun in the plural before it, which is no subject of it: "the chart
  /// that surprised so many analysts | shows".
  func disagrees(_ phrase: NounPhrase, with verb: Int) -> Bool {
    guard phrase.kind == .nominal, let last = phrase.core.last, phrase.items.upperBound <= verb,
      classes(verb).contains(.verbPresent), !hasAuxiliary(phrase.items.upperBound..<verb)
    else { return false }
    if isShare(phrase) { return true }
    if phrase.core.contains(where: {
      tags[$0] == .conjunction && !joinsModifiers($0, in: phrase.core)
    }) {
      return true
    }
    return tags[last] == .noun && phrase.apposition.isEmpty && isPlural(last)
  }

  /// Whether a conjunction joins what describes one name: "pump and compressor maker Berg Industrial".
  func joinsModifiers(_ conjunction: Int, in core: Range<Int>) -> Bool {
    guard let last = core.last, tags[last] == .name, !isCapitalised(conjunction - 1) else {
      return false
    }
    var start = last
    while start > conjunction, tags[start] == .name || tags[start] == .joint { start -= 1 }
    return start > conjunction && tags[start] == .noun
      && !(conjunction..<start).contains { tags[$0] == .determiner }
  }

  /// Whether a thing shows what it shows: "the outcome showed that …".
  ///
  /// Of nouns only people, bodies and what can be read report; a thing says nothing.
  func isMute(_ phrase: NounPhrase, with verb: Int) -> Bool {
    guard classes(verb).contains(.showing), phrase.kind == .nominal, let head = phrase.core.last,
      !isPoll(head)
    else { return false }
    return tags[head] == .noun && classes(head).isDisjoint(with: [.role, .body, .cueNoun])
      && phrase.apposition.isEmpty
  }

  /// "She sees 12 patients a day": of bodies alone "sees" tells a forecast.
  func seesWithEyes(_ report: Report) -> Bool {
    guard word(report.verb) == words.sees, let subject = report.subject,
      let head = subject.core.last
    else { return false }
    return subject.kind != .nominal || classes(head).isDisjoint(with: [.body])
  }

  /// Whether a phrase is a share or a number of people: "59 percent", "47 percent of nurses", "1,300".
  ///
  /// Its words are quoted, but whoever counted it is the source, or nobody.
  func isShare(_ phrase: NounPhrase) -> Bool {
    guard phrase.kind == .nominal else { return false }
    // "one in five"
    if phrase.core.count == 1, tags[phrase.core.lowerBound] == .number,
      word(phrase.core.upperBound) == words.in
    {
      return true
    }
    for place in phrase.core {
      guard let token = token(place) else { continue }
      switch token.kind {
      case .percent, .fraction: return true
      case .number where !isPartOfName(place): return true
      case .word where token.classes.contains(.share): return true
      default: break
      }
    }
    return false
  }

  /// "Article 33", "the 34-year-old mother", "Channel 4", "a 2013 study", "the 52-count complaint".
  private func isPartOfName(_ place: Int) -> Bool {
    if tag(place + 1) == .joint { return true }
    switch tag(place - 1) {
    case .name, .joint, .time: return true
    default: break
    }
    guard let number = token(place), number.range.count == 4 else { return false }
    let first = copy.bytes[Int(number.start)]
    return first == UInt8(ascii: "1") || first == UInt8(ascii: "2")
  }
}
