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
  /// What elements are named, by element, without names that most of the copy has.
  private(set) var hints: [PageHints]

  /// Whether an element holds a picture and a few words, and is named as little of the copy is.
  private(set) var isPictureBox: [Bool]

  /// Weighs a page.
  /// - Parameters:
  ///   - headline: The block with the headline, which stands in nothing beside the story.
  ///   - isLive: Whether the story is a live blog, whose entries look like boxes with other stories.
  init(_ page: Page, headline: Int?, isLive: Bool = false) {
    blocks = page.blocks.indices.map { Self.weight(of: $0, in: page) }
    isOutside = [Bool](repeating: false, count: page.elements.count)
    hints = page.elements.map(\.hints)
    elements = Self.sums(page, blocks: blocks)
    total = elements.first ?? 0
    let pictures = Self.sums(page, page.elements.map(\.pictures))
    isPictureBox = isOutside
    let linked = Self.sums(page, blocks: page.blocks.map(\.linked))
    let bytes = Self.sums(page, blocks: page.blocks.map(\.range.count))
    let teasers = isLive ? [] : Teasers.elements(of: page, elements, total: total)
    var alike: [UInt64: Int] = [:]
    for (index, element) in page.elements.enumerated() where elements[index] > 0 {
      alike[element.signature, default: 0] += elements[index]
    }
    // Whether a block stands under a picture.
    var isPicture = isOutside
    for (index, element) in page.elements.enumerated() {
      let share = (weight: elements[index], alike: alike[element.signature] ?? 0)
      // What holds most of the words is the story, whatever its name; but readers' comments may be
      // longer than the story, and so may consent texts.
      if share.weight * 5 >= total * 2 || share.alike * 5 >= total * 2 {
        hints[index].formIntersection(
          share.weight * 10 < total * 9 ? [.comments, .legal] : [])
      }
      // Links make a box of links: <div class="teaser"> may be the lead.
      if linked[index] * 5 < bytes[index] { hints[index].remove(.teaser) }
      isPictureBox[index] =
        element.tag == .container && pictures[index] > 0 && (1...3).contains(element.blocks.count)
        && linked[index] * 2 < bytes[index] && share.alike * 7 < total
        && !element.blocks.contains { page.elements[page.blocks[$0].element].tag.isHeading }
      let parent = element.parent
      isOutside[index] =
        parent >= 0 && isOutside[parent] || teasers.contains(index)
        || isNamedOutside(element, hints[index], weight: share.weight, headline: headline)
      isPicture[index] =
        parent >= 0 && isPicture[parent] || element.tag == .figure || element.tag == .caption
        || isPictureBox[index]
        || !hints[index].isDisjoint(with: [.caption, .figure])
    }
    for (index, block) in page.blocks.enumerated()
    where block.element >= 0 && (isOutside[block.element] || isPicture[block.element])
      || !block.hints.isDisjoint(with: .outside) || page.isPictureText(index)
    {
      blocks[index] = 0
    }
    elements = Self.sums(page, blocks: blocks)
    total = elements.first ?? 0
  }

  private func isNamedOutside(
    _ element: Page.Element, _ hints: PageHints, weight: Int, headline: Int?
  ) -> Bool {
    if let headline, element.blocks.contains(headline) { return false }
    if element.tag == .navigation || element.tag == .footer { return weight * 2 < total }
    if element.tag == .aside || element.tag == .form { return weight * 5 < total * 2 }
    return !hints.isDisjoint(with: .outside)
  }

  private static func sums(_ page: Page, blocks: [Int]) -> [Int] {
    var own = [Int](repeating: 0, count: page.elements.count)
    for (index, block) in page.blocks.enumerated() where block.element >= 0 {
      own[block.element] += blocks[index]
    }
    return sums(page, own)
  }

  /// What stands in each element itself, with that of all in it.
  private static func sums(_ page: Page, _ own: [Int]) -> [Int] {
    var sums = own
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

/// Finds the boxes that each lead to another story: a linked headline with its summary.
enum Teasers {
  /// The elements that are such boxes.
  static func elements(of page: Page, _ weights: [Int], total: Int) -> Set<Int> {
    var teasers: Set<Int> = []
    for (index, block) in page.blocks.enumerated() where block.linkShare > 0.8 {
      guard block.element >= 0, block.range.count >= 15 else { continue }
      let isHeading = page.elements[block.element].tag.isHeading
      for place in page.path(from: index, below: 0).prefix(6) {
        let element = page.elements[place]
        guard weights[place] * 7 < total, element.blocks.count < 12 else { break }
        let isItem = element.tag == .listItem || element.tag == .article
        // A list of links in the copy has items that are links and no more.
        if isItem && (weights[place] > 0 || isHeading)
          || element.tag == .container && isHeading && weights[place] > 0
            && element.blocks.count <= 4
        {
          teasers.insert(place)
        }
      }
    }
    return teasers
  }
}
