/// A half-open range of UTF-8 byte offsets into the text of an article.
///
/// Inside the program every position counts UTF-8 bytes, since all stages walk bytes. In JSON
/// positions count Unicode scalars; ``ScalarOffsets`` converts.
public typealias TextRange = Range<Int>

/// Some words of an article and where they stand.
public struct TextSpan: Hashable, Sendable {
  /// The words as printed.
  public var text: String
  /// Where they stand, in UTF-8 bytes of the article's text.
  public var range: TextRange

  /// Makes a span of words that stand at a range.
  @inlinable
  public init(text: String, range: TextRange) {
    self.text = text
    self.range = range
  }
}
