/// Who said something, as the article tells it; the same for quotes and for figures.
public struct Attribution: Hashable, Sendable {
  /// The fullest form of the name that the article gives; for an unnamed speaker the printed
  /// phrase ("a spokesman for the ministry"); null where nobody can tell ("he" without a name).
  public var name: String?
  /// The title or role as printed, where the article gives one.
  public var role: String?
  /// The words at the cue that name the speaker ("he", "O'Moen"), or null where there are none.
  public var mention: TextSpan?
  /// The reporting verb or phrase ("said", "according to"), or null where there is none.
  public var cue: TextSpan?
  /// Whom it was said to ("AFP" in "told AFP"), or null.
  public var addressee: String?

  /// Makes an attribution.
  @inlinable
  public init(
    name: String?, role: String? = nil, mention: TextSpan? = nil, cue: TextSpan? = nil,
    addressee: String? = nil
  ) {
    self.name = name
    self.role = role
    self.mention = mention
    self.cue = cue
    self.addressee = addressee
  }
}
