import GalleyModel

/// Tells results from ranges: "won 4-1", "a 9-1 majority", "2-2".
struct ScoreRule {
  let text: SentenceTokens

  /// Whether two numbers joined by a hyphen, or by "to" in a vote, are a result.
  func isScore(_ first: FigureCandidate, _ second: FigureCandidate) -> Bool {
    guard first.quantity.unit == nil, second.quantity.unit == nil, first.quantity.kind == .count,
      second.quantity.kind == .count, first.quantity.upper == nil, first.form == second.form,
      first.quantity.value < ExactDecimal(1000), second.quantity.value < ExactDecimal(1000)
    else { return false }
    // "The house voted 350-320", but "a 747-400": large numbers are a result where words say so.
    let isLarge = max(first.quantity.value, second.quantity.value) >= ExactDecimal(300)
    if isLarge, !isContest(before: first), !text.has(second.end, .contest) { return false }
    let isFalling = !(first.quantity.value < second.quantity.value)
    if isJoinedByTo(first, second) {
      let isOfVotes = isContestNoun(first.number.upperBound)
      return isFalling
        && (isOfVotes || isContest(before: first) || text.has(second.end, .contest)
          || isLead(first, second))
    }
    let joint = first.number.upperBound
    guard second.number.lowerBound == joint + 1,
      text.isKind(joint, .hyphen) || text.isKind(joint, .dash), text.isGlued(joint),
      text.isGlued(joint + 1)
    else { return false }
    if isFalling || text.has(second.end, .contest) { return true }
    // A rising pair counts something ("20-25 people") unless a game is told of ("lost 1-3").
    return isContest(before: first) && !text.isPluralNoun(second.end)
  }

  /// "by three points (45 to 42)": what a lead in points comes from.
  private func isLead(_ first: FigureCandidate, _ second: FigureCandidate) -> Bool {
    let open = first.tokens.lowerBound - 1
    return text.isKind(open, .openBracket) && text.isKind(second.end, .closeBracket)
      && (text.isWord(open - 1, text.words.points) || text.isWord(open - 1, text.words.point))
  }

  private func isContest(before candidate: FigureCandidate) -> Bool {
    let start = candidate.tokens.lowerBound
    return (start - 3..<start).contains { text.has($0, .contest) }
  }

  /// "six votes to three", "two wins to one".
  private func isContestNoun(_ index: Int) -> Bool {
    text.has(index, .contest) && text.isPluralNoun(index)
  }

  /// "deadlocked 4 to 4", "a 9-to-6 vote", "six votes to three".
  private func isJoinedByTo(_ first: FigureCandidate, _ second: FigureCandidate) -> Bool {
    var index = first.number.upperBound
    if isContestNoun(index) { index += 1 }
    if text.isJoiningHyphen(index) { index += 1 }
    guard text.isWord(index, text.words.to) else { return false }
    index += 1
    if text.isJoiningHyphen(index) { index += 1 }
    return index == second.number.lowerBound
  }

  /// The result as one candidate.
  func join(_ first: FigureCandidate, _ second: FigureCandidate) -> FigureCandidate {
    var score = first
    score.quantity.kind = .score
    score.quantity.upper = second.quantity.value
    score.number = first.number.lowerBound..<second.number.upperBound
    score.tokens = first.tokens.lowerBound..<second.end
    score.isCompound = false
    return score
  }
}
