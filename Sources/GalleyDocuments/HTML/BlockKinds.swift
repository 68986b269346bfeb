import GalleyModel

/// Tells what the blocks in and before the copy are.
struct BlockKinds {
  let page: Page
  let weights: PageWeights
  let region: ArticleRegion
  /// The element around headline and copy, within which names count.
  private let scope: Int
  /// The first block that is set as most of the copy is.
  private let firstMain: Int
  /// The names of elements in which most of the copy stands.
  private let main: Set<UInt64>

  /// What a block is.
  enum Kind: Equatable {
    case copy(Block.Kind)
    /// Left out.
    case none
  }

  init(_ page: Page, _ weights: PageWeights, _ region: ArticleRegion, headline: Int?) {
    self.page = page
    self.weights = weights
    self.region = region
    var bySignature: [UInt64: Int] = [:]
    var total = 0
    if region.root >= 0 {
      for index in page.elements[region.root].blocks where weights.blocks[index] > 0 {
        let signature = Self.place(of: index, in: page)
        bySignature[signature, default: 0] += weights.blocks[index]
        total += weights.blocks[index]
      }
    }
    scope = Self.scope(page, region.root, headline)
    let main = Set(bySignature.filter { $0.value * 8 >= total }.keys)
    self.main = main
    firstMain =
      region.root < 0
      ? 0
      : page.elements[region.root].blocks.first {
        weights.blocks[$0] > 0 && main.contains(Self.place(of: $0, in: page))
      } ?? 0
  }

  private static func scope(_ page: Page, _ root: Int, _ headline: Int?) -> Int {
    guard let headline, root >= 0 else { return root }
    var scope = root
    while scope > 0, !page.elements[scope].blocks.contains(headline) {
      scope = page.elements[scope].parent
    }
    return scope
  }

  /// The blocks of all that holds headline and copy.
  var blocksInScope: Range<Int> { scope >= 0 ? page.elements[scope].blocks : 0..<0 }

  /// Whether a block stands as most of the copy does.
  func isMain(_ index: Int) -> Bool {
    main.contains(Self.place(of: index, in: page))
  }

  /// Whether two blocks are set alike.
  func areAlike(_ one: Int, _ other: Int) -> Bool {
    Self.place(of: one, in: page) == Self.place(of: other, in: page)
  }

  /// How a block and what is around it are named.
  private static func place(of index: Int, in page: Page) -> UInt64 {
    let element = page.elements[page.blocks[index].element]
    guard element.parent >= 0 else { return element.signature }
    return element.signature &* 31 &+ page.elements[element.parent].signature
  }

  /// What the elements around a block in the copy are named, and itself.
  func hints(of index: Int) -> PageHints {
    var hints = page.blocks[index].hints
    for element in page.path(from: index, below: scope) {
      hints.formUnion(weights.hints[element])
    }
    return hints
  }

  /// The elements around a block in the copy.
  func tags(of index: Int) -> [PageTag] {
    page.path(from: index, below: scope).map { page.elements[$0].tag }
  }

  /// What a block in the copy is.
  func kind(of index: Int) -> Kind {
    let block = page.blocks[index]
    let hints = hints(of: index)
    let tags = tags(of: index)
    let isAnchored = region.isAnchored[index] == true && region.isGuided
    if hints.contains(.pullQuote) { return .copy(.pullQuote) }
    // A gallery shows one picture at a time.
    if hints.contains(.hidden), !tags.contains(.caption) { return .none }
    if let caption = caption(index, hints, tags) { return caption }
    if weights.isOutside[block.element] || !block.hints.isDisjoint(with: .outside) {
      return hints.contains(.highlights) && hints.isDisjoint(with: [.related, .teaser])
        ? .copy(.highlight) : .none
    }
    if isLink(index) { return linked(index, tags) }
    if isLinkLabel(index) { return .none }
    if tags.contains(where: \.isHeading) { return .copy(.heading) }
    let isShort = block.range.count < 200 && weights.blocks[index] == 0
    if isShort, !isMain(index), !hints.isDisjoint(with: [.author, .date]) { return .copy(.byline) }
    if hints.contains(.correction) { return .copy(.correction) }
    if isItem(index) {
      return hints.contains(.highlights) ? .copy(.highlight) : .copy(.listItem)
    }
    if region.isGuided, region.isAnchored[index] == false, !isMain(index) {
      // What stands before the copy and not in it sums it up.
      return index < firstMain && weights.blocks[index] > 0 ? .copy(.standfirst) : .none
    }
    if isMain(index) || isAnchored || weights.blocks[index] > 0 { return .copy(.paragraph) }
    return tags.contains(.quotation) ? .copy(.paragraph) : .none
  }

  /// Whether a block is a label above links: "Lire aussi".
  private func isLinkLabel(_ index: Int) -> Bool {
    guard page.blocks[index].range.count <= 32 else { return false }
    var hash = WordHash()
    for byte in PlainWords.letters(page.words(of: index)) { hash.add(byte) }
    return HintWords.hints[hash.value]?.contains(.related) ?? false
  }

  /// Whether a block is an item of a list or a row of a table, and not of a page that is laid out by
  /// them.
  private func isItem(_ index: Int) -> Bool {
    let own = page.blocks[index].element
    for element in page.path(from: index, below: scope) {
      switch page.elements[element].tag {
      case .listItem, .term: return weights.elements[element] * 4 < weights.total
      case .row: return element == own && page.blocks[index].range.count < 400
      default: break
      }
    }
    return false
  }

  /// Whether a block is a link, perhaps behind a label: "Read more: Storm kills 12".
  private func isLink(_ index: Int) -> Bool {
    let block = page.blocks[index]
    let label = block.range.count - block.linked
    guard block.linkShare > 0.5 else { return false }
    let words = page.words(of: index)
    // Some papers link whole sentences of their copy.
    if isMain(index), Sentences.end(words), words.last != UInt8(ascii: ":") { return false }
    return block.linkShare > 0.9 || label < 30 || block.linkShare > 0.7 && words.contains(0x0A)
  }

  /// What a block that is one link is: in the flow of the copy it points to another story.
  private func linked(_ index: Int, _ tags: [PageTag]) -> Kind {
    guard isMain(index) || standsAmongCopy(index), !tags.contains(.listItem),
      // An address to write to is no story.
      !page.words(of: index).contains(UInt8(ascii: "@"))
    else { return .none }
    return tags.contains(where: \.isHeading) ? .copy(.heading) : .copy(.related)
  }

  /// Whether a block is the caption or the credit of a picture, and which.
  func caption(of index: Int) -> Block.Kind? {
    guard case .copy(let kind) = caption(index, hints(of: index), tags(of: index)) else {
      return nil
    }
    return kind
  }

  /// Whether a block stands in a box with a picture and little else.
  private func isBesidePicture(_ index: Int, _ hints: PageHints) -> Bool {
    let element = page.blocks[index].element
    guard !weights.isOutside[element], hints.isDisjoint(with: [.author, .biography, .date]) else {
      return false
    }
    return page.path(from: index, below: scope).prefix(4).contains { weights.isPictureBox[$0] }
  }

  /// Whether a block of a few words stands behind another in the same caption.
  private func isPart(_ index: Int) -> Bool {
    let block = page.blocks[index]
    guard index > 0, page.elements[block.element].tag == .inline, block.range.count < 90,
      !Sentences.end(page.words(of: index))
    else { return false }
    let before = page.blocks[index - 1]
    return before.element >= 0
      && page.elements[before.element].parent == page.elements[block.element].parent
  }

  /// Whether a block stands beside the paragraphs of the copy, in the same element.
  private func standsAmongCopy(_ index: Int) -> Bool {
    let parent = page.elements[page.blocks[index].element].parent
    guard parent >= 0, index + 1 < page.blocks.count else { return false }
    return isMain(index + 1) && page.elements[page.blocks[index + 1].element].parent == parent
  }

  private func caption(_ index: Int, _ hints: PageHints, _ tags: [PageTag]) -> Kind? {
    let isFigure =
      tags.contains(.figure) || tags.contains(.caption) || hints.contains(.figure)
      || isBesidePicture(index, hints)
    let isText = page.isPictureText(index)
    guard isText || isFigure || !hints.isDisjoint(with: [.caption, .credit, .media]),
      isText || !isMain(index)
    else { return nil }
    if tags.contains(.row) && !tags.contains(.caption) { return nil }
    if tags.contains(where: \.isHeading), !isFigure { return nil }
    if !hints.isDisjoint(with: [.related, .teaser, .advert, .comments]) {
      return Kind.none
    }
    if page.blocks[index].linkShare > 0.9, !tags.contains(.caption) { return Kind.none }
    let block = page.blocks[index]
    let own = page.elements[block.element].hints.union(block.hints)
    if !own.isDisjoint(with: [.credit, .author, .legal]), !own.contains(.caption) {
      return .copy(.credit)
    }
    if isPart(index) { return .copy(.credit) }
    if isText || isFigure || hints.contains(.caption) { return .copy(.caption) }
    return weights.blocks[index] > 0 ? nil : Kind.none
  }
}
