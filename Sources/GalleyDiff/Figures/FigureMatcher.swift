import GalleyModel

/// Matches the figures of two versions one to one by what they are about.
///
/// First those at the same place in aligned sentences; then, of what is left, those that agree in
/// what is counted, unit, event, scope words, source and the words around them. Where two partners
/// are nearly as good as one another neither is taken.
struct FigureMatcher {
  private let text: TextAlignment
  private var match: Matching
  private(set) var found = FigurePairs()

  init(_ text: TextAlignment) {
    self.text = text
    match = Matching(text.leftTraits.count, text.rightTraits.count)
    meetAtTheSamePlace()
    meetWithoutWords()
    meetByMeaning()
    for (left, right) in text.repeats(of: match) {
      pair(left, right, "the same figure that they repeat")
      found.ambiguousLeft.remove(left)
      found.ambiguousRight.remove(right)
    }
    meetByQuantity()
  }

  private mutating func pair(_ left: Int, _ right: Int, _ why: String, isAmbiguous: Bool = false) {
    match.pair(left, right)
    found.pairs.append(
      FigurePairs.Pair(left: left, right: right, why: why, isAmbiguous: isAmbiguous))
  }

  private mutating func meetAtTheSamePlace() {
    var others: [(left: Int, right: Int)] = []
    for (figure, word) in text.left.wordOfFigure.enumerated() where word >= 0 {
      let partner = text.words.rightOf[word]
      guard partner >= 0 else { continue }
      let other = Int(text.right.words[Int(partner)].figure)
      guard other >= 0, match.isFree(figure, other) else { continue }
      let group = text.group(ofLeftSentence: text.left.sentenceOfFigure[figure])
      let isEqual = group?.isEqual ?? false
      if isEqual || isOneQuantity(figure, other) {
        pair(figure, other, isEqual ? "the same sentence" : Self.samePlace)
      } else {
        others.append((figure, other))
      }
    }
    guard !others.isEmpty else { return }
    let places = FigurePlaces(text, match)
    for (left, right) in others where places.canMeet(left, right) {
      pair(left, right, Self.samePlace)
    }
  }

  private func isOneQuantity(_ l: Int, _ r: Int) -> Bool {
    if text.leftTraits[l].unit == text.rightTraits[r].unit {
      return text.leftTraits[l].quantityHash == text.rightTraits[r].quantityHash
    }
    return SameMeasure.areEqual(
      text.left.extraction.figures[l].quantity, text.right.extraction.figures[r].quantity)
  }

  private static let samePlace = "the same place in the sentence"

  /// Figures without a word of their own, such as the second one of "9×10−30", meet their likes.
  private mutating func meetWithoutWords() {
    let lefts = match.rightOf.indices.filter { text.left.wordOfFigure[$0] < 0 }
    let rights = match.leftOf.indices.filter { text.right.wordOfFigure[$0] < 0 }
    guard !lefts.isEmpty, !rights.isEmpty else { return }
    let met = EqualItems.pairs(
      lefts.map { UInt64(hashOf: text.left.extraction.figures[$0].span.text) },
      rights.map { UInt64(hashOf: text.right.extraction.figures[$0].span.text) })
    for (left, right) in met { pair(lefts[left], rights[right], "the same words") }
  }

  // MARK: By meaning

  /// What more pairs of figures share than this brings none of them together.
  private static let featureLimit = 64

  private mutating func meetByMeaning() {
    let lefts = match.rightOf.indices.filter { match.rightOf[$0] < 0 }
    let rights = match.leftOf.indices.filter { match.leftOf[$0] < 0 }
    guard !lefts.isEmpty, !rights.isEmpty else { return }
    let likeness = FigureLikeness(text, lefts, rights, match)
    let shared = pairsSharing(
      likeness.leftFeatures(lefts), likeness.rightFeatures(rights), limit: Self.featureLimit)
    let candidates = shared.compactMap { pair -> ScoredPair? in
      let score = likeness.score(pair.left, pair.right)
      guard score >= FigureLikeness.enough - FigureLikeness.margin else { return nil }
      return ScoredPair(left: pair.left, right: pair.right, score: score)
    }
    let chosen = ChosenPairs(
      among: candidates, of: text, match, enough: FigureLikeness.enough,
      margin: FigureLikeness.margin)
    for (left, right, isAmbiguous) in chosen.pairs {
      pair(left, right, likeness.reason(left, right), isAmbiguous: isAmbiguous)
    }
    found.ambiguousLeft = chosen.ambiguousLeft
    found.ambiguousRight = chosen.ambiguousRight
  }

  /// What is told once in either version and nowhere contradicts itself has only changed its
  /// surroundings: it did not go and come.
  private mutating func meetByQuantity() {
    func free(_ traits: [FigureTraits], _ partners: [Int32]) -> [UInt64: [Int]] {
      traits.indices.reduce(into: [:]) { free, figure in
        let tells = traits[figure].unit != 0 || traits[figure].isDistinctive
        guard partners[figure] < 0, tells else { return }
        free[traits[figure].quantityHash, default: []].append(figure)
      }
    }
    let rights = free(text.rightTraits, match.leftOf)
    let lefts = free(text.leftTraits, match.rightOf)
    let only = lefts.values.compactMap { $0.count == 1 ? $0[0] : nil }.sorted()
    for left in only {
      guard let others = rights[text.leftTraits[left].quantityHash], others.count == 1,
        text.leftTraits[left].canBecome(text.rightTraits[others[0]]),
        !text.conflict(left, others[0])
      else { continue }
      pair(left, others[0], "the same quantity")
      found.ambiguousLeft.remove(left)
      found.ambiguousRight.remove(others[0])
    }
  }
}
