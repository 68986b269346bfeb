import GalleyModel

/// Which blocks of two versions belong together, by the sentences that they share.
struct BlockMatcher {
  /// Blocks of one version beside those of the other.
  struct Match {
    var left: [Int]
    var right: [Int]
    var isMoved = false
  }

  private let text: TextAlignment
  /// The matches in the order of the left version.
  private(set) var matches: [Match] = []

  init(_ text: TextAlignment) {
    self.text = text
    let links = links()
    join(strong(links))
    markMoves()
  }

  private struct Link {
    var left: Int
    var right: Int
    var weight: Int
  }

  /// How many words of each block stand in each of the other version.
  private func links() -> [Link] {
    var links: [Link] = []
    for group in text.sentences.groups {
      for l in group.left {
        for r in group.right {
          let left = text.left.sentences[l]
          let right = text.right.sentences[r]
          let link = Link(
            left: left.block, right: right.block, weight: min(left.words.count, right.words.count))
          if let last = links.last, last.left == link.left, last.right == link.right {
            links[links.count - 1].weight += link.weight
          } else {
            links.append(link)
          }
        }
      }
    }
    links.sort { ($0.left, $0.right) < ($1.left, $1.right) }
    return links.reduce(into: []) { sums, link in
      if let last = sums.last, last.left == link.left, last.right == link.right {
        sums[sums.count - 1].weight += link.weight
      } else {
        sums.append(link)
      }
    }
  }

  /// Links that hold half of the shorter block, and the best one of blocks that have no other.
  private func strong(_ links: [Link]) -> [Link] {
    var isHeldLeft = text.left.extraction.article.blocks.map { _ in false }
    var isHeldRight = text.right.extraction.article.blocks.map { _ in false }
    var strong: [Link] = []
    let heaviest = links.sorted {
      ($1.weight, $0.left + $0.right, $0.left) < ($0.weight, $1.left + $1.right, $1.left)
    }
    for link in heaviest {
      let a = words(link.left, text.left)
      let b = words(link.right, text.right)
      let isSameKind = kind(link.left, text.left) == kind(link.right, text.right)
      let isFree = !isHeldLeft[link.left] && !isHeldRight[link.right]
      let holdsHalf = isSameKind && 2 * link.weight >= min(a, b)
      guard holdsHalf || isFree && 4 * link.weight >= min(a, b) else { continue }
      isHeldLeft[link.left] = true
      isHeldRight[link.right] = true
      strong.append(link)
    }
    return strong
  }

  /// Makes one match of all blocks that hang together, if they do on one side by a single block.
  private mutating func join(_ links: [Link]) {
    var matchOfLeft: [Int?] = text.left.extraction.article.blocks.map { _ in nil }
    var matchOfRight: [Int?] = text.right.extraction.article.blocks.map { _ in nil }
    for link in links {
      switch (matchOfLeft[link.left], matchOfRight[link.right]) {
      case (nil, nil):
        matchOfLeft[link.left] = matches.count
        matchOfRight[link.right] = matches.count
        matches.append(Match(left: [link.left], right: [link.right]))
      case (let index?, nil):
        guard matches[index].left.count == 1 else { continue }
        matchOfRight[link.right] = index
        matches[index].right.append(link.right)
      case (nil, let index?):
        guard matches[index].right.count == 1 else { continue }
        matchOfLeft[link.left] = index
        matches[index].left.append(link.left)
      case (_?, _?):
        continue
      }
    }
    for index in matches.indices {
      matches[index].left.sort()
      matches[index].right.sort()
    }
    matches.sort { $0.left[0] < $1.left[0] }
  }

  private mutating func markMoves() {
    let stays = heaviestRising(
      matches.map { $0.right[0] },
      weights: matches.map { match in
        match.left.reduce(1) { $0 + words($1, text.left) }
      })
    for index in matches.indices { matches[index].isMoved = !stays[index] }
  }

  private func words(_ block: Int, _ wording: Wording) -> Int {
    wording.wordsOfBlock[block].count
  }

  private func kind(_ block: Int, _ wording: Wording) -> Block.Kind {
    wording.extraction.article.blocks[block].kind
  }
}
