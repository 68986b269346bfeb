import GalleyModel

/// Words that compare and yet state no change.
extension StatedChange {
  /// "After 14 longer stages": the word tells what is counted, not by how much.
  static func isAttribute(_ index: Int, of fact: Fact, in story: Story) -> Bool {
    guard fact.kind == .count, index == fact.tokens.upperBound,
      let word = story.token(index), let next = story.token(index + 1)
    else { return false }
    return story.bytes[word.range].suffix(2).elementsEqual("er".utf8) && next.kind == .word
      && next.block == word.block && !next.is([.preposition, .function, .bound])
  }
}
