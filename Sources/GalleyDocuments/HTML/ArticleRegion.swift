/// Finds the element that holds the copy.
struct ArticleRegion {
  /// The element; -1 where the page has no copy.
  let root: Int
  /// Whether each block's words stand in the text that the page gives for machines; null where that
  /// is not known.
  let isAnchored: [Bool?]
  /// Whether that text is the whole copy, so that it tells where the copy stands.
  let isGuided: Bool

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
    let coverage = anchors.map { min(1, Double(found) / Double($0.count)) } ?? 0
    let plain = Self.root(page, weights.blocks, isGuided: false)
    var seeds = weights.blocks
    for index in seeds.indices where anchored[index] != true { seeds[index] = 0 }
    let shown = seeds.reduce(0, +)
    // Some pages give no more for machines than the first paragraphs.
    let isWhole = plain >= 0 && shown * 2 > weights.elements[plain]
    isGuided = coverage > 0.5 && isWhole
    root = isGuided ? Self.root(page, seeds, isGuided: true) : plain
  }

  /// A page that is copy as a whole.
  init(whole page: Page) {
    root = page.elements.isEmpty ? -1 : 0
    isAnchored = [Bool?](repeating: nil, count: page.blocks.count)
    isGuided = false
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
      if share < (isGuided ? 0.97 : 0.85) {
        guard !isGuided, share > 0.5, isAlone(next, in: place, page, seeds) else { break }
      }
      place = next
    }
    return place
  }

  /// Whether little of the copy beside an element is set as the copy in it is: consent texts and boxes
  /// stand at other depths, the parts of one story do not.
  private static func isAlone(
    _ element: Int, in parent: Int, _ page: Page, _ seeds: [Int]
  ) -> Bool {
    struct Setting: Hashable {
      var signature: UInt64
      var depth: Int
    }
    var inside: [Setting: Int] = [:]
    var beside: [Setting: Int] = [:]
    var before = 0
    for index in page.elements[parent].blocks where seeds[index] > 0 {
      let own = page.blocks[index].element
      let depth = page.path(from: index, below: parent).reduce(0) { count, _ in count + 1 }
      let setting = Setting(signature: page.elements[own].signature, depth: depth)
      if page.elements[element].blocks.contains(index) {
        inside[setting, default: 0] += seeds[index]
      } else {
        beside[setting, default: 0] += seeds[index]
        if index < page.elements[element].blocks.lowerBound { before += seeds[index] }
      }
    }
    // What readers wrote stands behind the story, and there may be more of it.
    guard let main = inside.max(by: { $0.value < $1.value }), before * 5 < main.value else {
      return false
    }
    return (beside[main.key] ?? 0) * 10 < main.value
  }

  private static func isContainer(_ element: Page.Element) -> Bool {
    switch element.tag {
    case .paragraph, .listItem, .list, .quotation, .preformatted, .row, .table: false
    default: true
    }
  }
}
