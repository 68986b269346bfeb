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
    let former = traits.indices.compactMap { index in
      wording.successor(of: index, traits).map { (index: index, later: $0) }
    }
    guard !former.isEmpty else { return [] }
    var live: [UInt64: [Int]] = [:]
    let wanted = Set(former.map { traits[$0.index].quantityHash })
    // What the other version, too, tells as a movement stands where it stood.
    var isMovement: Set<Int> = []
    for index in others.indices where wanted.contains(others[index].quantityHash) {
      guard let later = other.successor(of: index, others) else { continue }
      isMovement.insert(index)
      isMovement.insert(later)
    }
    for index in others.indices
    where others[index].isInBody && !isMovement.contains(index)
      && wanted.contains(others[index].quantityHash)
    {
      live[others[index].quantityHash, default: []].append(index)
    }
    // What it became must be news: else both versions tell of the same movement.
    let known = Set(others.map(\.quantityHash))
    return former.compactMap { index, later in
      if known.contains(traits[later].quantityHash) { return nil }
      // What stands there twice is said first in the lead.
      guard let earlier = live[traits[index].quantityHash]?.first else { return nil }
      let was = wording.extraction.figures[index]
      let old = other.extraction.figures[earlier]
      guard was.when == nil || FactSpan(was) == .day && was.when != old.when,
        traits[later].canBecome(others[earlier]),
        !traits[later].isOfAnotherThing(than: others[earlier])
      else { return nil }
      return (later, earlier)
    }
  }
}

extension Wording {
  /// The figure that came in the place of another, as the copy says: the 221 of "221 people were
  /// aboard, up from the 214 on its list".
  fileprivate func successor(of figure: Int, _ traits: [FigureTraits]) -> Int? {
    if traits[figure].became >= 0 { return traits[figure].became }
    let sentence = sentenceOfFigure[figure]
    guard figure > 0, sentence >= 0, sentenceOfFigure[figure - 1] == sentence,
      isUpFrom(wordOfFigure[figure] - 1), traits[figure - 1].canBecome(traits[figure]),
      traits[figure - 1].unit == traits[figure].unit,
      !traits[figure - 1].isOfAnotherThing(than: traits[figure])
    else { return nil }
    return figure - 1
  }

  /// Whether "up from" or "down from" ends at a word, with or without an article.
  private func isUpFrom(_ word: Int) -> Bool {
    guard word > 1 else { return false }
    let from = MovementWords.the.contains(words[word].key) ? word - 1 : word
    return from > 0 && MovementWords.from.contains(words[from].key)
      && MovementWords.ways.contains(words[from - 1].key)
  }
}

/// The words of "up from the 214", by their keys.
private enum MovementWords {
  static let the = DetailWords.keys(of: "the")
  static let from = DetailWords.keys(of: "from")
  static let ways = DetailWords.keys(of: "up down")
}
