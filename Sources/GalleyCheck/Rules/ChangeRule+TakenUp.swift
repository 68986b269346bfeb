import GalleyModel

/// A change of the only value that the sentence before tells.
extension ChangeRule {
  /// The value that "that" takes up and the one that it is held against, whatever other values would do.
  ///
  /// "The play took $18m. That was down 45 percent from the first week's $40m."
  func takenUp(_ change: StatedChange, in story: Story)
    -> (old: CopyValue, new: CopyValue)?
  {
    let start = story.sentences[change.sentence].lowerBound
    guard story.opensWithThat(sentence: change.sentence), !story.at(start, "it"),
      change.tokens.lowerBound - start <= 6
    else { return nil }
    let own = story.values[change.sentence].filter { $0.fact.index != change.fact?.index }
    guard own.count == 1, let old = own.first, fits(change, old.scale), old.number > 0,
      old.tokens.lowerBound >= change.tokens.upperBound
    else { return nil }
    let gap = Story.stretch(change.tokens.upperBound, old.tokens.lowerBound)
    let before = story.values[change.sentence - 1].filter { $0.isComparable(with: old) }
    guard gap.count <= 8, story.has(["from", "on", "than"], in: gap),
      !story.has(Self.joints, in: gap), before.count == 1, let new = before.first, new.number > 0,
      new.fact.bound == .exact, old.fact.bound == .exact
    else { return nil }
    return (old, new)
  }
}
