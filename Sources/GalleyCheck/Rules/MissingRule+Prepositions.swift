import GalleyModel

/// Prepositions that lead to nothing where a number was lost.
extension MissingRule {
  /// "accounts for of the sales": no preposition leads to "of", but for "of course" and its like.
  func isBehindPreposition(_ of: Int, in story: Story) -> Bool {
    guard let before = story.token(of - 1), Self.leaders.contains(before.key),
      !["course", "late", "all", "which", "whom", "whose", "and"].contains(
        story.token(of + 1)?.key ?? WordKey()),
      let verb = story.token(of - 2), verb.kind == .word
    else { return false }
    // "the handing in of the keys", "what they dream at, of a morning".
    return !story.bytes[verb.range].suffix(3).elementsEqual("ing".utf8)
      && !verb.is(.preposition)
  }

  /// "rose by", "fell to": a verb of movement before, of which "up to" is none.
  func isBehindMove(_ index: Int, in story: Story) -> Bool {
    guard let verb = story.token(index - 1), verb.is([.rise, .fall]) else { return false }
    return story.bytes[verb.range].suffix(2).elementsEqual("ed".utf8)
      || ["rose", "fell", "grew", "shrank"].contains(verb.key)
  }

  static let units: WordSet = [
    "feet", "metres", "meters", "miles", "kilometres", "kilometers", "dollars", "euros", "pounds",
    "degrees", "tonnes", "tons", "points", "percent", "people",
  ]
  static let leaders: WordSet = [
    "for", "by", "with", "at", "around", "nearly", "almost", "roughly",
  ]
  static let ends: WordSet = ["in", "on", "after", "and", "since", "from", "to", "last"]
}
