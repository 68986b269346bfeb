import GalleyGrammar
import GalleyModel

/// Finds the figures of one sentence: numerals, without dates and names, joined and counted.
struct CandidateFinder {
  let text: SentenceTokens

  /// The candidates in text order, or null where the sentence has none.
  /// - Parameter memory: What the sentences before counted; "another 30 were hurt" takes it, and
  ///   the sentence leaves its own for the next.
  func find(memory: inout CountMemory) -> SentenceFigures? {
    guard hasWords else { return nil }
    var candidates = quantities(of: numerals())
    guard !candidates.isEmpty else { return nil }
    candidates = SuspendedHyphenRule(text: text).complete(joined(candidates))
    ScoreRule(text: text).takeRows(in: &candidates)
    let ages = AgeRule(text: text)
    let directions = DirectionRule(text: text)
    var before: FigureKind?
    for index in candidates.indices {
      ages.apply(to: &candidates[index])
      EllipsisRule(text: text).takePercent(for: &candidates[index], behind: before)
      candidates[index].direction = directions.direction(of: candidates[index])
      before = candidates[index].quantity.kind
    }
    SharedUnitRule(text: text).lend(in: &candidates)
    let counts = CountsRule(text: text, candidates: candidates)
    let ellipsis = EllipsisRule(text: text, whole: counts.sentenceWhole())
    if let asked = counts.asked() { memory.whole = text.copy.text(of: asked) }
    counts.fill(&candidates)
    for index in candidates.indices {
      // Worked on outside the array, which a slice of it would have copied on every change.
      var candidate = candidates[index]
      takeUnit(ofNounIn: &candidate)
      ellipsis.fill(&candidate, after: candidates[..<index], memory: &memory)
      candidates[index] = candidate
    }
    return SentenceFigures(candidates: candidates, phrases: counts.phrases)
  }

  /// A candidate for each numeral that is no part of the unit of the one before ("parts per
  /// million").
  private func quantities(of numerals: [Numeral]) -> [FigureCandidate] {
    let rule = QuantityRule(text: text)
    var candidates: [FigureCandidate] = []
    for numeral in numerals {
      if let last = candidates.last, numeral.tokens.lowerBound < last.end { continue }
      var candidate = rule.candidate(numeral)
      if let last = candidates.last, last.end == candidate.tokens.lowerBound {
        ParRule(text: text).take(round: &candidate, behind: last)
      }
      guard candidate.tokens.lowerBound >= candidates.last?.end ?? 0 else { continue }
      candidates.append(candidate)
    }
    return candidates
  }

  /// A line of digits and signs alone is furniture: a share count, a page number.
  private var hasWords: Bool {
    text.range.contains { text[$0].kind == .word && text.length($0) > 1 }
  }

  private func numerals() -> [Numeral] {
    let grammar = NumeralGrammar(text: text)
    let nonFigures = NonFigures(text: text)
    let one = PronounOne(text: text)
    var numerals: [Numeral] = []
    var index = text.range.lowerBound
    while index < text.range.upperBound {
      guard let numeral = grammar.numeral(at: index) else {
        index += 1
        continue
      }
      if let claimed = nonFigures.claim(numeral) {
        index = max(claimed.upperBound, index + 1)
        continue
      }
      index = numeral.tokens.upperBound
      if numeral.tokens.count == 1, text.isWord(numeral.tokens.lowerBound, text.words.one),
        one.isPronoun(numeral.tokens.lowerBound), !startsShare(numeral), !startsRange(numeral)
      {
        continue
      }
      numerals.append(numeral)
    }
    return numerals
  }

  /// "one in five", "one out of three": a share, though no noun follows "one".
  private func startsShare(_ numeral: Numeral) -> Bool {
    let words = text.words
    let end = numeral.tokens.upperBound
    if text.isJoiningHyphen(end), text.isWord(end + 1, words.in), text.isJoiningHyphen(end + 2) {
      return text.has(end + 3, .cardinal) || text.isKind(end + 3, .number)
    }
    let isOutOf = text.isWord(end, words.out) && text.isWord(end + 1, words.of)
    guard isOutOf || text.isWord(end, words.in) else { return false }
    let whole = isOutOf ? end + 2 : text.isWord(end + 1, words.every) ? end + 2 : end + 1
    return text.isKind(whole, .number) || text.has(whole, .cardinal)
  }

  /// "one to two thousand", "one or two goals".
  private func startsRange(_ numeral: Numeral) -> Bool {
    let end = numeral.tokens.upperBound
    return (text.isWord(end, text.words.to) || text.isWord(end, text.words.or))
      && (text.has(end + 1, .cardinal) || text.isKind(end + 1, .number))
      && !text.has(end + 1, .scale) && text.tag(end - 2) != .dt
  }

  /// Joins neighbours into ranges, scores and shares, and ties movements and conversions.
  private func joined(_ candidates: [FigureCandidate]) -> [FigureCandidate] {
    let ranges = RangeRule(text: text)
    let scores = ScoreRule(text: text)
    let shares = ShareRule(text: text)
    let conversions = ConversionRule(text: text)
    var result: [FigureCandidate] = []
    for candidate in candidates {
      guard let last = result.last else {
        result.append(candidate)
        continue
      }
      if scores.isScore(last, candidate) {
        result[result.count - 1] = scores.join(last, candidate)
      } else if let share = shares.share(last, candidate) {
        result[result.count - 1] = share
      } else if conversions.converts(last, candidate) {
        var conversion = candidate
        conversion.link = (result.count - 1, .conversion)
        if conversion.qualifier == nil {
          conversion.quantity.bound = last.quantity.bound
          conversion.qualifier = nil
        }
        result.append(conversion)
      } else {
        switch ranges.relation(last, candidate) {
        case .range:
          var range = ranges.join(last, candidate)
          // "1.1 billion to 1.3 billion crowns ($102 million-121 million)"
          if result.count > 1, conversions.converts(result[result.count - 2], range) {
            range.link = (result.count - 2, .conversion)
          }
          result[result.count - 1] = range
        case .movement:
          result[result.count - 1].link = (result.count, .movementEnd)
          if result[result.count - 1].quantity.unit == nil {
            result[result.count - 1].quantity.unit = candidate.quantity.unit
            result[result.count - 1].quantity.kind = candidate.quantity.kind
          }
          var end = candidate
          if end.quantity.unit == nil {
            end.quantity.unit = last.quantity.unit
            end.quantity.kind = last.quantity.kind
          }
          result.append(end)
        case .reversedMovement:
          var old = candidate
          old.link = (result.count - 1, .movementEnd)
          if old.quantity.unit == nil {
            old.quantity.unit = last.quantity.unit
            old.quantity.kind = last.quantity.kind
          }
          result.append(old)
        case .none:
          result.append(candidate)
        }
      }
    }
    return result
  }

  /// "517 rushing yards", "50 previous years": the counted noun is a unit.
  private func takeUnit(ofNounIn candidate: inout FigureCandidate) {
    guard candidate.quantity.kind == .count, candidate.quantity.of == nil, !candidate.isCompound,
      let counted = candidate.counted, counted.lowerBound >= candidate.end,
      text.has(counted.upperBound - 1, .unit), !text.isGlued(counted.upperBound - 1),
      !text.isWord(candidate.end, text.words.times),
      !text.has(counted.lowerBound, .time)
    else { return }
    let last = counted.upperBound - 1
    let probe = Numeral(tokens: last..<last, value: candidate.quantity.value, form: .words)
    guard let unit = UnitRule(text: text).unit(after: probe),
      unit.kind == .measure || unit.kind == .duration
    else { return }
    candidate.quantity.unit = unit.name
    candidate.quantity.kind = unit.kind
    // The unit is not what is counted: "two more years", "540 Nm of torque".
    candidate.counted = counted.count > 1 ? counted.lowerBound..<last : nil
    guard text.isWord(last + 1, text.words.of) else { return }
    var start = last + 2
    while text.tag(start) == .dt || text.isAdjective(start) { start += 1 }
    let end = text.nounRunEnd(from: start)
    if end > start { candidate.counted = start..<end }
  }
}
