/// A tie between two figures or two quotes of one article.
public struct Link: Hashable, Sendable {
  /// How one item is tied to another.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A highlight, headline or pull quote repeats a body item.
    case `repeat`
    /// "from 3.1 to 2.9": the old value points to the new.
    case movementEnd
    /// A bracketed conversion: "$12.9bn (£10bn)".
    case conversion
  }

  /// The id of the item that it points to.
  public var to: String
  /// How the two are tied.
  public var kind: Kind

  /// Makes a link to an item of the same article.
  public init(to: String, kind: Kind) {
    self.to = to
    self.kind = kind
  }
}
