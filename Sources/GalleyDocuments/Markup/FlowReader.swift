package import GalleyModel
package import GalleyReaders

/// Reads a piece of HTML that is copy as a whole into blocks.
///
/// Such are the body of a wire, a mail, a feed's item, a field of a record. What a page holds beside
/// its article is not its matter.
///
///     FlowReader.blocks(of: body)   // [paragraph "Two people died.", listItem "One was a child."]
package struct FlowReader {
  /// What an element is to the one who reads.
  package enum Element: Hashable, Sendable {
    /// Nothing in it is copy.
    case unread
    /// Words in a line.
    case inline
    /// A block of its own, with what its words are where that is known.
    case block(Block.Kind?)
  }

  private var blocks: [ArticleDraft.Block] = []
  private var text: [UInt8] = []
  /// Line breaks at the end of ``text`` so far: two make a paragraph.
  private var breaks = 0
  /// The block elements around the place, with what their words are.
  private var around: [(node: MarkupNode, kind: Block.Kind?)] = []
  /// What some elements are that HTML does not know, or other than HTML has them.
  private let element: (MarkupNode) -> Element?
  /// Blank lines and indented ones in the source part paragraphs, as wires leave them.
  private let keepsLines: Bool

  /// The blocks of all that stands in a node, in reading order.
  ///
  /// A paragraph has no kind, so that its words may tell that it is a byline or a note.
  /// - Parameters:
  ///   - node: What is read.
  ///   - keepsLines: Whether blank and indented lines in the source part paragraphs.
  ///   - element: What an element is where it is other than in HTML.
  package static func blocks(
    of node: MarkupNode, keepsLines: Bool = false,
    element: @escaping (MarkupNode) -> Element? = { _ in nil }
  ) -> [ArticleDraft.Block] {
    var reader = FlowReader(element: element, keepsLines: keepsLines)
    reader.read(node)
    return reader.blocks
  }

  private init(element: @escaping (MarkupNode) -> Element?, keepsLines: Bool) {
    self.element = element
    self.keepsLines = keepsLines
  }

  /// The blocks of HTML as it stands in a field.
  package static func blocks(ofHTML html: String) throws(ReadError) -> [ArticleDraft.Block] {
    let document = try MarkupDocument(html: html)
    return document.root.map { blocks(of: $0) } ?? []
  }

  private mutating func read(_ top: MarkupNode) {
    var walk = MarkupWalk(top)
    while let step = walk.next() {
      switch step {
      case .enter(let node): if !enter(node) { walk.skip() }
      case .leave(let node): leave(node)
      }
    }
    flush()
  }

  /// Begins a node; false where nothing in it is copy.
  private mutating func enter(_ node: MarkupNode) -> Bool {
    if node.isText {
      append(node.content)
      return false
    }
    guard node.isElement else { return node.isEntity && append(entity: node) }
    let name = node.name
    let element = element(node) ?? Self.element(name)
    if element == .unread { return false }
    switch name {
    case "br":
      breaks += 1
      if breaks > 1 { flush() } else { text.append(Self.lineBreak) }
      return false
    case "td", "th":
      if !text.isEmpty { text += " | ".utf8 }
    default: break
    }
    if case .block(let kind) = element {
      flush()
      around.append((node, kind ?? around.last?.kind))
    }
    return true
  }

  private mutating func leave(_ node: MarkupNode) {
    guard around.last?.node == node else { return }
    flush()
    around.removeLast()
  }

  private mutating func append(_ content: UnsafeBufferPointer<UInt8>) {
    for byte in content {
      let isBlank = byte == 0x20 || (0x09...0x0D).contains(byte)
      if !isBlank { breaks = 0 }
      text.append(isBlank && !keepsLines ? 0x20 : byte)
    }
  }

  private mutating func append(entity node: MarkupNode) -> Bool {
    if let scalar = HTMLEntities.scalar(named: node.name) { text += Array(String(scalar).utf8) }
    return false
  }

  private mutating func flush() {
    breaks = 0
    if text.contains(where: { $0 > 0x20 }) {
      let pieces = keepsLines ? SourceLines.paragraphs(of: text) : [text[...]]
      for piece in pieces.flatMap({ SourceLines.paragraphs(of: $0, partedBy: Self.lineBreak) }) {
        let words = piece.map { $0 == Self.lineBreak ? 0x0A : $0 }
        blocks.append(
          ArticleDraft.Block(around.last?.kind, String(decoding: words, as: UTF8.self)))
      }
    }
    text.removeAll(keepingCapacity: true)
  }

  /// A line end that the markup asks for, as against one of its source.
  private static let lineBreak: UInt8 = 0x0B

  private static func element(_ name: String) -> Element {
    if unread.contains(name) { return .unread }
    return blockNames.contains(name) ? .block(kind(name)) : .inline
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
