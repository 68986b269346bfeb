import GalleyModel

/// Prepositions between which only a number can have stood: "rose by to", "won of their 12".
extension MissingRule {
  func clash(at index: Int, in story: Story) -> Query? {
    guard let next = story.token(index + 1), next.kind == .word, next.isSpaced,
      next.block == story.tokens[index].block, !next.isCapitalized
    else { return nil }
    let isClash: Bool =
      switch story.tokens[index].key {
      case "by":
        isBehindMove(index, in: story) && Self.ends.contains(next.key)
          || next.is("to") && (story.token(index - 1)?.is([.rise, .fall]) ?? false)
          || next.is("to") && story.token(index + 2)?.kind == .number
          || story.at(index + 2, "to")
            && (Self.margins.contains(next.key) || next.is("sets") || next.is("frames")
              || next.is("games"))
          || Self.margins.contains(next.key)
            && (Self.contests.contains(story.token(index - 1)?.key ?? WordKey())
              || isBehindMove(index, in: story))
            && isEndOfPhrase(index + 2, in: story)
            && !story.at(index + 2, "from")
      case "to":
        isBehindMove(index, in: story)
          && (Self.ends.contains(next.key) || Self.units.contains(next.key))
          || (next.is("years") || next.is("months"))
            && ["sentenced", "jailed", "term"].contains(story.token(index - 1)?.key ?? WordKey())
          || next.is("from") && (story.token(index - 1)?.is([.rise, .fall]) ?? false)
          // "from 40 to in June"
          || Self.halts.contains(next.key) && isBehindFigure(index, in: story)
      case "from":
        next.is("to")
          && ((story.token(index - 1)?.is([.rise, .fall]) ?? false)
            || isNumber(index + 2, in: story))
      case "aged":
        (next.is("and") || next.is("to")) && isNumber(index + 2, in: story)
      case "of":
        isBehindPreposition(index, in: story) || isBehindMeasure(index, in: story)
          || isBehindVerb(index, in: story)
          || story.at(index - 1, "the") || story.at(index - 1, "an")
          || next.is("at") && story.at(index - 1, "out") && story.at(index - 2, "carried")
      case "out":
        next.is("of") && (story.at(index - 1, "carried") || story.at(index - 1, "carry"))
          && story.token(index + 2)?.kind == .word && !story.at(index + 2, "the")
          // "won out of 12 games"
          || next.is("of") && isNumber(index + 2, in: story)
            && ["won", "lost", "scored", "missed", "drew", "answered"].contains(
              story.token(index - 1)?.key ?? WordKey())
      case "one":
        next.is("of") && plainPlural(at: index + 2, in: story) != nil
          && !Self.crowds.contains(story.token(index + 2)?.key ?? WordKey())
          && isEndOfPhrase(index + 3, in: story) && !story.at(index + 3, "of")
      case "year", "month", "week", "day", "season", "time":
        // "for the year running": the second or third.
        (next.is("running")
          || next.is("in") && story.at(index + 2, "a") && story.at(index + 3, "row"))
          && ["the", "a", "its", "his", "her", "their", "for"].contains(
            story.token(index - 1)?.key ?? WordKey())
      case "years", "hours", "minutes", "pounds", "weeks":
        isOfTwo(index, in: story)
      case "about", "around", "some", "roughly", "only":
        index == start(of: index, in: story) && next.is("in") && isSmall(index + 2, in: story)
      case "cost", "costs", "costing", "weigh", "weighs", "weighing":
        (next.is("each") || next.is("apiece")) && isEndOfPhrase(index + 2, in: story)
      case "for" where next.is("the") && story.at(index + 2, "time"):
        // "for the time since 1990": the first, or the fourth.
        ["since", "in", "this", "on"].contains(story.token(index + 3)?.key ?? WordKey())
      case "in" where next.is("the") && story.at(index + 2, "minute"):
        isEndOfPhrase(index + 3, in: story)
          && !["before", "after", "of", "it", "that"].contains(
            story.token(index + 3)?.key ?? WordKey())
      case "in":
        // "Founded in and sold in 2011"
        next.is("and") && Self.openings.contains(story.token(index - 1)?.key ?? WordKey())
      case "against": next.is("in") && isNumber(index + 2, in: story)
      case "per": next.is(.people) && plainPlural(at: index + 1, in: story) != nil
      case "for", "at":
        Self.pricings.contains(story.token(index - 1)?.key ?? WordKey())
          && (next.is("by") && story.tokens[index].is("at") || next.is("in") || next.is("at")
            || next.is("and") || next.is("on") || next.is("each"))
          && !story.has(
            ["what", "which", "that", "price"], in: start(of: index, in: story)..<index)
      case "nearly", "almost", "approximately":
        // "nearly in ten", "almost of the 40"
        (next.is("in") || next.is("out")) && isSmall(index + (next.is("out") ? 3 : 2), in: story)
      default: false
      }
    return isClash ? query(around: index, to: index + 3, in: story) : nil
  }

  /// "accounts for of the sales": no preposition leads to "of", but for "of course" and its like.
  private func isBehindPreposition(_ of: Int, in story: Story) -> Bool {
    guard let before = story.token(of - 1) else { return false }
    if before.is("to") || before.is("about"), isPartOfSome(of, behind: before, in: story) {
      return true
    }
    guard Self.leaders.contains(before.key) else { return false }
    if Self.fractions.contains(before.key) {
      // "Nearly of the 40", "just of those"
      return story.token(of + 1)?.is(.definite) ?? false
        && (before.is("nearly") || before.is("roughly") || before.is("approximately")
          || (of + 2..<of + 4).contains { isSmall($0, in: story) })
    }
    if Self.places.contains(before.key), !(story.token(of + 1)?.is(.definite) ?? false) {
      return false
    }
    guard
      !["course", "late", "all", "which", "whom", "whose", "and"].contains(
        story.token(of + 1)?.key ?? WordKey()),
      let verb = story.token(of - 2), verb.kind == .word
    else { return false }
    // "the handing in of the keys", "what they dream at, of a morning".
    return !story.bytes[verb.range].suffix(3).elementsEqual("ing".utf8)
      && !verb.is(.preposition)
  }

  /// "the bodies of from the lake", "a profit of in May": a noun of amounts and its "of", then none.
  private func isBehindMeasure(_ of: Int, in story: Story) -> Bool {
    guard let noun = story.token(of - 1), let next = story.token(of + 1) else { return false }
    if Self.amounts.contains(noun.key) || Self.measures.contains(noun.key) {
      // "the likes of in" never; "dreamed of in" and "spoken of in" end a verb's phrase.
      return isHalt(of + 1, in: story) || Self.verbs.contains(next.key)
        || noun.is("age") && (next.is("he") || next.is("she") || next.is("they"))
    }
    if Self.crews.contains(noun.key) { return Self.verbs.contains(next.key) }
    return Self.scores.contains(noun.key) && next.is("to") && !story.at(of + 2, "the")
  }

  /// "won of their last 12 matches": what was done to some of a number.
  private func isBehindVerb(_ of: Int, in story: Story) -> Bool {
    guard let verb = story.token(of - 1), let next = story.token(of + 1),
      verb.block == story.tokens[of].block, next.is(.definite), !verb.isCapitalized
    else { return false }
    if ["won", "took", "takes", "wins", "gained"].contains(verb.key),
      next.is("the") || next.is("its")
    {
      return true
    }
    guard Self.takers.contains(verb.key),
      !story.has(["that", "which", "who", "whom", "what"], in: max(0, of - 5)..<of)
    else { return false }
    return (of + 2..<of + 5).contains { isNumber($0, in: story) }
  }

  /// "jailed for years and four months", "in hours 14 minutes": the smaller unit has a number, so had
  /// the larger.
  private func isOfTwo(_ index: Int, in story: Story) -> Bool {
    guard let before = story.token(index - 1), before.kind == .word,
      before.is(.preposition) || before.is("to")
    else { return false }
    let number = story.at(index + 1, "and") ? index + 2 : index + 1
    guard isNumber(number, in: story) else { return false }
    return ["months", "minutes", "seconds", "ounces", "days", "weeks"].contains(
      story.token(number + 1)?.key ?? WordKey())
  }

  private func isBehindFigure(_ to: Int, in story: Story) -> Bool {
    var index = to - 1
    for _ in 0..<2
    where story.token(index)?.is([.scale]) ?? false || story.at(index, "percent")
      || story.at(index, "%")
    { index -= 1 }
    if story.token(index - 1)?.isMoneySign ?? false { index -= 1 }
    guard
      story.token(to - 1)?.kind != .word || story.token(to - 1)?.is([.scale]) ?? false
        || story.at(to - 1, "percent")
    else { return false }
    return story.at(index - 1, "from")
      && story.token(index - 2).map { $0.is([.rise, .fall]) } ?? false
  }

  func isNumber(_ index: Int, in story: Story) -> Bool {
    guard let token = story.token(index) else { return false }
    return token.kind == .number || token.isMoneySign || token.is(.number) && !token.is("some")
  }

  /// A number that is no year.
  private func isSmall(_ index: Int, in story: Story) -> Bool {
    guard let token = story.token(index) else { return false }
    return token.kind == .number ? token.range.count < 4 : token.is(.number) && !token.is("some")
  }

  /// "rose by", "fell to": a verb of movement before, of which "up to" is none.
  private func isBehindMove(_ index: Int, in story: Story) -> Bool {
    guard let verb = story.token(index - 1), verb.is([.rise, .fall]) else { return false }
    return story.bytes[verb.range].suffix(2).elementsEqual("ed".utf8)
      || ["rose", "fell", "grew", "shrank", "rising", "falling", "risen", "fallen", "sank", "slid"]
        .contains(verb.key)
  }

  private static let leaders: WordSet = [
    "for", "by", "with", "at", "around", "nearly", "almost", "roughly", "within", "approximately",
    "about", "just", "only", "in", "from", "after",
  ]
  /// Prepositions that end many a verb: "checked in of an evening".
  private static let places: WordSet = ["in", "from", "after"]
  private static let crowds: WordSet = [
    "dozens", "scores", "hundreds", "thousands", "millions", "tens", "billions", "times",
  ]
  private static let fractions: WordSet = [
    "nearly", "almost", "roughly", "approximately", "just", "only", "about",
  ]
  private static let margins: WordSet = [
    "points", "votes", "runs", "goals", "shots", "strokes", "wickets", "percentage", "percent",
  ]
  private static let contests: WordSet = [
    "won", "lost", "beat", "beaten", "led", "leads", "lead", "leading", "trails", "trailed",
    "trailing", "ahead", "behind", "passed",
  ]
  private static let openings: WordSet = [
    "founded", "established", "launched", "introduced", "abolished", "closed", "ended", "completed",
  ]
  private static let pricings: WordSet = [
    "sold", "bought", "valued", "priced", "auctioned", "put", "estimated",
  ]
  private static let crews: WordSet = [
    "crew", "staff", "team", "group", "squad", "convoy", "fleet", "cast", "workforce", "membership",
  ]
  private static let scores: WordSet = ["score", "vote", "margin", "ratio", "count"]
  static let ends: WordSet = [
    "in", "on", "after", "and", "since", "from", "to", "last", "at", "for", "by", "during",
  ]
  /// Where a phrase must have ended that leads up to them.
  static let halts: WordSet = [
    "in", "on", "after", "and", "since", "from", "by", "for", "during", "at",
  ]
  private static let amounts: WordSet = [
    "bodies", "deaths", "total", "number", "cost", "price", "lives", "loss", "average", "rate",
    "profit", "profits", "losses", "maximum", "minimum", "arrest", "rise", "increase", "fall",
    "turnover", "revenue", "revenues", "surplus", "deficit", "debts", "crowd", "attendance",
    "majority", "lead", "age", "ages", "sum", "fine", "salary", "toll", "population", "capacity",
    "dividend", "decline", "decrease", "jump", "gain", "deaths", "bonus", "ransom", "fee",
  ]
  private static let takers: WordSet = [
    "won", "lost", "drawn", "drew", "scored", "sold", "closed", "opened", "built", "bought",
    "killed", "arrested", "detained", "destroyed", "damaged", "played", "saved", "completed",
    "visited", "cut", "missed", "shot", "planted", "rescued", "owns", "runs", "operates",
    "finished",
    "passed", "failed", "converted", "held", "recovered", "returned", "repaired", "kept", "filled",
    "cleared", "paid", "spent",
  ]
}
