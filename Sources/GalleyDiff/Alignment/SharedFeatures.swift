/// What the items of one side have been found to have, each feature a number.
///
/// A feature and the item that has it share 64 bits, so that sorting brings equal features
/// together without a table; 40 bits of a feature are enough to find candidates, which are always
/// looked at afterwards.
struct Features {
  private(set) var packed: [UInt64] = []
  /// The most items that can have features.
  static let itemLimit = 1 << 24

  /// Notes that an item has a feature.
  mutating func add(_ feature: UInt64, of item: Int) {
    guard item < Features.itemLimit else { return }
    packed.append(feature & ~UInt64(Features.itemLimit - 1) | UInt64(item))
  }

  /// The features that the other side may have, too, equal ones together.
  ///
  /// Most features of two texts occur in one of them only; a table of bits tells so faster than
  /// sorting does.
  fileprivate func sorted(sharedWith other: Features) -> [UInt64] {
    var width = 16
    while width < 24, 1 << width < 8 * other.packed.count { width += 1 }
    var seen = [UInt64](repeating: 0, count: 1 << (width - 6))
    let shift = UInt64(64 - width)
    for feature in other.packed {
      let bit = Int(feature >> shift)
      seen[bit >> 6] |= 1 << UInt64(bit & 63)
    }
    var shared = packed.filter { feature in
      let bit = Int(feature >> shift)
      return seen[bit >> 6] & 1 << UInt64(bit & 63) != 0
    }
    shared.sort()
    return shared
  }
}

/// Pairs of items that share features, with how many they share.
///
/// A feature that more than a few items have says nothing and is passed over, which keeps the
/// number of pairs linear.
func pairsSharing(
  _ left: Features, _ right: Features, limit: Int
) -> [(left: Int, right: Int, shared: Int)] {
  let lefts = left.sorted(sharedWith: right)
  let rights = right.sorted(sharedWith: left)
  let mask = UInt64(Features.itemLimit - 1)
  var pairs: [UInt64] = []
  var l = 0
  var r = 0
  while l < lefts.count, r < rights.count {
    let feature = lefts[l] & ~mask
    let other = rights[r] & ~mask
    if feature != other {
      if feature < other { l += 1 } else { r += 1 }
      continue
    }
    var leftEnd = l
    while leftEnd < lefts.count, lefts[leftEnd] & ~mask == feature { leftEnd += 1 }
    var rightEnd = r
    while rightEnd < rights.count, rights[rightEnd] & ~mask == feature { rightEnd += 1 }
    if (leftEnd - l) * (rightEnd - r) <= limit {
      for a in lefts[l..<leftEnd] {
        for b in rights[r..<rightEnd] { pairs.append((a & mask) << 24 | b & mask) }
      }
    }
    l = leftEnd
    r = rightEnd
  }
  pairs.sort()
  var result: [(left: Int, right: Int, shared: Int)] = []
  for pair in pairs {
    let left = Int(pair >> 24)
    let right = Int(pair & mask)
    if let last = result.last, last.left == left, last.right == right {
      result[result.count - 1].shared += 1
    } else {
      result.append((left, right, 1))
    }
  }
  return result
}
