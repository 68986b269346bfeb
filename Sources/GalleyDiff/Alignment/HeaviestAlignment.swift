/// What two sequences are made of, and what it is worth to let two of their items meet.
protocol AlignmentWeights {
  /// What an item on the left is, apart from where it stands.
  func leftKey(_ item: Int) -> UInt64
  /// What an item on the right is.
  func rightKey(_ item: Int) -> UInt64
  /// What the meeting of two items is worth; 0 where they cannot meet.
  func weight(_ left: Int, _ right: Int) -> Int32
}

/// Finds the heaviest alignment of two passages, in bounded time.
///
/// Short passages are compared throughout (S. Needleman, C. Wunsch, 1970), with more weight for
/// items that follow one another on both sides; in long ones only what stands between items that
/// occur once.
struct HeaviestAlignment<Weights: AlignmentWeights> {
  typealias Pair = (left: Int, right: Int)

  let weights: Weights
  /// How many passages were too long to be compared throughout.
  private(set) var passagesCutShort = 0
  // The weights of the best alignments so far, and of those that end in a meeting; kept from one
  // passage to the next.
  private var any: [Int32] = []
  private var met: [Int32] = []

  init(_ weights: Weights) {
    self.weights = weights
  }

  /// The pairs of items that belong together, rising on both sides.
  mutating func pairs(_ lefts: [Int], _ rights: [Int]) -> [Pair] {
    var a = lefts[...]
    var b = rights[...]
    var head: [Pair] = []
    var tail: [Pair] = []
    while let l = a.first, let r = b.first, isSame(l, r) {
      head.append((l, r))
      a.removeFirst()
      b.removeFirst()
    }
    while let l = a.last, let r = b.last, isSame(l, r) {
      tail.append((l, r))
      a.removeLast()
      b.removeLast()
    }
    return head + middle(a, b) + tail.reversed()
  }

  private func isSame(_ l: Int, _ r: Int) -> Bool {
    weights.leftKey(l) == weights.rightKey(r) && weights.weight(l, r) > 0
  }

  private mutating func middle(_ a: ArraySlice<Int>, _ b: ArraySlice<Int>) -> [Pair] {
    if a.isEmpty || b.isEmpty { return [] }
    if a.count * b.count <= heaviestAlignmentCells { return best(Array(a), Array(b)) }
    return betweenAnchors(Array(a), Array(b))
  }

  private mutating func betweenAnchors(_ a: [Int], _ b: [Int]) -> [Pair] {
    var match = Matching(a.count, b.count)
    EqualItems.match(a.map(weights.leftKey), b.map(weights.rightKey), &match)
    let anchors = match.pairs.filter { weights.weight(a[$0.left], b[$0.right]) > 0 }
    let stays = heaviestRising(
      anchors.map(\.right),
      weights: anchors.map { Int(weights.weight(a[$0.left], b[$0.right])) })
    var result: [Pair] = []
    var from = (left: 0, right: 0)
    for (index, anchor) in (anchors + [(a.count, b.count)]).enumerated() {
      guard index == anchors.count || stays[index] else { continue }
      let gap = (a[from.left..<anchor.left], b[from.right..<anchor.right])
      if gap.0.count * gap.1.count <= heaviestAlignmentCells {
        if !gap.0.isEmpty, !gap.1.isEmpty { result += best(Array(gap.0), Array(gap.1)) }
      } else {
        passagesCutShort += 1
      }
      if index < anchors.count { result.append((a[anchor.left], b[anchor.right])) }
      from = (anchor.left + 1, anchor.right + 1)
    }
    return result
  }

  private mutating func best(_ a: [Int], _ b: [Int]) -> [Pair] {
    let width = b.count + 1
    let cells = (a.count + 1) * width
    if any.count < cells {
      any = Array(repeating: 0, count: cells)
      met = any
    }
    for column in 0..<width {
      any[column] = 0
      met[column] = 0
    }
    for (row, l) in a.enumerated() {
      let above = row * width
      let here = above + width
      any[here] = 0
      met[here] = 0
      for (column, r) in b.enumerated() {
        var best = max(any[above + column + 1], any[here + column])
        var meeting: Int32 = 0
        let weight = weights.weight(l, r)
        if weight > 0 {
          let before = met[above + column]
          meeting = weight + max(any[above + column], before > 0 ? before + runBonus : 0)
          best = max(best, meeting)
        }
        met[here + column + 1] = meeting
        any[here + column + 1] = best
      }
    }
    return trace(a, b, width)
  }

  private func trace(_ a: [Int], _ b: [Int], _ width: Int) -> [Pair] {
    var pairs: [Pair] = []
    var row = a.count
    var column = b.count
    var isInRun = false
    while row > 0, column > 0 {
      let cell = row * width + column
      if met[cell] > 0, isInRun || met[cell] == any[cell] {
        let pair = (left: a[row - 1], right: b[column - 1])
        pairs.append(pair)
        let before = met[cell - width - 1]
        isInRun =
          before > 0 && met[cell] == weights.weight(pair.left, pair.right) + before + runBonus
        row -= 1
        column -= 1
      } else if any[cell - width] == any[cell] {
        row -= 1
      } else {
        column -= 1
      }
    }
    return pairs.reversed()
  }
}

/// What it is worth that two meetings follow one another on both sides.
private let runBonus: Int32 = 3
/// Passages of more pairs of items than this are compared between anchors only.
private let heaviestAlignmentCells = 250_000
