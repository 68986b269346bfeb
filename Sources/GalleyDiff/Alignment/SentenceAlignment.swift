import GalleyModel

/// Which sentences of two versions belong together.
struct SentenceAlignment {
  /// Sentences of one version beside those of the other that say the same: mostly one beside one,
  /// several where a sentence was split or two were joined.
  struct Group {
    var left: Range<Int>
    var right: Range<Int>
    /// True where the words are the same.
    var isEqual: Bool
    /// True where they stand in another order than what surrounds them.
    var isMoved = false
  }

  /// The groups in the order of the left version.
  private(set) var groups: [Group] = []
  /// The group of each sentence on the left, or -1.
  private(set) var groupOfLeft: [Int32] = []
  /// The group of each sentence on the right, or -1.
  private(set) var groupOfRight: [Int32] = []

  /// Aligns the sentences of two versions.
  init(_ left: Wording, _ right: Wording) {
    var match = Matching(left.sentences.count, right.sentences.count)
    EqualItems.match(left.sentences.map(\.key), right.sentences.map(\.key), &match)
    // Then what differs in its figures only: those are the changes that matter most.
    EqualItems.match(left.sentences.map(\.shape), right.sentences.map(\.shape), &match)
    let freeLeft = match.rightOf.indices.filter { match.rightOf[$0] < 0 }
    let freeRight = match.leftOf.indices.filter { match.leftOf[$0] < 0 }
    if !freeLeft.isEmpty, !freeRight.isEmpty {
      var similar = SimilarSentences(left, right, freeLeft, freeRight)
      similar.extend(&match)
    }
    groups = match.pairs.map { l, r in
      Group(
        left: l..<l + 1, right: r..<r + 1,
        isEqual: left.sentences[l].key == right.sentences[r].key)
    }
    if !freeLeft.isEmpty || !freeRight.isEmpty { joinNeighbours(left, right, match) }
    groupOfLeft = Array(repeating: -1, count: left.sentences.count)
    groupOfRight = Array(repeating: -1, count: right.sentences.count)
    for (index, group) in groups.enumerated() {
      for sentence in group.left { groupOfLeft[sentence] = Int32(index) }
      for sentence in group.right { groupOfRight[sentence] = Int32(index) }
    }
    markMoves(left)
  }

  /// Lets a sentence without a partner join the partner of its neighbour if most of it stands there.
  private mutating func joinNeighbours(_ left: Wording, _ right: Wording, _ match: Matching) {
    var isTakenLeft = match.rightOf.map { $0 >= 0 }
    var isTakenRight = match.leftOf.map { $0 >= 0 }
    let edited = groups.indices.filter { !groups[$0].isEqual }
    var lefts: [Int] = []
    var rights: [Int] = []
    for index in edited {
      let reach = Self.joinLimit
      let l = groups[index].left.lowerBound
      let r = groups[index].right.lowerBound
      lefts += max(0, l - reach)...min(left.sentences.count - 1, l + reach)
      rights += max(0, r - reach)...min(right.sentences.count - 1, r + reach)
    }
    let likeness = SentenceLikeness(left, right, lefts: lefts, rights: rights)
    func isPart(left l: Int, right r: Int, ofLeft: Bool) -> Bool {
      let weights = likeness.weights(l, r)
      let whole = ofLeft ? weights.left : weights.right
      return weights.shared * 100 >= whole * 55 && whole >= 8
    }
    for index in edited {
      let l = groups[index].left.lowerBound
      let r = groups[index].right.lowerBound
      for step in [1, -1] {
        var next = l + step
        while isTakenLeft.indices.contains(next), abs(next - l) <= Self.joinLimit,
          !isTakenLeft[next], isPart(left: next, right: r, ofLeft: true)
        {
          isTakenLeft[next] = true
          groups[index].left = groups[index].left.reaching(next)
          next += step
        }
        next = r + step
        while isTakenRight.indices.contains(next), abs(next - r) <= Self.joinLimit,
          !isTakenRight[next], isPart(left: l, right: next, ofLeft: false)
        {
          isTakenRight[next] = true
          groups[index].right = groups[index].right.reaching(next)
          next += step
        }
      }
    }
  }

  /// The heaviest groups that stand in one order stay; the others have moved.
  private mutating func markMoves(_ left: Wording) {
    let stays = heaviestRising(
      groups.map(\.right.lowerBound),
      weights: groups.map { group in
        group.left.reduce(1) { $0 + left.sentences[$1].words.count }
      })
    for index in groups.indices { groups[index].isMoved = !stays[index] }
  }

  /// How many sentences may join one.
  private static let joinLimit = 3
}

extension Range<Int> {
  /// The range made longer by a number beside it.
  fileprivate func reaching(_ number: Int) -> Range<Int> {
    Swift.min(number, lowerBound)..<Swift.max(number + 1, upperBound)
  }
}
