/// What two versions of an article have in common and where they differ.
public struct Comparison: Hashable, Sendable {
  /// What the comparison comes to.
  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// Nothing that the comparison looks at differs.
    case same
    /// Something differs.
    case changed
    /// The new version withdraws the old one.
    case withdrawn
    /// Two outlets tell of one event: neither is older, and each change is an ``Agreement``.
    case outlets
    /// The two are not versions of one story.
    case unrelated
  }

  /// A part of what is compared, which can be left out of what is told.
  public enum Part: String, Hashable, Sendable, CaseIterable {
    /// The figures.
    case figures
    /// The quotes.
    case quotes
    /// Dates, times, names, negations and other words.
    case details
    /// The paragraphs and the blocks beside the body.
    case paragraphs
  }

  /// What the comparison comes to.
  public var verdict: Verdict
  /// How much of the text the two share, 0…1.
  public var similarity: Double
  /// The old version.
  public var old: Extraction
  /// The new version.
  public var new: Extraction
  /// What became of the headline; null where neither version has one.
  public var headline: HeadlineChange?
  /// What became of the update marker before the headline; null where neither version has one.
  public var marker: HeadlineChange?
  /// What the versions themselves say of their changes, with what is found of it.
  public var notes: [VersionNote]
  /// The figures, unchanged ones included, in the order of the new version.
  public var figures: [FigureChange]
  /// The quotes, unchanged ones included, in the order of the new version.
  public var quotes: [QuoteChange]
  /// The body paragraphs, unchanged ones included, in the order of the new version.
  public var paragraphs: [ParagraphChange]
  /// Subheads, captions, highlights and all else that is neither headline, body nor note.
  public var blocks: [BlockChange]
  /// Dates, times, names and negations that changed in matched sentences, and the other words of
  /// passages about which no other row tells; in the order of the new version.
  public var details: [DetailChange]
  /// What became of the queries on the two; null where the versions were not checked.
  public var queries: [QueryChange]?
  /// What the differ had to decide, for people: where a text was too long for a closer look.
  public var remarks: [String]
  /// What is told; the lists of the other parts are empty, which says nothing of the versions.
  public private(set) var parts = Set(Part.allCases)

  /// Makes a comparison.
  public init(
    verdict: Verdict, similarity: Double, old: Extraction, new: Extraction,
    headline: HeadlineChange? = nil, marker: HeadlineChange? = nil, notes: [VersionNote] = [],
    figures: [FigureChange] = [], quotes: [QuoteChange] = [], paragraphs: [ParagraphChange] = [],
    blocks: [BlockChange] = [], details: [DetailChange] = [], remarks: [String] = []
  ) {
    self.verdict = verdict
    self.similarity = similarity
    self.old = old
    self.new = new
    self.headline = headline
    self.marker = marker
    self.notes = notes
    self.figures = figures
    self.quotes = quotes
    self.paragraphs = paragraphs
    self.blocks = blocks
    self.details = details
    self.remarks = remarks
  }
}

extension Comparison {
  /// The comparison without the parts that nobody asked for.
  public func only(_ parts: Set<Part>) -> Comparison {
    var comparison = self
    comparison.parts.formIntersection(parts)
    if !parts.contains(.figures) { comparison.figures = [] }
    if !parts.contains(.quotes) { comparison.quotes = [] }
    if !parts.contains(.details) { comparison.details = [] }
    if !parts.contains(.paragraphs) {
      comparison.paragraphs = []
      comparison.blocks = []
    }
    return comparison
  }

  /// The comparison without the words of its paragraphs, which make a report long.
  public var withoutParagraphWords: Comparison {
    var comparison = self
    for index in paragraphs.indices { comparison.paragraphs[index].words = [] }
    return comparison
  }
}
