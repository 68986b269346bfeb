import GalleyModel
import GalleyReaders

/// The blocks of a wire's body, in whatever markup it comes: HTML, NITF, or text with lines.
enum WireBody {
  /// The blocks of a node of HTML or NITF.
  static func blocks(of node: MarkupNode) -> [ArticleDraft.Block] {
    FlowReader.blocks(of: node, keepsLines: true, element: element)
  }

  /// The blocks of a body that stands in a string: markup, or plain text.
  static func blocks(of text: String) throws(ReadError) -> [ArticleDraft.Block] {
    guard holdsMarkup(text) else { return plain(text) }
    let document = try MarkupDocument(html: text)
    return document.root.map { blocks(of: $0) } ?? []
  }

  /// The paragraphs of a text without markup.
  static func plain(_ text: String) -> [ArticleDraft.Block] {
    PlainParagraphs.paragraphs(of: text).map { ArticleDraft.Block(nil, $0) }
  }

  /// The text of a piece of HTML, as summaries are written.
  static func text(ofHTML html: String) -> String? {
    guard let blocks = try? blocks(of: html) else { return ArticleDraft.words(html) }
    return ArticleDraft.words(blocks.map(\.text).joined(separator: " "))
  }

  /// Whether a text has tags or entities of HTML.
  static func holdsMarkup(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.indices.contains { index in
      switch bytes[index] {
      case UInt8(ascii: "<"):
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0
        return (0x61...0x7A).contains(next | 0x20) || next == UInt8(ascii: "/")
          || next == UInt8(ascii: "!")
      case UInt8(ascii: "&"):
        let tail = bytes[(index + 1)...].prefix(10)
        guard let end = tail.firstIndex(of: UInt8(ascii: ";")) else { return false }
        return HTMLEntities.scalar(named: String(decoding: tail[..<end], as: UTF8.self)) != nil
      default: return false
      }
    }
  }

  /// What an element is in the body of a wire, where that is other than in HTML; the elements of NITF
  /// are known here, too.
  static func element(_ node: MarkupNode) -> FlowReader.Element? {
    switch node.name {
    case "p", "div", "section", "aside": paragraph(node)
    case "h1", "hl1": .block(.headline)
    case "h2", "h3", "h4", "h5", "h6", "hl2": node.isInHeader ? .unread : .block(.heading)
    case "ul", "ol", "time": node.isInHeader ? .unread : nil
    case "bq", "block", "body.head", "body.content", "body.end", "hedline", "dl", "series":
      .block(nil)
    case "media-caption": .block(.caption)
    case "media-producer", "tagline", "copyrite": .block(.credit)
    case "abstract": .block(.standfirst)
    case "note", "fn": .block(.note)
    case "byline": .block(.byline)
    case "nitf-table", "table-row": .block(nil)
    case "dateline" where node.parent?.isNamed("body.head") ?? false: .unread
    case "media-reference", "media-metadata", "media-object", "media-transcript", "bibliography",
      "distributor", "rights", "datasource", "docdata", "pubdata", "tobject", "nitf-table-metadata":
      .unread
    default: nil
    }
  }

  /// A paragraph by the name that its class gives it, or in bold as a whole.
  private static func paragraph(_ node: MarkupNode) -> FlowReader.Element? {
    let isFigure = node.parent?.isNamed("figure") ?? false
    for name in (node.attribute("class") ?? "").lowercased().split(separator: " ") {
      switch name {
      case "byline", "byl", "author", "authors": return .block(isFigure ? .credit : .byline)
      case "teaser", "abstract", "standfirst", "subline": return .block(.standfirst)
      case "caption", "figcaption", "wp-caption-text": return .block(.caption)
      case "credit", "creditline", "copyright": return .block(.credit)
      case "subhead", "subheading", "crosshead", "intertitle", "mellomtittel":
        return .block(.heading)
      case "kicker", "vignette", "dat", "slugline", "notepad", "np-nonpublic", "linkbox",
        "related":
        return .unread
      default: break
      }
    }
    if node.isNamed("p"), isBold(node) { return .block(.heading) }
    return nil
  }

  /// `<p><strong>A subhead</strong></p>`; centred ones in italics are subheads of releases.
  private static func isBold(_ node: MarkupNode) -> Bool {
    var bold: MarkupNode?
    for child in node.children {
      if child.isText, !child.content.contains(where: { $0 > 0x20 }) { continue }
      if child.isNamed("br") { continue }
      guard child.isElement, bold == nil else { return false }
      bold = child
    }
    guard let bold else { return false }
    let isCentred = node.attribute("align")?.lowercased() == "center"
    guard
      bold.isNamed("strong") || bold.isNamed("b")
        || isCentred && (bold.isNamed("em") || bold.isNamed("i"))
    else { return false }
    let text = bold.text.trimmingSpaces
    guard text.utf8.count < (isCentred ? 300 : 120), let last = text.last else { return false }
    return !".!:;,\"”»)".contains(last) && text.first.map { !"(\"“«".contains($0) } ?? false
  }
}

extension MarkupNode {
  /// Whether it stands in the header of an article, where labels and dates stand.
  fileprivate var isInHeader: Bool {
    var place = parent
    for _ in 0..<6 {
      guard let here = place else { return false }
      if here.isNamed("header") { return true }
      place = here.parent
    }
    return false
  }
}
