/// Words inside quotation marks that a source said or wrote.
public struct Quote: Hashable, Sendable {
  /// Whether the words stand alone or are woven into the reporter's sentence.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// At least a clause.
    case full
    /// A word or phrase inside the reporter's sentence.
    case partial
  }

  /// The name inside the article: q1, q2, … in text order; not stable across versions.
  public var id: String
  /// The parts joined by " … ".
  public var text: String
  /// Where the words between the marks stand, marks left out; in text order, disjoint.
  public var parts: [TextRange]
  /// Full or partial.
  public var kind: Kind
  /// Ties to other quotes of the article.
  public var links: [Link]
  /// The kind of block that it starts in.
  public var block: Block.Kind
  /// The number of the body paragraph that it starts in, or null in other blocks.
  public var paragraph: Int?
  /// The sentence that it starts in, or what stands around it where that is long.
  public var sentence: String
  /// Who said it, or null where the article does not tell.
  public var attribution: Attribution?

  /// Makes a quote.
  @inlinable
  public init(
    id: String, text: String, parts: [TextRange], kind: Kind, links: [Link] = [],
    block: Block.Kind, paragraph: Int? = nil, sentence: String, attribution: Attribution? = nil
  ) {
    self.id = id
    self.text = text
    self.parts = parts
    self.kind = kind
    self.links = links
    self.block = block
    self.paragraph = paragraph
    self.sentence = sentence
    self.attribution = attribution
  }
}
