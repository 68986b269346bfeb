import GalleyModel

/// Joins a part with its whole: "five of 25", "three out of four", "one in five".
struct ShareRule {
  let text: SentenceTokens

  /// The share that two neighbouring candidates make, or null.
  func share(_ part: FigureCandidate, _ whole: FigureCandidate) -> FigureCandidate? {
    let words = text.words
    // "−4 of 10" may be a score or a sum, and is no share.
    guard part.quantity.value >= ExactDecimal(0) else { return nil }
    // "280 million of the 1.5 billion shekels": the unit stands with the whole.
    guard part.quantity.kind == .count, whole.quantity.of == nil,
      whole.quantity.kind == .count || whole.quantity.kind == .money || isChained(part),
      part.quantity.of == nil,
      part.quantity.upper == nil, whole.quantity.upper == nil,
      part.quantity.value < whole.quantity.value, part.form != .vague, whole.form != .vague,
      part.end == part.number.upperBound
    else { return nil }
    if let rate = rate(part, whole) { return rate }
    var position = part.end
    var isRatio = false
    if text.isJoiningHyphen(position), text.isJoiningHyphen(position + 2),
      text.isWord(position + 1, words.of) || text.isWord(position + 1, words.in)
    {
      // "12-of-15 shots", "one-in-five", "a 1-in-100-year flood"
      isRatio = text.isWord(position + 1, words.in)
      position += 3
      guard position == whole.tokens.lowerBound else { return nil }
    } else if text.isWord(position, words.out), text.isWord(position + 1, words.of) {
      position += 2
    } else if text.isWord(position, words.of) {
      position += 1
    } else if text.isWord(position, words.in) || text.isWord(position, words.every) {
      guard part.quantity.value < ExactDecimal(100), !whole.isCompound else { return nil }
      isRatio = true
      position += 1
      if text.isWord(position, words.every) { position += 1 }
    } else {
      return nil
    }
    if !isRatio {
      position = owned(position, until: whole.tokens.lowerBound)
    }
    guard position == whole.tokens.lowerBound else { return nil }
    var share = part
    share.quantity.of = whole.quantity.value
    share.quantity.kind = isRatio ? .ratio : whole.quantity.kind
    share.quantity.unit = isRatio ? nil : whole.quantity.unit
    share.tokens = part.tokens.lowerBound..<whole.end
    share.isCompound = false
    return share
  }

  private func isChained(_ part: FigureCandidate) -> Bool {
    text.isJoiningHyphen(part.end) && text.isWord(part.end + 1, text.words.in)
  }

  /// "5.3 per 100,000 people", "45 cases per million people": so many of a large whole.
  private func rate(_ part: FigureCandidate, _ whole: FigureCandidate) -> FigureCandidate? {
    guard whole.quantity.value >= ExactDecimal(100), whole.quantity.kind == .count else {
      return nil
    }
    let end = text.nounRunEnd(from: part.end)
    guard end <= part.end + 3, text.isWord(end, text.words.per),
      end + 1 == whole.tokens.lowerBound
    else { return nil }
    var rate = part
    rate.quantity.of = whole.quantity.value
    if end == part.end { rate.tokens = part.tokens.lowerBound..<whole.end }
    return rate
  }

  /// Behind the words that may stand between "of" and the whole: "the", "the town's".
  private func owned(_ index: Int, until whole: Int) -> Int {
    var position = index
    // "191 of the approximately 250 files"
    while text.has(position, [.determiner, .bound]), position < whole { position += 1 }
    guard position < whole, whole - position <= 4, text.isKind(whole - 1, .clitic),
      (position..<whole - 1).allSatisfy({ text.isKind($0, .word) })
    else { return position }
    return whole
  }
}
