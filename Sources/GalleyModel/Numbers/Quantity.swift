/// How a figure is bounded by the words around it.
///
/// The direction of a change is no bound.
public enum Bound: String, Hashable, Sendable, CaseIterable {
  /// The number as it stands: "40 people", "just 40".
  case exact
  /// "about", "around", "some", "roughly".
  case about
  /// Close to, from below: "almost", "nearly", "just under", "less than".
  case under
  /// "more than", "over", "upwards of".
  case over
  /// "at least", "or more", "or older".
  case atLeast
  /// "up to", "as many as", "no more than", "a maximum of".
  case atMost
}

/// Which way a change goes, where a figure states one: "fell 3 percent", "a loss of 5 million".
public enum Direction: String, Hashable, Sendable, CaseIterable {
  /// A rise, a gain, a profit.
  case up
  /// A fall, a loss.
  case down
}

/// What sort of quantity a figure states.
public enum FigureKind: String, Hashable, Sendable, CaseIterable {
  /// Things or people counted: "40 people".
  case count
  /// An amount of a currency.
  case money
  /// A share or a change in percent.
  case percent
  /// A difference of two percentages, or points of an index or a game.
  case points
  /// A length, weight, speed, temperature, index level.
  case measure
  /// A length of time.
  case duration
  /// How old somebody or something is.
  case age
  /// A share in words: "half of", "one in five".
  case ratio
  /// The result of a game or a vote: "4-1".
  case score
  /// A place in an order: "third", "top 50".
  case rank
  /// How many times: "twice", "threefold".
  case multiple
}

/// An exact quantity with its bound and unit: what a figure says apart from where it stands.
public struct Quantity: Hashable, Sendable {
  /// The number; the low end of a range.
  public var value: ExactDecimal
  /// The high end of a range ("5 to 10"), or the second number of a score.
  public var upper: ExactDecimal?
  /// The whole in "five of 25" (25), "one in five" (5), "two-thirds" (3).
  public var of: ExactDecimal?
  /// True where the words name no number: "dozens", "hundreds of".
  public var vague: Bool
  /// How the words around it bound the number.
  public var bound: Bound
  /// The unit: a singular English name or an ISO 4217 code, or these with a rate.
  ///
  /// `percent`, `USD`, `kilometre per hour`; null for plain counts.
  public var unit: String?
  /// What sort of quantity it is.
  public var kind: FigureKind

  /// Makes a quantity.
  @inlinable
  public init(
    value: ExactDecimal, upper: ExactDecimal? = nil, of: ExactDecimal? = nil, vague: Bool = false,
    bound: Bound = .exact, unit: String? = nil, kind: FigureKind = .count
  ) {
    self.value = value
    self.upper = upper
    self.of = of
    self.vague = vague
    self.bound = bound
    self.unit = unit
    self.kind = kind
  }
}
