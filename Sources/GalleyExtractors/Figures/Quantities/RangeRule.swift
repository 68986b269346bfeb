import GalleyModel

/// Joins two numbers into a range, or ties them as the ends of a movement.
///
/// "5 to 10", "between 5 and 10", "three or four", "$5-$10" are ranges; "from 4.8 percent to 4.7"
/// is a movement; "rose 0.1% to 1,333" is neither.
struct RangeRule {
  let text: SentenceTokens

  /// What two neighbouring numbers are to each other.
  enum Relation {
    case range
    case movement
    /// "14.1 percent, from 16.4": the old value stands behind the new.
    case reversedMovement
    case none
  }

  /// How two neighbouring candidates relate.
  func relation(_ low: FigureCandidate, _ high: FigureCandidate) -> Relation {
    let words = text.words
    let gap = low.end..<high.tokens.lowerBound
    guard low.quantity.upper == nil, low.quantity.of == nil, high.quantity.of == nil,
      low.form != .vague, high.form != .vague, low.form != .multiple, high.form != .multiple,
      unitsAgree(low, high)
    else { return .none }
    let joint = gap.lowerBound
    if gap.count == 1 {
      if text.isKind(joint, .hyphen) || text.isKind(joint, .dash) {
        // "less than 1 percent -- 212,205 votes" explains; it does not go on.
        let agrees = low.quantity.unit == nil || low.quantity.unit == high.quantity.unit
        return isRising(low, high) && (agrees || text.isGlued(joint)) ? .range : .none
      }
      if text.isWord(joint, words.to) { return to(low, high) }
      if text.isWord(joint, words.or) {
        let bare = low.quantity.unit == nil && low.number.count == 1
        // "R1,500 or R2.5 million" is a choice of two amounts.
        let isNear =
          low.quantity.unit == nil
          || high.quantity.value < low.quantity.value.multiplied(by: ExactDecimal(100))
            ?? low.quantity.value
        return isRising(low, high) && isNear && (bare || low.quantity.unit == high.quantity.unit)
          ? .range : .none
      }
      if text.isWord(joint, words.and), isAfter(words.between, low), isRising(low, high) {
        return .range
      }
    }
    // "10-to-12-week", "18-to-24-year-olds"
    if gap.count == 3, text.isJoiningHyphen(joint), text.isJoiningHyphen(joint + 2),
      text.isWord(joint + 1, words.to) || text.isWord(joint + 1, words.or)
    {
      return isRising(low, high) ? .range : .none
    }
    // "five- to ten-year bonds"
    if gap.count == 2, text.isKind(joint, .hyphen),
      text.isWord(joint + 1, words.to) || text.isWord(joint + 1, words.or)
    {
      return isRising(low, high) ? .range : .none
    }
    // "200,000 to-260,000"
    if gap.count == 2, text.isWord(joint, words.to), text.isKind(joint + 1, .hyphen) {
      return isRising(low, high) ? .range : .none
    }
    if isFrom(gap), low.quantity.unit == high.quantity.unit || high.quantity.unit == nil {
      return .reversedMovement
    }
    // "from $36,040 at 10.45pm last night to $34,935"
    if gap.count <= 8, gap.count > 1, text.isWord(gap.upperBound - 1, words.to),
      isAfter(words.from, low), low.quantity.unit == high.quantity.unit || high.quantity.unit == nil
    {
      return .movement
    }
    return .none
  }

  /// Whether "from", "up from" or "compared with" alone stands between two figures.
  private func isFrom(_ gap: Range<Int>) -> Bool {
    let words = text.words
    var index = gap.lowerBound
    if text.isKind(index, .comma) { index += 1 }
    if text.isWord(index, words.compared), text.isWord(index + 1, words.with) {
      return index + 2 == gap.upperBound
    }
    if text.has(index, [.up, .down]) { index += 1 }
    return text.isWord(index, words.from) && index + 1 == gap.upperBound
  }

  /// Joins two ends into one candidate with value and upper.
  func join(_ low: FigureCandidate, _ high: FigureCandidate) -> FigureCandidate {
    var joined = low
    var value = low.quantity.value
    // "$89 to $93 billion": the scale counts for both ends, but not in "$200 to $4 million".
    if let scale = scale(of: high), low.mantissa == value, value < high.mantissa,
      let scaled = value.scaled(by: scale)
    {
      value = scaled
    } else if let whole = shared(low, high) {
      value = whole
    }
    let end = high.quantity.upper ?? high.quantity.value
    joined.quantity = high.quantity
    // "ranging from 40 to 10 percent" begins with its high end.
    joined.quantity.value = min(value, end)
    joined.quantity.upper = max(value, end)
    joined.quantity.bound = low.quantity.bound
    if joined.quantity.unit == nil {
      joined.quantity.unit = low.quantity.unit
      joined.quantity.kind = low.quantity.kind
    } else if low.quantity.kind == .money, high.quantity.kind != .money {
      joined.quantity.unit = low.quantity.unit
      joined.quantity.kind = .money
    }
    joined.number = low.number.lowerBound..<high.number.upperBound
    joined.tokens = low.tokens.lowerBound..<high.end
    joined.isCompound = high.isCompound
    if joined.qualifier == nil { joined.qualifier = high.qualifier }
    return joined
  }

  /// The low end with the dozen or the thousands that only the high end writes: "two to three dozen",
  /// "$5-8,000", "10 to 12,000 jobs".
  private func shared(_ low: FigureCandidate, _ high: FigureCandidate) -> ExactDecimal? {
    let value = low.quantity.value
    let last = high.number.upperBound - 1
    if text.isWord(last, text.words.dozen), high.number.count > 1, value < ExactDecimal(12) {
      return value.multiplied(by: ExactDecimal(12))
    }
    guard low.form == .digits, high.form == .digits, high.number.count == 1,
      low.number.count == 1, value >= ExactDecimal(1), value < ExactDecimal(1000),
      text.copy.bytes[text[last].range].contains(UInt8(ascii: ",")),
      let thousands = value.scaled(by: 3), thousands < high.quantity.value,
      let five = thousands.multiplied(by: ExactDecimal(5)), high.quantity.value < five
    else { return nil }
    return thousands
  }

  private func to(_ low: FigureCandidate, _ high: FigureCandidate) -> Relation {
    let words = text.words
    if isAfter(words.from, low) { return isSpread(low) ? .range : .movement }
    // "cut by a fifth to 1.2 billion euros", "burglaries were down a fifth to 640"
    if low.form == .fraction, high.form == .digits,
      high.quantity.kind == .money || high.quantity.value > ExactDecimal(20)
    {
      return .none
    }
    // "rejected the bond, 49 percent to 51 percent": two sides share what makes a whole.
    if low.quantity.unit == "percent", high.quantity.unit == "percent",
      low.quantity.value.adding(high.quantity.value) == ExactDecimal(100)
    {
      return .none
    }
    // "rose 5 percent to 20 percent" is a change and a level.
    let before = (low.qualifier ?? low.tokens).lowerBound - 1
    // "fell by two million barrels a day to 45.2 million", "down by 30 to 126"
    if text.isWord(before, words.by),
      low.quantity.unit != nil || text.has(before - 1, [.up, .down]) && !isOneUnit(high)
    {
      return .none
    }
    if text.has(before, [.up, .down]), low.quantity.unit != nil || !isRising(low, high) {
      return .none
    }
    // "lifted its key rate 0.25% to 5.5%": both have their unit, and the quantity that moved stands
    // before them.
    if low.quantity.unit != nil, low.quantity.unit == high.quantity.unit, movesObject(before) {
      return .none
    }
    return isRising(low, high) ? .range : .movement
  }

  /// Whether a unit or a noun stands behind the second number for both: "by 3 to 5 points".
  private func isOneUnit(_ high: FigureCandidate) -> Bool {
    high.quantity.unit != nil || text.isNoun(high.end) || text.isAdjective(high.end)
  }

  /// Whether a noun phrase ends here that is the object of a verb of movement: "lifted its key rate".
  private func movesObject(_ index: Int) -> Bool {
    guard text.isNoun(index) else { return false }
    var first = index
    while text.isNoun(first) || text.isAdjective(first) || text.has(first, .determiner) {
      first -= 1
    }
    return text.has(first, [.up, .down]) && text.isVerb(first)
  }

  /// "ranging from $200 to $4 million".
  private func isSpread(_ low: FigureCandidate) -> Bool {
    let start = (low.qualifier ?? low.tokens).lowerBound
    return text.has(start - 2, .spread)
  }

  private func isAfter(_ word: WordID, _ candidate: FigureCandidate) -> Bool {
    let start = candidate.tokens.lowerBound
    if text.isWord(start - 1, word) { return true }
    return candidate.qualifier.map { text.isWord($0.lowerBound - 1, word) } ?? false
  }

  private func isRising(_ low: FigureCandidate, _ high: FigureCandidate) -> Bool {
    low.quantity.value < high.quantity.value
  }

  private func unitsAgree(_ low: FigureCandidate, _ high: FigureCandidate) -> Bool {
    guard let left = low.quantity.unit else {
      return high.quantity.kind != .money || !text.isKind(high.tokens.lowerBound, .currency)
    }
    guard let right = high.quantity.unit else {
      return low.quantity.kind == .money || low.quantity.kind == .percent
        || low.quantity.kind == .measure
    }
    // "62 and $68 a share"
    return left == right || right.hasPrefix(left + " per ")
  }

  /// The power of ten of the scale words of a candidate, or null.
  private func scale(of candidate: FigureCandidate) -> Int? {
    guard candidate.quantity.value != .zero else { return nil }
    return [3, 6, 9, 12, 2, 5, 7].first {
      candidate.mantissa.scaled(by: $0) == candidate.quantity.value
    }
  }
}
