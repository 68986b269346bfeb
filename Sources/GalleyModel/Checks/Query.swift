/// What a copy editor raises on a story: a place where two things that the copy says cannot both
/// hold, or where something is missing that the trade wants.
public struct Query: Hashable, Sendable {
  /// What sort of question it is; each has a rule of its own, whose manual tells more.
  public enum Rule: String, Hashable, Sendable, CaseIterable {
    /// A converted amount or measure does not fit: "10 miles (26 km)".
    case conversion
    /// A million or billion that is missing or wrong: "£61bn" here, "£61m" there.
    case scale
    /// A number that nobody writes so: "$110,00".
    case malformed
    /// Listed parts do not add up to the stated total.
    case parts
    /// A share and its counts do not agree: "six of 24, or 40%".
    case share
    /// Two values and the change stated between them do not agree.
    case change
    /// More, fewer, up, down or record contradict the two numbers.
    case order
    /// A stated number of things and the list that follows differ.
    case list
    /// A figure in headline, highlight or caption that the body contradicts.
    case headline
    /// The same fact with two values in the body.
    case `repeat`
    /// A date, a span of years or an age that the calendar does not allow.
    case date
    /// One person or body in two spellings.
    case name
    /// A repeated quotation in other words.
    case quote
    /// A quotation that never closes or never opens.
    case quoteMark
    /// A toll, crowd, poll or accusation that nobody is named for.
    case source
    /// A full quotation that nobody says.
    case speaker
    /// A number that was lost: "at least houses".
    case missing
  }

  /// How sure the question is.
  public enum Level: String, Hashable, Sendable, CaseIterable {
    /// The copy cannot be right as it stands.
    case error
    /// A careful editor would look.
    case check
  }

  /// The name inside the article: k1, k2, … in text order; not stable across versions.
  public var id: String
  /// The rule that raises it.
  public var rule: Rule
  /// How sure it is.
  public var level: Level
  /// The words that it is about: the number that is wrong or, where neither is known to be, the later.
  public var span: TextSpan
  /// The ids of the figures and quotes that it is about.
  public var items: [String]
  /// What is wrong, with the sum that shows it: "21 + 14 + 9 = 44, not 47".
  public var message: String
  /// What would fit, where that can be told: "44".
  public var expected: String?
  /// The other places that contradict it.
  public var evidence: [TextSpan]

  /// Makes a query.
  public init(
    id: String = "", rule: Rule, level: Level, span: TextSpan, items: [String] = [],
    message: String, expected: String? = nil, evidence: [TextSpan] = []
  ) {
    self.id = id
    self.rule = rule
    self.level = level
    self.span = span
    self.items = items
    self.message = message
    self.expected = expected
    self.evidence = evidence
  }
}

/// A story as a checker leaves it: all that it yields, and the queries on it.
public struct Review: Hashable, Sendable {
  /// The story with its figures and quotes.
  public var extraction: Extraction
  /// The queries in text order.
  public var queries: [Query]
  /// What source documents say of each figure and quote; null where none were given.
  public var backing: [Backing]?
  /// The source documents that the backing speaks of.
  public var sources: [Article]

  /// Makes a review.
  public init(
    extraction: Extraction, queries: [Query], backing: [Backing]? = nil, sources: [Article] = []
  ) {
    self.extraction = extraction
    self.queries = queries
    self.backing = backing
    self.sources = sources
  }
}
