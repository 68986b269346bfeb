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
    meetWhatTheyBecame()
    meetAtTheSamePlace()
    meetWithoutWords()
    meetByMeaning()
    meetBesideOthers()
    meetWithTheirRepeats()
    meetByQuantity()
    meetAsFacts()
    meetWithTheirRepeats()
    meetBesideOthers()
  }

  private mutating func meetWithTheirRepeats() {
    for (left, right) in text.repeated(by: match) {
      pair(left, right, "the figure that repeats it")
    }
    for (left, right) in text.repeats(of: match) {
      pair(left, right, "the same figure that they repeat")
    }
  }

  /// What was written anew from beginning to end meets as what two outlets tell does.
  private mutating func meetAsFacts() {
    for fact in FactMatcher(text, among: match, enough: FactLikeness.enough + 14).found.pairs
    where !found.ambiguousLeft.contains(fact.left) && !found.ambiguousRight.contains(fact.right) {
      pair(fact.left, fact.right, fact.why, isAmbiguous: fact.isAmbiguous)
    }
  }

  private mutating func pair(_ left: Int, _ right: Int, _ why: String, isAmbiguous: Bool = false) {
    match.pair(left, right)
    found.ambiguousLeft.remove(left)
    found.ambiguousRight.remove(right)
    found.add(left, right, why, isAmbiguous: isAmbiguous)
  }

  private mutating func pairInPlace(_ left: Int, _ right: Int, isEqual: Bool) {
    pair(left, right, isEqual ? "the same sentence" : "the same place in the sentence")
    let group = text.group(ofLeftSentence: text.left.sentenceOfFigure[left])
    found.pairs[found.pairs.count - 1].isSamePlace =
      group.map { text.sharedPart(of: $0) >= FigurePlaces.mostly } ?? false
  }

  /// "221 people were aboard, up from the 214 on its list": the 214 that the other version had is 221
  /// now, and the 214 in this one is what was before.
  private mutating func meetWhatTheyBecame() {
    for (left, right) in text.toldMovements() where match.isFree(left, right) {
      pair(left, right, "one version says what it was before")
    }
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
        pairInPlace(figure, other, isEqual: isEqual)
      } else {
        others.append((figure, other))
      }
    }
    guard !others.isEmpty else { return }
    let places = FigurePlaces(text, match)
    for (left, right) in others where places.canMeet(left, right) {
      pairInPlace(left, right, isEqual: false)
    }
  }

  private func isOneQuantity(_ l: Int, _ r: Int) -> Bool {
    if text.leftTraits[l].unit == text.rightTraits[r].unit {
      return text.leftTraits[l].quantityHash == text.rightTraits[r].quantityHash
    }
    return text.areConverted(l, r)
  }

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

  /// "Berg had 44,178, or 44.9 percent": where the first has met its partner, so does what says it again.
  private mutating func meetBesideOthers() {
    for pair in found.pairs {
      for step in [1, -1] {
        var (l, r) = (pair.left + step, pair.right + step)
        while match.rightOf.indices.contains(l), match.leftOf.indices.contains(r),
          match.isFree(l, r), text.areBeside(l, l - step, r, r - step)
        {
          self.pair(l, r, "the figure beside it")
          (l, r) = (l + step, r + step)
        }
      }
    }
  }

  /// What is told once in either version and nowhere contradicts itself has only changed its
  /// surroundings: it did not go and come.
  private mutating func meetByQuantity() {
    func key(_ trait: FigureTraits) -> UInt64 {
      // "Five games" are five of nothing else.
      trait.tells ? trait.quantityHash : trait.quantityHash.hashed(with: trait.counts).spread
    }
    func free(_ traits: [FigureTraits], _ partners: [Int32]) -> [UInt64: [Int]] {
      traits.indices.reduce(into: [:]) { free, figure in
        guard partners[figure] < 0, traits[figure].tells || traits[figure].counts != 0 else {
          return
        }
        free[key(traits[figure]), default: []].append(figure)
      }
    }
    let places = FigurePlaces(text, match)
    let rights = free(text.rightTraits, match.leftOf)
    let lefts = free(text.leftTraits, match.rightOf)
    // As many on either side: "6-4, 3-6, 6-4" are in order what they were.
    let same = lefts.filter { rights[$0.key]?.count == $0.value.count }
    let pairs = same.flatMap { zip($0.value, rights[$0.key] ?? []) }.sorted { $0 < $1 }
    for (left, right) in pairs {
      guard text.leftTraits[left].canBecome(text.rightTraits[right]),
        !text.conflict(left, right) || places.isSaidAlike(left, right)
          || text.isGuessedConflict(left, right)
      else { continue }
      pair(left, right, "the same quantity")
    }
  }
}

extension TextAlignment {
  /// Whether the same few words stand between two figures of either text, and they are of one unit.
  fileprivate func areBeside(_ l: Int, _ leftNext: Int, _ r: Int, _ rightNext: Int) -> Bool {
    guard leftTraits[l].unit == rightTraits[r].unit,
      left.sentenceOfFigure[l] >= 0, left.sentenceOfFigure[l] == left.sentenceOfFigure[leftNext],
      right.sentenceOfFigure[r] >= 0, right.sentenceOfFigure[r] == right.sentenceOfFigure[rightNext]
    else { return false }
    let gap = left.wordsBetween(l, leftNext)
    // The sets of a match follow one another: "6-7, 6-4".
    if leftTraits[l].kind == .score, rightTraits[r].kind == .score, gap.isEmpty {
      return leftTraits[l].quantityHash == rightTraits[r].quantityHash
        && right.wordsBetween(r, rightNext).isEmpty
    }
    guard (1...3).contains(gap.count), gap == right.wordsBetween(r, rightNext) else { return false }
    // "Eight in Opal and six": of bare numbers, "and" alone says nothing.
    return leftTraits[l].unit != 0 || gap.contains { $0 & 1 == 0 }
  }
}

extension Wording {
  /// The keys of the words between two figures.
  fileprivate func wordsBetween(_ figure: Int, _ other: Int) -> [UInt32] {
    let spans = [figure, other].sorted().map { extraction.figures[$0].span.range }
    guard spans[0].upperBound <= spans[1].lowerBound else { return [] }
    return words[words(in: spans[0].upperBound..<spans[1].lowerBound)].prefix(4).map(\.key)
  }
}

extension FigureTraits {
  /// Whether its quantity tells what it is, whatever is counted.
  fileprivate var tells: Bool { unit != 0 || isDistinctive }
}
