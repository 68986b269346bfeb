public import GalleyModel

/// Holds the figures and quotes of a story against source documents: a press release, a transcript,
/// another agency's copy.
///
/// Every figure and quote is found in a source, differs from it, or is not found in any. A figure is
/// looked for by what stands around it, and by its value last, so that another thing with the same
/// number bears nothing out.
///
///     SourceChecker().backing(of: story, in: [release]).filter { $0.status == .differs }
public struct SourceChecker: Sendable {
  /// Makes the checker.
  public init() {}

  /// What the sources say of each figure and each quote of a story, figures first, in text order.
  /// - Parameters:
  ///   - story: The story.
  ///   - sources: The documents; the first that has an item is named.
  public func backing(of story: Extraction, in sources: [Extraction]) -> [Backing] {
    let texts = sources.map { SourceText($0, beside: story) }
    let wording = Wording(story)
    let quotes = QuoteBacking(wording, texts)
    return FigureBacking(wording, texts).backings()
      + story.quotes.indices.map { quotes.backing(ofQuote: $0) }
  }
}
