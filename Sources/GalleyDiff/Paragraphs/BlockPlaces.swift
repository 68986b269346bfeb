/// Tells whether what stands in one block has moved when it stands in another.
struct BlockPlaces {
  private let matches: [BlockMatcher.Match]
  private var matchOfLeft: [Int?]
  private var matchOfRight: [Int?]

  /// - Parameters:
  ///   - leftCount: How many blocks the left version has.
  ///   - rightCount: How many blocks the right version has.
  init(_ matches: [BlockMatcher.Match], leftCount: Int, rightCount: Int) {
    self.matches = matches
    matchOfLeft = Array(repeating: nil, count: leftCount)
    matchOfRight = Array(repeating: nil, count: rightCount)
    for (index, match) in matches.enumerated() {
      for left in match.left { matchOfLeft[left] = index }
      for right in match.right { matchOfRight[right] = index }
    }
  }

  /// - Parameter otherwise: The answer where the two blocks do not belong together.
  func isMoved(_ left: Int, _ right: Int, otherwise: Bool) -> Bool {
    guard let index = matchOfLeft[left], matchOfRight[right] == index else { return otherwise }
    return matches[index].isMoved
  }
}
