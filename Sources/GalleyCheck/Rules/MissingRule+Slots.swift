import GalleyModel

/// What stands behind a bound where its number stood: "less than months", "the more than it gave".
extension MissingRule {
  /// A bound that ends before `next`, and a word there that no number needs before it.
  ///
  /// - Parameters:
  ///   - first: The first word of the bound.
  ///   - next: What stands where the number must.
  func slot(from first: Int, next: Int, in story: Story) -> Query? {
    guard let token = story.token(next), token.block == story.tokens[first].block else {
      return nil
    }
    // "picked up at least oiled birds": the verb stands before its particle.
    let isBehindParticle =
      Self.particles.contains(story.token(first - 1)?.key ?? WordKey())
      && story.token(first - 2).map { isPast($0, in: story) } ?? false
    let verb = isBehindParticle ? first - 2 : first - 1
    let before = verb >= start(of: first, in: story) ? story.token(verb) : nil
    let isSlack = Self.slack.contains(story.tokens[first].key)
    // "expected profits to be about ($259.8m)"
    if token.is("("), let amount = story.token(next + 1),
      amount.isMoneySign || amount.kind == .number
    {
      return query(from: first, to: next + 1, .error, in: story)
    }
    guard token.kind == .word, token.isSpaced else { return nil }
    // "buys nearly worth of goods"
    if token.is("worth"), story.at(next + 1, "of"), !isSlack || before?.is(.preposition) == false {
      return query(from: first, to: next + 1, .error, in: story)
    }
    if isUnit(next, in: story), isMeasured(first, before, isSlack: isSlack, next: next, in: story) {
      return query(from: first, to: next + 1, .error, in: story)
    }
    guard let before else { return nil }
    // "down from the more than it gave four years ago"
    if before.is("the"), isComparing(first, in: story),
      token.is([.function, .preposition]) || plainPlural(at: next, in: story) != nil
    {
      return query(from: first - 1, to: next + 1, .error, in: story)
    }
    let leads =
      isSlack
      ? Self.parting.contains(before.key)
      : before.is(.preposition) || Self.joining.contains(before.key)
    if leads, let noun = countedPlural(at: next, in: story),
      before.is("including") || !story.at(next, "days") || noun > next
    {
      return query(from: first - 1, to: noun + 1, .error, in: story)
    }
    // "from an original estimate of about based on", "a loss of more than in 1995"
    if before.is("of"),
      Self.verbs.contains(token.key) || isPast(token, in: story)
        || token.is(.preposition) && (isSlack || isComparing(first, in: story))
          && !Self.leaders.contains(token.key)
    {
      return query(from: first - 1, to: next + 1, .error, in: story)
    }
    // "has already spent over on advertising", "given more than to his campaign"
    if Self.paying.contains(before.key), token.is(.preposition),
      !Self.leaders.contains(token.key)
        || token.is("to") || token.is("from"),
      !isComparing(first, in: story) || token.is("to") || token.is("from") || token.is("on")
    {
      return query(from: first - 1, to: next + 1, .error, in: story)
    }
    // "said that more than felons, convicted of crimes,", "On Saturday, at least people fled"
    if before.is("that") || before.is(.saying) && !isSlack || before.is(","),
      let noun = plainPlural(at: next, in: story), let after = story.token(noun + 1),
      Self.verbs.contains(after.key)
        || !isSlack && (after.is(",") || after.is(".") || isPast(after, in: story)),
      !before.is(",") || story.tokens[noun].is(.people)
    {
      return query(from: first, to: noun + 1, .error, in: story)
    }
    // "said at least polling stations in the north", "pulled at least students alive"
    if story.at(first, "at"), let noun = countedPlural(at: next, isAny: true, in: story),
      before.is("that") || before.is(.saying)
        || (isPast(before, in: story)
          || story.tokens[noun].is(.people) && before.kind == .word && !before.isCapitalized
            && !before.is([.function, .preposition]))
          && !(story.token(noun + 1).map { Self.auxiliaries.contains($0.key) } ?? false)
    {
      return query(from: first, to: noun + 1, .error, in: story)
    }
    return nil
  }

  /// A unit of time, length, money or a game in the plural.
  private func isUnit(_ index: Int, in story: Story) -> Bool {
    let token = story.tokens[index]
    guard !token.isCapitalized else { return false }
    if token.is("percentage") { return story.at(index + 1, "points") }
    return Self.slots.contains(token.key)
  }

  /// Whether a unit behind a bound is a measure without its number, and not what is talked about.
  private func isMeasured(
    _ first: Int, _ before: Token?, isSlack: Bool, next: Int, in story: Story
  ) -> Bool {
    if story.at(next, "times"), !isSlack, !story.at(first, "more"), !story.at(first, "at") {
      return false
    }
    guard isSlack else { return true }
    if story.at(next, "times") { return before.map { isPast($0, in: story) } ?? false }
    guard let before, before.kind == .word else { return before?.is(",") ?? false }
    if before.is([.saying, .opinion]) || Self.talk.contains(before.key) { return false }
    return Self.parting.contains(before.key) || Self.verbs.contains(before.key)
      || isPast(before, in: story) && story.at(first, "about")
      || Self.behind.contains(story.token(next + 1)?.key ?? WordKey())
  }

  private func isComparing(_ first: Int, in story: Story) -> Bool {
    story.at(first + 1, "than")
  }

  /// A plural here, or behind one word that tells what it is like: "pledged delegates".
  private func countedPlural(at index: Int, isAny: Bool = false, in story: Story) -> Int? {
    if let noun = plainPlural(at: index, in: story) {
      if story.token(noun + 1)?.is("out") ?? false { return noun }
      return isEndOfPhrase(noun + 1, in: story) || isState(noun + 1, in: story) ? noun : nil
    }
    guard let word = story.token(index), word.kind == .word, !word.isCapitalized,
      !word.is([.function, .preposition, .definite, .number, .scale]), word.range.count >= 4,
      !Self.loosely.contains(word.key),
      isAny || isPast(word, in: story)
        || story.bytes[word.range].suffix(3).elementsEqual("ing".utf8),
      let noun = plainPlural(at: index + 1, in: story)
    else { return nil }
    return isEndOfPhrase(noun + 1, in: story) ? noun : nil
  }

  /// "pulled … alive", "took … hostage".
  private func isState(_ index: Int, in story: Story) -> Bool {
    story.token(index).map { Self.states.contains($0.key) } ?? false
  }

  private static let particles: WordSet = ["up", "out", "off", "down", "away", "in"]
  private static let auxiliaries: WordSet = [
    "would", "could", "should", "might", "may", "will", "can", "must", "had", "have", "has", "were",
    "was", "are", "is", "do", "did",
  ]
  private static let states: WordSet = [
    "alive", "dead", "hostage", "free", "safe", "homeless", "captive", "prisoner", "unharmed",
    "clear", "loose",
  ]
  /// Prepositions behind which "about" is a bound.
  private static let parting: WordSet = [
    "of", "by", "to", "from", "including", "with", "in", "after",
  ]
  /// What a bound and its number follow.
  private static let joining: WordSet = ["including", "than", "through"]
  /// Prepositions that a number may follow.
  private static let leaders: WordSet = ["between", "to", "from", "per", "over", "under"]
  private static let slots: WordSet = [
    "days", "hours", "minutes", "seconds", "weeks", "months", "years", "decades", "centuries",
    "miles", "kilometres", "kilometers", "metres", "meters", "feet", "inches", "yards", "acres",
    "hectares", "tons", "tonnes", "pounds", "ounces", "dollars", "euros", "cents", "barrels",
    "points", "mln", "bln", "dlrs", "bpd", "dozen", "times",
  ]
  /// Verbs of money, behind which a bound is one of an amount.
  private static let paying: WordSet = [
    "raised", "raising", "spent", "spending", "given", "paid", "paying", "donated", "contributed",
    "owes", "owed", "earned", "invested", "borrowed", "lent", "received", "collected",
  ]
  private static let behind: WordSet = [
    "ago", "from", "away", "later", "north", "south", "east", "west", "before", "earlier", "old",
  ]
  private static let talk: WordSet = [
    "talk", "question", "questions", "worry", "concerns", "think", "know", "debate", "argument",
    "complaints", "something", "anything", "nothing", "stories", "story", "lot", "all",
  ]
  private static let loosely: WordSet = ["needed", "expected", "used", "based"]
}
