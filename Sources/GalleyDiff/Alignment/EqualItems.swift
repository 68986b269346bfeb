/// Matches equal items of two sequences one to one, in linear time.
///
/// Items that occur once on either side are anchors; from them the match is carried on in both
/// directions (P. Heckel, "A technique for isolating differences between files", 1978). What is
/// equal and still alone, such as a line that is repeated a thousand times, is met in order.
struct EqualItems {
  // What the items are, as numbers from 0 on.
  private let left: [Int32]
  private let right: [Int32]
  private let kinds: Int

  /// Extends a match in which -1 stands for no partner.
  static func match(_ left: [UInt64], _ right: [UInt64], _ match: inout Matching) {
    let items = EqualItems(left, right)
    items.anchors(&match)
    items.extend(&match)
    items.repeats(&match)
  }

  /// The pairs of equal items in the order of the left sequence.
  static func pairs(_ left: [UInt64], _ right: [UInt64]) -> [(left: Int, right: Int)] {
    var matching = Matching(left.count, right.count)
    match(left, right, &matching)
    return matching.pairs
  }

  private init(_ left: [UInt64], _ right: [UInt64]) {
    var numbers = KeyNumbers(limit: left.count + right.count)
    self.left = numbers.numbers(of: left)
    self.right = numbers.numbers(of: right)
    kinds = numbers.count
  }

  private func anchors(_ match: inout Matching) {
    let lefts = onlyPlaces(of: left) { match.rightOf[$0] < 0 }
    let rights = onlyPlaces(of: right) { match.leftOf[$0] < 0 }
    for kind in 0..<kinds where lefts[kind] >= 0 && rights[kind] >= 0 {
      match.pair(Int(lefts[kind]), Int(rights[kind]))
    }
  }

  /// The place of the one free item of each kind; -1 where there is none, -2 where there are more.
  private func onlyPlaces(of items: [Int32], where isFree: (Int) -> Bool) -> [Int32] {
    var places = [Int32](repeating: -1, count: kinds)
    for index in items.indices where isFree(index) {
      places[Int(items[index])] = places[Int(items[index])] == -1 ? Int32(index) : -2
    }
    return places
  }

  private func extend(_ match: inout Matching) {
    for index in left.indices.dropLast() where match.rightOf[index] >= 0 {
      let next = Int(match.rightOf[index]) + 1
      if next < right.count, match.isFree(index + 1, next), left[index + 1] == right[next] {
        match.pair(index + 1, next)
      }
    }
    for index in left.indices.dropFirst().reversed() where match.rightOf[index] >= 0 {
      let previous = Int(match.rightOf[index]) - 1
      if previous >= 0, match.isFree(index - 1, previous), left[index - 1] == right[previous] {
        match.pair(index - 1, previous)
      }
    }
  }

  private func repeats(_ match: inout Matching) {
    // The next free item on the right of each kind, as a list through the items themselves.
    var first = [Int32](repeating: -1, count: kinds)
    var next = [Int32](repeating: -1, count: right.count)
    for index in right.indices.reversed() where match.leftOf[index] < 0 {
      next[index] = first[Int(right[index])]
      first[Int(right[index])] = Int32(index)
    }
    for index in left.indices where match.rightOf[index] < 0 {
      let partner = Int(first[Int(left[index])])
      guard partner >= 0 else { continue }
      match.pair(index, partner)
      first[Int(left[index])] = next[partner]
    }
  }
}

/// Which item of one sequence meets which of another, one to one; -1 for none.
struct Matching {
  private(set) var rightOf: [Int32]
  private(set) var leftOf: [Int32]

  init(_ leftCount: Int, _ rightCount: Int) {
    rightOf = Array(repeating: -1, count: leftCount)
    leftOf = Array(repeating: -1, count: rightCount)
  }

  func isFree(_ left: Int, _ right: Int) -> Bool { rightOf[left] < 0 && leftOf[right] < 0 }

  mutating func pair(_ left: Int, _ right: Int) {
    rightOf[left] = Int32(right)
    leftOf[right] = Int32(left)
  }

  /// The pairs in the order of the left sequence.
  var pairs: [(left: Int, right: Int)] {
    rightOf.indices.filter { rightOf[$0] >= 0 }.map { ($0, Int(rightOf[$0])) }
  }
}
