import GalleyModel
public import GalleyReaders

/// Reads NITF, the News Industry Text Format of the IPTC, versions 2 and 3.
public struct NITFReader: Reader {
  /// Makes the reader.
  public init() {}

  /// The format `nitf`.
  public var format: ReadFormat {
    ReadFormat(
      name: "nitf", fileExtensions: ["nitf"], summary: "NITF, a story as agencies mark it up")
  }

  /// Whether the first element is `nitf`.
  public func recognizes(_ head: FileHead) -> Bool { head.rootElement == "nitf" }

  /// Reads an input to its end and hands over its one article.
  /// - Throws: ``ReadError`` where it cannot be read or holds no story, or what `body` throws.
  public func read(_ input: Input, each body: (Record) throws -> Void) throws {
    let (document, notes) = try XMLSource.document(try input.bytes())
    guard let root = document.root,
      let top = root.isNamed("nitf") ? root : root.first("nitf") ?? root.first("body")
    else { throw ReadError.malformed("no element nitf is in it") }
    var draft = NITFContent(top).draft
    draft.notes = notes
    try body(
      .article(
        try draft.wireArticle(id: input.id, source: input.source, format: format.name)))
    withExtendedLifetime(document) {}
  }
}
