import GalleyReaders

/// Takes text into blocks.
extension PageWalk {
  mutating func append(_ text: StaticString) {
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Takes text in, runs of blanks as one.
  mutating func append(_ content: UnsafeBufferPointer<UInt8>) {
    let start = page.text.count
    var index = 0
    while index < content.count {
      let byte = content[index]
      index += 1
      if byte <= 0x20 {
        pending.isBlank = true
        continue
      }
      if byte == 0xC2, index < content.count, content[index] <= 0xA0 {
        // A no-break space, or "&#150;", which is no character but in Windows-1252.
        let second = content[index]
        index += 1
        if second == 0xA0 { pending.isBlank = true } else { append(windows: second) }
        continue
      }
      place(byte)
    }
    let added = page.text.count - start
    guard added > 0 else { return }
    pending.endedInline = false
    if linkDepth > 0 { pending.linked += added }
    if boldDepth > 0 { pending.bold += added }
  }

  @inline(__always)
  mutating func place(_ byte: UInt8) {
    if pending.isBlank {
      if pending.start < page.text.count, page.text.last != 0x0A { page.text.append(0x20) }
      pending.isBlank = false
    }
    pending.breaks = 0
    page.text.append(byte)
  }

  mutating func append(windows byte: UInt8) {
    guard let scalar = HTMLEntities.scalar(named: "#\(byte)") else { return }
    for byte in String(scalar).utf8 { place(byte) }
  }

  /// A line break; two of them part paragraphs.
  mutating func endLine() {
    pending.breaks += 1
    pending.isBlank = false
    if pending.breaks > 1 {
      flush()
    } else if pending.start < page.text.count {
      page.text.append(0x0A)
    }
  }

  /// Parts "One.Two" where a page sets sentences in elements of their own without a blank.
  mutating func partSentences(before node: MarkupNode) {
    guard !pending.isBlank, let last = page.text.last,
      last == UInt8(ascii: ".") || last == UInt8(ascii: "!") || last == UInt8(ascii: "?")
    else { return }
    for inner in node.subtree where inner.isText {
      if let first = inner.content.first, Bytes.isUpper(first) { pending.isBlank = true }
      return
    }
  }

  mutating func flush() {
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
          bold: pending.bold))
      page.text.removeSubrange(end...)
      page.text.append(0x0A)
    } else {
      page.text.removeSubrange(pending.start...)
    }
    pending = Pending()
    pending.start = page.text.count
  }
}
