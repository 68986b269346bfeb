import GalleyModel

/// Tells what the blocks in and before the copy are.
struct BlockKinds {
  let page: Page
  let weights: PageWeights
  let region: ArticleRegion
  /// The names of elements in which most of the copy stands.
  private let main: Set<UInt64>

  /// What a block is.
  enum Kind: Equatable {
    case copy(Block.Kind)
    /// Left out.
    case none
  }

  init(_ page: Page, _ weights: PageWeights, _ region: ArticleRegion) {
    self.page = page
    self.weights = weights
    self.region = region
    var bySignature: [UInt64: Int] = [:]
    var total = 0
    if region.root >= 0 {
      for index in page.elements[region.root].blocks where weights.blocks[index] > 0 {
        let signature = page.elements[page.blocks[index].element].signature
        bySignature[signature, default: 0] += weights.blocks[index]
        total += weights.blocks[index]
      }
    }
    main = Set(bySignature.filter { $0.value * 8 >= total }.keys)
  }

  /// Whether a block stands as most of the copy does.
  func isMain(_ index: Int) -> Bool {
    main.contains(page.elements[page.blocks[index].element].signature)
  }

  /// What the elements around a block in the copy are named, and itself.
  func hints(of index: Int) -> PageHints {
    var hints = page.blocks[index].hints
    for element in page.path(from: index, below: region.root)
    where !main.contains(page.elements[element].signature)
      && weights.elements[element] * 5 < weights.total * 2
    {
      hints.formUnion(page.elements[element].hints)
    }
    return hints
  }

  /// The elements around a block in the copy.
  func tags(of index: Int) -> [PageTag] {
    page.path(from: index, below: region.root).map { page.elements[$0].tag }
  }

  /// What a block in the copy is.
  func kind(of index: Int) -> Kind {
    let block = page.blocks[index]
    let hints = hints(of: index)
    let tags = tags(of: index)
    let isAnchored = region.isAnchored[index] == true && region.coverage > 0.5
    if hints.contains(.pullQuote) { return .copy(.pullQuote) }
    if hints.contains(.hidden) { return .none }
    if let caption = caption(index, hints, tags) { return caption }
    if weights.isOutside[block.element] || !block.hints.isDisjoint(with: .outside), !isAnchored {
      return hints.contains(.highlights) && hints.isDisjoint(with: .related)
        ? .copy(.highlight) : .none
    }
    if block.linkShare > 0.8, !isAnchored { return linked(index, tags) }
    if let heading = tags.first, heading.isHeading { return .copy(.heading) }
    let isShort = block.range.count < 200 && weights.blocks[index] == 0
    if isShort, !isMain(index), !hints.isDisjoint(with: [.author, .date]) { return .copy(.byline) }
    if hints.contains(.correction) { return .copy(.correction) }
    if tags.contains(.listItem) || tags.contains(.row) || tags.contains(.term) {
      return hints.contains(.highlights) ? .copy(.highlight) : .copy(.listItem)
    }
    if isMain(index) || isAnchored || weights.blocks[index] > 0 { return .copy(.paragraph) }
    return tags.contains(.quotation) ? .copy(.paragraph) : .none
  }

  /// What a block that is one link is: in the flow of the copy it points to another story.
  private func linked(_ index: Int, _ tags: [PageTag]) -> Kind {
    isMain(index) && !tags.contains(.listItem) ? .copy(.related) : .none
  }

  private func caption(_ index: Int, _ hints: PageHints, _ tags: [PageTag]) -> Kind? {
    let isFigure = tags.contains(.figure) || tags.contains(.caption) || hints.contains(.figure)
    guard isFigure || !hints.isDisjoint(with: [.caption, .credit, .media]), !isMain(index) else {
      return nil
    }
    if tags.contains(.row) && !tags.contains(.caption) { return nil }
    if page.blocks[index].linkShare > 0.9 { return Kind.none }
    if hints.contains(.credit), !hints.contains(.caption) { return .copy(.credit) }
    if isFigure || hints.contains(.caption) { return .copy(.caption) }
    return weights.blocks[index] > 0 ? nil : Kind.none
  }
}
