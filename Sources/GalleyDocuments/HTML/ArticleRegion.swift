/// Finds the element that holds the copy.
struct ArticleRegion {
  /// The element; -1 where the page has no copy.
  let root: Int
  /// Whether each block's words stand in the text that the page gives for machines; null where that
  /// is not known.
  let isAnchored: [Bool?]
  /// How much of that text the page shows, 0 to 1.
  let coverage: Double

  /// Looks for the copy.
  init(_ page: Page, _ weights: PageWeights, anchors: BodyAnchors?) {
    var anchored = [Bool?](repeating: nil, count: page.blocks.count)
    var found = 0
    if let anchors {
      for index in page.blocks.indices {
        let words = page.words(of: index)
        anchored[index] = anchors.holds(words)
        if anchored[index] == true, weights.blocks[index] > 0 {
          found += PlainWords.letters(words).count
        }
      }
    }
    isAnchored = anchored
    coverage = anchors.map { min(1, Double(found) / Double($0.count)) } ?? 0
    let isGuided = coverage > 0.5
    var seeds = weights.blocks
    if isGuided {
      for index in seeds.indices where anchored[index] != true { seeds[index] = 0 }
    }
    root = Self.root(page, seeds, isGuided: isGuided)
  }

  private static func root(_ page: Page, _ seeds: [Int], isGuided: Bool) -> Int {
    var sums = [Int](repeating: 0, count: page.elements.count)
    for (index, block) in page.blocks.enumerated() where block.element >= 0 {
      sums[block.element] += seeds[index]
    }
    // The heaviest child of each element.
    var heaviest = [Int](repeating: -1, count: page.elements.count)
    for index in page.elements.indices.reversed() {
      let parent = page.elements[index].parent
      guard parent >= 0 else { continue }
      sums[parent] += sums[index]
      if heaviest[parent] < 0 || sums[index] >= sums[heaviest[parent]] { heaviest[parent] = index }
    }
    guard let total = sums.first, total > 0 else { return -1 }
    if let marked = page.elements.indices.first(where: {
      page.elements[$0].isMarkedBody && sums[$0] * 2 >= total
    }) {
      return marked
    }
    var place = 0
    while heaviest[place] >= 0, isContainer(page.elements[heaviest[place]]) {
      let next = heaviest[place]
      // Guided by words that are surely copy, all of them belong in.
      let share = Double(sums[next]) / Double(sums[place])
      guard share >= (isGuided ? 0.97 : 0.85) else { break }
      place = next
    }
    return place
  }

  private static func isContainer(_ element: Page.Element) -> Bool {
    switch element.tag {
    case .paragraph, .listItem, .list, .quotation, .preformatted, .row, .table: false
    default: true
    }
  }
}
