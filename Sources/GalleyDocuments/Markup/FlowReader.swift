import GalleyModel
package import GalleyReaders

/// Reads a piece of HTML that is copy as a whole into blocks.
///
/// Such are the body of a wire, a mail, a feed's item, a field of a record. What a page holds beside
/// its article is not its matter.
///
///     FlowReader.blocks(of: body)   // [paragraph "Two people died.", listItem "One was a child."]
package struct FlowReader {
  private var blocks: [ArticleDraft.Block] = []
  private var text: [UInt8] = []
  /// Line breaks at the end of ``text`` so far: two make a paragraph.
  private var breaks = 0
  /// The block elements around the place, with what their words are.
  private var kinds: [Block.Kind?] = []
  private let isLeftOut: (MarkupNode) -> Bool

  /// The blocks of all that stands in a node, in reading order.
  ///
  /// A paragraph has no kind, so that its words may tell that it is a byline or a note.
  /// - Parameter isLeftOut: Of an element whether nothing in it is copy, as of a quoted mail.
  package static func blocks(
    of node: MarkupNode, leavingOut isLeftOut: @escaping (MarkupNode) -> Bool = { _ in false }
  ) -> [ArticleDraft.Block] {
    var reader = FlowReader(isLeftOut: isLeftOut)
    reader.read(node)
    return reader.blocks
  }

  /// The blocks of HTML as it stands in a field.
  package static func blocks(ofHTML html: String) throws(ReadError) -> [ArticleDraft.Block] {
    let document = try MarkupDocument(html: html)
    return document.root.map { blocks(of: $0) } ?? []
  }

  private mutating func read(_ top: MarkupNode) {
    var place: MarkupNode? = top
    while let node = place {
      if let child = enter(node) ? node.firstChild : nil {
        place = child
        continue
      }
      place = nil
      var here = node
      while true {
        leave(here)
        if here == top { break }
        if let next = here.next {
          place = next
          break
        }
        guard let parent = here.parent else { break }
        here = parent
      }
    }
    flush()
  }

  private init(isLeftOut: @escaping (MarkupNode) -> Bool) { self.isLeftOut = isLeftOut }

  /// Begins a node; false where nothing in it is copy.
  private mutating func enter(_ node: MarkupNode) -> Bool {
    if node.isText {
      append(node.content)
      return false
    }
    guard node.isElement else { return node.isEntity && append(entity: node) }
    let name = node.name
    if isUnread(node, named: name) { return false }
    switch name {
    case "br":
      breaks += 1
      if breaks > 1 { flush() } else { text.append(0x0A) }
      return false
    case "td", "th":
      if !text.isEmpty { text += " | ".utf8 }
    default: break
    }
    if Self.isBlock(name) {
      flush()
      kinds.append(Self.kind(name) ?? kinds.last ?? nil)
    }
    return true
  }

  private mutating func leave(_ node: MarkupNode) {
    guard node.isElement, Self.isBlock(node.name), !isUnread(node, named: node.name) else { return }
    flush()
    if !kinds.isEmpty { kinds.removeLast() }
  }

  private func isUnread(_ node: MarkupNode, named name: String) -> Bool {
    Self.unread.contains(name) || isLeftOut(node)
  }

  private mutating func append(_ content: UnsafeBufferPointer<UInt8>) {
    for byte in content {
      let isBlank = byte == 0x20 || (0x09...0x0D).contains(byte)
      if !isBlank { breaks = 0 }
      text.append(isBlank ? 0x20 : byte)
    }
  }

  private mutating func append(entity node: MarkupNode) -> Bool {
    if let scalar = HTMLEntities.scalar(named: node.name) { text += Array(String(scalar).utf8) }
    return false
  }

  private mutating func flush() {
    breaks = 0
    if text.contains(where: { $0 > 0x20 }) {
      blocks.append(
        ArticleDraft.Block(kinds.last ?? nil, String(decoding: text, as: UTF8.self)))
    }
    text.removeAll(keepingCapacity: true)
  }

  /// What no reader of the page sees as copy.
  private static let unread: Set<String> = [
    "script", "style", "template", "textarea", "noscript", "iframe", "object", "embed", "svg",
    "math",
    "head", "title", "button", "select", "form", "nav", "audio", "video", "canvas",
  ]

  private static let blockNames: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "div", "dl",
    "dt",
    "fieldset", "figcaption", "figure", "footer", "header", "hr", "html", "li", "main", "ol", "p",
    "pre", "section", "table", "tbody", "tfoot", "thead", "tr", "ul", "h1", "h2", "h3", "h4", "h5",
    "h6", "hl2", "block",
  ]

  private static func isBlock(_ name: String) -> Bool { blockNames.contains(name) }

  /// What stands in an element of this name, or null where the element around it tells.
  private static func kind(_ name: String) -> Block.Kind? {
    switch name {
    case "h1", "h2", "h3", "h4", "h5", "h6", "hl2", "dt": .heading
    case "li", "tr", "dd": .listItem
    case "figcaption", "caption": .caption
    default: nil
    }
  }
}
