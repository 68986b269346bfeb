import GalleyGrammar
import GalleyModel

/// What the last figures counted, for those that leave it out.
struct CountMemory {
  /// What the last count counted: "another 30 were hurt".
  var counted: String?
  /// What the last percentage was a part of; polls go on with it: "Only one in five thought so".
  var whole: String?
  /// Who gave the last percentage.
  var source: Attribution?
}

/// Fills in what a figure leaves out because a figure before it has said it.
struct EllipsisRule {
  let text: SentenceTokens
  /// What the shares of the sentence are parts of, where its opening says so.
  var whole: Range<Int>?

  /// "11.9 percent were black, 15.4 percent Hispanic and 7.3 of another race": a bare decimal in a
  /// row of percentages is one.
  func takePercent(
    for candidate: inout FigureCandidate, after earlier: ArraySlice<FigureCandidate>
  ) {
    guard candidate.quantity.kind == .count, candidate.quantity.value.exponent < 0,
      earlier.last?.quantity.kind == .percent, text.isWord(candidate.end, text.words.of)
    else { return }
    candidate.quantity.kind = .percent
    candidate.quantity.unit = "percent"
    candidate.isElliptical = true
  }

  /// Gives numbers that share a unit with a neighbour that unit.
  ///
  /// "94 and 98 days" has it behind the second, "326 mln tonnes against 316 mln" behind the first.
  func takeUnits(in candidates: inout [FigureCandidate]) {
    for index in candidates.indices.dropLast().reversed()
    where isBare(candidates[index]) && isRow(candidates[index], candidates[index + 1]) {
      takeUnit(of: candidates[index + 1], into: &candidates[index])
    }
    for index in candidates.indices.dropFirst()
    where isBare(candidates[index]) && isCompared(candidates[index]) {
      takeUnit(of: candidates[index - 1], into: &candidates[index])
    }
  }

  private func takeUnit(of other: FigureCandidate, into candidate: inout FigureCandidate) {
    switch other.quantity.kind {
    case .measure, .duration, .money, .percent, .points:
      guard !other.isCompound else { return }
      candidate.quantity.unit = other.quantity.unit
      candidate.quantity.kind = other.quantity.kind
    default:
      break
    }
  }

  /// A plain number with nothing behind it that it could count.
  private func isBare(_ candidate: FigureCandidate) -> Bool {
    candidate.quantity.kind == .count && candidate.quantity.of == nil && !candidate.isCompound
      && candidate.form != .vague && !text.isWord(candidate.end, text.words.of)
      && CountedNoun(text: text).phrase(at: candidate.end) == nil
  }

  /// Whether nothing but a comma, "and" or "or" stands between two numbers.
  private func isRow(_ first: FigureCandidate, _ second: FigureCandidate) -> Bool {
    let gap = first.end..<max(first.end, second.tokens.lowerBound)
    return (1...3).contains(gap.count)
      && gap.allSatisfy {
        text.isKind($0, .comma) || text.isWord($0, text.words.and) || text.isWord($0, text.words.or)
          || text.has($0, .adverb)
      }
  }

  /// Whether words set a number beside the one before it: "318 million euros against 283 million", "up
  /// from 640", "compared with 12".
  private func isCompared(_ candidate: FigureCandidate) -> Bool {
    var index = candidate.tokens.lowerBound - 1
    while text.has(index, .determiner) { index -= 1 }
    let words = text.words
    if text.isWord(index, words.against) || text.isWord(index, words.vs)
      || text.isWord(index, words.versus)
    {
      return true
    }
    // "fell 2% from 1,234" is a level; "a margin of 4%, down from 5" is none.
    if text.isWord(index, words.from) {
      return text.has(index - 1, [.up, .down]) || text.has(candidate.number.upperBound - 1, .scale)
    }
    return text.isWord(index, words.with) && text.isWord(index - 1, words.compared)
  }

  /// Gives a figure without a counted noun that of a figure before it.
  func fill(
    _ candidate: inout FigureCandidate, after earlier: ArraySlice<FigureCandidate>,
    memory: inout CountMemory
  ) {
    let kind = candidate.quantity.kind
    if candidate.isElliptical { candidate.counted = nil; candidate.countedBefore = nil }
    if candidate.countedBefore != nil { return }
    if let own = candidate.counted {
      let words = text.copy.text(of: own)
      if kind == .count { memory.counted = words }
      if kind == .percent || kind == .ratio, isPart(candidate) { memory.whole = words }
      return
    }
    switch kind {
    case .count:
      candidate.countedBefore = memory.counted
    case .percent, .ratio:
      let before = earlier.last { $0.quantity.kind == kind }
      candidate.countedBefore =
        before.flatMap { $0.counted.map(text.copy.text(of:)) ?? $0.countedBefore }
        ?? whole.map(text.copy.text(of:))
      if candidate.countedBefore == nil, isSubject(candidate) || before?.continues == true {
        candidate.countedBefore = memory.whole
        candidate.continues = memory.whole != nil
      } else if before?.continues == true {
        candidate.continues = true
      }
    default:
      break
    }
  }

  /// Whether "of" stands behind the figure.
  func isPart(_ candidate: FigureCandidate) -> Bool {
    text.isWord(candidate.end, text.words.of)
  }

  /// Whether a verb stands behind the figure: "Only one in five (21 per cent) thought so".
  private func isSubject(_ candidate: FigureCandidate) -> Bool {
    var index = candidate.end
    if text.isKind(index, .openBracket) {
      while index < candidate.end + 8, !text.isKind(index, .closeBracket) { index += 1 }
    }
    if text.isKind(index, .closeBracket) { index += 1 }
    return text.tag(index).isVerb
  }
}
