import GalleyModel

extension Figure {
  /// Whether both figures say which way it went, and it is not the same: "a 19 percent rise of the index
  /// this year" in one paragraph, "the index was down 0.4 percent" in another.
  ///
  /// A direction that only one of them prints may be told by other words beside the other.
  func isTurned(from other: Figure) -> Bool {
    guard let was = other.direction, let now = direction else { return false }
    return was != now
  }
}
