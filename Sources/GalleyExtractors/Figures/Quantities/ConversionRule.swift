import GalleyModel

/// Ties a bracketed conversion to its figure: "up to $12.9bn (£10bn)" has one bound for both.
struct ConversionRule {
  let text: SentenceTokens

  /// Whether the second candidate converts the first.
  func converts(_ first: FigureCandidate, _ second: FigureCandidate) -> Bool {
    if isAlternative(first, second) { return true }
    guard first.quantity.kind == second.quantity.kind,
      first.quantity.kind == .money || first.quantity.kind == .measure,
      first.quantity.unit != second.quantity.unit,
      let bracket = bracket(after: first.end), isOpened(by: bracket, second)
    else { return false }
    return text.isKind(second.end, .closeBracket) || text.isKind(second.end, .comma)
      || text.isKind(second.end, .semicolon)
  }

  /// "(224 kW / 300 PS)": a slash sets a further unit beside the first.
  private func isAlternative(_ first: FigureCandidate, _ second: FigureCandidate) -> Bool {
    first.quantity.kind == .measure && second.quantity.kind == .measure
      && first.quantity.unit != second.quantity.unit && text.isKind(first.end, .slash)
      && second.tokens.lowerBound == first.end + 1
  }

  /// The bracket behind a figure, with at most the counted noun between.
  private func bracket(after end: Int) -> Int? {
    for index in end..<end + 3 where text.isKind(index, .openBracket) { return index }
    return nil
  }

  private func isOpened(by bracket: Int, _ second: FigureCandidate) -> Bool {
    let start = second.qualifier.map { min($0.lowerBound, second.tokens.lowerBound) }
    let first = start ?? second.tokens.lowerBound
    return first > bracket && first <= bracket + 2
  }
}
