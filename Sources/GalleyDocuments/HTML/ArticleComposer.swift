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

  private typealias Placed = (index: Int, kind: Block.Kind)

  /// The blocks in reading order.
  func blocks() -> [ArticleDraft.Block] {
    guard region.root >= 0 else { return [] }
    let range = page.elements[region.root].blocks
    var start = range.lowerBound
    var placed: [Placed] = []
    if let headline {
      placed.append((headline, .headline))
      if range.contains(headline), !holdsCopy(range.lowerBound..<headline) {
        start = headline + 1
      } else if headline < range.lowerBound {
        placed += preamble(headline + 1..<range.lowerBound)
      }
    }
    var copy: [Placed] = []
    for index in start..<range.upperBound where index != headline {
      if case .copy(let kind) = kinds.kind(of: index) { copy.append((index, kind)) }
    }
    copy = withStandfirst(copy)
    copy = withSubheads(copy)
    copy = withoutLooseEnds(copy)
    placed += copy
    return placed.map { ArticleDraft.Block($0.kind, text(of: $0.index)) }
  }

  private func holdsCopy(_ range: Range<Int>) -> Bool {
    range.contains { kinds.weights.blocks[$0] > 0 }
  }

  private func text(of index: Int) -> String {
    let words = page.words(of: index)
    guard words.contains(0x26) else { return String(decoding: words, as: UTF8.self) }
    return String(decoding: HTMLEntities.decoded(Array(words)).bytes, as: UTF8.self)
  }

  /// What stands between a headline and the copy.
  private func preamble(_ range: Range<Int>) -> [Placed] {
    var placed: [Placed] = []
    for index in range.prefix(60) {
      let block = page.blocks[index]
      guard block.element >= 0, !kinds.weights.isOutside[block.element] else { continue }
      let element = page.elements[block.element]
      var hints = block.hints.union(element.hints)
      if element.parent >= 0 { hints.formUnion(page.elements[element.parent].hints) }
      if element.tag == .caption || hints.contains(.caption) {
        placed.append((index, .caption))
      } else if isStandfirst(index, hints) {
        placed.append((index, .standfirst))
      } else if !hints.isDisjoint(with: [.author, .date]), block.range.count < 200 {
        placed.append((index, .byline))
      }
    }
    return placed
  }

  private func isStandfirst(_ index: Int, _ hints: PageHints) -> Bool {
    let block = page.blocks[index]
    guard block.range.count >= 30, block.linkShare < 0.7 else { return false }
    if hints.contains(.standfirst) { return true }
    return isDescription(index)
  }

  private func isDescription(_ index: Int) -> Bool {
    guard let description else { return false }
    let own = PlainWords.letters(page.words(of: index))
    let other = PlainWords.letters(description.utf8)
    let count = min(own.count, other.count, 60)
    return count >= 25 && own.prefix(count) == other.prefix(count)
  }

  /// The sum of the article before its first paragraph.
  private func withStandfirst(_ placed: [Placed]) -> [Placed] {
    var result = placed
    for place in result.indices {
      let (index, kind) = result[place]
      guard kind == .paragraph || kind == .heading || kind == .listItem else { continue }
      let hints = kinds.hints(of: index)
      let isApart = !kinds.isMain(index)
      if isApart, isStandfirst(index, hints) {
        result[place].kind = .standfirst
        continue
      }
      if kind == .heading, page.blocks[index].range.count > 60, place + 1 < result.count,
        result[..<place].allSatisfy({ $0.kind != .paragraph })
      {
        result[place].kind = .standfirst
      }
      break
    }
    return result
  }

  /// Bold lines between paragraphs are subheads.
  private func withSubheads(_ placed: [Placed]) -> [Placed] {
    var result = placed
    for place in result.indices.dropLast() where result[place].kind == .paragraph {
      let block = page.blocks[result[place].index]
      let element = page.elements[block.element]
      let isNamed = element.hints.contains(.subhead)
      guard block.isBold || isNamed, block.range.count < 140, place > 0,
        !Sentences.end(page.words(of: result[place].index)) || isNamed
      else { continue }
      let next = page.blocks[result[place + 1].index]
      if result[place + 1].kind.isBody, !next.isBold { result[place].kind = .heading }
    }
    return result
  }

  /// Subheads without copy behind them head what is left out; what ends the copy is copy.
  private func withoutLooseEnds(_ placed: [Placed]) -> [Placed] {
    var result: [Placed] = []
    for (place, block) in placed.enumerated() {
      if block.kind == .heading {
        let behind = placed[(place + 1)...].first { $0.kind.isBody || $0.kind == .heading }
        guard let behind, behind.kind.isBody else { continue }
      }
      result.append(block)
    }
    return result
  }
}
