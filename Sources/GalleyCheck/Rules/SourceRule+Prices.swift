import GalleyModel

/// Sums that are no loss, though something costs somebody as much.
extension SourceRule {
  /// "£90 a member", "€90 per guest and night": so much for each of what is no time.
  func isPrice(_ fact: Fact, in story: Story) -> Bool {
    let end = fact.tokens.upperBound
    guard let each = story.token(end), let thing = story.token(end + 1), thing.kind == .word else {
      return false
    }
    return ["a", "an", "per", "each"].contains(each.key) && !Self.times.contains(thing.key)
  }

  private static let times: WordSet = [
    "year", "month", "week", "day", "hour", "minute", "night", "season", "quarter", "decade",
    "second", "weekend", "time",
  ]
}
