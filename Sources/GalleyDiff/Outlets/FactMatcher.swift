import GalleyModel

/// Matches the figures of two outlets one to one by the facts that they tell.
struct FactMatcher {
  private(set) var found = FigurePairs()

  /// What more pairs of figures share than this brings none of them together: in two articles every
  /// figure may meet every other one, in whole books none has so many chances.
  private static func featureLimit(_ lefts: Int, _ rights: Int) -> Int {
    lefts * rights <= 40_000 ? 1024 : 64
  }

  /// Beyond so many figures of both sides, multiplied, what two versions have left stays alone: looking
  /// at each with each would take too long.
  private static let mostPairs = 40_000
  /// Nor are more figures looked at than two long articles have.
  private static let mostFigures = 4_000

  /// Matches all figures of two outlets.
  init(_ text: TextAlignment) {
    var match = Matching(text.leftTraits.count, text.rightTraits.count)
    take(text, among: match, enough: FactLikeness.enough)
    for pair in found.pairs { match.pair(pair.left, pair.right) }
    for (left, right) in text.repeated(by: match) {
      match.pair(left, right)
      found.add(left, right, "the figure that repeats it")
    }
    for (left, right) in text.repeats(of: match) {
      found.add(left, right, "the same figure that they repeat")
    }
  }

  /// Matches what two versions have left.
  /// - Parameters:
  ///   - match: What has met.
  ///   - enough: From this score on a pair is taken.
  init(_ text: TextAlignment, among match: Matching, enough: Int) {
    let lefts = match.rightOf.count { $0 < 0 }
    let rights = match.leftOf.count { $0 < 0 }
    guard lefts > 0, rights > 0, lefts * rights <= Self.mostPairs,
      match.rightOf.count + match.leftOf.count <= Self.mostFigures
    else { return }
    take(text, among: match, enough: enough)
  }

  private mutating func take(_ text: TextAlignment, among match: Matching, enough: Int) {
    // What repeats the body meets what the body has met, but for headlines, which may be alike where
    // the body is not.
    let lefts = text.leftTraits.indices.filter {
      match.rightOf[$0] < 0 && (text.leftTraits[$0].repeats < 0 || text.leftTraits[$0].isInHeadline)
    }
    let rights = text.rightTraits.indices.filter {
      match.leftOf[$0] < 0
        && (text.rightTraits[$0].repeats < 0 || text.rightTraits[$0].isInHeadline)
    }
    let likeness = FactLikeness(text)
    let shared = pairsSharing(
      likeness.features(ofLeft: lefts), likeness.features(ofRight: rights),
      limit: Self.featureLimit(lefts.count, rights.count))
    let candidates = shared.compactMap { pair -> ScoredPair? in
      let (a, b) = (text.leftTraits[pair.left], text.rightTraits[pair.right])
      if a.repeats >= 0 || b.repeats >= 0, a.isInHeadline != b.isInHeadline { return nil }
      let score = likeness.score(pair.left, pair.right)
      guard score >= enough - FactLikeness.margin else { return nil }
      return ScoredPair(left: pair.left, right: pair.right, score: score)
    }
    let chosen = ChosenPairs(
      among: candidates, of: text, match, enough: enough, margin: FactLikeness.margin)
    for (left, right, isAmbiguous) in chosen.pairs {
      found.add(left, right, likeness.reason(left, right), isAmbiguous: isAmbiguous)
    }
    found.ambiguousLeft = chosen.ambiguousLeft
    found.ambiguousRight = chosen.ambiguousRight
  }
}
