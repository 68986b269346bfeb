import GalleyModel

extension TextAlignment {
  /// The figures of which one version says what they were before, and the other has just that.
  ///
  /// "Rose to 2.9 percent from 3.1 in August" is another thing: where both tell of August, August's
  /// rate stands in both.
  func toldMovements() -> [(left: Int, right: Int)] {
    let fromRight = movements(of: right, rightTraits, before: left, leftTraits)
    let fromLeft = movements(of: left, leftTraits, before: right, rightTraits)
    return
      (fromRight.map { ($0.earlier, $0.later) } + fromLeft.map { ($0.later, $0.earlier) })
      .filter { !areOfOtherFacts($0.0, $0.1) }
  }

  private func movements(
    of wording: Wording, _ traits: [FigureTraits], before other: Wording, _ others: [FigureTraits]
  ) -> [(later: Int, earlier: Int)] {
    let former = traits.indices.filter { traits[$0].became >= 0 }
    guard !former.isEmpty else { return [] }
    var live: [UInt64: [Int]] = [:]
    let wanted = Set(former.map { traits[$0].quantityHash })
    // What the other version, too, tells as a movement stands where it stood.
    var isMovement = Set(others.indices.filter { others[$0].became >= 0 })
    for index in isMovement { isMovement.insert(others[index].became) }
    for index in others.indices
    where others[index].isInBody && !isMovement.contains(index)
      && wanted.contains(others[index].quantityHash)
    {
      live[others[index].quantityHash, default: []].append(index)
    }
    return former.compactMap { index in
      // What stands there twice is said first in the lead.
      guard let earlier = live[traits[index].quantityHash]?.first else { return nil }
      let was = wording.extraction.figures[index]
      let old = other.extraction.figures[earlier]
      let later = traits[index].became
      guard was.when == nil || FactSpan(was) == .day && was.when != old.when,
        traits[later].canBecome(others[earlier]),
        !traits[later].isOfAnotherThing(than: others[earlier])
      else { return nil }
      return (later, earlier)
    }
  }
}
