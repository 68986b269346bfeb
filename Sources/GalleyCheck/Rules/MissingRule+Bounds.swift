import GalleyModel

/// Bounds and totals, behind which a number must stand: "at least", "a total of", "nearly".
extension MissingRule {
  /// "at least houses", "a total of were held", "as many as people", "between 40 and people".
  func bound(at index: Int, in story: Story) -> Query? {
    var next = index + 1
    var first = index
    switch story.tokens[index].key {
    case "total" where isBehindArticle(index, in: story) && story.at(next, "of"),
      "estimated" where isBehindArticle(index, in: story),
      "additional" where isBehindArticle(index, in: story):
      if story.at(next, "of") { next += 1 }
      guard !Self.vague.contains(story.token(next)?.key ?? WordKey()),
        isEmptySlot(next, in: story) || isCounted(next, in: story)
          || story.token(next)?.is("people") ?? false
      else { return nil }
      return query(from: index - 1, to: next + 1, .error, in: story)
    case "every":
      guard let noun = word(next, beside: index, in: story), isShared(noun),
        story.at(index - 1, "in") || story.at(index - 1, "of")
      else { return nil }
      return query(around: index, to: next + 1, in: story)
    case "aged":
      // "The driver, aged, was held."
      guard story.at(index - 1, ","), let after = story.token(next),
        after.is(",") || after.is(".") || Self.verbs.contains(after.key)
      else { return nil }
      return query(around: index, to: next, in: story)
    case "average", "maximum", "minimum":
      guard isBehindArticle(index, in: story), story.at(next, "of"),
        isEmptySlot(next + 1, in: story)
      else { return nil }
      return query(from: index - 1, to: next + 2, .error, in: story)
    case "many" where story.at(index - 1, "as") && story.at(next, "as"):
      guard let noun = plainPlural(at: next + 1, in: story), isEndOfPhrase(noun + 1, in: story),
        !(story.token(noun + 1)?.is("as") ?? false), !story.at(noun + 1, "do")
      else { return nil }
      return query(from: index - 1, to: noun + 1, .error, in: story)
    case "between": return secondEnd(of: index, in: story)
    case "least" where story.at(index - 1, "at"): first = index - 1
    case "more" where story.at(next, "than"), "fewer" where story.at(next, "than"),
      "less" where story.at(next, "than"), "up" where story.at(next, "to"):
      next += 1
    case "nearly", "almost", "about", "around", "over", "roughly", "approximately":
      // "Feeding nearly people": of "about people" one may speak, of these one may not.
      if !Self.slack.contains(story.tokens[index].key), let noun = story.token(next), noun.isSpaced,
        noun.is("people")
      {
        return query(from: first, to: next + 1, .error, in: story)
      }
    default: return nil
    }
    return counted(from: first, next: next, in: story) ?? slot(from: first, next: next, in: story)
  }

  private func isBehindArticle(_ index: Int, in story: Story) -> Bool {
    ["a", "an", "the"].contains(story.token(index - 1)?.key ?? WordKey())
      && (story.token(index + 1).map { $0.kind == .word } ?? false)
  }

  /// Whether right where a number must stand there is a verb, a preposition or the end.
  func isEmptySlot(_ index: Int, in story: Story) -> Bool {
    guard let token = story.token(index), token.block == story.tokens[index - 1].block else {
      return true
    }
    if token.kind == .mark { return token.is(".") && story.token(index + 1)?.isSpaced ?? true }
    guard token.kind == .word, !token.isCapitalized else { return false }
    if Self.verbs.contains(token.key) { return true }
    // "a total of within six months": only some prepositions lead a number.
    if token.is(.preposition), !Self.loose.contains(token.key), !story.at(index + 1, "least"),
      !story.at(index + 1, "most")
    {
      return true
    }
    return isHalt(index, in: story)
  }

  /// Whether a plain plural stands here, or behind one adjective.
  private func isCounted(_ index: Int, in story: Story) -> Bool {
    guard let noun = plainPlural(at: index, in: story) else { return false }
    return isEndOfPhrase(noun + 1, in: story)
  }

  /// "Between 300 and people waited", "between and 64".
  private func secondEnd(of index: Int, in story: Story) -> Query? {
    var and = index + 1
    if let number = story.token(and), number.kind == .number || number.isMoneySign {
      and += number.isMoneySign ? 2 : 1
      if let scale = story.token(and), scale.is(.scale) || scale.is("%") { and += 1 }
      guard story.at(and, "and"), let after = word(and + 1, beside: index, in: story),
        !after.isCapitalized
      else { return nil }
      let isLost =
        after.is(.people) || after.is(.preposition) && !Self.loose.contains(after.key)
        || Self.verbs.contains(after.key) || Self.units.contains(after.key)
        || after.is("per") || after.is("percent") || after.is("years") || after.is("of")
      return isLost ? query(from: index, to: and + 2, .error, in: story) : nil
    }
    guard story.at(and, "and") else { return nil }
    return query(around: index, to: and + 2, in: story)
  }

  /// A bound behind a verb that does something to things, behind a preposition or at the beginning.
  private func counted(from first: Int, next: Int, in story: Story) -> Query? {
    let begins = first == start(of: first, in: story)
    let before = begins ? nil : word(first - 1, beside: first, in: story)
    guard begins || before != nil, let token = story.token(next),
      token.block == story.tokens[first].block
    else { return nil }
    let does = before.map { isDoing($0, bound: story.tokens[first], in: story) } ?? false
    let from = max(first - 1, start(of: first, in: story))
    // "killing at least and injuring 14", "said at least were hurt", "More than were hurt"
    let isHeld = does || begins || before?.is([.saying]) ?? false || before?.is("that") ?? false
    let isSlack = Self.slack.contains(story.tokens[first].key)
    if isHeld, !isSlack, Self.verbs.contains(token.key), !begins || !token.is("is") {
      return query(from: from, to: next + 1, .error, in: story)
    }
    if does, story.tokens[first].is("at"), token.is("and"),
      story.facts(inSentence: story.sentence(ofToken: next)).contains(where: {
        $0.tokens.lowerBound > next && $0.tokens.lowerBound <= next + 4
      })
    {
      return query(from: from, to: next + 1, .error, in: story)
    }
    // "up to of the 40", "More than of those asked"
    if token.is("of"), story.token(next + 1)?.is(.definite) ?? false, isHeld || next == first + 2,
      !isSlack, isHeld || !story.tokens[first].is("at")
    {
      return query(from: from, to: next + 2, .error, in: story)
    }
    guard let noun = plainPlural(at: next, in: story), isEndOfPhrase(noun + 1, in: story) else {
      return nil
    }
    if begins {
      // "At least people are talking": a loss only where something was done to them.
      guard
        story.tokens[noun].is(.people) || !isSlack && !story.at(first, "at"),
        !isSlack || next == first + 1, let verb = story.token(noun + 1),
        verb.is("were") || verb.is("was") || verb.is("have") || verb.is("had")
          || isPast(verb, in: story)
      else { return nil }
      return query(from: from, to: noun + 1, .error, in: story)
    }
    // "hoped at least people would": behind any other verb the phrase must end with its noun.
    let after = story.token(noun + 1)
    let isObject =
      before.map { isKnownToDo($0) } ?? false || after == nil
      || after.map { $0.kind == .mark || $0.is(.preposition) || $0.is("off") } ?? true
    guard !does || isObject else { return nil }
    let leads = before.map { Self.leading.contains($0.key) } ?? false
    let isExact =
      story.tokens[noun].is(.people) || Self.units.contains(story.tokens[noun].key)
      || Self.things.contains(story.tokens[noun].key)
    guard does || leads && isExact && !Self.slack.contains(story.tokens[first].key) else {
      return nil
    }
    return query(from: from, to: noun + 1, .error, in: story)
  }

  /// Whether a verb does something to things that may be counted: "killed", "lifted", "injuring".
  private func isDoing(_ verb: Token, bound: Token, in story: Story) -> Bool {
    if isKnownToDo(verb) { return true }
    // "talked about people": with these a verb may well go together.
    guard !Self.slack.contains(bound.key), !verb.isCapitalized,
      !verb.is([.saying, .opinion, .function, .preposition, .rise, .fall])
    else { return false }
    return isPast(verb, in: story)
  }

  private func isKnownToDo(_ verb: Token) -> Bool {
    verb.is([.transitive, .dead, .hurt]) || Self.doings.contains(verb.key)
  }

  func isPast(_ verb: Token, in story: Story) -> Bool {
    verb.kind == .word && story.bytes[verb.range].suffix(2).elementsEqual("ed".utf8)
  }

  /// A lower-case plural that may be what is counted.
  func plainPlural(at index: Int, in story: Story) -> Int? {
    guard let token = story.token(index), token.kind == .word, !token.isCapitalized, token.isSpaced,
      !token.is([.function, .preposition, .number, .scale, .definite]), token.range.count >= 4
    else { return nil }
    let bytes = story.bytes[token.range]
    let last = bytes[bytes.endIndex - 1]
    let before = bytes[bytes.endIndex - 2]
    let isPlural =
      last == UInt8(ascii: "s") && before != UInt8(ascii: "s") && before != UInt8(ascii: "u")
      && before != UInt8(ascii: "i")
    guard
      isPlural || token.is("people") || token.is("children") || token.is("women") || token.is("men")
    else { return nil }
    return Self.uncounted.contains(token.key) ? nil : index
  }

  /// Where a noun phrase ends: at a mark, a preposition, a conjunction or a verb.
  func isEndOfPhrase(_ index: Int, in story: Story) -> Bool {
    guard let token = story.token(index), token.block == story.tokens[index - 1].block else {
      return true
    }
    return token.kind == .mark && !token.is("-") && !token.is("'")
      || token.is([.preposition, .function]) || Self.closers.contains(token.key)
      || isPast(token, in: story)
  }

  /// A preposition that a number does not follow: "between 3 and 5" and "at least 4" lead to one.
  func isHalt(_ index: Int, in story: Story) -> Bool {
    guard let token = story.token(index), Self.halts.contains(token.key) || token.is("of") else {
      return false
    }
    if token.is("in") || token.is("on") || token.is("of") || token.is("and") { return true }
    return !isNumber(index + 1, in: story) && !story.at(index + 1, "least")
      && !story.at(index + 1, "most")
  }

  private static let loose: WordSet = [
    "over", "under", "about", "around", "between", "up", "after", "before", "beyond", "near",
    "from",
    "to",
  ]
  private static let vague: WordSet = [
    "tens", "hundreds", "thousands", "dozens", "millions", "billions",
  ]
  /// Words of place behind a noun phrase.
  private static let closers: WordSet = [
    "off", "around", "along", "outside", "inside", "nationwide", "worldwide", "above", "below",
    "away", "apart", "each",
  ]
  /// Bounds that are prepositions too, so that much may stand behind them.
  static let slack: WordSet = ["about", "around", "over"]
  static let verbs: WordSet = ["were", "was", "had", "have", "has", "are"]
  private static let leading: WordSet = [
    "in", "for", "after", "across", "by", "with", "from", "to", "through", "of", "within", "during",
    "at", "against", "on",
  ]
  private static let doings: WordSet = [
    "lifted", "pulled", "moved", "flew", "took", "freed", "saved", "sent", "brought", "treated",
    "hired", "fired", "shed", "attracted", "sold", "built", "bought", "drew", "seized", "planted",
    "freeing", "saving", "hiring", "treating", "pulling", "lifting", "seizing", "drawing",
    "attracting", "bringing", "arresting", "rescuing", "detaining", "displacing", "trapped",
    "trapping", "opened", "closed", "cut", "cutting", "closing", "won", "scored", "served", "fed",
    "housed", "carry", "carries", "hold", "holds", "seat", "employ", "feed", "power", "shot",
    "burned", "burning", "flattened", "forced", "forcing",
  ]
  private static let things: WordSet = [
    "countries", "states", "cities", "towns", "villages", "homes", "houses", "schools", "jobs",
    "companies", "firms", "cars", "vehicles", "flights", "matches", "games", "goals", "votes",
    "seats", "shops", "stores", "hours", "minutes", "weeks", "months", "years", "decades",
    "firefighters", "officers", "troops", "families", "arrests", "buildings", "visitors",
  ]
  private static let uncounted: WordSet = [
    "times", "parts", "sometimes", "perhaps", "always", "towards", "besides", "terms", "others",
    "aspects", "elements", "afterwards", "unless", "words", "does", "tears", "goes", "means",
    "says", "seems", "looks", "makes", "gives", "takes", "gets", "comes",
  ]
}
