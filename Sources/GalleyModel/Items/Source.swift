/// Somebody or something that an article cites, with what it is cited for.
public struct Source: Hashable, Sendable {
  /// The fullest name that the article gives.
  public var name: String
  /// The title or role as printed, or null.
  public var role: String?
  /// The ids of the figures that are attributed to it, in text order.
  public var figures: [String]
  /// The ids of the quotes that are attributed to it, in text order.
  public var quotes: [String]
  /// The numbers of the body paragraphs in which it is cited, rising.
  public var paragraphs: [Int]

  /// Makes a source.
  public init(
    name: String, role: String? = nil, figures: [String] = [], quotes: [String] = [],
    paragraphs: [Int] = []
  ) {
    self.name = name
    self.role = role
    self.figures = figures
    self.quotes = quotes
    self.paragraphs = paragraphs
  }
}
