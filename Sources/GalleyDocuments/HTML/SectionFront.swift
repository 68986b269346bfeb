/// Tells a page of links to stories from the page of one.
struct SectionFront {
  /// How many stories the page leads to.
  let stories: Int
  private let page: Page
  private let weights: PageWeights

  /// Counts the links of a page.
  init(_ page: Page, _ weights: PageWeights) {
    self.page = page
    self.weights = weights
    var seen: Set<[UInt8]> = []
    for (index, block) in page.blocks.enumerated() where block.linkShare > 0.8 {
      guard block.element >= 0, block.range.count >= 25 else { continue }
      let tags = page.path(from: index, below: -1).map { page.elements[$0].tag }
      if !tags.contains(.navigation), !tags.contains(.footer) {
        seen.insert(PlainWords.letters(page.words(of: index)))
      }
    }
    stories = seen.count
  }

  /// Whether the page is no article.
  /// - Parameters:
  ///   - region: Where the copy would stand.
  ///   - isMarked: Whether the page says itself that it is an article.
  func isFront(_ region: ArticleRegion, isMarked: Bool) -> Bool {
    guard !isMarked, stories >= 8 else { return false }
    guard region.root >= 0 else { return true }
    let paragraphs = page.elements[region.root].blocks.filter { weights.blocks[$0] > 0 }
    let size = paragraphs.reduce(0) { $0 + weights.blocks[$1] }
    return paragraphs.count < 3 || size < stories * 60
  }
}
