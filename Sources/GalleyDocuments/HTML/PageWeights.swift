/// How much each block and element of a page weighs as copy.
struct PageWeights {
  /// Bytes of running text, by block; 0 for what is none.
  private(set) var blocks: [Int]
  /// The same, by element, with all in it.
  private(set) var elements: [Int]
  /// Whether an element is named as something beside the story, or stands in one.
  private(set) var isOutside: [Bool]
  /// All blocks' weight.
  private(set) var total: Int

  /// Weighs a page.
  /// - Parameter headline: The block with the headline, which stands in nothing beside the story.
  init(_ page: Page, headline: Int?) {
    blocks = page.blocks.indices.map { Self.weight(of: $0, in: page) }
    isOutside = [Bool](repeating: false, count: page.elements.count)
    elements = Self.sums(page, blocks)
    total = elements.first ?? 0
    var bySignature: [UInt64: Int] = [:]
    for block in page.blocks.indices where blocks[block] > 0 {
      let element = page.blocks[block].element
      if element >= 0 { bySignature[page.elements[element].signature, default: 0] += blocks[block] }
    }
    for (index, element) in page.elements.enumerated() {
      let inherited = element.parent >= 0 && isOutside[element.parent]
      isOutside[index] =
        inherited
        || isNamedOutside(
          element, weight: elements[index], alike: bySignature[element.signature] ?? 0,
          headline: headline)
    }
    for (index, block) in page.blocks.enumerated()
    where block.element >= 0 && isOutside[block.element] || !block.hints.isDisjoint(with: .outside) {
      blocks[index] = 0
    }
    elements = Self.sums(page, blocks)
  }

  private func isNamedOutside(
    _ element: Page.Element, weight: Int, alike: Int, headline: Int?
  ) -> Bool {
    if let headline, element.blocks.contains(headline) { return false }
    if element.tag == .navigation || element.tag == .footer { return weight * 2 < total }
    if element.hints.contains(.comments) { return weight * 10 < total * 9 }
    guard element.tag == .aside || element.tag == .form || !element.hints.isDisjoint(with: .outside)
    else { return false }
    // What holds most of the words is the story, whatever its name.
    return weight * 5 < total * 2 && alike * 5 < total * 2
  }

  private static func sums(_ page: Page, _ blocks: [Int]) -> [Int] {
    var sums = [Int](repeating: 0, count: page.elements.count)
    for (index, block) in page.blocks.enumerated() where block.element >= 0 {
      sums[block.element] += blocks[index]
    }
    for index in page.elements.indices.reversed() {
      let parent = page.elements[index].parent
      if parent >= 0 { sums[parent] += sums[index] }
    }
    return sums
  }

  private static func weight(of index: Int, in page: Page) -> Int {
    let block = page.blocks[index]
    guard block.element >= 0, block.linked * 2 < block.range.count,
      block.hints.isDisjoint(with: [.caption, .hidden])
    else { return 0 }
    let element = page.elements[block.element]
    guard !element.tag.isHeading, element.tag != .caption, element.tag != .figure,
      element.hints.isDisjoint(with: [.caption, .hidden])
    else { return 0 }
    let own = block.range.count - block.linked
    return own >= 120 || own >= 40 && Sentences.end(page.words(of: index)) ? own : 0
  }
}

/// Tells running text from labels.
enum Sentences {
  /// Whether a text ends as a sentence does.
  static func end(_ text: ArraySlice<UInt8>) -> Bool {
    let last = text.reversed().first {
      // Closing marks: " ' ) ] » ” ’
      ![0x22, 0x27, 0x29, 0x5D, 0x20, 0x0A].contains($0)
    }
    guard let last else { return false }
    if [0x2E, 0x21, 0x3F, 0x3A].contains(last) { return true }
    guard last >= 0x80, let tail = String(validating: text.suffix(12), as: UTF8.self)
      ?? String(validating: text.suffix(9), as: UTF8.self)
      ?? String(validating: text.suffix(6), as: UTF8.self)
    else { return false }
    for scalar in tail.unicodeScalars.reversed() {
      switch scalar {
      case "\u{201D}", "\u{2019}", "\u{BB}", "\u{201C}", "\u{AB}", "\u{300D}", "\u{300F}",
        "\u{FF09}", ")", "\"", "'", " ", "\u{A0}", "\u{203A}":
        continue
      case ".", "!", "?", ":", "\u{2026}", "\u{3002}", "\u{FF01}", "\u{FF1F}", "\u{964}", "\u{61F}",
        "\u{6D4}", "\u{589}", "\u{FF0E}", "\u{17D4}", "\u{104B}", "\u{1362}":
        return true
      default: return false
      }
    }
    return false
  }
}
