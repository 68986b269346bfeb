import GalleyModel

/// Numbers that were lost; the manual tells more.
struct MissingRule: CheckRule {
  static let rule = Query.Rule.missing
  static let manual = """
    missing: a number was lost.

    Raised: words that need a number and have none, "buried at least houses", "a total of \
    passengers", "rose by to 40", "the bodies of from the lake", "fell percent"; and as a check \
    "killed people", where a number would tell more.

    Left alone: "at least" before anything but a plain plural, "nearly all", percent behind a word \
    that counts ("a few percent").
    """

  func queries(on story: Story) -> [Query] {
    var queries: [Query] = []
    for index in story.tokens.indices {
      let token = story.tokens[index]
      guard token.kind == .word ? token.is(.gap) : Self.signs.contains(token.key) else { continue }
      let block = story.blocks[token.block].kind
      guard block.isBody || block == .headline || block == .standfirst || block == .highlight else {
        continue
      }
      guard token.kind == .word else {
        if let query = sign(at: index, in: story) { queries.append(query) }
        continue
      }
      if let query = bound(at: index, in: story) ?? clash(at: index, in: story) ?? unit(
        at: index, in: story)
        ?? killedPeople(at: index, in: story)
      {
        queries.append(query)
      }
    }
    return queries
  }

  private static let signs: WordSet = ["$", "£", "€", "%", "-"]

  /// "at least houses", "a total of passengers", "as many as people".
  private func bound(at index: Int, in story: Story) -> Query? {
    var next = index + 1
    switch story.tokens[index].key {
    case "at" where story.at(next, "least"): next += 1
    case "nearly" where story.at(next, "people"), "almost" where story.at(next, "people"): break
    case "estimated"
    where story.at(index - 1, "an")
      && !["tens", "hundreds", "thousands", "dozens", "millions", "billions"].contains(
        story.token(next)?.key ?? WordKey()):
      break
    case "least" where story.at(index - 1, "at"):
      guard
        ["and", "were", "are", "have", "had", "was"].contains(story.token(next)?.key ?? WordKey()),
        index - 1 == start(of: index, in: story)
          || story.token(index - 2)?.is([.transitive, .dead, .hurt, .saying]) ?? true
          || story.at(index - 2, "that")
      else { return nil }
      return query(
        from: max(index - 2, start(of: index, in: story)), to: next + 1, .error, in: story)
    case "more" where story.at(next, "than") && index == start(of: index, in: story):
      if story.token(next + 1)?.is(.people) ?? false, let verb = story.token(next + 2),
        story.bytes[verb.range].suffix(2).elementsEqual("ed".utf8) || verb.is(.function)
      {
        return query(from: index, to: next + 2, .error, in: story)
      }
      guard story.at(next + 1, "were") || story.at(next + 1, "have") || story.at(next + 1, "had")
      else { return nil }
      return query(from: index, to: next + 2, .error, in: story)
    case "fewer" where story.at(next, "than"), "more" where story.at(next, "than"),
      "less" where story.at(next, "than"),
      "up" where story.at(next, "to"):
      next += 1
      guard isCounting(index, in: story) || isDoing(index - 1, to: next, in: story) else {
        return nil
      }
    case "nearly", "almost", "about", "around", "over", "roughly":
      guard isCounting(index, in: story), index != start(of: index, in: story) else { return nil }
    case "total" where story.at(index - 1, "a") && story.at(next, "of"): next += 1
    case "many" where story.at(index - 1, "as") && story.at(next, "as"): next += 1
    default: return nil
    }
    guard let noun = plainPlural(at: next, in: story) else { return nil }
    let isBare = isEndOfPhrase(noun + 1, in: story)
    guard isBare else { return nil }
    // "at least parts of", "at least sometimes" count nothing.
    if story.tokens[index].is("at"), !isCounting(index, in: story),
      !isDoing(index - 1, to: noun, in: story)
    {
      return nil
    }
    return query(from: max(index - 1, start(of: index, in: story)), to: noun + 1, .error, in: story)
  }

  /// Signs that belong to a number and have none: "£ million", "rose by %", "a -year-old".
  private func sign(at index: Int, in story: Story) -> Query? {
    let token = story.tokens[index]
    guard token.kind == .mark, let before = story.token(index - 1), before.block == token.block,
      let next = story.token(index + 1), next.block == token.block
    else { return nil }
    if token.is("£") || token.is("€") || token.is("$") {
      guard token.isSpaced, before.kind == .word else { return nil }
      let isUnit = next.is("million") || next.is("billion") || next.is("m") || next.is("bn")
      guard isUnit else { return nil }
      return query(from: index - 1, to: index + 2, .error, in: story)
    }
    if token.is("%") {
      guard before.kind == .word, token.isSpaced, before.is([.rise, .fall, .preposition]) else {
        return nil
      }
      return query(from: index - 1, to: index + 1, .error, in: story)
    }
    guard token.is("-"), token.isSpaced, !next.isSpaced, next.is("year"), before.is(.function),
      story.at(index + 2, "-")
    else { return nil }
    return query(from: index - 1, to: index + 4, .error, in: story)
  }

  /// "At least houses": a verb that does something to things stands right before, or a sentence begins.
  private func isCounting(_ index: Int, in story: Story) -> Bool {
    guard let before = story.token(index - 1), before.block == story.tokens[index].block else {
      return true
    }
    return before.is(.transitive) || before.is(.dead) || before.is(.hurt)
  }

  /// "pulled at least people from a school": a verb of the past before, and people behind whom the
  /// phrase ends without a verb.
  private func isDoing(_ verb: Int, to noun: Int, in story: Story) -> Bool {
    guard let before = story.token(verb), before.block == story.tokens[verb + 1].block,
      before.kind == .word, !before.isCapitalized,
      !before.is([.saying, .opinion, .function, .preposition]),
      story.bytes[before.range].suffix(2).elementsEqual("ed".utf8)
    else { return false }
    guard let people = story.token(noun) else { return false }
    guard people.is(.people) || people.is("children") || people.is("houses") else { return false }
    guard let next = story.token(noun + 1), next.block == people.block else { return true }
    return next.is(.preposition) || next.kind == .mark
  }

  /// Two prepositions between which only a number can have stood: "rose by to", "the bodies of from".
  private func clash(at index: Int, in story: Story) -> Query? {
    guard let next = story.token(index + 1), next.kind == .word, next.isSpaced,
      next.block == story.tokens[index].block, !next.isCapitalized
    else { return nil }
    let isClash: Bool =
      switch story.tokens[index].key {
      case "by" where isBehindMove(index, in: story) && Self.ends.contains(next.key),
        "to" where isBehindMove(index, in: story) && Self.ends.contains(next.key):
        true
      case "by" where next.is("to"): story.token(index - 1)?.is([.rise, .fall]) ?? false
      case "of" where isBehindPreposition(index, in: story): true
      case "of":
        next.is("from") && !story.at(index - 1, "out") && !story.at(index - 1, "instead")
          || next.is("in") || next.is("on") && !story.at(index - 1, "think")
          || next.is("at") && story.at(index - 1, "out") && story.at(index - 2, "carried")
      case "out":
        next.is("of") && (story.at(index - 1, "carried") || story.at(index - 1, "carry"))
          && story.token(index + 2)?.kind == .word && !story.at(index + 2, "the")
      case "by" where next.is("to") && story.token(index + 2)?.kind == .number: true
      case "to":
        (next.is("years") || next.is("months"))
          && ["sentenced", "jailed", "term"].contains(story.token(index - 1)?.key ?? WordKey())
          || Self.units.contains(next.key) && isBehindMove(index, in: story)
          || next.is("from") && (story.token(index - 1)?.is([.rise, .fall]) ?? false)
      case "between": next.is("and")
      case "by": next.is("votes") && story.at(index + 2, "to")
      case "won", "took", "takes", "wins", "gained":
        next.is("of") && (story.at(index + 2, "the") || story.at(index + 2, "its"))
      case "cost", "costs", "costing", "weigh", "weighs", "weighing":
        next.is("each") || next.is("apiece")
      case "from": next.is("to") && (story.token(index - 1)?.is([.rise, .fall]) ?? false)
      default: false
      }
    guard isClash else { return nil }
    if story.tokens[index].is("of"), !isBehindPreposition(index, in: story) {
      // "the likes of in" never; "dreamed of in" and "spoken of in" end a verb's phrase.
      guard let before = story.token(index - 1),
        [
          "bodies", "deaths", "total", "number", "cost", "price", "lives", "loss", "average",
          "rate", "profit", "maximum", "minimum", "arrest", "rise", "increase", "fall",
        ].contains(before.key)
      else { return nil }
    }
    return query(
      from: max(index - 2, start(of: index, in: story)),
      to: min(index + 3, end(of: index, in: story)), .error, in: story)
  }

  /// "fell percent", "by percent", "cost million": a unit that follows no number.
  private func unit(at index: Int, in story: Story) -> Query? {
    let token = story.tokens[index]
    guard
      token.is("percent") || token.is("million") || token.is("billion")
        || token.is("per") && story.at(index + 1, "cent"),
      let before = story.token(index - 1), before.block == token.block, before.kind == .word,
      token.isSpaced
    else { return nil }
    let needsNumber =
      before.is([.rise, .fall]) && !before.is("increase") && !before.is("decrease")
      || [
        "by", "of", "about", "than", "nearly", "almost", "around", "cost", "least", "at", "spent",
        "raised", "worth", "paid",
        "earned", "owes", "costs",
      ].contains(
        before.key)
    guard needsNumber else { return nil }
    // "the percent of", "per cent of" name the unit itself.
    if story.at(index - 2, "number") || story.at(index - 2, "terms")
      || story.at(index - 2, "instead")
    {
      return nil
    }
    return query(
      from: max(index - 2, start(of: index, in: story)), to: index + 1, .error, in: story)
  }

  /// "a crash that killed people".
  private func killedPeople(at index: Int, in story: Story) -> Query? {
    let token = story.tokens[index]
    guard token.is("killed") || token.is("killing") || token.is("injured"),
      story.at(index + 1, "people"),
      let before = story.token(index - 1), before.kind == .word, !before.is("who"),
      !before.is("have"), !before.is("guns"),
      story.blocks[token.block].kind.isBody
    else { return nil }
    let next = story.token(index + 2)
    guard
      next == nil || next?.block != token.block || next?.kind == .mark
        || next?.is([.preposition]) ?? false
    else { return nil }
    return query(
      from: max(index - 1, start(of: index, in: story)), to: index + 2, .check, in: story)
  }

  private func plainPlural(at index: Int, in story: Story) -> Int? {
    guard let token = story.token(index), token.kind == .word, !token.isCapitalized, token.isSpaced,
      !token.is([.function, .preposition, .number, .scale, .definite]), token.range.count >= 4
    else { return nil }
    let bytes = story.bytes[token.range]
    let last = bytes[bytes.endIndex - 1]
    let isPlural =
      last == UInt8(ascii: "s") && bytes[bytes.endIndex - 2] != UInt8(ascii: "s")
      && bytes[bytes.endIndex - 2] != UInt8(ascii: "u")
      && bytes[bytes.endIndex - 2] != UInt8(ascii: "i")
    guard
      isPlural || token.is("people") || token.is("children") || token.is("women") || token.is("men")
    else { return nil }
    return [
      "times", "parts", "sometimes", "perhaps", "always", "towards", "besides", "terms", "others",
      "aspects", "elements", "afterwards", "unless",
    ].contains(token.key) ? nil : index
  }

  /// Where a noun phrase ends: at a mark, a preposition, a conjunction or a verb.
  private func isEndOfPhrase(_ index: Int, in story: Story) -> Bool {
    guard let token = story.token(index), token.block == story.tokens[index - 1].block else {
      return true
    }
    return token.kind == .mark && !token.is("-") && !token.is("'")
      || token.is([.preposition, .function])
  }

  private func start(of index: Int, in story: Story) -> Int {
    story.sentences[story.sentence(ofToken: index)].lowerBound
  }

  private func end(of index: Int, in story: Story) -> Int {
    story.sentences[story.sentence(ofToken: index)].upperBound
  }

  private func query(from start: Int, to end: Int, _ level: Query.Level, in story: Story) -> Query {
    let span = story.span(tokens: start..<max(end, start + 1))
    return Query(
      rule: .missing, level: level, span: span,
      message: level == .error ? "\"\(span.text)\" lacks a number" : "\"\(span.text)\": how many?")
  }
}
