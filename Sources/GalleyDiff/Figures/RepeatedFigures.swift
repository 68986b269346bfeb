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

  /// The figures of the body without a partner which are repeated by those that have met: where the
  /// headline's "$2.6 billion deal" became a "$2.75 billion deal", so did the lead's price.
  func repeated(by match: Matching) -> [(left: Int, right: Int)] {
    var pairs: [(left: Int, right: Int)] = []
    var match = match
    for (left, trait) in leftTraits.enumerated() where trait.repeats >= 0 {
      let right = Int(match.rightOf[left])
      guard right >= 0, rightTraits[right].repeats >= 0 else { continue }
      let (l, r) = (trait.repeats, rightTraits[right].repeats)
      guard match.isFree(l, r), leftTraits[l].canBecome(rightTraits[r]) else { continue }
      match.pair(l, r)
      pairs.append((l, r))
    }
    return pairs
  }
}
