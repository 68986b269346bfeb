/// What a version says of its own changes: "(Adds quote, paragraph 4)".
public struct VersionNote: Hashable, Sendable {
  /// What sort of notice it is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// What a desk added or recast: "(Adds quote …)".
    case updateNote
    /// What was wrong before: "(Corrects paragraph 3 …)".
    case correction
    /// The article is taken back.
    case withdrawal
  }

  /// A version of the two that are compared.
  public enum Side: String, Hashable, Sendable, CaseIterable {
    /// The old version.
    case old
    /// The new version.
    case new
  }

  /// One thing that a note says was done.
  public struct Claim: Hashable, Sendable {
    /// The words of the claim: "adds quote".
    public var text: String
    /// Whether the comparison finds it: true if the thing it names changed as it says, false if not,
    /// null where it says too little to tell ("Fixes errors").
    public var found: Bool?

    /// Makes a claim.
    public init(text: String, found: Bool?) {
      self.text = text
      self.found = found
    }
  }

  /// What sort of notice it is.
  public var kind: Kind
  /// The version in which it stands.
  public var side: Side
  /// The note as printed.
  public var text: String
  /// What it says was done, in its order.
  public var claims: [Claim]

  /// Makes a note.
  public init(kind: Kind, side: Side, text: String, claims: [Claim] = []) {
    self.kind = kind
    self.side = side
    self.text = text
    self.claims = claims
  }
}
