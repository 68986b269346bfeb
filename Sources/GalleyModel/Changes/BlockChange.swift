/// What became of a block beside the body between two versions: a subhead, caption or highlight.
public struct BlockChange: Hashable, Sendable {
  /// What became of it.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Other words.
    case changed
    /// The same words.
    case unchanged
    /// Only the new version has it.
    case added
    /// Only the old version has it.
    case removed
  }

  /// What became of it.
  public var change: Kind
  /// What kind of block it is, in the new version where that has it.
  public var block: Block.Kind
  /// Its text in the old version; null if added.
  public var old: String?
  /// Its text in the new version; null if removed.
  public var new: String?

  /// Makes a change.
  public init(change: Kind, block: Block.Kind, old: String?, new: String?) {
    self.change = change
    self.block = block
    self.old = old
    self.new = new
  }
}
