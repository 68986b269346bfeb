public import GalleyReaders

/// Reads the story in an RTF file (specification 1.9.1) as it stands with all changes accepted.
///
/// Pictures, headers and footers, comments, hidden and deleted text and the codes of fields are out;
/// rows of tables are list items; footnotes stand behind the story as notes.
public struct RTFReader: Reader {
  /// Makes the reader.
  public init() {}

  /// The format `rtf`.
  public var format: ReadFormat {
    ReadFormat(name: "rtf", fileExtensions: ["rtf"], summary: "An RTF document")
  }

  /// A group that begins with `\rtf`.
  public func recognizes(_ head: FileHead) -> Bool {
    head.bytes.drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
      .starts(with: "{\\rtf".utf8)
  }

  /// Reads an RTF file and hands over its article.
  /// - Throws: ``ReadError`` where it is too long, no RTF, or without text, or what `body` throws.
  public func read(_ input: Input, each body: (Record) throws -> Void) throws {
    var story = RTFStory()
    story.read(try input.bytes())
    guard story.isRTF else { throw ReadError.malformed("it does not begin as RTF does") }
    var draft = ArticleDraft()
    StoryOutline.fill(
      &draft, with: story.paragraphs + story.notes, title: story.properties.title)
    if draft.blocks.isEmpty { throw ReadError.noArticle("it has no text") }
    story.properties.apply(to: &draft)
    try body(
      .article(draft.signedArticle(id: input.id, source: input.source, format: format.name)))
  }
}
