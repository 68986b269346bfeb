/// What became of one or several body paragraphs between two versions.
public struct ParagraphChange: Hashable, Sendable {
  /// What became of them.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Other words.
    case changed
    /// The same words in another place.
    case moved
    /// One paragraph became several.
    case split
    /// Several paragraphs became one.
    case merged
    /// The same in the same place.
    case unchanged
    /// Only the new version has them; several where a whole passage was put in.
    case added
    /// Only the old version has them; several where a whole passage was cut.
    case removed
  }

  /// What became of them.
  public var change: Kind
  /// The numbers of the paragraphs in the old version; none if added.
  public var old: [Int]
  /// The numbers of the paragraphs in the new version; none if removed.
  public var new: [Int]
  /// True where they stand in another place, whatever else became of them.
  public var isMoved: Bool
  /// The words of both, aligned; empty unless the words differ.
  public var words: [Redline]

  /// Makes a change.
  public init(
    change: Kind, old: [Int], new: [Int], isMoved: Bool = false, words: [Redline] = []
  ) {
    self.change = change
    self.old = old
    self.new = new
    self.isMoved = isMoved
    self.words = words
  }
}
