extension TextAlignment {
  /// The figures without a partner that repeat figures of the body which have met: the headline's
  /// "31 missing" beside the later headline's "26 missing".
  func repeats(of match: Matching) -> [(left: Int, right: Int)] {
    var free: [Int: [Int]] = [:]
    for (right, trait) in rightTraits.enumerated()
    where trait.repeats >= 0 && match.leftOf[right] < 0 {
      free[trait.repeats, default: []].append(right)
    }
    var pairs: [(left: Int, right: Int)] = []
    for (left, trait) in leftTraits.enumerated()
    where trait.repeats >= 0 && match.rightOf[left] < 0 {
      let partner = Int(match.rightOf[trait.repeats])
      guard let right = free[partner]?.first else { continue }
      free[partner]?.removeFirst()
      pairs.append((left, right))
    }
    return pairs
  }
}
