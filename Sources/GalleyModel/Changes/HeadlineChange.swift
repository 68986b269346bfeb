/// What became of the headline, or of the update marker before it, between two versions.
public struct HeadlineChange: Hashable, Sendable {
  /// What became of it.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Other words.
    case changed
    /// The same words.
    case unchanged
    /// Only the new version has one.
    case added
    /// Only the old version has one.
    case removed
  }

  /// What became of it.
  public var change: Kind
  /// The headline of the old version; null if added.
  public var old: String?
  /// The headline of the new version; null if removed.
  public var new: String?

  /// Makes a change.
  public init(change: Kind, old: String?, new: String?) {
    self.change = change
    self.old = old
    self.new = new
  }
}
