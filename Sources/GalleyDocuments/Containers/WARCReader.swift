import GalleyModel
public import GalleyReaders
import Synchronization

/// Reads the pages of a web archive (ISO 28500, `.warc`, packed or not), an article each.
///
/// Answers with a page count; requests, pictures, errors and pages without a story are passed over.
/// Memory holds one page at a time, so that an archive may be of any size.
public struct WARCReader: Reader {
  /// The most bytes of the headers of a record.
  private static let mostHeaderBytes = 1 << 20

  /// Makes the reader.
  public init() {}

  /// The format `warc`.
  public var format: ReadFormat {
    ReadFormat(
      name: "warc", fileExtensions: ["warc", "warc.gz"],
      summary: "A web archive, an article a page", holdsSeveral: true)
  }

  /// The version line of a record, packed or not.
  public func recognizes(_ head: FileHead) -> Bool {
    if head.begins(with: "WARC/") { return true }
    guard head.bytes.starts(with: [0x1F, 0x8B]),
      var buffer = try? InputBuffer(head.input, unpacking: true),
      let line = try? buffer.run(of: 5)
    else { return false }
    return line.elementsEqual("WARC/".utf8)
  }

  /// Reads an archive and hands over the article of each page.
  /// - Throws: ``ReadError`` where it is no archive, or none of its pages holds an article, or what
  ///   `body` throws.
  public func read(_ input: Input, each body: (Record) throws -> Void) throws {
    var buffer = try InputBuffer(input, unpacking: true)
    let id = input.id.hasSuffix(".warc") ? String(input.id.dropLast(5)) : input.id
    var (records, pages, articles) = (0, 0, 0)
    while let headers = try Self.nextHeaders(&buffer, isFirst: records == 0) {
      records += 1
      let length = Int(headers.text("content-length") ?? "") ?? 0
      guard length > 0 else { continue }
      guard length <= Input.mostBytes, let kind = Self.kind(of: headers) else {
        try buffer.skip(length)
        continue
      }
      let block = try buffer.run(of: length)
      guard let page = WARCPage(block, isAnswer: kind == .answer) else { continue }
      pages += 1
      var url = headers.text("warc-target-uri")
      if url?.first == "<" { url = url.map { String($0.dropFirst().prefix { $0 != ">" }) } }
      guard let draft = try? PageArticle.draft(html: page.bytes, charset: page.charset, url: url)
      else { continue }
      articles += 1
      try body(
        .article(
          draft.article(
            id: articles == 1 ? id : "\(id)-\(articles)", source: input.source,
            format: format.name)))
    }
    if records == 0 { throw ReadError.malformed("it has no records of a web archive") }
    if articles == 0 {
      throw ReadError.noArticle(
        pages == 0 ? "it has no web pages" : "none of its \(pages) web pages holds a story")
    }
  }

  private enum Kind { case answer, page }

  private static func kind(of headers: MIMEHeaders) -> Kind? {
    let type = headers.parameters("content-type").value
    switch headers.text("warc-type") {
    case "response": return type.hasPrefix("application/http") || type.isEmpty ? .answer : nil
    case "resource", "conversion": return type == "text/html" ? .page : nil
    default: return nil
    }
  }

  /// The header fields of the next record; null at the end.
  private static func nextHeaders(
    _ buffer: inout InputBuffer, isFirst: Bool
  ) throws(ReadError) -> MIMEHeaders? {
    var bytes: [UInt8] = []
    var isInside = false
    while let line = try buffer.line(atMost: mostHeaderBytes) {
      if !isInside {
        // Records are parted by blank lines; what stands between them after damage is passed over.
        if line.starts(with: "WARC/".utf8) { isInside = true }
        if !isInside, isFirst, line.contains(where: { $0 > 0x20 }) { return nil }
        continue
      }
      if line.allSatisfy({ $0 == 0x0D || $0 == 0x0A }) {
        var headers = MIMEHeaders()
        _ = headers.read(bytes[...])
        return headers
      }
      bytes += line
      if bytes.count > mostHeaderBytes { isInside = false }
    }
    return nil
  }
}

extension FileHead {
  /// An input of these bytes alone.
  fileprivate var input: Input {
    let left = Mutex(bytes)
    return Input(source: name, id: name) { () throws(ReadError) in
      left.withLock { bytes in
        defer { bytes = [] }
        return bytes
      }
    }
  }
}
