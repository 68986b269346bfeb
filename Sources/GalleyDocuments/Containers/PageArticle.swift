import GalleyModel
import GalleyReaders

/// The article of a page that stands in a container: a saved page, a web archive, a crawl.
enum PageArticle {
  /// Pages with fewer words in paragraphs hold no story.
  private static let fewestWords = 40

  /// Makes the draft of a page.
  ///
  /// The one place that says what of a page is its article.
  /// - Parameters:
  ///   - html: The bytes of the page.
  ///   - charset: What the container says of its character set, which counts before the page's word.
  ///   - url: Where the page stood.
  /// - Throws: ``ReadError/noArticle(_:)`` where it holds no story.
  static func draft(
    html bytes: [UInt8], charset: String?, url: String?
  ) throws(ReadError) -> ArticleDraft {
    let decoded = CharsetDecoding.decode(bytes, declared: charset ?? declaredCharset(in: bytes))
    let document = try MarkupDocument(html: decoded.text)
    guard let root = document.root else { throw .noArticle("the page is empty") }
    var draft = ArticleDraft()
    draft.notes = decoded.notes
    draft.headline = root.first("title").map { words($0.text) }.flatMap { $0.isEmpty ? nil : $0 }
    let heading = root.first("h1").map { words($0.text) }.flatMap { $0.isEmpty ? nil : $0 }
    draft.blocks = FlowReader.blocks(of: root)
    draft.metadata.url = url
    draft.metadata.language = root.attribute("lang")
    withExtendedLifetime(document) {}
    if let heading, let place = draft.blocks.firstIndex(where: { words($0.text) == heading }) {
      draft.blocks[place].kind = .headline
      draft.headline = heading
    }
    let count = draft.blocks.reduce(0) { count, block in
      block.kind == nil ? count + block.text.split(whereSeparator: \.isWhitespace).count : count
    }
    if count < fewestWords { throw .noArticle("the page has no story of some length") }
    return draft
  }

  /// The character set that a page declares in its first kilobytes.
  private static func declaredCharset(in bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self).lowercased()
    guard let mark = head.split(separator: "charset=", maxSplits: 1).dropFirst().first else {
      return nil
    }
    let name = mark.drop { $0 == "\"" || $0 == "'" || $0 == " " }
      .prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    return name.isEmpty ? nil : String(name)
  }

  private static func words(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
