public import GalleyModel

/// Reads a story as a copy editor does: what in it cannot be right, or lacks what the trade wants.
///
///     let review = Checker().check(extraction)
///     review.queries.map(\.message)   // "6 of 24 is 25%, not 40%"
public struct Checker: Sendable {
  private let rules: [any CheckRule]
  private let levels: Set<Query.Level>

  /// Makes a checker.
  /// - Parameters:
  ///   - rules: The rules to go by; all if not given.
  ///   - levels: The levels to raise.
  public init(
    rules: Set<Query.Rule> = Set(Query.Rule.allCases),
    levels: Set<Query.Level> = Set(Query.Level.allCases)
  ) {
    self.rules = Checker.all.filter { rules.contains(type(of: $0).rule) }
    self.levels = levels
  }

  /// Raises the queries on what a story says; none on copy in another language than English.
  public func check(_ extraction: Extraction) -> Review {
    // "50.000 Mann" are fifty thousand, and "Haare" no slip of "Haar".
    guard !extraction.article.blocks.isEmpty, !extraction.article.isForeign else {
      return Review(extraction: extraction, queries: [])
    }
    let story = Story(extraction)
    guard !story.tokens.isEmpty else { return Review(extraction: extraction, queries: []) }
    var queries: [Query] = []
    var askedPlaces = AskedPlaces(length: story.bytes.count)
    for rule in rules {
      for query in rule.queries(on: story) where levels.contains(query.level) {
        // The rules stand in the order of their certainty: a place is asked about once.
        guard askedPlaces.take(query) else { continue }
        var query = query
        query.message = Printed.onOneLine(query.message)
        query.expected = query.expected.map(Printed.onOneLine)
        queries.append(query)
      }
    }
    queries.sort {
      ($0.span.range.lowerBound, $0.rule.rawValue) < ($1.span.range.lowerBound, $1.rule.rawValue)
    }
    for index in queries.indices { queries[index].id = "k\(index + 1)" }
    return Review(extraction: extraction, queries: queries)
  }

  /// What the rule of a name raises, why, and what it leaves alone.
  public static func manual(of rule: Query.Rule) -> String {
    all.first { type(of: $0).rule == rule }.map { type(of: $0).manual } ?? ""
  }

  /// Every rule once, the surest first.
  private static let all: [any CheckRule] = [
    MalformedRule(), ConversionRule(), ShareRule(), ChangeRule(), OrderRule(), ScaleRule(),
    PartsRule(), ListRule(), DateRule(), NameRule(),
    QuoteMarkRule(), MissingRule(), HeadlineRule(), RepeatRule(),
    QuoteRule(), SourceRule(), SpeakerRule(),
  ]
}
