import GalleyModel
import GalleyReaders

/// Makes articles of records, whose text may be plain or HTML.
struct RecordArticle {
  let source: String
  let format: String

  /// The article of a row, or what is wrong with it.
  /// - Parameters:
  ///   - row: The record.
  ///   - id: Its name where it has none of its own.
  ///   - line: Where it stands, for messages.
  func record(_ row: RecordRow, id: String, line: Int) throws(ReadError) -> Record {
    let own = row.known[.id]?.text
    guard let text = row.known[.text]?.text else {
      let names = row.extra.prefix(12).map(\.name).joined(separator: ", ")
      return .failure(
        RecordFailure(
          id: own, line: line,
          message: "no field holds the text; name it with --field text=NAME"
            + (names.isEmpty ? "" : " (there are \(names))")))
    }
    var article = try Self.isHTML(text) ? page(text, row, own ?? id) : plain(text, row, own ?? id)
    article.metadata = row.metadata
    if let headline = row.known[.headline]?.text, article.headline == nil {
      article.headline = headline
    }
    if let marker = row.known[.marker]?.text { article.marker = marker }
    return .article(article)
  }

  private func page(_ html: String, _ row: RecordRow, _ id: String) throws(ReadError) -> Article {
    var draft = ArticleDraft()
    draft.headline = row.known[.headline]?.text
    draft.blocks = try FlowReader.blocks(ofHTML: html)
    return draft.article(id: id, source: source, format: format)
  }

  /// The headline is the first line of the text, where it is not so already.
  private func plain(_ text: String, _ row: RecordRow, _ id: String) -> Article {
    guard let headline = row.known[.headline]?.text, !text.hasPrefix(headline) else {
      return Article(id: id, source: source, format: format, mending: text)
    }
    var article = Article(id: id, source: source, format: format, mending: "\(headline)\n\n\(text)")
    if article.blocks.first?.kind != .headline { article.nameFirstBlock(headline) }
    return article
  }

  /// Whether a text is markup: it holds an element that parts copy, and not a stray tag.
  private static func isHTML(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    var index = 0
    while let mark = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      index = mark + 1
      let name = bytes[index...].drop { $0 == UInt8(ascii: "/") }.prefix(11)
        .prefix { (0x30...0x39).contains($0) || (0x41...0x7A).contains($0) }
      if tags.contains(String(decoding: name, as: UTF8.self).lowercased()) { return true }
    }
    return false
  }

  private static let tags: Set<String> = [
    "p", "br", "div", "h1", "h2", "h3", "ul", "ol", "li", "blockquote", "section", "article",
    "body",
    "html", "table", "figure",
  ]
}

extension Article {
  /// Makes the first block, which the words alone took for something else, the headline.
  fileprivate mutating func nameFirstBlock(_ headline: String) {
    guard let first = blocks.first else { return }
    self.headline = headline
    blocks[0] = Block(kind: .headline, range: first.range)
    var number = 0
    for index in blocks.indices where blocks[index].kind == .paragraph {
      number += 1
      blocks[index].number = number
    }
  }
}
