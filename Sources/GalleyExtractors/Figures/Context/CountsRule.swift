import GalleyModel

/// Decides what a figure counts: the noun behind it, the whole of a percentage, what changed.
struct CountsRule {
  let text: SentenceTokens

  private var noun: CountedNoun { CountedNoun(text: text) }

  /// The tokens of the counted noun, or null where the sentence does not say.
  func counts(of candidate: FigureCandidate) -> Range<Int>? {
    switch candidate.quantity.kind {
    case .count, .multiple, .rank:
      return after(candidate) ?? subject(of: candidate)
    case .ratio:
      return whole(of: candidate) ?? after(candidate)
    case .percent, .points:
      return whole(of: candidate) ?? changed(by: candidate) ?? after(candidate)
    case .age:
      return after(candidate) ?? beforeAge(candidate)
    case .money, .measure, .duration, .score:
      return candidate.isCompound || isModifier(candidate) ? noun.phrase(at: candidate.end) : nil
    }
  }

  /// The noun behind the figure, past "of the".
  private func after(_ candidate: FigureCandidate) -> Range<Int>? {
    let words = text.words
    var index = candidate.end
    if candidate.isCompound, text.isJoiningHyphen(index) {
      // "15-member council" counts members.
      return text.isKind(index + 1, .word) ? index + 1..<index + 2 : nil
    }
    if text.isWord(index, words.of), candidate.form == .vague || candidate.form == .fraction {
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
    return noun.phrase(at: index)
  }

  /// What a percentage or share is a part of: "20% of eastern Aleppo", "half the houses".
  private func whole(of candidate: FigureCandidate) -> Range<Int>? {
    let words = text.words
    var index = candidate.end
    guard text.isWord(index, words.of) else {
      guard candidate.form == .fraction, text.has(index, .determiner) else { return nil }
      return noun.phrase(at: skipDeterminers(index))
    }
    index = skipDeterminers(index + 1)
    if text.has(index, .cardinal) || text.isKind(index, .number) { index += 1 }
    return noun.phrase(at: index)
  }

  /// What rose or fell: "shares" in "shares fell 3%" and in "a 3% rise in shares".
  private func changed(by candidate: FigureCandidate) -> Range<Int>? {
    let words = text.words
    // "a 3 percent rise in shares"
    if text.has(candidate.end, [.up, .down]), text.isKind(candidate.end, .word),
      text.isWord(candidate.end + 1, words.in)
    {
      return noun.phrase(at: skipDeterminers(candidate.end + 2))
    }
    let start =
      candidate.qualifier.map { min($0.lowerBound, candidate.tokens.lowerBound) }
      ?? candidate.tokens.lowerBound
    var index = start - 1
    while index >= text.range.lowerBound, index > start - 12 {
      if text.isKind(index, .semicolon) { return nil }
      if text.has(index, [.up, .down]) {
        if text.isKind(index - 1, .comma) {
          // "Shares closed at $185.25, up 0.35%"
          return subjectOfClause(before: index - 1)
        }
        var verb = index
        while text.has(verb - 1, [.auxiliary, .adverb]) { verb -= 1 }
        return noun.phrase(endingAt: verb)
      }
      index -= 1
    }
    return nil
  }

  /// The first noun phrase of the clause that ends before an index.
  private func subjectOfClause(before end: Int) -> Range<Int>? {
    var index = end - 1
    while index > text.range.lowerBound, index > end - 25 {
      if text.has(index, [.verb, .auxiliary]), !noun.isPlural(index) {
        return noun.phrase(endingAt: index)
      }
      index -= 1
    }
    return nil
  }

  /// "The death toll has reached more than 600": the subject of a verb that a bare number ends.
  private func subject(of candidate: FigureCandidate) -> Range<Int>? {
    guard candidate.form == .digits || candidate.form == .words else { return nil }
    let words = text.words
    var index =
      (candidate.qualifier.map { min($0.lowerBound, candidate.tokens.lowerBound) }
        ?? candidate.tokens.lowerBound) - 1
    if text.isWord(index, words.to) || text.isWord(index, words.at) || text.isWord(index, words.by)
    {
      index -= 1
    }
    guard text.has(index, .verb), !noun.isPlural(index) || text.has(index, [.up, .down]),
      text.has(index, .level) || text.has(index, [.up, .down])
    else { return nil }
    while text.has(index - 1, [.auxiliary, .adverb]) { index -= 1 }
    return noun.phrase(endingAt: index)
  }

  /// "adults aged 26"
  private func beforeAge(_ candidate: FigureCandidate) -> Range<Int>? {
    let words = text.words
    var index =
      (candidate.qualifier.map { min($0.lowerBound, candidate.tokens.lowerBound) }
        ?? candidate.tokens.lowerBound) - 1
    while text.isWord(index, words.between) || text.isWord(index, words.aged)
      || text.isWord(index, words.ages)
    {
      index -= 1
    }
    guard noun.isPlural(index) || text.has(index, .role) else { return nil }
    return noun.phrase(endingAt: index + 1)
  }

  /// Whether the figure stands right before the noun that it modifies: "$90,000 grant".
  private func isModifier(_ candidate: FigureCandidate) -> Bool {
    let next = text[candidate.end]
    return next.kind == .word && !noun.isStopper(candidate.end)
      && !next.classes.contains(.verb) && !next.style.contains(.newLine)
  }

  private func skipDeterminers(_ index: Int) -> Int {
    var index = index
    while text.has(index, .determiner) { index += 1 }
    return index
  }
}
