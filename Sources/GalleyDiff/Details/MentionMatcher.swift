import GalleyModel

/// Matches the dates, times, names and negations of matched sentences.
struct MentionMatcher {
  /// A mention beside its counterpart; null where only one version has it.
  struct Pair {
    var aspect: DetailAspect
    var left: DetailMention?
    var right: DetailMention?
  }

  private let edits: SentenceEdits
  private var lefts: [DetailMention]
  private var rights: [DetailMention]
  /// What differs, in the order of the left version.
  private(set) var pairs: [Pair] = []

  init(_ edits: SentenceEdits, _ lefts: [DetailMention], _ rights: [DetailMention]) {
    self.edits = edits
    self.lefts = lefts
    self.rights = rights
  }

  /// Leaves out what both versions say, and lets the rest meet where it stands.
  mutating func meet() {
    dropWhatBothSay()
    for aspect in DetailAspect.allCases where aspect != .wording {
      meet(aspect, by: sharesWords)
      meet(aspect, by: isInOneGap)
      if aspect == .date || aspect == .time { meetLast(aspect) }
    }
    pairs += lefts.map { Pair(aspect: $0.aspect, left: $0, right: nil) }
    pairs += rights.map { Pair(aspect: $0.aspect, left: nil, right: $0) }
    let places = pairs.map(place)
    pairs = pairs.indices.sorted { (places[$0], $0) < (places[$1], $1) }.map { pairs[$0] }
  }

  private func place(_ pair: Pair) -> Int {
    pair.left?.range.lowerBound
      ?? pair.right.flatMap { edits.anchor(beforeRight: $0.words.lowerBound) }
      .map { edits.lefts.contains($0) ? $0 : 0 } ?? 0
  }

  private mutating func dropWhatBothSay() {
    let allLefts = lefts
    let allRights = rights
    // Each "not" counts, a name that is said twice does not; one "not" is as good as another.
    lefts = allLefts.filter { mention in
      mention.aspect == .negation
        ? !edits.isMet(left: mention.words.lowerBound)
        : !isSaid(mention, by: allRights) { edits.rightHas($0) }
    }
    rights = allRights.filter { mention in
      mention.aspect == .negation
        ? !edits.isMet(right: mention.words.lowerBound)
        : !isSaid(mention, by: allLefts) { edits.leftHas($0) }
    }
    while let left = lefts.firstIndex(where: { $0.aspect == .negation }),
      let right = rights.firstIndex(where: { $0.aspect == .negation })
    {
      lefts.remove(at: left)
      rights.remove(at: right)
    }
  }

  private func isSaid(
    _ mention: DetailMention, by others: [DetailMention], _ has: (UInt64) -> Bool
  ) -> Bool {
    if others.contains(where: { $0.agrees(with: mention) }) { return true }
    if case .name(let name) = mention.meaning { return name.stems.allSatisfy(has) }
    return false
  }

  private mutating func meet(
    _ aspect: DetailAspect, by isPair: (DetailMention, DetailMention) -> Bool
  ) {
    for left in lefts where left.aspect == aspect {
      guard let index = rights.firstIndex(where: { $0.aspect == aspect && isPair(left, $0) }) else {
        continue
      }
      pairs.append(Pair(aspect: aspect, left: left, right: rights[index]))
      rights.remove(at: index)
      lefts.removeAll { $0.range == left.range }
    }
  }

  /// Where one date is left on either side, one became the other.
  private mutating func meetLast(_ aspect: DetailAspect) {
    guard lefts.count(where: { $0.aspect == aspect }) == 1,
      rights.count(where: { $0.aspect == aspect }) == 1
    else { return }
    meet(aspect) { _, _ in true }
  }

  private func sharesWords(_ left: DetailMention, _ right: DetailMention) -> Bool {
    left.words.contains { right.words.contains(edits.partner(ofLeft: $0)) }
  }

  private func isInOneGap(_ left: DetailMention, _ right: DetailMention) -> Bool {
    edits.anchor(beforeLeft: left.words.lowerBound)
      == edits.anchor(beforeRight: right.words.lowerBound)
  }
}
