/// Tells whether what stands in one block has moved when it stands in another.
struct BlockPlaces {
  private struct Key: Hashable {
    var left: Int
    var right: Int
  }

  private var isMoved: [Key: Bool] = [:]

  init(_ matches: [BlockMatcher.Match]) {
    for match in matches {
      for left in match.left {
        for right in match.right { isMoved[Key(left: left, right: right)] = match.isMoved }
      }
    }
  }

  /// - Parameter otherwise: The answer where the two blocks do not belong together.
  func isMoved(_ left: Int, _ right: Int, otherwise: Bool) -> Bool {
    isMoved[Key(left: left, right: right)] ?? otherwise
  }
}
