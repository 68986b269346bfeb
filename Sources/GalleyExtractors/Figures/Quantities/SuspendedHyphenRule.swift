import GalleyModel

/// Completes compounds that share their last part: "four-, five- and six-cylinder engines".
struct SuspendedHyphenRule {
  let text: SentenceTokens

  /// The candidates, each with a hanging hyphen taking the unit of the compound that follows.
  func complete(_ candidates: [FigureCandidate]) -> [FigureCandidate] {
    var result = candidates
    for index in candidates.indices.dropLast().reversed() {
      let next = result[index + 1]
      guard hangs(result[index]), next.isCompound || hangs(next),
        next.tokens.lowerBound - result[index].end <= 4
      else { continue }
      result[index].quantity.unit = next.quantity.unit
      result[index].quantity.kind = next.quantity.kind
      result[index].compound = next.compound ?? next.end
    }
    return result
  }

  /// Whether a hyphen is glued to the number and to nothing behind it.
  ///
  /// A result stays one, whatever follows it: "4-1- $5".
  private func hangs(_ candidate: FigureCandidate) -> Bool {
    guard candidate.quantity.kind != .score, text.isKind(candidate.end, .hyphen) else {
      return false
    }
    return text.isGlued(candidate.end) && !text.isGlued(candidate.end + 1)
      || text.isKind(candidate.end + 1, .comma)
  }
}
