import GalleyModel

/// Two or more titles on lines of their own between paragraphs that blank lines part: links to other
/// articles.
struct LinkListRule: BlockRule {
  private static let longest = 100

  func apply(to copy: inout Copy) {
    // Only where blank lines part the paragraphs does a line end alone mean a list.
    let bodies = copy.passages.filter { $0.kind == nil && copy.isBody($0) }
    guard bodies.count > 1, bodies.filter(\.followsBlank).count * 10 >= bodies.count * 9 else {
      return
    }
    var index = 1
    while index < copy.passages.count {
      var end = index
      while end < copy.passages.count, isTitle(copy.passages[end]),
        end == index || !copy.passages[end].followsBlank
      {
        end += 1
      }
      let isParted =
        end - index > 1 && copy.passages[index].followsBlank
        && (end == copy.passages.count || copy.passages[end].followsBlank)
      if isParted && copy.passages[index - 1].ending != .colon {
        for link in index..<end { copy.passages[link].kind = .related }
      }
      index = max(end, index + 1)
    }
  }

  private func isTitle(_ passage: Passage) -> Bool {
    (passage.kind == nil || passage.kind == .related) && passage.ending == .word
      && passage.range.count <= Self.longest
      && !passage.isBullet
  }
}
