import GalleyModel

/// Matches the figures of two versions one to one by what they are about.
///
/// First those at the same place in aligned sentences; then, of what is left, those that agree in
/// what is counted, unit, event, scope words, source and the words around them. Where two partners
/// are nearly as good as one another neither is taken.
struct FigureMatcher {
  /// A figure on the left beside its partner on the right.
  struct Pair {
    var left: Int
    var right: Int
    var why: String
    var isAmbiguous = false
  }

  private let text: TextAlignment
  private var match: Matching
  private(set) var pairs: [Pair] = []
  /// The figures that stay alone since two partners are nearly as good as one another.
  private(set) var ambiguousLeft: Set<Int> = []
  private(set) var ambiguousRight: Set<Int> = []

  init(_ text: TextAlignment) {
    self.text = text
    match = Matching(text.leftTraits.count, text.rightTraits.count)
    meetAtTheSamePlace()
    meetWithoutWords()
    meetByMeaning()
  }

  private mutating func pair(_ left: Int, _ right: Int, _ why: String, isAmbiguous: Bool = false) {
    match.pair(left, right)
    pairs.append(Pair(left: left, right: right, why: why, isAmbiguous: isAmbiguous))
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

  private struct Candidate {
    var left: Int
    var right: Int
    var score: Int
  }

  private mutating func meetByMeaning() {
    let lefts = match.rightOf.indices.filter { match.rightOf[$0] < 0 }
    let rights = match.leftOf.indices.filter { match.leftOf[$0] < 0 }
    guard !lefts.isEmpty, !rights.isEmpty else { return }
    let likeness = FigureLikeness(text, lefts, rights, match)
    let shared = pairsSharing(
      likeness.leftFeatures(lefts), likeness.rightFeatures(rights), limit: Self.featureLimit)
    let candidates = shared.compactMap { pair -> Candidate? in
      let score = likeness.score(pair.left, pair.right)
      guard score >= FigureLikeness.enough - FigureLikeness.margin else { return nil }
      return Candidate(left: pair.left, right: pair.right, score: score)
    }.sorted {
      ($1.score, $0.left + $0.right, $0.left) < ($0.score, $1.left + $1.right, $1.left)
    }
    var ofLeft: [Int: [Candidate]] = [:]
    var ofRight: [Int: [Candidate]] = [:]
    for candidate in candidates {
      ofLeft[candidate.left, default: []].append(candidate)
      ofRight[candidate.right, default: []].append(candidate)
    }
    for candidate in candidates where candidate.score >= FigureLikeness.enough {
      guard match.isFree(candidate.left, candidate.right),
        !ambiguousLeft.contains(candidate.left), !ambiguousRight.contains(candidate.right)
      else { continue }
      let rivalRights = (ofLeft[candidate.left] ?? []).filter {
        $0.right != candidate.right && match.isFree($0.left, $0.right)
          && candidate.score - $0.score <= FigureLikeness.margin
      }
      let rivalLefts = (ofRight[candidate.right] ?? []).filter {
        $0.left != candidate.left && match.isFree($0.left, $0.right)
          && candidate.score - $0.score <= FigureLikeness.margin
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
        pair(
          candidate.left, candidate.right, likeness.reason(candidate.left, candidate.right),
          isAmbiguous: !rivalLefts.isEmpty || !rivalRights.isEmpty)
      } else {
        ambiguousLeft.formUnion(rivalLefts.map(\.left) + [candidate.left])
        ambiguousRight.formUnion(rivalRights.map(\.right) + [candidate.right])
      }
    }
  }
}
