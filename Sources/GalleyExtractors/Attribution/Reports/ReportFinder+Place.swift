import GalleyGrammar

/// Reports that their place in the sentence tells, whatever their verb or subject.
extension ReportFinder {
  /// Whether a verb stands where only a cue can: `"We will go," grumbled Jo Marsh`.
  ///
  /// Right behind a quotation that breaks off, a verb begins no sentence and has no subject before
  /// it, unless words before the quotation do: `He praised "the men," thanked Marsh and left`, `One
  /// film, "The Trap," stars Marsh`.
  func isCueByPlace(_ verb: Int) -> Bool {
    guard clause.tag(verb) == .verb, !clause.isCapitalised(verb),
      clause.word(verb + 1) == 0 || clause.word(verb + 1) != clause.words.by
    else { return false }
    var item = verb - 1
    let isBrokenOff = clause.tag(item) == .comma || clause.tag(item) == .dash
    if isBrokenOff { item -= 1 }
    guard let end = clause.endMark(ofQuotationAt: item) else { return false }
    if !isBrokenOff {
      switch end {
      case .comma, .question, .exclamation, .dash, .ellipsis: break
      default: return false
      }
    }
    return !(0..<item).contains { place in
      let tag = clause.tags[place]
      return tag == .verb || tag == .auxiliary || tag == .pronoun || tag.isNominal
    }
  }

  /// Where the subject of an inverted verb begins: behind an adverb or a particle.
  ///
  /// "said | once more", "shot back Marsh", "chimed in Marsh"; but "wrote in Time magazine".
  func subjectStart(behind verb: Int) -> Int {
    let first = verb + 1
    if clause.tag(first) == .adverb { return loneWord(first) == nil ? first + 1 : first }
    guard clause.tag(first) == .preposition, clause.word(first) == clause.words.in,
      isCueByPlace(verb), !clause.classes(verb).contains(.stating),
      let phrase = clause.phrase(startingAt: first + 1), phrase.kind == .nominal
    else { return first }
    switch clause.tag(phrase.items.upperBound) {
    case .mark, .comma: return first + 1
    default: return first
    }
  }

  /// `"We will stay," said another`, "said some of the drivers", "said both": a word that stands for
  /// its noun, which the copy does not repeat.
  func loneWord(_ first: Int) -> NounPhrase? {
    switch clause.tag(first) {
    case .determiner where clause.word(first) != clause.words.this: break
    case .adverb where clause.penn(first) == .cc: break
    default: return nil
    }
    let next = first + 1
    if clause.isOf(next), let whole = clause.core(startingAt: next + 1) {
      return NounPhrase(items: first..<whole.upperBound, core: first..<next, kind: .nominal)
    }
    switch clause.tag(next) {
    case .mark, .comma, .semicolon, .dash, .time, .preposition, .subordinator, .conjunction:
      return NounPhrase(items: first..<next, core: first..<next, kind: .pronoun)
    default: return nil
    }
  }

  /// `"We will go," the Post quoted Ann Pell as saying`: whom the verb before "as" has for its object
  /// speaks, and not whoever quotes.
  func quotedAs(_ verb: Int, among earlier: [Report]) -> Report? {
    var link = verb - 1
    if clause.tag(link) == .auxiliary { link -= 1 }
    guard clause.tag(verb) == .gerund || link < verb - 1, link > 1,
      clause.word(link) == clause.words.as
    else { return nil }
    var outer = link - 1
    while outer >= 0, outer > link - 30, !isOutside(outer, before: link) { outer -= 1 }
    guard outer >= 0, outer > link - 30, var subject = clause.phrase(startingAt: outer + 1),
      subject.items.upperBound <= link, clause.canSpeak(subject)
    else { return nil }
    subject.apposition = clause.apposition(behind: subject)
    var start =
      earlier.last { $0.verb == outer }?.items.lowerBound
      ?? min(outer, clause.subject(of: outer)?.items.lowerBound ?? outer)
    // `"We will go," the Post reported, quoting Pell as saying`
    if clause.tag(outer) == .gerund, clause.tag(outer - 1) == .comma, clause.tag(verb + 1) == .mark,
      let whole = earlier.last(where: { $0.verb < outer }), whole.items.upperBound == outer - 1,
      clause.tag(whole.items.lowerBound - 1) == .quotation
    {
      start = whole.items.lowerBound
    }
    var report = Report(
      verb: verb, cue: verb..<verb + 1, subject: subject, items: start..<verb + 1, form: .plain)
    takeAddressee(&report)
    return report
  }

  /// Whether a verb may be the one that has "as" behind its object: it is in no relative clause.
  private func isOutside(_ verb: Int, before link: Int) -> Bool {
    switch clause.tag(verb) {
    case .verb, .gerund, .infinitive:
      return clause.tag(clause.groupStart(of: verb) - 1) != .relative
    default: return false
    }
  }
}
