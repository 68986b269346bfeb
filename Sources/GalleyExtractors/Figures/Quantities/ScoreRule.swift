import GalleyModel

/// Tells results from ranges: "won 4-1", "a 9-1 majority", "2-2".
struct ScoreRule {
  let text: SentenceTokens

  /// Whether two numbers joined by a hyphen are a result.
  func isScore(_ first: FigureCandidate, _ second: FigureCandidate) -> Bool {
    let joint = first.number.upperBound
    guard second.number.lowerBound == joint + 1, first.quantity.unit == nil,
      second.quantity.unit == nil, first.quantity.kind == .count, second.quantity.kind == .count,
      text.isKind(joint, .hyphen) || text.isKind(joint, .dash), text.isGlued(joint),
      text.isGlued(joint + 1), first.form == second.form
    else { return false }
    let limit = ExactDecimal(300)
    guard first.quantity.value < limit, second.quantity.value < limit else { return false }
    if !(first.quantity.value < second.quantity.value) { return true }
    if text.has(second.end, .contest) { return true }
    // A rising pair counts something ("20-25 people") unless a game is told of ("lost 1-3").
    let start = first.tokens.lowerBound
    return (start - 3..<start).contains { text.has($0, .contest) }
      && !CountedNoun(text: text).isPlural(second.end)
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
