/// What source documents say of a figure or quote of a story.
///
///     backing.status        // differs
///     backing.why           // "the source has 64 per cent"
public struct Backing: Hashable, Sendable {
  /// Whether the sources bear an item out.
  public enum Status: String, Hashable, Sendable, CaseIterable {
    /// A source has it, allowing for rounding, another unit and a fitting bound.
    case found
    /// A source has the same fact with another value, bound or unit, or the words otherwise or by
    /// another speaker.
    case differs
    /// No source has it.
    case notFound
  }

  /// The id of the figure or quote: "f1", "q2".
  public var item: String
  /// Whether the sources bear it out.
  public var status: Status
  /// The place in ``Review/sources`` of the article that has it; null where none has.
  public var source: Int?
  /// The words there and their place in that article's text; null where none has it.
  public var span: TextSpan?
  /// The number of the body paragraph there; null in other blocks, or where none has it.
  public var paragraph: Int?
  /// For people: what agrees, or what differs.
  public var why: String

  /// Makes a backing.
  public init(
    item: String, status: Status, source: Int? = nil, span: TextSpan? = nil,
    paragraph: Int? = nil, why: String
  ) {
    self.item = item
    self.status = status
    self.source = source
    self.span = span
    self.paragraph = paragraph
    self.why = why
  }
}
