/// All that one article yields: its figures, its quotes and who is cited.
public struct Extraction: Hashable, Sendable {
  /// The article as read.
  public var article: Article
  /// The figures in text order.
  public var figures: [Figure]
  /// The quotes in text order.
  public var quotes: [Quote]
  /// Who is cited, in the order of first citation.
  public var sources: [Source]
  /// What the reader and the extractor had to decide, for people.
  public var notes: [String]

  /// Makes an extraction.
  public init(
    article: Article, figures: [Figure] = [], quotes: [Quote] = [], sources: [Source] = [],
    notes: [String] = []
  ) {
    self.article = article
    self.figures = figures
    self.quotes = quotes
    self.sources = sources
    self.notes = notes
  }
}
