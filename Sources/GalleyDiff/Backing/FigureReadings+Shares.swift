import GalleyModel

/// Shares, multiples and votes, which take more than one number to tell.
extension FigureReadings {
  /// "One pupil in nine": what is counted stands inside the share.
  mutating func readShare(_ index: Int) {
    let word = wording.wordOfFigure[index]
    let whole = figures[index].quantity
    guard word > 2, whole.kind == .count, whole.unit == nil, whole.of == nil, whole.bound == .exact,
      wording.letters(ofWord: word - 1) == "in",
      let first = (2...3).lazy.map({ word - 1 - $0 }).first(where: { $0 >= 0 && isNumber($0) })
    else { return }
    let figure = Int(wording.words[first].figure)
    var value = ExactDecimal(1)
    if figure >= 0 {
      guard figures[figure].quantity.kind == .count, figures[figure].quantity.of == nil else {
        return
      }
      value = figures[figure].quantity.value
    } else if wording.letters(ofWord: first) != "one" {
      return
    }
    guard ExactDecimal(0) < value, value < whole.value, whole.value < ExactDecimal(101) else {
      return
    }
    let share = Quantity(
      value: value, of: whole.value,
      bound: figure >= 0 ? figures[figure].quantity.bound : .exact, kind: .ratio)
    let counts = wording.letters(ofWord: word - 2)
    for place in [figure, index] where place >= 0 {
      figures[place].quantity = share
      figures[place].counts = counts
    }
  }

  private func isNumber(_ word: Int) -> Bool {
    wording.words[word].figure >= 0 || wording.letters(ofWord: word) == "one"
  }

  /// "2.3 times as frequent", "2.1 times that on controls".
  mutating func readMultiple(_ index: Int) {
    let word = wording.wordOfFigure[index]
    guard figures[index].quantity.kind == .count, figures[index].quantity.of == nil,
      figures[index].quantity.upper == nil, word + 2 < wording.words.count,
      wording.letters(ofWord: word + 1) == "times",
      ["as", "what", "that", "the", "more", "higher", "larger"].contains(
        wording.letters(ofWord: word + 2))
    else { return }
    figures[index].quantity.kind = .multiple
    figures[index].counts = nil
  }

  /// "Votes: for, 802; against, 478", "88 in favor, 35 opposed": the result of a vote, told for its
  /// first number.
  mutating func readVote(_ index: Int) {
    guard index + 1 < figures.count, isPlainCount(index), isPlainCount(index + 1) else { return }
    let first = wording.wordOfFigure[index]
    let second = wording.wordOfFigure[index + 1]
    guard second - first <= 6 else { return }
    // "For: 29. Against: 22." may be two sentences.
    let near = max(0, first - 2)..<min(wording.words.count, second + 3)
    guard near.contains(where: { Self.for.contains(wording.letters(ofWord: $0)) }),
      near.contains(where: { Self.against.contains(wording.letters(ofWord: $0)) })
    else { return }
    var vote = figures[index]
    vote.quantity.kind = .score
    vote.quantity.upper = figures[index + 1].quantity.value
    shares[index] = vote
    // "Was lost by 20 votes to 18" of "18 votes for and 20 against".
    vote.quantity.value = figures[index + 1].quantity.value
    vote.quantity.upper = figures[index].quantity.value
    shares[index + 1] = vote
  }

  private func isPlainCount(_ index: Int) -> Bool {
    let quantity = figures[index].quantity
    return wording.wordOfFigure[index] >= 0 && quantity.kind == .count && quantity.unit == nil
      && quantity.of == nil && quantity.upper == nil && quantity.bound == .exact
  }

  private static let `for`: Set<String> = ["for", "favour", "favor", "yes", "ayes", "aye"]
  private static let against: Set<String> = ["against", "opposed", "no", "noes", "nay", "nays"]
}
