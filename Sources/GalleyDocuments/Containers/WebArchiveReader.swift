public import GalleyReaders

/// Reads the page that Safari saved as a web archive (`.webarchive`), a binary property list.
public struct WebArchiveReader: Reader {
  /// Makes the reader.
  public init() {}

  /// The format `webarchive`.
  public var format: ReadFormat {
    ReadFormat(
      name: "webarchive", fileExtensions: ["webarchive"],
      summary: "A web page saved by Safari")
  }

  /// A binary property list with the main resource of a page.
  public func recognizes(_ head: FileHead) -> Bool {
    head.begins(with: "bplist00")
      && (head.holds("WebMainResource") || head.hasExtension("webarchive"))
  }

  /// Reads a web archive and hands over its article.
  /// - Throws: ``ReadError`` where it is broken or holds no article, or what `body` throws.
  public func read(_ input: Input, each body: (Record) throws -> Void) throws {
    guard var list = BinaryPropertyList(try input.bytes()) else {
      throw ReadError.malformed("it is no web archive of Safari, or was cut short")
    }
    guard case .dictionary(let archive) = list.root(),
      case .dictionary(let page)? = archive["WebMainResource"],
      case .data(let data)? = page["WebResourceData"]
    else { throw ReadError.malformed("the web archive has no page in it") }
    func text(_ name: String) -> String? {
      if case .text(let text)? = page[name] { text } else { nil }
    }
    let type = text("WebResourceMIMEType") ?? "text/html"
    guard type == "text/html" || type == "application/xhtml+xml" else {
      throw ReadError.noArticle("it is no web page (\(type))")
    }
    let draft = try PageArticle.draft(
      html: list.data(data), charset: text("WebResourceTextEncodingName"),
      url: text("WebResourceURL"))
    try body(
      .article(draft.article(id: input.id, source: input.source, format: format.name)))
  }
}
