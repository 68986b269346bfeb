/// What became of a query from one version of a story to the next.
public struct QueryChange: Hashable, Sendable {
  /// What can become of one.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The new version raises it, and the old one did not.
    case brought
    /// The old version raised it, and the new one does not.
    case settled
    /// Both versions raise it.
    case standing
  }

  /// What became of it.
  public let change: Kind
  /// The query on the old version; null where the update brought it.
  public let old: Query?
  /// The query on the new version; null where the update settled it.
  public let new: Query?

  /// A query that the new version raises, be it for the first time or again.
  /// - Parameter old: The same query on the old version, if that raised it.
  public init(new: Query, old: Query? = nil) {
    change = old == nil ? .brought : .standing
    self.old = old
    self.new = new
  }

  /// A query that the new version no longer raises.
  public init(settled: Query) {
    change = .settled
    old = settled
    new = nil
  }

  /// The query as it was raised last.
  public var query: Query? { new ?? old }
}
