import GalleyReaders

/// Walks through a page once and lists its blocks.
struct PageWalk {
  private var page = Page()
  /// The elements around the place, from the outside to the inside.
  private var open: [Open] = []
  /// The innermost block element.
  private var block = -1
  private var linkDepth = 0
  private var boldDepth = 0
  private var italicDepth = 0
  private var pending = Pending()
  private var tagsByAddress: [UnsafePointer<UInt8>: PageTag] = [:]
  private var namesByAddress: [UnsafePointer<UInt8>: UInt64] = [:]

  private struct Open {
    var tag: PageTag
    var node: MarkupNode
    /// Index of the element in the page, or -1 for an inline one.
    var element: Int
    var hints: PageHints
    /// Where its words begin.
    var start: Int
  }

  private struct Pending {
    var start = 0
    var linked = 0
    var bold = 0
    var italic = 0
    /// What inline elements in it are named, with how many bytes they hold.
    var named: [(hints: PageHints, count: Int)] = []
    var isBlank = false
    var breaks = 0
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
    var place: MarkupNode? = top
    while let node = place {
      if enter(node), let child = node.firstChild {
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
    return enter(node, tag, name)
  }

  private mutating func enter(_ node: MarkupNode, _ tag: PageTag, _ name: UInt64) -> Bool {
    let scan = ElementScan(node, name: name)
    if let moment = scan.moment { page.times.append((moment, scan.hints)) }
    if tag == .rule {
      flush()
      return false
    }
    let isBlock = tag.isBlock
    if scan.isHidden, !isBlock || hasWordsBefore { return false }
    if tag == .cell, pending.start < page.text.count { append(" | ") }
    if tag == .link { linkDepth += 1 }
    if tag == .strong { boldDepth += 1 }
    if tag == .emphasis { italicDepth += 1 }
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
      Open(tag: tag, node: node, element: element, hints: scan.hints, start: page.text.count))
    return true
  }

  /// Whether the line goes on: a hover card inside a sentence must not part it.
  private var hasWordsBefore: Bool { pending.start < page.text.count }

  private mutating func leave(_ node: MarkupNode) {
    guard let last = open.last, last.node == node else { return }
    open.removeLast()
    switch last.tag {
    case .link: linkDepth -= 1
    case .strong: boldDepth -= 1
    case .emphasis: italicDepth -= 1
    default: break
    }
    if last.element >= 0 {
      flush()
      page.elements[last.element].blocks = page.elements[last.element].blocks.lowerBound..<page.blocks.count
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

extension PageWalk {
  private mutating func append(_ text: StaticString) {
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Takes text in, runs of blanks as one.
  private mutating func append(_ content: UnsafeBufferPointer<UInt8>) {
    let start = page.text.count
    for byte in content {
      if byte <= 0x20 {
        pending.isBlank = true
        continue
      }
      if pending.isBlank {
        if pending.start < page.text.count, page.text.last != 0x0A { page.text.append(0x20) }
        pending.isBlank = false
      }
      pending.breaks = 0
      page.text.append(byte)
    }
    let added = page.text.count - start
    guard added > 0 else { return }
    pending.endedInline = false
    if linkDepth > 0 { pending.linked += added }
    if boldDepth > 0 { pending.bold += added }
    if italicDepth > 0 { pending.italic += added }
  }

  /// A line break; two of them part paragraphs.
  private mutating func endLine() {
    pending.breaks += 1
    pending.isBlank = false
    if pending.breaks > 1 {
      flush()
    } else if pending.start < page.text.count {
      page.text.append(0x0A)
    }
  }

  /// Parts "One.Two" where a page sets sentences in elements of their own without a blank.
  private mutating func partSentences(before node: MarkupNode) {
    guard !pending.isBlank, let last = page.text.last,
      last == UInt8(ascii: ".") || last == UInt8(ascii: "!") || last == UInt8(ascii: "?")
    else { return }
    for inner in node.subtree where inner.isText {
      if let first = inner.content.first, Bytes.isUpper(first) { pending.isBlank = true }
      return
    }
  }

  private mutating func flush() {
    var end = page.text.count
    while end > pending.start, page.text[end - 1] <= 0x20 { end -= 1 }
    if end > pending.start {
      // An inline element around nearly all of a block speaks for the block.
      var hints: PageHints = []
      for named in pending.named where named.count * 10 >= (end - pending.start) * 8 {
        hints.formUnion(named.hints)
      }
      page.blocks.append(
        Page.Block(
          range: pending.start..<end, element: block, linked: pending.linked, hints: hints,
          bold: pending.bold, italic: pending.italic))
      page.text.removeSubrange(end...)
      page.text.append(0x0A)
    } else {
      page.text.removeSubrange(pending.start...)
    }
    pending = Pending()
    pending.start = page.text.count
  }
}
