import GalleyModel

/// Matches the figures of two outlets one to one by the facts that they tell.
struct FactMatcher {
  private(set) var found = FigurePairs()

  /// What more pairs of figures share than this brings none of them together: in two articles every
  /// figure may meet every other one, in whole books none has so many chances.
  private static func featureLimit(_ lefts: Int, _ rights: Int) -> Int {
    lefts * rights <= 40_000 ? 1024 : 64
  }

  init(_ text: TextAlignment) {
    // A headline that repeats the body meets what the body has met.
    let lefts = text.leftTraits.indices.filter { text.leftTraits[$0].repeats < 0 }
    let rights = text.rightTraits.indices.filter { text.rightTraits[$0].repeats < 0 }
    let likeness = FactLikeness(text)
    let shared = pairsSharing(
      likeness.features(ofLeft: lefts), likeness.features(ofRight: rights),
      limit: Self.featureLimit(lefts.count, rights.count))
    let candidates = shared.compactMap { pair -> ScoredPair? in
      let score = likeness.score(pair.left, pair.right)
      guard score >= FactLikeness.enough - FactLikeness.margin else { return nil }
      return ScoredPair(left: pair.left, right: pair.right, score: score)
    }
    var match = Matching(text.leftTraits.count, text.rightTraits.count)
    let chosen = ChosenPairs(
      among: candidates, of: text, match, enough: FactLikeness.enough,
      margin: FactLikeness.margin)
    for (left, right, isAmbiguous) in chosen.pairs {
      match.pair(left, right)
      found.pairs.append(
        FigurePairs.Pair(
          left: left, right: right, why: likeness.reason(left, right), isAmbiguous: isAmbiguous))
    }
    for (left, right) in text.repeats(of: match) {
      found.pairs.append(
        FigurePairs.Pair(left: left, right: right, why: "the same figure that they repeat"))
    }
    found.ambiguousLeft = chosen.ambiguousLeft
    found.ambiguousRight = chosen.ambiguousRight
  }
}
