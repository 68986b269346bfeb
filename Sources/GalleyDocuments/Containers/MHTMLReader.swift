public import GalleyReaders

/// Reads the page that a browser saved as one file (RFC 2557, `.mhtml`).
public struct MHTMLReader: Reader {
  /// Makes the reader.
  public init() {}

  /// The format `mhtml`.
  public var format: ReadFormat {
    ReadFormat(
      name: "mhtml", fileExtensions: ["mhtml", "mht"],
      summary: "A web page saved as one file")
  }

  /// Header fields of a mail whose main part is a page.
  public func recognizes(_ head: FileHead) -> Bool {
    guard let headers = MailHead.headers(head.bytes), !headers.isEmpty else { return false }
    return MailHead.isSavedPage(headers)
  }

  /// Reads a saved page and hands over its article.
  /// - Throws: ``ReadError`` where it is no saved page or holds no article, or what `body` throws.
  public func read(_ input: Input, each body: (Record) throws -> Void) throws {
    let bytes = try input.bytes()
    let file = MIMEPart(bytes.drop { $0 <= 0x20 })
    guard let page = Self.page(in: file) else {
      throw ReadError.malformed("no web page is in it")
    }
    let url =
      file.headers.text("snapshot-content-location") ?? page.headers.text("content-location")
    let isOnWeb = url?.hasPrefix("http") ?? false
    var draft = try PageArticle.draft(
      html: page.bytes, charset: page.parameters["charset"], url: isOnWeb ? url : nil)
    draft.headline = draft.headline ?? file.headers.text("subject")
    try body(
      .article(draft.article(id: input.id, source: input.source, format: format.name)))
  }

  /// The part that the container names as its start, or the first page in it.
  private static func page(in file: MIMEPart) -> MIMEPart? {
    let pages = file.all.filter { $0.type == "text/html" || $0.type == "application/xhtml+xml" }
    if let start = file.parameters["start"],
      let named = pages.first(where: { $0.headers.text("content-id") == start })
    {
      return named
    }
    return pages.first
  }
}
