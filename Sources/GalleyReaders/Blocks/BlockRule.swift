/// One thing that editors know about copy: what a headline, a byline, a caption … looks like.
protocol BlockRule: Sendable {
  /// Gives kinds to the passages that the rule knows and no rule before it has spoken for.
  func apply(to copy: inout Copy)
}
