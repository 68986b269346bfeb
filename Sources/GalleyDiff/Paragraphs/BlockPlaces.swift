/// Tells whether what stands in one block has moved when it stands in another.
struct BlockPlaces {
  private let matches: [BlockMatcher.Match]
  private var matchOfLeft: [Int?]

  /// - Parameter count: How many blocks the left version has.
  init(_ matches: [BlockMatcher.Match], leftCount count: Int) {
    self.matches = matches
    matchOfLeft = Array(repeating: nil, count: count)
    for (index, match) in matches.enumerated() {
      for left in match.left { matchOfLeft[left] = index }
    }
  }

  /// - Parameter otherwise: The answer where the two blocks do not belong together.
  func isMoved(_ left: Int, _ right: Int, otherwise: Bool) -> Bool {
    guard let index = matchOfLeft[left], matches[index].right.contains(right) else {
      return otherwise
    }
    return matches[index].isMoved
  }
}
