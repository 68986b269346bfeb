import GalleyModel

/// One kind of question that a copy editor asks.
protocol CheckRule: Sendable {
  /// Which rule it is.
  static var rule: Query.Rule { get }
  /// For people: what it raises, why, and what it leaves alone.
  static var manual: String { get }
  /// Raises its queries, in any order.
  func queries(on story: Story) -> [Query]
}
