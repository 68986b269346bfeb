import GalleyModel

/// The bullets that sum the article up: below `Story highlights`, or between headline and body.
struct HighlightRule: BlockRule {
  private static let longestUnmarked = 140
  private static let mostUnmarked = 8

  func apply(to copy: inout Copy) {
    labelBelowHeads(of: &copy)
    labelAboveBody(of: &copy)
  }

  /// The head `Story highlights` is furniture; what it heads has bullets, or is a run of short lines.
  private func labelBelowHeads(of copy: inout Copy) {
    // Up to here stand bullets that a head has spoken for, other heads among them.
    var end = 0
    for head in copy.openIndices
    where Lexicon.highlightHeads.matches(copy.passages[head], in: copy.bytes) {
      if head + 1 < end {
        copy.passages[head].kind = .related
        continue
      }
      let found = items(below: head, of: copy)
      guard let first = found.first else { continue }
      copy.passages[head].kind = .related
      if copy.passages[first].isBullet { end = found.upperBound }
      for index in found { copy.passages[index].kind = .highlight }
    }
  }

  /// The passages that stand under a head.
  ///
  /// Nothing here outlives the call: passages that somebody holds are copied when a kind is set.
  private func items(below head: Int, of copy: Copy) -> Range<Int> {
    let items = copy.passages[(head + 1)...]
    let bullets = items.prefix(while: \.isBullet).indices
    let lines = items.prefix(Self.mostUnmarked).prefix { item in
      item.kind == nil && item.range.count <= Self.longestUnmarked
        && !copy.beginsWithDateline(item) && !(copy.isBody(item) && item.followsBlank)
    }.indices
    return bullets.isEmpty ? lines : bullets
  }

  private func labelAboveBody(of copy: inout Copy) {
    guard let body = copy.passages.firstIndex(where: { copy.isBody($0) && $0.kind == nil }),
      let title = copy.openIndex(from: 0), title < body, !copy.passages[title].isBullet
    else { return }
    for index in title..<body
    where copy.passages[index].isBullet && copy.passages[index].kind == nil {
      copy.passages[index].kind = .highlight
    }
  }
}
