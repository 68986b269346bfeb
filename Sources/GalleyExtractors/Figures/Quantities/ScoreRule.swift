import GalleyModel

/// Tells results from ranges: "won 4-1", "a 9-1 majority", "2-2".
struct ScoreRule {
  let text: SentenceTokens

  /// Whether two numbers joined by a hyphen, or by "to" in a vote, are a result.
  func isScore(_ first: FigureCandidate, _ second: FigureCandidate) -> Bool {
    guard first.quantity.unit == nil, second.quantity.unit == nil, first.quantity.kind == .count,
      second.quantity.kind == .count, first.quantity.upper == nil, first.form == second.form
    else { return false }
    // A parliament has hundreds of votes ("passed it 412 to 9"), a match fewer points.
    let isTold = isContest(before: first) || text.has(second.end, .contest)
    let limit = ExactDecimal(isTold ? 1000 : 300)
    guard first.quantity.value < limit, second.quantity.value < limit else { return false }
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

  /// Makes a result of what stands in a row with one: "won 25-19, 22-25, 25-23".
  func takeRows(in candidates: inout [FigureCandidate]) {
    guard candidates.count > 1 else { return }
    for index in candidates.indices.dropFirst() where candidates[index - 1].quantity.kind == .score
    {
      takeNext(&candidates[index], behind: candidates[index - 1])
    }
    for index in candidates.indices.dropLast().reversed()
    where candidates[index + 1].quantity.kind == .score {
      let isNext = isInRow(candidates[index], candidates[index + 1])
      if isNext, isPair(candidates[index]) { candidates[index].quantity.kind = .score }
    }
  }

  private func takeNext(_ candidate: inout FigureCandidate, behind score: FigureCandidate) {
    if isInRow(score, candidate), isPair(candidate) { candidate.quantity.kind = .score }
  }

  /// Whether a range is two numbers with a hyphen between, of nothing.
  private func isPair(_ candidate: FigureCandidate) -> Bool {
    candidate.quantity.kind == .count && candidate.quantity.upper != nil
      && candidate.quantity.unit == nil && candidate.qualifier == nil && candidate.number.count == 3
      && text.isJoiningHyphen(candidate.number.lowerBound + 1) && !text.isNoun(candidate.end)
  }

  /// Whether a comma, "and" or both stand between.
  private func isInRow(_ first: FigureCandidate, _ second: FigureCandidate) -> Bool {
    let gap = first.end..<max(first.end, second.tokens.lowerBound)
    return (1...2).contains(gap.count)
      && gap.allSatisfy { text.isKind($0, .comma) || text.isWord($0, text.words.and) }
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
