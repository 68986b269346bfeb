import GalleyModel

/// A number that the copy speaks of as known: "the £41m scheme", "her 16 years", "all four of them".
struct Definite {
  let amount: Amount
  let fact: Fact
  /// The word that makes it so.
  let article: Int
  /// What it is of, where a word right behind says so: "scheme".
  let noun: Int?

  /// A figure of the body, if the story must have told it before.
  init?(_ amount: Amount, in story: Story) {
    guard let fact = amount.fact, fact.isPlain, fact.bound == .exact, !fact.isQuoted
    else { return nil }
    let span = fact.spanTokens
    var before = min(span.lowerBound, fact.tokens.lowerBound) - 1
    while let token = story.token(before), token.isMoneySign || token.is("us") { before -= 1 }
    guard before >= story.sentences[fact.sentence].lowerBound else { return nil }
    // "Down from the first week's $24m": of another time.
    let isOfTime =
      story.tokens[before].is([.weekday, .month]) || Self.times.contains(story.tokens[before].key)
    let isOwned =
      story.isOwner(before) && !isOfTime || Self.possessives.contains(story.tokens[before].key)
    guard isOwned || Self.articles.contains(story.tokens[before].key) else { return nil }
    // "In the 12 months to March" and "over the 3 years" tell a span, "at the 900-metre mark" a place.
    let end = max(span.upperBound, fact.tokens.upperBound)
    var noun = Definite.noun(from: fact.tokens.upperBound, to: end, in: story)
    if fact.kind == .measure || fact.kind == .duration {
      // "The three-week closure" is of a noun; "the three weeks" are not.
      let isJoined =
        story.at(fact.tokens.upperBound, "-")
        && !(story.token(fact.tokens.upperBound)?.isSpaced ?? true)
      if !isJoined { noun = nil }
      let isPointed = ["those", "these", "that"].contains(story.tokens[before].key)
      guard isJoined && noun != nil || isOwned || isPointed else { return nil }
    }
    self.amount = amount
    self.fact = fact
    article = before
    self.noun = noun
  }

  /// The last word of the span, where it goes beyond number and unit, else the word behind it.
  private static func noun(from start: Int, to end: Int, in story: Story) -> Int? {
    let isJoined = story.at(start, "-")
    let index = end > start + (isJoined ? 2 : 0) ? end - 1 : end
    guard let token = story.token(index), token.kind == .word, token.range.count >= 3,
      !token.is([.function, .preposition, .number, .scale, .saying])
    else { return nil }
    return index
  }

  private static let articles: WordSet = ["the", "this", "that", "those", "these", "all"]
  private static let times: WordSet = [
    "day", "week", "weekend", "month", "quarter", "season", "year", "night", "today", "yesterday",
  ]
  private static let possessives: WordSet = ["his", "her", "its", "their"]
}
