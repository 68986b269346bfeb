public import GalleyReaders

/// Reads the story in an OpenDocument text (ISO 26300, `.odt`), packed or as one XML file.
///
/// Tracked insertions are in and deletions out; comments, headers and footers are out. Kinds of
/// blocks are told as ``WordReader`` tells them.
public struct OpenDocumentReader: Reader {
  /// Makes the reader.
  public init() {}

  /// The format `odt`.
  public var format: ReadFormat {
    ReadFormat(
      name: "odt", fileExtensions: ["odt", "ott", "fodt"],
      summary: "An OpenDocument text, with its tracked changes accepted")
  }

  /// A zip archive that names its kind first, or the XML of one.
  public func recognizes(_ head: FileHead) -> Bool {
    if head.begins(with: "PK\u{3}\u{4}") {
      return head.holds("application/vnd.oasis.opendocument.text")
        || head.hasExtension("odt", "ott")
    }
    return head.rootElement == "document" && head.holds(Self.kind)
  }

  private static let kind = "urn:oasis:names:tc:opendocument"

  /// Reads an OpenDocument file and hands over its article.
  /// - Throws: ``ReadError`` where it is broken, encrypted, too long, or without text, or what `body`
  ///   throws.
  public func read(_ input: Input, each body: (Record) throws -> Void) throws {
    let bytes = try input.bytes()
    let isPacked = bytes.starts(with: "PK\u{3}\u{4}".utf8)
    let (content, others) =
      isPacked ? try Self.parts(of: bytes) : (try MarkupDocument(xmlBytes: bytes), [])
    guard let root = content.root, let text = root.first("body")?.child("text") else {
      throw ReadError.malformed("the OpenDocument file has no text in it")
    }
    let roots = [root] + others.compactMap(\.root)
    var story = OpenDocumentStory(styles: OpenDocumentStyles(roots))
    story.read(text)

    let properties = DocumentProperties(
      roots.lazy.compactMap { root in root.isNamed("meta") ? root : root.child("meta") }.first)
    var draft = ArticleDraft()
    StoryOutline.fill(&draft, with: story.paragraphs + story.notes, title: properties.title)
    if draft.blocks.isEmpty { throw ReadError.noArticle("it has no text") }
    properties.apply(to: &draft)
    try body(
      .article(draft.signedArticle(id: input.id, source: input.source, format: format.name)))
    withExtendedLifetime((content, others)) {}
  }

  /// The part with the story, and those with its styles and properties.
  private static func parts(
    of bytes: [UInt8]
  ) throws(ReadError) -> (content: MarkupDocument, others: [MarkupDocument]) {
    let archive = try OfficeArchive(bytes: bytes)
    if let manifest = try archive.part("META-INF/manifest.xml"),
      String(decoding: manifest, as: UTF8.self).contains("encryption-data")
    {
      throw .malformed("it is locked with a password")
    }
    guard let content = try archive.xml("content.xml") else {
      throw .malformed("the zip archive is no OpenDocument file")
    }
    var others: [MarkupDocument] = []
    for name in ["styles.xml", "meta.xml"] {
      if let part = try archive.xml(name) { others.append(part) }
    }
    return (content, others)
  }
}
