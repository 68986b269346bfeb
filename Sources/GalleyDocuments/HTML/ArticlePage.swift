import GalleyModel
import GalleyReaders

/// A page from its bytes to its article.
struct ArticlePage {
  /// The article.
  private(set) var draft = ArticleDraft()
  /// What had to be decided about the bytes.
  let notes: [String]

  /// Reads a page.
  init(_ bytes: [UInt8]) throws(ReadError) {
    let decoded = CharsetDecoding.decode(bytes, declared: DeclaredCharset.name(in: bytes))
    notes = decoded.notes
    let markup = PageMarkup(Array(decoded.text.utf8))
    let document = try MarkupDocument(html: markup.bytes)
    guard let root = document.root else { throw .blank }
    let head = PageHead(root)
    let title = head.first("og:title", "twitter:title") ?? head.title
    let data = LinkedData(markup.scripts, title: title)
    let page = PageWalk.page(of: root)
    read(page, data, head)
    withExtendedLifetime(document) {}
  }

  private mutating func read(_ page: Page, _ data: LinkedData, _ head: PageHead) {
    let finder = HeadlineFinder([
      data.string("headline"), head.first("og:title"), head.first("twitter:title"), head.title,
      data.string("name"),
    ])
    let headline = finder.block(in: page)
    let weights = PageWeights(page, headline: headline)
    let anchors = (data.article?["articleBody"]?.string).flatMap { BodyAnchors($0) }
    let region = ArticleRegion(page, weights, anchors: anchors)
    let kinds = BlockKinds(page, weights, region, headline: headline)
    let description =
      data.string("description") ?? head.first("og:description", "description")
    let composer = ArticleComposer(
      page: page, kinds: kinds, region: region, headline: headline, description: description)
    draft.blocks = composer.blocks()
    if headline == nil { draft.headline = finder.titles.first.map(HeadlineFinder.withoutSite) }
    draft.metadata =
      PageMetadata(
        data: data, head: head, bylines: composer.lines(named: .author),
        dates: composer.lines(named: .date)
      ).metadata
  }
}

/// Finds the character set that a page declares.
enum DeclaredCharset {
  /// How much of a page is looked at, in bytes.
  private static let reach = 16384

  /// The name in `<meta charset>`, `<meta http-equiv>` or the XML declaration; null where none is.
  static func name(in bytes: [UInt8]) -> String? {
    let head = bytes.prefix(Self.reach).map(Bytes.lowercased)
    for label in ["charset", "encoding"] {
      var start = 0
      let wanted = Array(label.utf8)
      while let found = find(wanted, in: head, from: start) {
        start = found
        var rest = head[found...].drop(while: Bytes.isSpace)
        guard rest.first == 0x3D else { continue }
        rest = rest.dropFirst().drop { Bytes.isSpace($0) || $0 == 0x22 || $0 == 0x27 }
        let name = rest.prefix {
          Bytes.isLetter($0) || Bytes.isDigit($0) || $0 == 0x2D || $0 == 0x5F || $0 == 0x3A
        }
        if !name.isEmpty { return String(decoding: name, as: UTF8.self) }
      }
    }
    return nil
  }

  private static func find(_ wanted: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard bytes.count >= wanted.count, start <= bytes.count - wanted.count else { return nil }
    return (start...bytes.count - wanted.count).first {
      bytes[$0] == wanted[0] && bytes[$0..<$0 + wanted.count].elementsEqual(wanted)
    }.map { $0 + wanted.count }
  }
}
