import GalleyGrammar
import GalleyModel

/// What the last figures counted, for those that leave it out.
struct CountMemory {
  /// What the last count counted: "another 30 were hurt".
  var counted: String?
  /// Whether that were people, or whoever was killed or hurt: "30 were injured" goes on with
  /// "killed 12 shoppers", and not with "a bus of 40 seats".
  var countedPeople = false
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
  func takePercent(for candidate: inout FigureCandidate, behind earlier: FigureKind?) {
    guard candidate.quantity.kind == .count, candidate.quantity.value.exponent < 0,
      earlier == .percent, text.isWord(candidate.end, text.words.of)
    else { return }
    candidate.quantity.kind = .percent
    candidate.quantity.unit = "percent"
    candidate.isElliptical = true
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
      if kind == .count {
        memory.counted = words
        memory.countedPeople = countsPeople(candidate, by: own)
      }
      if kind == .percent || kind == .ratio, isPart(candidate) { memory.whole = words }
      return
    }
    switch kind {
    case .count:
      if let state = candidate.state, !memory.countedPeople || memory.counted == nil {
        candidate.counted = state
      } else {
        candidate.countedBefore = memory.counted
      }
    case .percent, .ratio:
      var before = earlier.last { $0.quantity.kind == kind }
      // "The divide is 4 percent: 37% backed it" goes on with no divide.
      if isSubject(candidate), let last = before, last.counted != nil, !isPart(last),
        !isSubject(last)
      {
        before = nil
      }
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

  /// Whether a counted noun means people: by itself, or because the words beside it tell that they
  /// were killed or hurt.
  private func countsPeople(_ candidate: FigureCandidate, by noun: Range<Int>) -> Bool {
    let head = noun.upperBound - 1
    if text.has(head, [.role, .man, .woman]) || text.copy.lexicon.persons.contains(text[head].word)
    {
      return true
    }
    let start = min(candidate.tokens.lowerBound, candidate.qualifier?.lowerBound ?? .max)
    return (start - 2..<start).contains(where: isHarm)
      || (noun.upperBound..<noun.upperBound + 4).contains(where: isHarm)
  }

  private func isHarm(_ index: Int) -> Bool {
    text.isKind(index, .word)
      && (text.copy.lexicon.states.contains(text[index].word) || text.has(index, .dying))
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
    guard text.tag(index) == .rb else { return text.tag(index).isVerb }
    // "34% strongly agree", but "the one-fifth first proposed"
    while text.tag(index) == .rb, index < candidate.end + 10 { index += 1 }
    return text.isFiniteVerb(index)
  }
}
