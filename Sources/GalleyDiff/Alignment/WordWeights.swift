/// What it is worth to let two words meet.
///
/// Figures are met as figures: which value they have weighs less than what stands around them, so
/// that in "40 killed, 30 hurt" and "30 killed, 40 hurt" each meets its like.
struct WordWeights: AlignmentWeights {
  let left: [Word]
  let right: [Word]
  let leftTraits: [FigureTraits]
  let rightTraits: [FigureTraits]

  func leftKey(_ item: Int) -> UInt64 { UInt64(left[item].key) }
  func rightKey(_ item: Int) -> UInt64 { UInt64(right[item].key) }

  @inline(__always)
  func weight(_ l: Int, _ r: Int) -> Int32 {
    let word = left[l]
    let other = right[r]
    if word.figure >= 0 || other.figure >= 0 {
      guard word.figure >= 0, other.figure >= 0 else { return 0 }
      return weight(leftTraits[Int(word.figure)], rightTraits[Int(other.figure)])
    }
    guard word.key == other.key else { return 0 }
    return word.isShort ? 4 : 10
  }

  private func weight(_ figure: FigureTraits, _ other: FigureTraits) -> Int32 {
    guard figure.canBecome(other) else { return 0 }
    var weight: Int32 = 14
    if figure.unit != 0, other.unit != 0 { weight += figure.unit == other.unit ? 4 : -3 }
    if figure.counts != 0, other.counts != 0 { weight += figure.counts == other.counts ? 8 : -5 }
    if figure.value == other.value { weight += 4 }
    // "30 miles" becomes "30km (19 miles)": what is said again in brackets is not what stood there.
    if (figure.converts < 0) != (other.converts < 0) { weight -= 8 }
    return weight
  }
}
