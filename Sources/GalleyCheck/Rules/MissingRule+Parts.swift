import GalleyModel

/// A part of something, and no word of how much.
extension MissingRule {
  /// "Had spread to of the mill's 30 silos", "have lost about of their weight": a verb, and behind
  /// its preposition or "about" only what the part is of.
  func isPartOfSome(_ of: Int, behind before: Token, in story: Story) -> Bool {
    guard let next = story.token(of + 1), next.is(.definite), next.block == before.block,
      !next.is("all"), !next.is("both"),
      let verb = story.token(of - 2), verb.kind == .word, verb.block == before.block,
      !verb.is([.preposition, .function])
    else { return false }
    if before.is("to") { return (of + 2..<of + 5).contains { isNumber($0, in: story) } }
    // "what he talked about of the war", "about of the same age"
    return !Self.speakers.contains(verb.key) && !story.at(of + 2, "same")
      && !story.has(["what", "all", "little", "much"], in: max(0, of - 6)..<of)
  }

  private static let speakers: WordSet = [
    "bring", "brings", "brought", "bringing", "come", "comes", "came", "coming", "talk", "talks",
    "talked", "talking", "speak", "speaks", "spoke", "spoken", "speaking", "write", "writes",
    "wrote", "written", "think", "thought", "dream", "dreamed", "know", "knew", "known", "told",
    "heard", "out",
  ]
}
