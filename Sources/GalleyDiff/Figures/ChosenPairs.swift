/// Two figures that may be about the same thing.
struct ScoredPair {
  var left: Int
  var right: Int
  var score: Int
}

/// The best of many pairs, one to one; where two partners are nearly as good as one another neither
/// is taken, unless both say the same.
struct ChosenPairs {
  /// What met, the best first.
  private(set) var pairs: [(left: Int, right: Int, isAmbiguous: Bool)] = []
  /// What stays alone since two partners are nearly as good as one another.
  private(set) var ambiguousLeft: Set<Int> = []
  private(set) var ambiguousRight: Set<Int> = []

  /// - Parameters:
  ///   - candidates: What may meet, rivals below the threshold included.
  ///   - match: What has met before.
  ///   - enough: From this score on a pair is taken.
  ///   - margin: Partners whose scores differ by no more than this are equally good.
  init(
    among candidates: [ScoredPair], of text: TextAlignment, _ match: Matching, enough: Int,
    margin: Int
  ) {
    var match = match
    let sorted = candidates.sorted {
      ($1.score, $0.left + $0.right, $0.left) < ($0.score, $1.left + $1.right, $1.left)
    }
    var ofLeft: [Int: [ScoredPair]] = [:]
    var ofRight: [Int: [ScoredPair]] = [:]
    for candidate in sorted {
      ofLeft[candidate.left, default: []].append(candidate)
      ofRight[candidate.right, default: []].append(candidate)
    }
    for candidate in sorted where candidate.score >= enough {
      guard match.isFree(candidate.left, candidate.right),
        !ambiguousLeft.contains(candidate.left), !ambiguousRight.contains(candidate.right)
      else { continue }
      let rivalRights = (ofLeft[candidate.left] ?? []).filter {
        $0.right != candidate.right && match.isFree($0.left, $0.right)
          && candidate.score - $0.score <= margin
      }
      let rivalLefts = (ofRight[candidate.right] ?? []).filter {
        $0.left != candidate.left && match.isFree($0.left, $0.right)
          && candidate.score - $0.score <= margin
      }
      // Rivals that say the same are interchangeable: either may be the one that is gone.
      let areTwins =
        rivalRights.allSatisfy {
          text.rightTraits[$0.right].isSameQuantity(as: text.rightTraits[candidate.right])
        }
        && rivalLefts.allSatisfy {
          text.leftTraits[$0.left].isSameQuantity(as: text.leftTraits[candidate.left])
        }
      if areTwins {
        match.pair(candidate.left, candidate.right)
        let isAmbiguous = !rivalLefts.isEmpty || !rivalRights.isEmpty
        pairs.append((candidate.left, candidate.right, isAmbiguous))
      } else {
        ambiguousLeft.formUnion(rivalLefts.map(\.left) + [candidate.left])
        ambiguousRight.formUnion(rivalRights.map(\.right) + [candidate.right])
      }
    }
  }
}
