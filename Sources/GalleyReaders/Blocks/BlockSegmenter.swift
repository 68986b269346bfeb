import GalleyModel

/// Finds the blocks of an article: what is headline, highlight, paragraph, caption, furniture.
///
/// Every byte that is not white space lies in one block; blocks rise and never overlap. Passages
/// that no rule knows are paragraphs, and so is a line that stands alone.
enum BlockSegmenter {
  /// What a text was found to hold.
  struct Segments: Hashable, Sendable {
    /// The first headline without its marker, or nil.
    var headline: String?
    /// The update marker before the headline, or nil.
    var marker: String?
    /// The blocks in text order.
    var blocks: [Block]
  }

  /// The rules in the order in which they speak.
  ///
  /// What is told by its own words comes first; what is told by its place among the others after.
  static let rules: [any BlockRule] = [
    SlugRule(),
    CreditRule(),
    CorrectionRule(),
    NoteRule(),
    CaptionRule(),
    BylineRule(),
    RelatedRule(),
    HighlightRule(),
    HeadlineRule(),
    UnmarkedCaptionRule(),
    StandfirstRule(),
    LinkListRule(),
    HeadingRule(),
  ]

  /// Cuts a text into blocks.
  static func segment(_ text: String) -> Segments {
    var copy = Copy(text)
    if copy.passages.count > 1 || UpdateMarker(leading: copy) != nil {
      for rule in rules { rule.apply(to: &copy) }
    }
    return Segments(
      headline: copy.headline.map { String(decoding: copy.bytes[$0], as: UTF8.self) },
      marker: copy.marker.map { String(decoding: copy.bytes[$0], as: UTF8.self) },
      blocks: copy.blocks)
  }
}
