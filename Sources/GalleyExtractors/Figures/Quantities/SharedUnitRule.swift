import GalleyGrammar
import GalleyModel

/// Gives a number the unit that a figure beside it states for both: "318 mln euros vs 283 mln a year
/// ago", "10 weeks, not eight", "from 14 mpg to 24".
struct SharedUnitRule {
  let text: SentenceTokens

  /// The candidates, those without a unit taking that of a neighbour where the words tell so.
  func lend(in candidates: inout [FigureCandidate]) {
    // "94 and 98 days" has it behind the second.
    for index in candidates.indices.dropLast().reversed()
    where isBare(candidates[index]) && isRow(candidates[index], candidates[index + 1])
      && !candidates[index + 1].isCompound && !isSaidAgain(index, in: candidates)
    {
      switch candidates[index + 1].quantity.kind {
      case .measure, .duration, .money, .percent, .points:
        candidates[index].quantity.unit = candidates[index + 1].quantity.unit
        candidates[index].quantity.kind = candidates[index + 1].quantity.kind
      default: break
      }
    }
    for index in candidates.indices where isBare(candidates[index]) {
      let lender =
        isScaled(candidates[index])
        ? lenderOfScaled(index, in: candidates) : lenderOfPlain(index, in: candidates)
      guard let lender else { continue }
      candidates[index].quantity.unit = candidates[lender].quantity.unit
      candidates[index].quantity.kind = candidates[lender].quantity.kind
    }
  }

  /// A plain number with nothing behind it that it could count.
  ///
  /// A noun in the singular is not counted: "the 297 million forecast".
  private func isBare(_ candidate: FigureCandidate) -> Bool {
    guard candidate.quantity.kind == .count, candidate.quantity.of == nil, !candidate.isCompound,
      candidate.form != .vague, !text.isWord(candidate.end, text.words.of)
    else { return false }
    let end = text.nounRunEnd(from: candidate.end)
    return !(candidate.end..<end).contains {
      text.isPluralNoun($0) || text.tag($0) == .jj && $0 == end - 1
    }
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

  /// "68,011, or 43.4 percent": behind a comma "or" says the same in another way, unless it ends a list.
  private func isSaidAgain(_ index: Int, in candidates: [FigureCandidate]) -> Bool {
    guard text.isKind(candidates[index].end, .comma),
      text.isWord(candidates[index].end + 1, text.words.or)
    else { return false }
    return index == 0 || !isRow(candidates[index - 1], candidates[index])
  }

  private func isScaled(_ candidate: FigureCandidate) -> Bool {
    text.has(candidate.number.upperBound - 1, .scale)
  }

  /// The nearest amount of the sentence that is counted in millions and the like as well.
  private func lenderOfScaled(_ index: Int, in candidates: [FigureCandidate]) -> Int? {
    func lends(_ other: Int) -> Bool {
      let kind = candidates[other].quantity.kind
      return (kind == .money || kind == .measure) && isScaled(candidates[other])
        && candidates[other].link?.kind != .conversion
    }
    // A number that no preposition, article or comma leads in counts something of its own.
    let before = start(of: candidates[index]) - 1
    switch text.tag(before) {
    case _ where text.isWord(before, text.words.vs) || text.isWord(before, text.words.versus): break
    case .in, .to, .dt, .cc, .comma, .nn: break
    default: return nil
    }
    return candidates.indices[..<index].last(where: lends)
  }

  /// The figure before a number that is set against it: "10 weeks, not eight".
  private func lenderOfPlain(_ index: Int, in candidates: [FigureCandidate]) -> Int? {
    guard index > 0, text.nounRunEnd(from: candidates[index].end) == candidates[index].end else {
      return nil
    }
    let before = candidates[index - 1]
    switch before.quantity.kind {
    case .duration, .measure, .percent, .points, .money: break
    default: return nil
    }
    let words = text.words
    let first = start(of: candidates[index])
    // "In maths it fell by 1.6 points, in physics by 4.1"
    if !before.isCompound, (3...6).contains(first - before.end), text.isKind(before.end, .comma),
      text.isWord(first - 1, words.by), text.isWord(start(of: before) - 1, words.by)
    {
      return index - 1
    }
    guard !before.isCompound, (1...3).contains(first - before.end) else { return nil }
    if text.isWord(first - 1, words.not) || text.isWord(first - 1, words.versus)
      || text.isWord(first - 1, words.vs) || text.isWord(first - 1, words.against)
    {
      return index - 1
    }
    // "a margin of 4%, down from 5", but "fell 2% from 1,234"
    let isCompared =
      text.isWord(first - 1, words.from) && text.has(first - 2, [.up, .down])
      || text.isWord(first - 1, words.with) && text.isWord(first - 2, words.compared)
    if isCompared { return index - 1 }
    // "from about 14-18 mpg to 24"
    let isMovement =
      text.isWord(first - 1, words.to) && text.isWord(start(of: before) - 1, words.from)
    return isMovement ? index - 1 : nil
  }

  /// Where the figure begins, with the words that bound it.
  private func start(of candidate: FigureCandidate) -> Int {
    min(candidate.qualifier?.lowerBound ?? candidate.tokens.lowerBound, candidate.tokens.lowerBound)
  }
}
