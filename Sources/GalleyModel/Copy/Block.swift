/// A stretch of an article that an editor handles as one: a paragraph, a headline, a caption.
public struct Block: Hashable, Sendable {
  /// What a block is to a desk.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The title of the article; web copy often prints it twice.
    case headline
    /// The sentence under the headline that sums the article up.
    case standfirst
    /// A bullet of the "Story highlights" kind.
    case highlight
    /// Who wrote the article, when and where; also time stamps.
    case byline
    /// A paragraph of the body. Only these are numbered.
    case paragraph
    /// An item of a list in the body, or a row of a table.
    case listItem
    /// A subhead between paragraphs.
    case heading
    /// The words under or beside a picture.
    case caption
    /// Who made a picture or the article ("Photo: …", "(Reporting by …)").
    case credit
    /// A passage of the body that is repeated in large print.
    case pullQuote
    /// A note to editors or readers: "(Adds quote)", "Eds: …".
    case note
    /// A notice that corrects an earlier version.
    case correction
    /// Page furniture and links to other articles: "Read more: …", "Share this with", video titles.
    case related

    /// Whether it is part of the story as it is told, and not about it or beside it.
    public var isBody: Bool { self == .paragraph || self == .listItem }
  }

  /// What the block is.
  public var kind: Kind
  /// The number of a body paragraph, 1…n; null for every other kind.
  public var number: Int?
  /// Where the block stands, in UTF-8 bytes, without the white space around it.
  public var range: TextRange

  /// Makes a block.
  public init(kind: Kind, number: Int? = nil, range: TextRange) {
    self.kind = kind
    self.number = number
    self.range = range
  }
}
