/// A run of words that both versions have, or only one of them.
public struct Redline: Hashable, Sendable {
  /// Which version has the words.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Both versions.
    case same
    /// Only the old version.
    case removed
    /// Only the new version.
    case added
  }

  /// Which version has the words.
  public var kind: Kind
  /// The words, with the white space that follows them.
  public var text: String

  /// Makes a run of words.
  public init(kind: Kind, text: String) {
    self.kind = kind
    self.text = text
  }
}
