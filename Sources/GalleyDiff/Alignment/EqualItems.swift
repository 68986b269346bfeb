/// Matches equal items of two sequences one to one, in linear time.
///
/// Items that occur once on either side are anchors; from them the match is carried on in both
/// directions (P. Heckel, "A technique for isolating differences between files", 1978). What is
/// equal and still alone, such as a line that is repeated a thousand times, is met in order.
struct EqualItems {
  private struct Place {
    var lefts = 0
    var rights = 0
    var left = -1
    var right = -1
  }

  /// Extends a match in which -1 stands for no partner.
  static func match(_ left: [UInt64], _ right: [UInt64], _ match: inout Matching) {
    anchors(left, right, &match)
    extend(left, right, &match)
    repeats(left, right, &match)
  }

  private static func anchors(_ left: [UInt64], _ right: [UInt64], _ match: inout Matching) {
    var places: [UInt64: Place] = [:]
    places.reserveCapacity(left.count)
    for index in left.indices where match.rightOf[index] < 0 {
      places[left[index], default: Place()].lefts += 1
      places[left[index]]?.left = index
    }
    for index in right.indices where match.leftOf[index] < 0 {
      places[right[index]]?.rights += 1
      places[right[index]]?.right = index
    }
    for index in left.indices where match.rightOf[index] < 0 {
      if let place = places[left[index]], place.lefts == 1, place.rights == 1 {
        match.pair(place.left, place.right)
      }
    }
  }

  private static func extend(_ left: [UInt64], _ right: [UInt64], _ match: inout Matching) {
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

  private static func repeats(_ left: [UInt64], _ right: [UInt64], _ match: inout Matching) {
    // The next free item on the right under each key, as a list through the items themselves.
    var first: [UInt64: Int] = [:]
    var next = [Int32](repeating: -1, count: right.count)
    for index in right.indices.reversed() where match.leftOf[index] < 0 {
      if let later = first[right[index]] { next[index] = Int32(later) }
      first[right[index]] = index
    }
    guard !first.isEmpty else { return }
    for index in left.indices where match.rightOf[index] < 0 {
      guard let partner = first[left[index]], partner >= 0 else { continue }
      match.pair(index, partner)
      first[left[index]] = Int(next[partner])
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
