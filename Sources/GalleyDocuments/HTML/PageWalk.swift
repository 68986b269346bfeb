import GalleyReaders

/// Walks through a page once and lists its blocks.
struct PageWalk {
  var page = Page()
  /// The elements around the place, from the outside to the inside.
  private var open: [Open] = []
  /// The innermost block element.
  var block = -1
  private var captionDepth = 0
  var linkDepth = 0
  var boldDepth = 0
  var pending = Pending()
  private var tagsByAddress: [UnsafePointer<UInt8>: PageTag] = [:]
  private var namesByAddress: [UnsafePointer<UInt8>: UInt64] = [:]

  private struct Open {
    var tag: PageTag
    var node: MarkupNode
    /// Index of the element in the page, or -1 for an inline one.
    var element: Int
    var hints: PageHints
    /// Whether it is a link with an address.
    var isLink: Bool
    /// Where its words begin.
    var start: Int
  }

  struct Pending {
    var start = 0
    var linked = 0
    var bold = 0
    /// What inline elements in it are named, with how many bytes they hold.
    var named: [(hints: PageHints, count: Int)] = []
    var isBlank = false
    var breaks = 0
    /// Where the words of the last link stand.
    var link = 0..<0
    /// Whether an inline element ended just before.
    var endedInline = false
  }

  /// The blocks of all that stands in a node.
  static func page(of root: MarkupNode) -> Page {
    var walk = PageWalk()
    walk.read(root)
    return walk.page
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

  /// Begins a node; false where nothing in it is to be read.
  private mutating func enter(_ node: MarkupNode) -> Bool {
    if node.isText {
      append(node.content)
      return false
    }
    guard node.isElement else {
      if node.isEntity, let scalar = HTMLEntities.scalar(named: node.name) {
        let text = Array(String(scalar).utf8)
        text.withUnsafeBufferPointer { append($0) }
      }
      return false
    }
    let (tag, name) = identify(node)
    if tag == .unread { return false }
    if tag == .lineBreak {
      endLine()
      return false
    }
    if tag == .picture {
      if block >= 0 { page.elements[block].pictures += 1 }
      if let text = node.attribute("alt") { page.pictureTexts.add(text.utf8) }
      return false
    }
    return enter(node, tag, name)
  }

  private mutating func enter(_ node: MarkupNode, _ tag: PageTag, _ name: UInt64) -> Bool {
    let scan = ElementScan(node, name: name)
    if tag == .rule {
      flush()
      return false
    }
    if pending.endedInline, !pending.isBlank, repeatsLink(node) { return false }
    let isBlock = tag.isBlock || isPart(node, tag, scan.hints)
    if scan.isHidden, !isBlock || hasWordsBefore { return false }
    if tag == .cell, pending.start < page.text.count { append(" | ") }
    if tag == .caption || scan.hints.contains(.caption) { captionDepth += 1 }
    if tag == .link, scan.isLink { linkDepth += 1 }
    if tag == .strong { boldDepth += 1 }
    var element = -1
    if isBlock {
      flush()
      element = page.elements.count
      page.elements.append(
        Page.Element(
          parent: block, tag: tag, hints: scan.hints, signature: scan.signature,
          isMarkedBody: scan.isMarkedBody, blocks: page.blocks.count..<page.blocks.count))
      block = element
    } else if pending.endedInline, tag == .inline || tag == .link {
      partSentences(before: node)
    }
    pending.endedInline = false
    open.append(
      Open(
        tag: tag, node: node, element: element, hints: scan.hints, isLink: scan.isLink,
        start: page.text.count))
    return true
  }

  /// Whether an inline element is a piece of its own: the credit behind a caption, a button.
  private func isPart(_ node: MarkupNode, _ tag: PageTag, _ hints: PageHints) -> Bool {
    if tag == .button { return !hasWordsBefore && open.last?.tag != .paragraph }
    guard captionDepth > 0, tag == .inline || tag == .emphasis else { return false }
    if !hints.isDisjoint(with: [.credit, .author, .legal]) { return true }
    guard tag == .inline, let parent = node.parent else { return false }
    // <figcaption><span>Four hurt.</span><span>A. Lee</span></figcaption>
    var elements = 0
    for sibling in parent.children.prefix(8) {
      if sibling.isText, sibling.content.contains(where: { $0 > 0x20 }) { return false }
      if sibling.isElement { elements += 1 }
    }
    return elements > 1
  }

  /// Whether an element repeats the words of the link that ended just before it, as the cards do that
  /// show when a pointer rests on a name.
  private func repeatsLink(_ node: MarkupNode) -> Bool {
    guard pending.link.count >= 4, pending.link.upperBound == page.text.count else { return false }
    let name = page.text[pending.link].drop { $0 == 0x20 }
    for inner in node.subtree.prefix(32) where inner.isText {
      let words = inner.content.drop { $0 <= 0x20 }
      if !words.isEmpty { return words.starts(with: name) }
    }
    return false
  }

  /// Whether the line goes on: a hover card inside a sentence must not part it.
  var hasWordsBefore: Bool { pending.start < page.text.count }

  private mutating func leave(_ node: MarkupNode) {
    guard let last = open.last, last.node == node else { return }
    open.removeLast()
    if last.tag == .caption || last.hints.contains(.caption) { captionDepth -= 1 }
    switch last.tag {
    case .link:
      if last.isLink { linkDepth -= 1 }
      pending.link = max(last.start, pending.start)..<page.text.count
    case .strong: boldDepth -= 1
    default: break
    }
    if last.element >= 0 {
      flush()
      page.elements[last.element].blocks =
        page.elements[last.element].blocks.lowerBound..<page.blocks.count
      block = page.elements[last.element].parent
    } else {
      let count = page.text.count - max(last.start, pending.start)
      if !last.hints.isEmpty, count > 0 { pending.named.append((last.hints, count)) }
      pending.endedInline = true
    }
  }

  private mutating func identify(_ node: MarkupNode) -> (PageTag, UInt64) {
    let bytes = node.nameBytes
    guard let address = bytes.baseAddress else { return (.inline, 0) }
    if let tag = tagsByAddress[address], let name = namesByAddress[address] { return (tag, name) }
    var hash = WordHash()
    for byte in bytes { hash.add(byte) }
    let tag = PageTag.byName[hash.value] ?? .inline
    tagsByAddress[address] = tag
    namesByAddress[address] = hash.value
    return (tag, hash.value)
  }
}
