/// A number that states a quantity which a reader could check, with all that the copy says of it.
public struct Figure: Hashable, Sendable {
  /// The name inside the article: f1, f2, … in text order; not stable across versions.
  public var id: String
  /// The figure as printed with its bound words, unit and counted noun: "almost 250,000 civilians".
  public var span: TextSpan
  /// The number words alone: "250,000".
  public var number: TextSpan
  /// What the number says.
  public var quantity: Quantity
  /// The bound words as printed ("almost"), or null.
  public var qualifier: String?
  /// Which way the change goes that it states, or null.
  public var direction: Direction?
  /// What is counted, as printed: "civilians"; null where the copy does not say.
  public var counts: String?
  /// What happened to the counted: "trapped"; null where unknown.
  public var event: String?
  /// When, as printed: "on Thursday", "since Saturday".
  public var when: String?
  /// Where, as printed: "the eastern part of Lydd".
  public var `where`: String?
  /// The id of the quote that holds the figure, or null.
  public var inQuote: String?
  /// Ties to other figures of the article.
  public var links: [Link]
  /// The kind of block that it stands in.
  public var block: Block.Kind
  /// The number of the body paragraph, or null in other blocks.
  public var paragraph: Int?
  /// The sentence that it stands in.
  public var sentence: String
  /// Who is the source, or null where the article names none.
  public var attribution: Attribution?

  /// Makes a figure.
  @inlinable
  public init(
    id: String, span: TextSpan, number: TextSpan, quantity: Quantity, qualifier: String? = nil,
    direction: Direction? = nil, counts: String? = nil, event: String? = nil, when: String? = nil,
    where place: String? = nil, inQuote: String? = nil, links: [Link] = [], block: Block.Kind,
    paragraph: Int? = nil, sentence: String, attribution: Attribution? = nil
  ) {
    self.id = id
    self.span = span
    self.number = number
    self.quantity = quantity
    self.qualifier = qualifier
    self.direction = direction
    self.counts = counts
    self.event = event
    self.when = when
    self.where = place
    self.inQuote = inQuote
    self.links = links
    self.block = block
    self.paragraph = paragraph
    self.sentence = sentence
    self.attribution = attribution
  }
}
