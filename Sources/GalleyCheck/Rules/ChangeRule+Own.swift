import GalleyModel

/// A figure whose own words say that it is a change.
extension ChangeRule {
  /// "The 2 per cent increase, from 11 per cent to 13": the change is what the figure is a figure of.
  func isOfChange(_ fact: Fact, in story: Story) -> Bool {
    let end = fact.spanTokens.upperBound
    return end > fact.tokens.upperBound && story.token(end - 1)?.is([.rise, .fall]) ?? false
      && !story.at(end - 1, "higher") && !story.at(end - 1, "lower")
  }
}
