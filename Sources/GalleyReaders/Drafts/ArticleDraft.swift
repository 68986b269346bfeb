public import GalleyModel

/// An article as a reader of a format with blocks finds it, before it is one text.
///
///     var draft = ArticleDraft()
///     draft.headline = "Storm kills 12"
///     draft.add(.paragraph, "The storm killed 12 people.")
///     draft.article(id: "storm", source: "storm.html", format: "html").text
///     // "Storm kills 12\n\nThe storm killed 12 people."
public struct ArticleDraft: Hashable, Sendable {
  /// A piece of copy.
  public struct Block: Hashable, Sendable {
    /// What it is, or null to let its words tell: "By Ann Lee", "(Adds quote)" or a paragraph.
    public var kind: GalleyModel.Block.Kind?
    /// Its words; white space is put in order when the article is made.
    public var text: String

    /// Makes a block.
    public init(_ kind: GalleyModel.Block.Kind?, _ text: String) {
      self.kind = kind
      self.text = text
    }
  }

  /// The headline; it becomes the first block where no block of its kind stands in ``blocks``.
  public var headline: String?
  /// The update marker where the format has a field for it; otherwise found before the headline.
  public var marker: String?
  /// What the file says beside the copy.
  public var metadata = Metadata()
  /// The blocks in reading order.
  public var blocks: [Block] = []
  /// Whether nothing in the format tells a headline, a subhead or a caption, so that blocks without a
  /// kind are read as those of plain text are.
  public var isPlain = false
  /// What had to be decided.
  public var notes: [String] = []

  /// Makes an empty draft.
  public init() {}

  /// Adds a block; one without words is left out.
  public mutating func add(_ kind: GalleyModel.Block.Kind?, _ text: String) {
    blocks.append(Block(kind, text))
  }

  /// The article: its blocks as one text, a blank line between them, LF as line end.
  public func article(id: String, source: String, format: String) -> Article {
    var typesetter = Typesetter()
    if let headline, !blocks.contains(where: { $0.kind == .headline }) {
      typesetter.add(Block(.headline, headline))
    }
    for block in blocks { typesetter.add(block) }
    let set = typesetter.finish(asPlainText: isPlain)
    return Article(
      id: id, source: source, format: format, headline: set.headline ?? headline,
      marker: marker ?? set.marker, metadata: metadata, text: set.text, blocks: set.blocks,
      notes: notes + [CopyLanguage.note(on: set.text)].compactMap { $0 }
        + DoubtfulNumbers.notes(in: set.text, blocks: set.blocks))
  }
}
