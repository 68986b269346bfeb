import GalleyModel

/// Words of more and less that the numbers contradict; the manual tells more.
struct OrderRule: CheckRule {
  static let rule = Query.Rule.order
  static let manual = """
    order: more, fewer, up, down or record contradict the two numbers.

    Raised: "rose to 40 from 52"; "14,206, a club record, beating the 14,871 of 2016"; "312, more \
    than the 340 of last year"; "4.9 billion, above the average of 5.3 billion"; a record that is \
    not beaten; a dividend "cut to 9.5p from 7.5p"; "colder than in the hills, where it was minus \
    6C"; a majority of fewer than half the seats; "approved" by six to eight; "slipped to third" \
    from fifth; "up on the 9,870" with 9,412; a record of the paragraph before that is not beaten; "more boys than girls: 310 against 325"; \
    growth that is "down from" less; "at 31 the youngest, ahead of Lund, who was 29".

    Left alone: times, ages and ranks, where less may be better; numbers of two different things; \
    bounds ("more than 40") that compare with nothing.
    """

  func queries(on story: Story) -> [Query] {
    var queries: [Query] = []
    var previous = -1
    for fact in story.facts where fact.sentence != previous {
      previous = fact.sentence
      for movement in story.movements[fact.sentence] where !movement.isOfScale {
        if let query = moved(movement, in: story) { queries.append(query) }
      }
      let facts = story.factLists[fact.sentence]
      for (position, old) in facts.enumerated() {
        if let query = compared(old, facts[..<position], in: story) { queries.append(query) }
        if position > 0, let query = voted(facts[position - 1], old, in: story) {
          queries.append(query)
        }
      }
    }
    // A record that is not beaten is asked about once.
    let compared = beside(in: story)
    let beaten = Set(compared.flatMap { $0.evidence.map(\.range.upperBound) })
    let records = records(in: story).filter { !beaten.contains($0.span.range.upperBound) }
    queries += records + compared + limits(in: story) + places(in: story)
    return queries + tallies(in: story) + rates(in: story) + youngest(in: story)
  }

  /// "rose to 40 from 52".
  private func moved(_ movement: Movement, in story: Story) -> Query? {
    guard movement.old.sentence == movement.new.sentence else { return nil }
    let start = max(
      story.sentences[movement.old.sentence].lowerBound, movement.tokens.lowerBound - 4)
    var word: Int?
    for index in start..<movement.tokens.upperBound where story.tokens[index].is([.rise, .fall]) {
      // "rose to 40", "up 3 percent to 40 from": nothing but numbers and prepositions between.
      let first = min(movement.old.tokens.lowerBound, movement.new.tokens.lowerBound)
      let gap = index < first ? index + 1..<first : index + 1..<movement.tokens.upperBound
      guard gap.allSatisfy({ isOfStep($0, in: story) }) else { continue }
      guard word == nil else { return nil }
      word = index
    }
    word = word ?? onlyWord(of: movement, in: story)
    guard let word else { return nil }
    let isRise = story.tokens[word].is(.rise)
    guard isRise != story.tokens[word].is(.fall) else { return nil }
    // "a rise in losses from 52 to 40" and "cut its loss": what a loss does may be either.
    let sentence = story.sentences[movement.old.sentence]
    let isOfSize = story.at(word, "narrowed") || story.at(word, "widened")
    if !isOfSize,
      story.has(
        [
          "loss", "losses", "deficit", "lost", "rate", "temperature", "place", "not", "rank",
          "ranked", "ranking", "world",
        ], in: sentence)
    {
      return nil
    }
    let old = movement.old
    let new = movement.new
    // "Some 68%, up from 71%"
    let now = new.bound == .about && new.value.significand.magnitude > 10 ? new.exact : new.interval
    guard isRise ? now.high < old.interval.low : now.low > old.interval.high
    else { return nil }
    let span = story.span(
      tokens: min(word, movement.tokens.lowerBound)..<movement.tokens.upperBound)
    return Query(
      rule: .order, level: .error, span: span.range.count > 240 ? new.figure.span : span,
      items: [old.figure.id, new.figure.id],
      message: "\(old.figure.number.text) to \(new.figure.number.text) is "
        + (isRise ? "a fall" : "a rise") + ", not \"\(story.text(story.tokens[word].range))\"",
      evidence: [old.figure.span, new.figure.span])
  }

  /// "Crime is down: 2,300 offences, compared with 2,100": the only such word of the sentence, before
  /// the only two values.
  private func onlyWord(of movement: Movement, in story: Story) -> Int? {
    let sentence = story.sentences[movement.old.sentence]
    let words = sentence.filter { story.tokens[$0].is([.rise, .fall]) }
    let facts = story.facts(inSentence: movement.old.sentence).filter { $0.kind != .duration }
    guard words.count == 1, let word = words.first, facts.count == 2,
      word < movement.tokens.lowerBound, movement.tokens.lowerBound - word <= 8,
      (story.at(word, "down") || story.at(word, "up"))
        && ["is", "are", "was", "were", "went"].contains(story.token(word - 1)?.key ?? WordKey())
        || !story.has(
          [",", "and", "by", ";", "while", "but", "as", "after"],
          in: word..<movement.tokens.lowerBound)
          && movement.new.index < movement.old.index
          && story.at(movement.new.tokens.lowerBound - 1, "to")
    else { return nil }
    return word
  }

  /// "won by 94 votes to 106".
  private func voted(_ winner: Fact, _ loser: Fact, in story: Story) -> Query? {
    let sentence = story.sentences[winner.sentence]
    guard winner.isPlain, loser.isPlain, winner.value < loser.value, winner.kind == .count,
      loser.kind == .count,
      story.at(winner.tokens.upperBound, "votes"), story.at(winner.tokens.upperBound + 1, "to"),
      loser.tokens.lowerBound == winner.tokens.upperBound + 2,
      story.at(winner.tokens.lowerBound - 1, "by"),
      story.has(
        ["won", "beat", "passed", "approved", "defeated", "carried", "elected", "backed"],
        in: Story.stretch(sentence.lowerBound, winner.tokens.lowerBound)),
      !story.has(
        ["lost", "not", "failed"], in: Story.stretch(sentence.lowerBound, winner.tokens.lowerBound))
    else { return nil }
    return Query(
      rule: .order, level: .error,
      span: story.span(tokens: winner.tokens.lowerBound..<loser.tokens.upperBound),
      items: [winner.figure.id, loser.figure.id],
      message: "\(winner.figure.number.text) votes do not win against \(loser.figure.number.text)")
  }

  private func isOfStep(_ index: Int, in story: Story) -> Bool {
    let token = story.tokens[index]
    return token.kind == .number || token.is([.scale, .number])
      || Self.stepWords.contains(token.key)
  }

  private static let stepWords: WordSet = [
    "to", "from", "by", "at", "a", "the", "about", "around", "nearly", "almost", "$", "£", "€", "%",
    "percent", "per", "cent", "points", "percentage", "more", "than", "us", "sharply", "slightly",
    "again",
  ]

  /// "14,206, beating the 14,871", "312, more than the 340".
  private func compared(_ old: Fact, _ earlier: ArraySlice<Fact>, in story: Story) -> Query? {
    guard old.isPlain, [.count, .money, .percent, .measure, .duration].contains(old.kind),
      let words = comparison(before: old, in: story),
      // A time is beaten by a shorter one.
      old.kind != .duration || story.has(["longer", "shorter"], in: words.tokens),
      let new = earlier.last(where: {
        $0.isPlain && $0.kind == old.kind && $0.bareUnit == old.bareUnit
          && !$0.figure.quantity.vague && $0.tokens.upperBound <= words.tokens.lowerBound
          // "was up from 2.12 million and beat the 2.24 million": that is over itself.
          && !isOver($0, in: story)
      }),

      words.tokens.lowerBound - new.tokens.upperBound <= 16,
      !story.has(
        ["and", "while", "but", ";"],
        in: Story.stretch(new.tokens.upperBound, words.tokens.lowerBound)),
      words.isMore ? new.interval.high < old.interval.low : new.interval.low > old.interval.high
    else { return nil }
    let range =
      new.figure.span.range
      .lowerBound..<max(old.figure.span.range.upperBound, new.figure.span.range.upperBound)
    return Query(
      rule: .order, level: .error, span: range.count > 240 ? old.figure.span : story.span(range),
      items: [new.figure.id, old.figure.id],
      message:
        "\(new.figure.number.text) is \(words.isMore ? "less" : "more") than \(old.figure.number.text), "
        + "not \"\(story.span(tokens: words.tokens).text)\"",
      evidence: [new.figure.span, old.figure.span])
  }

  /// "up from 2.12 million", "than the 9,100 of May".
  func isOver(_ fact: Fact, in story: Story) -> Bool {
    var before = fact.tokens.lowerBound - 1
    while let token = story.token(before), token.isMoneySign || token.is("the") { before -= 1 }
    return story.at(before, "from") || story.at(before, "than")
  }

  /// Words that compare a figure before with this one: "beating the", "more than the".
  private func comparison(before old: Fact, in story: Story) -> (isMore: Bool, tokens: Range<Int>)?
  {
    var index = old.tokens.lowerBound - 1
    while index >= 0, ["$", "£", "€"].contains(story.tokens[index].key) { index -= 1 }
    let end = index + 1
    // A definite number is one to compare with; "more than 40" is a bound.
    var isDefinite = false
    var steps = 0
    if let average = average(before: end, in: story) {
      index = average
      isDefinite = true
    }
    while index >= 0, steps < 6 {
      let token = story.tokens[index]
      if token.is("the") || token.is("its") || story.isOwner(index) || token.is("their")
        || token.is("last")
        || token.is("year") || token.is("of") || token.is("previous")
        || token.is("record") || token.is("old") || token.is("a") || token.is("mark")
        || token.is("best") || token.kind == .number || token.is("-") || token.is("day")
        || token.is("week") || token.is("month")
      {
        isDefinite = isDefinite || !token.is("a")
        index -= 1
        steps += 1
      } else {
        break
      }
    }
    guard isDefinite || beating(before: end, in: story) != nil, index >= 0 else { return nil }
    let word = story.tokens[index]
    if let verb = beating(before: end, in: story) { return (true, verb..<end) }
    if Self.beats.contains(word.key) { return (true, index..<end) }
    if word.is("below") { return (false, index..<end) }
    if word.is("on"), let before = story.token(index - 1), before.is("up") || before.is("down"),
      !story.isStep(before: index - 1)
    {
      return (before.is("up"), index - 1..<end)
    }
    if word.is("than"), let before = story.token(index - 1) {
      if story.isStep(before: index - 1) { return nil }
      if before.is("more") || before.is("higher") || before.is("larger") || before.is("bigger")
        || before.is("greater") || before.is("longer")
      {
        return (true, index - 1..<end)
      }
      if before.is("fewer") || before.is("less") || before.is("lower") || before.is("smaller")
        || before.is("shorter")
      {
        return (false, index - 1..<end)
      }
    }
    return nil
  }

  /// "above the average for the past 20 sessions of 5.3 billion": the place before "average".
  private func average(before end: Int, in story: Story) -> Int? {
    guard story.at(end - 1, "of") || story.at(end - 1, ",") else { return nil }
    return (max(0, end - 9)..<end - 1).last { story.at($0, "average") || story.at($0, "mean") }
      .map { $0 - 1 }
  }

  /// "exceeded imports of $3.4bn", "broke the record of 44 cm": a verb, a few words, and "of".
  private func beating(before end: Int, in story: Story) -> Int? {
    guard story.at(end - 1, "of"), end >= 3 else { return nil }
    for index in (max(0, end - 6)..<end - 1).reversed() {
      let token = story.tokens[index]
      if Self.beaten.contains(token.key) { return index }
      if token.kind == .mark || token.is([.number, .saying, .preposition]) { return nil }
    }
    return nil
  }

  private static let beaten: WordSet = [
    "beat", "exceeded", "topped", "surpassed", "broke", "outstripped", "eclipsed", "exceeding",
    "beating", "topping", "breaking",
  ]

  private static let beats: WordSet = [
    "beating", "beats", "surpassing", "surpasses", "exceeding", "exceeds", "topping", "tops",
    "eclipsing", "eclipses", "above", "outstripping", "passing", "breaking",
  ]
}
