import GalleyModel

/// Decides what a figure counts: the noun behind it, the whole of a percentage, what changed.
struct CountsRule {
  let text: SentenceTokens

  private var noun: CountedNoun { CountedNoun(text: text) }

  /// The tokens of the counted noun, or null where the sentence does not say.
  func counts(of candidate: FigureCandidate) -> Range<Int>? {
    switch candidate.quantity.kind {
    case .count, .multiple, .rank:
      after(candidate) ?? naming(candidate) ?? numbered(before: start(of: candidate))
        ?? subject(of: candidate)
    case .ratio:
      whole(of: candidate) ?? after(candidate)
    case .percent, .points:
      whole(of: candidate) ?? changed(by: candidate) ?? modified(by: candidate)
    case .age:
      beforeAge(candidate) ?? afterAge(candidate)
    case .money, .measure, .duration, .score:
      modified(by: candidate)
    }
  }

  /// What the shares of a sentence are parts of, where its opening says so.
  ///
  /// "Of the 5,000 people asked, half said yes"; "Among adults, use rose by 23 percent".
  func sentenceWhole() -> Range<Int>? {
    let words = text.words
    let first = text.range.lowerBound
    let isOf = text.isWord(first, words.of)
    guard isOf || text.isWord(first, words.among) || text.isWord(first, words.in) else {
      return nil
    }
    var index = skipDeterminers(first + 1)
    if text.isKind(index, .number) || text.has(index, .cardinal) { index += 1 }
    guard let phrase = noun.phrase(at: index) else { return nil }
    return isOf || noun.isPlural(phrase.upperBound - 1) && !text.has(phrase.upperBound - 1, .unit)
      ? phrase : nil
  }

  /// Where the figure with its bound words begins.
  private func start(of candidate: FigureCandidate) -> Int {
    candidate.qualifier.map { min($0.lowerBound, candidate.tokens.lowerBound) }
      ?? candidate.tokens.lowerBound
  }

  /// The noun behind the figure, past "of the".
  private func after(_ candidate: FigureCandidate) -> Range<Int>? {
    let words = text.words
    var index = candidate.compound ?? candidate.end
    if candidate.isCompound || candidate.compound != nil, text.isJoiningHyphen(index) {
      // "15-member council" counts members.
      return text.isKind(index + 1, .word) ? index + 1..<index + 2 : nil
    }
    if text.isWord(index, words.of) {
      // "dozens of people", "eight of its shares"
      let isPart = text.has(index + 1, .determiner)
      guard candidate.form == .vague || candidate.form == .fraction || isPart else { return nil }
      index = skipDeterminers(index + 1)
    } else if candidate.form == .multiple {
      return nil
    }
    if let qualifier = candidate.qualifier, qualifier.lowerBound >= candidate.end {
      index = max(index, qualifier.upperBound)
    }
    if text.isWord(index, words.more) || text.isWord(index, words.other)
      || text.isWord(index, words.fewer)
    {
      index += 1
    }
    return noun.phrase(
      at: index, isPluralExpected: candidate.quantity.value != ExactDecimal(1))
  }

  /// "a majority of 107", "a crowd of 300": the noun that the number measures.
  private func naming(_ candidate: FigureCandidate) -> Range<Int>? {
    let of = start(of: candidate) - 1
    guard text.isWord(of, text.words.of), text.isKind(of - 1, .word),
      !text.has(of - 1, .tally), !noun.isStopper(of - 1),
      !text.has(of - 1, [.fraction, .vagueNumber])
    else { return nil }
    return of - 1..<of
  }

  /// What a percentage or share is a part of: "20% of eastern Lydd", "half the houses".
  private func whole(of candidate: FigureCandidate) -> Range<Int>? {
    var index = candidate.end
    guard text.isWord(index, text.words.of) else {
      guard candidate.form == .fraction, text.has(index, .determiner) else { return nil }
      return noun.phrase(at: skipDeterminers(index))
    }
    index = skipDeterminers(index + 1)
    let adjective = text.has(index, .adjective) ? index + 1 : index
    if text.has(adjective, .cardinal) || text.isKind(adjective, .number) {
      index = adjective + 1
      while text.has(index, .scale) { index += 1 }
    }
    return noun.phrase(at: index, isPluralExpected: false)
  }

  /// What rose or fell: "shares" in "shares fell 3%" and in "a 3% rise in shares".
  private func changed(by candidate: FigureCandidate) -> Range<Int>? {
    if text.has(candidate.end, [.up, .down]), text.isKind(candidate.end, .word),
      text.isWord(candidate.end + 1, text.words.in)
    {
      return noun.phrase(at: skipDeterminers(candidate.end + 2), isPluralExpected: false)
    }
    let start = start(of: candidate)
    if let numbered = numbered(before: start) { return numbered }
    var index = start - 1
    while index >= text.range.lowerBound, index > start - 12 {
      if text.isKind(index, .semicolon) { return nil }
      if text.has(index, [.up, .down]), text.isKind(index, .word) {
        if text.isKind(index - 1, .comma) {
          // "Shares closed at $185.25, up 0.35%"
          return subjectOfClause(before: index - 1)
        }
        var verb = index
        while text.has(verb - 1, [.auxiliary, .adverb, .motion]) { verb -= 1 }
        return noun.subject(endingAt: verb)
      }
      index -= 1
    }
    return nil
  }

  /// "The number of people who … rose by 25 percent": what a number that changes is a number of.
  private func numbered(before end: Int) -> Range<Int>? {
    let words = text.words
    var index = end - 1
    var isChange = false
    while index > text.range.lowerBound, index > end - 40 {
      if text.has(index, [.up, .down]), text.isKind(index, .word) { isChange = true }
      if text.isKind(index, .semicolon) { return nil }
      if text.isWord(index, words.number), isChange || isChanged(index) {
        guard text.isWord(index + 1, words.of) else { return sentenceWhole() }
        return noun.phrase(at: skipDeterminers(index + 2))
      }
      index -= 1
    }
    return nil
  }

  /// "decreased the number of people": whether a verb of change has this noun as its object.
  private func isChanged(_ index: Int) -> Bool {
    var verb = index - 1
    while text.has(verb, .determiner) { verb -= 1 }
    return text.has(verb, [.up, .down]) && text.has(verb, .verb)
  }

  /// The subject of the first verb of the clause that ends before an index.
  private func subjectOfClause(before end: Int) -> Range<Int>? {
    var index = end - 1
    var found: Int?
    while index > text.range.lowerBound, index > end - 25 {
      if text.isKind(index, .comma) || text.isKind(index, .semicolon) { break }
      if text.has(index, [.verb, .auxiliary]), !noun.isPlural(index) || text.has(index, .verbPast) {
        found = index
      }
      index -= 1
    }
    return found.flatMap { noun.subject(endingAt: $0) }
  }

  /// "The death toll has reached more than 600": the subject of a verb that a bare number ends.
  private func subject(of candidate: FigureCandidate) -> Range<Int>? {
    guard candidate.form == .digits || candidate.form == .words else { return nil }
    let words = text.words
    var index = start(of: candidate) - 1
    if text.isWord(index, words.to) || text.isWord(index, words.at) || text.isWord(index, words.by)
      || text.isWord(index, words.from)
    {
      index -= 1
    }
    guard text.has(index, .level) || text.has(index, [.up, .down]), text.isKind(index, .word)
    else { return nil }
    while text.has(index - 1, [.auxiliary, .adverb]) { index -= 1 }
    return noun.subject(endingAt: index)
  }

  /// "a 34-year-old man", but "those aged 12 took part".
  private func afterAge(_ candidate: FigureCandidate) -> Range<Int>? {
    let last = candidate.end - 1
    guard text.isWord(last, text.words.old), candidate.isCompound || text.isKind(last - 1, .hyphen)
    else { return nil }
    return noun.phrase(at: candidate.end)
  }

  /// "adults aged 26".
  private func beforeAge(_ candidate: FigureCandidate) -> Range<Int>? {
    let words = text.words
    var index = start(of: candidate) - 1
    while text.isWord(index, words.between) || text.isWord(index, words.aged)
      || text.isWord(index, words.ages)
    {
      index -= 1
    }
    guard noun.isPlural(index) || text.has(index, .role) else { return nil }
    return noun.subject(endingAt: index + 1)
  }

  /// The noun that a figure stands right before: "$90,000 grant", "10-day pause", "3% discount".
  private func modified(by candidate: FigureCandidate) -> Range<Int>? {
    let next = text[candidate.end]
    guard next.kind == .word, !noun.isStopper(candidate.end), !next.classes.contains(.time),
      !next.style.contains(.newLine),
      candidate.isCompound || !next.classes.contains(.verb) || isNoun(candidate),
      !next.style.contains(.capitalised)
    else { return nil }
    guard let phrase = noun.phrase(at: candidate.end), !text.has(phrase.lowerBound, .adjective)
    else { return nil }
    return phrase
  }

  /// Whether a word behind a figure that may be a verb is a noun: "a 15 percent cut", "$90,000
  /// grant", but "26 percent say".
  private func isNoun(_ candidate: FigureCandidate) -> Bool {
    let classes = text[candidate.end].classes
    guard !classes.contains(.verbGerund),
      !classes.contains(.verbPast) || classes.contains(.verbBase)
    else { return false }
    if !classes.isDisjoint(with: [.up, .down]) { return true }
    return classes.contains(.verbBase)
      && (candidate.quantity.kind != .percent
        || text.has(start(of: candidate) - 1, [.determiner, .adjective]))
  }

  private func skipDeterminers(_ index: Int) -> Int {
    var index = index
    while text.has(index, .determiner) { index += 1 }
    return index
  }
}
