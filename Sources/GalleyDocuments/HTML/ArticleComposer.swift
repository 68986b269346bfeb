import GalleyModel
import GalleyReaders

/// Puts the blocks of an article together.
struct ArticleComposer {
  let page: Page
  let kinds: BlockKinds
  let region: ArticleRegion
  let headline: Int?
  /// The summary that the page gives for machines.
  let description: String?

  typealias Placed = (index: Int, kind: Block.Kind)

  /// The blocks in reading order.
  func blocks() -> [ArticleDraft.Block] {
    guard region.root >= 0 else { return [] }
    let range = page.elements[region.root].blocks
    var lead = range.lowerBound
    var start = range.first { kinds.weights.blocks[$0] > 0 } ?? range.lowerBound
    var placed: [Placed] = []
    if let headline {
      placed.append((headline, .headline))
      if headline < start {
        placed += captions(above: headline)
        lead = headline + 1
        if isCopy(lead..<start) { start = lead }
      }
    }
    placed += preamble(lead..<start)
    var copy: [Placed] = []
    for index in start..<range.upperBound where index != headline {
      if repeatsHeadline(index) { continue }
      if case .copy(let kind) = kinds.kind(of: index) { copy.append((index, kind)) }
    }
    copy = withStandfirst(copy).filter { $0.kind != .related || kinds.isMain($0.index) }
    copy = withSubheads(copy)
    copy = withoutFoot(withPullQuotes(copy))
    copy = withoutLooseEnds(copy)
    placed += copy
    return Self.withoutRepeats(withByline(placed).flatMap(draft))
  }

  /// Whether a block is the headline once more.
  private func repeatsHeadline(_ index: Int) -> Bool {
    guard let headline, page.blocks[index].range.count < 600 else { return false }
    return PlainWords.letters(page.words(of: index))
      == PlainWords.letters(page.words(of: headline))
  }

  /// Without captions that were there before: pages show a picture small and large.
  private static func withoutRepeats(_ blocks: [ArticleDraft.Block]) -> [ArticleDraft.Block] {
    var seen: Set<String> = []
    var isRepeated = false
    return blocks.filter { block in
      switch block.kind {
      case .caption?: isRepeated = !seen.insert(block.text).inserted
      case .credit?: break
      default: isRepeated = false
      }
      return !isRepeated
    }
  }

  /// Short lines at the headline or the copy that are named as names or dates.
  func lines(named hint: PageHints) -> [String] {
    kinds.blocksInScope.filter { index in
      let block = page.blocks[index]
      guard block.element >= 0, block.range.count < 120, index != headline else { return false }
      let element = page.elements[block.element]
      var hints = block.hints.union(element.hints)
      if element.parent >= 0 { hints.formUnion(page.elements[element.parent].hints) }
      return hints.contains(hint) && hints.isDisjoint(with: [.comments, .related, .teaser])
        && kinds.weights.blocks[index] == 0
    }.prefix(4).map(text)
  }

  /// What stands behind a label that names it, in bold or on a line of its own: "Author", "Ann Lee".
  func lines(labelled hint: PageHints) -> [String] {
    page.blocks.indices.compactMap { index in
      let words = page.words(of: index)
      let bold = words.index(words.startIndex, offsetBy: page.blocks[index].bold)
      guard words.count < 120,
        let end = words.firstIndex(of: 0x0A) ?? (bold + 1 < words.endIndex ? bold : nil)
      else { return nil }
      let label = words[..<end].split { !Bytes.isLetter($0) && $0 < 0x80 }
      let names = label.allSatisfy { word in
        var hash = WordHash()
        for byte in word { hash.add(byte) }
        return HintWords.hints[hash.value]?.contains(hint) ?? false
      }
      guard !label.isEmpty, names else { return nil }
      return String(decoding: words[(end + 1)...], as: UTF8.self)
    }
  }

  private func draft(_ placed: Placed) -> [ArticleDraft.Block] {
    let text = text(of: placed.index)
    if placed.kind == .standfirst {
      return Self.parted(text).map { ArticleDraft.Block(.standfirst, $0) }
    }
    guard placed.kind == .caption else {
      // The words of a paragraph may tell that it is a sign-off or a correction.
      return [ArticleDraft.Block(placed.kind == .paragraph ? nil : placed.kind, text)]
    }
    // Who wrote the story may stand at a picture of the author.
    if text.utf8.count < 80, !BylineText.names(in: text).isEmpty, !text.contains(".") {
      return [ArticleDraft.Block(.byline, text)]
    }
    let parts = CaptionCredit.parts(of: text)
    return [(Block.Kind.caption, parts.caption), (.credit, parts.credit)].compactMap { kind, text in
      text.map { ArticleDraft.Block(kind, $0) }
    }
  }

  /// The lines of a summary where each is one of its own, as headlines are, and no sentence.
  private static func parted(_ text: String) -> [String] {
    let lines = text.split(separator: "\n").map(String.init)
    let areApart = lines.allSatisfy { line in
      !Sentences.end(Array(line.utf8)[...]) && line.first.map { !$0.isLowercase } ?? false
    }
    return lines.count > 1 && areApart ? lines : [text]
  }

  /// Whether several paragraphs stand before the element with most of the copy.
  private func isCopy(_ range: Range<Int>) -> Bool {
    let paragraphs = range.filter { kinds.weights.blocks[$0] > 0 }
    guard paragraphs.count > 1, range.count < 60 else { return false }
    let parents = Set(paragraphs.map { page.elements[page.blocks[$0].element].parent })
    return parents.count == 1
  }

  func text(of index: Int) -> String {
    let words = page.words(of: index)
    guard words.contains(0x26) else { return String(decoding: words, as: UTF8.self) }
    return String(decoding: HTMLEntities.decoded(Array(words)).bytes, as: UTF8.self)
  }

  /// The captions of pictures above a headline, within what holds headline and copy.
  private func captions(above headline: Int) -> [Placed] {
    let first = kinds.blocksInScope.lowerBound
    guard first < headline else { return [] }
    return (first..<headline).suffix(40).compactMap { index in
      guard page.blocks[index].element >= 0,
        kinds.tags(of: index).contains(.caption) || page.isPictureText(index)
      else { return nil }
      return kinds.caption(of: index).map { (index, $0) }
    }
  }

  /// What stands between a headline and the copy.
  private func preamble(_ range: Range<Int>) -> [Placed] {
    var placed: [Placed] = []
    for index in range.suffix(80) {
      let block = page.blocks[index]
      guard block.element >= 0, !repeatsHeadline(index) else { continue }
      let hints = kinds.hints(of: index)
      if let caption = kinds.caption(of: index) {
        placed.append((index, caption))
      } else if isDescription(index), block.linkShare < 0.3, !hints.contains(.hidden),
        !placed.contains(where: { $0.kind == .standfirst })
      {
        placed.append((index, .standfirst))
      } else if kinds.weights.isOutside[block.element] {
        continue
      } else if kinds.isMain(index), case .copy(let kind) = kinds.kind(of: index) {
        placed.append((index, kind))
      } else if index + 1 == range.upperBound, page.elements[block.element].tag.isHeading,
        block.range.count < 60 || headsSeveral(index)
      {
        placed.append((index, .heading))
      } else if isStandfirst(index, hints) {
        placed.append((index, .standfirst))
      } else if !hints.isDisjoint(with: [.author, .date]), block.range.count < 200 {
        placed.append((index, .byline))
      } else if block.range.count >= 60, block.linkShare < 0.3,
        Sentences.end(page.words(of: index)) || page.elements[block.element].tag.isHeading
      {
        // Nothing but the sum of the story stands between its headline and its copy.
        placed.append((index, .standfirst))
      }
    }
    return placed
  }

  /// Whether other headings of the copy are set alike: the stations of a list are, and a story is
  /// summed up once.
  func headsSeveral(_ index: Int) -> Bool {
    page.elements[region.root].blocks.contains { other in
      other > index && page.elements[page.blocks[other].element].tag.isHeading
        && kinds.areAlike(other, index)
    }
  }

  func isStandfirst(_ index: Int, _ hints: PageHints) -> Bool {
    let block = page.blocks[index]
    guard block.range.count >= 30, block.linkShare < 0.7 else { return false }
    return hints.contains(.standfirst) || isDescription(index)
  }

  private func isDescription(_ index: Int) -> Bool {
    guard let description else { return false }
    let own = PlainWords.letters(page.words(of: index))
    let other = PlainWords.letters(description.utf8)
    let count = min(own.count, other.count, 60)
    return count >= 25 && own.prefix(count) == other.prefix(count)
  }
}
