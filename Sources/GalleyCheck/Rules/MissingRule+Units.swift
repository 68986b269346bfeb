import GalleyModel

/// Units and signs, before which a number must stand: "percent", "mph", "pm", "th", "£".
extension MissingRule {
  /// "fell percent", "Roughly per cent of", "gusts of mph", "at pm", "his th goal".
  func unit(at index: Int, in story: Story) -> Query? {
    let token = story.tokens[index]
    guard token.isSpaced || token.is("m"), !token.isCapitalized else { return nil }
    let begins = index == start(of: index, in: story)
    let before = begins ? nil : word(index - 1, beside: index, in: story)
    let behind = story.token(index + 1)
    switch token.key {
    case "th", "nd", "rd":
      guard let before, !before.isCapitalized else { return nil }
    case "pm", "am", "o'clock":
      guard let before, Self.clock.contains(before.key) else { return nil }
    case "percent", "per":
      if token.is("per"), !(behind?.is("cent") ?? false) {
        // "at per share"
        guard let before, ["at", "of", "to", "from", "than", "by"].contains(before.key),
          behind?.kind == .word
        else { return nil }
        return query(around: index, to: index + 2, in: story)
      }
      guard let before,
        isHungry(before)
          || before.is(.definite) && isStake(index + (token.is("per") ? 2 : 1), in: story)
      else { return nil }
      // "the number of percent", "instead of percent" name the unit itself.
      guard !["number", "terms", "instead"].contains(story.token(index - 2)?.key ?? WordKey())
      else {
        return nil
      }
    case "million", "billion", "trillion":
      guard let before,
        isHungry(before) && !before.is("and") || Self.having.contains(before.key)
          || before.is(.definite) && isStake(index + 1, in: story),
        !(story.token(index - 2)?.is(.number) ?? false)
      else { return nil }
    case "m":
      // "at p.m.": the point parts the letters.
      guard story.at(index - 1, "."), story.at(index - 2, "p") || story.at(index - 2, "a"),
        let hour = story.token(index - 3), hour.block == token.block, Self.clock.contains(hour.key)
      else { return nil }
    case "bn", "p":
      guard let before, isHungry(before), !before.is("of"), !before.is("and"),
        !(behind?.is(".") ?? false)
      else { return nil }
    case "mph", "kph", "km", "kg", "cm", "mm", "mw", "gw", "kwh", "lbs", "kilograms", "kilometres",
      "kilometers", "centimetres", "centimeters", "metres", "meters", "feet", "tonnes", "tons",
      "degrees", "hectares", "acres", "litres", "liters", "gallons":
      guard let before, isMeasuring(before, at: index, in: story) else { return nil }
    case "years", "months":
      guard let before, behind?.is("old") ?? false,
        before.is("aged") || before.is("is") || before.is("was") || before.is("turned")
          || before.is("than") || before.is("least") || before.is("about")
      else { return nil }
    case "times":
      guard let before,
        ["is", "was", "nearly", "almost", "than", "roughly", "about"].contains(before.key),
        ["as", "more", "higher", "larger", "bigger", "faster"].contains(behind?.key ?? WordKey())
      else { return nil }
    default: return nil
    }
    return query(
      from: max(index - 2, start(of: index, in: story)),
      to: min(index + (token.is("per") ? 2 : 1), end(of: index, in: story)), .error, in: story)
  }

  /// Whether a word leads to a number and to nothing else before a unit.
  private func isHungry(_ word: Token) -> Bool {
    !word.isCapitalized && word.is([.rise, .fall]) && !word.is("increase") && !word.is("decrease")
      || Self.hungry.contains(word.key)
  }

  /// "the percent stake", "its million debt".
  private func isStake(_ index: Int, in story: Story) -> Bool {
    story.token(index).map { $0.is([.rise, .fall]) || Self.stakes.contains($0.key) } ?? false
  }

  /// "weighs kg", "speeds of up to mph", "is metres long".
  private func isMeasuring(_ before: Token, at index: Int, in story: Story) -> Bool {
    if [
      "weighs", "weighing", "weighed", "measures", "measuring", "roughly", "approximately",
      "nearly", "almost",
    ].contains(before.key) {
      return true
    }
    if before.is("than") {
      return ["more", "less", "fewer"].contains(story.token(index - 2)?.key ?? WordKey())
    }
    if before.is("to") {
      return story.at(index - 2, "up") || story.at(index - 2, "spread")
        || story.token(index - 2)?.is([.rise, .fall]) ?? false
    }
    if before.is("least") { return story.at(index - 2, "at") }
    if before.is("of") { return Self.measures.contains(story.token(index - 2)?.key ?? WordKey()) }
    let isLarge = Self.large.contains(story.tokens[index].key)
    if isLarge,
      ["reached", "reaching", "holds", "held", "covering", "covers", "hit", "topped"].contains(
        before.key)
    {
      return true
    }
    if isLarge, before.is("at") { return story.at(index - 2, ",") || story.at(index - 2, "stands") }
    if before.is("is") || before.is("was") || before.is("stands") {
      return ["long", "high", "tall", "deep", "wide"].contains(
        story.token(index + 1)?.key ?? WordKey())
    }
    return false
  }

  /// Signs that belong to a number and have none: "£ million", "rose by %", "a -year-old", "12 ( km)".
  func sign(at index: Int, in story: Story) -> Query? {
    let token = story.tokens[index]
    let isPause = token.is(",") || token.is(".")
    // Nearly all stand right behind a word.
    if isPause, !token.isSpaced, !story.at(index + 1, ",") { return nil }
    guard token.kind == .mark, let before = story.token(index - 1), before.block == token.block,
      let next = story.token(index + 1), next.block == token.block
    else { return nil }
    if isPause { return pause(at: index, before, next, in: story) }
    if token.isMoneySign {
      guard token.isSpaced, before.kind == .word, !story.at(index - 1, "the"),
        !next.is("sign"), !next.is("symbol")
      else { return nil }
      let isUnit = next.is("million") || next.is("billion") || next.is("m") || next.is("bn")
      let isBare = next.kind == .word && next.isSpaced && !next.isCapitalized
      guard isUnit || isBare else { return nil }
      return query(from: index - 1, to: index + 2, .error, in: story)
    }
    if token.is("%") {
      guard before.kind == .word, token.isSpaced, isHungry(before) || before.is(.preposition) else {
        return nil
      }
      return query(from: index - 1, to: index + 1, .error, in: story)
    }
    if token.is("-"), !token.isSpaced, before.kind == .number, next.isSpaced, next.kind == .word,
      story.token(index - 2).map({ Self.results.contains($0.key) }) ?? false
    {
      // "won 3- at home"
      guard !next.is("and"), !next.is("or"), !next.is("to") else { return nil }
      return query(from: index - 2, to: index + 1, .error, in: story)
    }
    if token.is("-"), token.isSpaced, !next.isSpaced, next.kind == .number, next.range.count == 1,
      Self.results.contains(before.key)
    {
      return query(from: index - 1, to: index + 2, .error, in: story)
    }
    guard token.is("-"), token.isSpaced, !next.isSpaced, next.kind == .word, before.kind == .word,
      Self.compounds.contains(next.key),
      before.is([.function, .definite, .preposition]) && !before.is("and") && !before.is("or")
        && !before.is("to") || story.at(index + 2, "-")
    else { return nil }
    return query(
      from: index - 1, to: story.at(index + 2, "-") ? index + 4 : index + 2, .error, in: story)
  }

  /// "shares closed at , down", "The driver, , was held".
  private func pause(at index: Int, _ before: Token, _ next: Token, in story: Story) -> Query? {
    let token = story.tokens[index]
    guard before.kind == .word, next.isSpaced else { return nil }
    if token.isSpaced,
      ["at", "by", "of", "to", "from", "in", "aged", "both", "between", "than", "other", "was"]
        .contains(before.key)
    {
      // The blank tells that something stood there.
      return query(
        from: max(index - 2, start(of: index, in: story)), to: index + 1, .error, in: story)
    }
    // His age, or anything else.
    guard token.is(","), next.is(",") else { return nil }
    return query(from: index - 1, to: index + 2, .error, in: story)
  }

  static let units: WordSet = [
    "feet", "metres", "meters", "miles", "kilometres", "kilometers", "dollars", "euros", "pounds",
    "degrees", "tonnes", "tons", "points", "percent", "people", "mph", "kph", "km", "kg", "acres",
    "hectares", "litres",
  ]
  private static let hungry: WordSet = [
    "by", "of", "to", "at", "from", "about", "around", "than", "nearly", "almost", "roughly",
    "approximately", "least", "over", "under", "between", "and", "with", "only", "just", "cost",
    "costs", "costing", "spent", "raised", "worth", "paid", "earned", "owes", "was", "were", "is",
    "averaged", "averaging", "totalled", "totaled", "totalling", "totaling", "reached", "exceeded",
  ]
  private static let stakes: WordSet = [
    "stake", "share", "tax", "levy", "tariff", "discount", "swing", "majority", "deal", "project",
    "contract", "debt", "budget", "prize", "fund", "loan", "scheme",
  ]
  private static let having: WordSet = [
    "has", "have", "had", "sold", "made", "won", "lost", "received", "needs", "holds", "took",
    "back", "owns", "lent", "borrowed", "invested", "invests",
  ]
  private static let large: WordSet = [
    "acres", "hectares", "litres", "liters", "gallons", "tonnes", "tons", "degrees", "kilometres",
    "kilometers", "metres", "meters", "mph", "kph", "km", "kg",
  ]
  private static let clock: WordSet = [
    "at", "by", "until", "till", "before", "after", "since", "around", "about", "from", "to",
  ]
  private static let results: WordSet = [
    "won", "lost", "drew", "beaten", "winning", "losing", "drawing", "win", "defeat", "victory",
  ]
  static let measures: WordSet = [
    "speed", "speeds", "height", "heights", "depth", "depths", "length", "width", "weight",
    "distance", "temperature", "temperatures", "gusts", "winds", "altitude", "waves", "total",
    "average", "maximum", "minimum",
  ]
  private static let compounds: WordSet = [
    "year", "month", "week", "day", "hour", "minute", "mile", "km", "kilometre", "kilometer",
    "metre", "meter", "foot", "inch", "tonne", "ton", "pound", "acre", "hectare", "point",
    "percent",
    "seat", "page", "member", "storey", "story", "bed", "bedroom", "room", "run", "goal", "person",
    "degree", "strong", "fold", "mph", "litre", "game", "match", "lap", "hole", "car", "man",
    "woman",
    "second", "week",
  ]
}
