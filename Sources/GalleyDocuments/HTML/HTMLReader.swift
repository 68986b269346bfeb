public import GalleyReaders

/// Reads the article of a saved web page.
///
/// What the page holds beside the article (navigation, teasers, share counts, consent texts,
/// comments) is left out; blocks that belong to it carry their kinds.
public struct HTMLReader: Reader {
  /// Makes a reader.
  public init() {}

  /// The format `html`.
  public var format: ReadFormat {
    ReadFormat(
      name: "html", fileExtensions: ["html", "htm", "xhtml"],
      summary: "The article of a saved web page")
  }

  /// Whether a file begins as a page does.
  public func recognizes(_ head: FileHead) -> Bool {
    head.rootElement == "html" || ForeignFormat.isPage(head)
  }

  /// Reads a page and hands over its article.
  /// - Throws: ``ReadError/noArticle(_:)`` where the page is a list of links to stories or has no copy,
  ///   ``ReadError/missingLibrary(_:)`` without libxml2, or what `body` throws.
  public func read(_ input: Input, each body: (Record) throws -> Void) throws {
    let bytes = try input.bytes()
    guard bytes.contains(where: { $0 > 0x20 }) else { throw ReadError.blank }
    let draft = try ArticlePage(bytes).draft
    try body(.article(draft.article(id: input.id, source: input.source, format: format.name)))
  }
}
