import GalleyModel

/// A word of more or less and the only two values near it, in whatever way the copy brings them together.
extension OrderRule {
  /// "Support has slumped: 44 per cent said yes, where in July it had been 41".
  func beside(in story: Story) -> [Query] {
    var queries: [Query] = []
    for (sentence, range) in story.sentences.enumerated()
    where !story.classesOfSentence[sentence].isDisjoint(with: [.movement, .comparison]) {
      guard let query = moved(sentence, in: story) ?? compared(sentence, range, in: story) else {
        continue
      }
      queries.append(query)
    }
    return queries
  }

  // MARK: What has moved

  /// "The chain lowered its forecast … It now foresees £47m; in May it had told of £42m".
  private func moved(_ sentence: Int, in story: Story) -> Query? {
    guard story.classesOfSentence[sentence].contains(.movement),
      let (word, isRise) = verb(ofSentence: sentence, in: story)
    else { return nil }
    let block = story.block(ofSentence: sentence)
    let own = story.sentencesOfBlock[block]
    var reaches = [sentence...sentence, sentence...min(sentence + 1, own.upperBound - 1)]
    if story.blocks[block].kind == .headline || story.blocks[block].number == 1,
      block + 1 < story.blocks.count, story.blocks[block + 1].kind.isBody,
      let next = story.sentencesOfBlock[block + 1].first
    {
      reaches.append(next...next)
      reaches.append(next...min(next + 1, story.sentencesOfBlock[block + 1].upperBound - 1))
    }
    // "cut infections by a third", "has fallen to 19.6%": what the verb itself tells is no other's.
    guard story.changes[sentence].isEmpty else { return nil }
    let isOpen = !story.facts(inSentence: sentence).contains {
      (word...word + 7).contains($0.tokens.lowerBound)
    }
    for reach in reaches where isOpen || reach.contains(sentence) {
      let values = CopyValue.all(inSentences: reach, of: story).filter {
        [.count, .percent, .degrees].contains($0.scale) || $0.fact.kind == .money
      }
      let groups = values.grouped().filter { $0.count >= 2 }
      guard let group = groups.first else { continue }
      guard groups.count == 1, group.count == 2,
        // "crews raised 14 boats": things are lifted, cut and extended without more or fewer of them.
        group[0].scale != .count || !Self.handled.contains(story.tokens[word].key),
        !reach.contains(where: { !story.changes[$0].isEmpty })
      else { return nil }
      guard group[0].isComparable(with: group[1]),
        let (old, new) = story.earlier(of: group[0], group[1]),
        // What is a hundred times as much is of another scale or another thing.
        new.number < old.number * 50, old.number < new.number * 50,
        isPlainPast(old, new, in: story),
        !hasOtherVerb(reach, besides: word, in: story)
      else { return nil }
      let (before, after) = CopyValue.intervals(old, new)
      guard isRise ? after.high < before.low : after.low > before.high else { return nil }
      let (from, to) = (old.text(in: story), new.text(in: story))
      let span = story.span(tokens: word..<word + 1)
      return Query(
        rule: .order, level: .error, span: span, items: [old.fact.figure.id, new.fact.figure.id],
        message:
          "\(from.text) to \(to.text) is \(isRise ? "a fall" : "a rise"), not \"\(span.text)\"",
        evidence: [from, to])
    }
    return nil
  }

  /// The only word of rising or falling of a sentence, which is its verb.
  private func verb(ofSentence sentence: Int, in story: Story) -> (Int, isRise: Bool)? {
    var found: (Int, isRise: Bool)?
    for index in story.sentences[sentence] where story.tokens[index].is(.movement) {
      let key = story.tokens[index].key
      let isRise = Self.risen.contains(key)
      guard isRise || Self.fallen.contains(key) else { continue }
      guard found == nil else { return nil }
      // "people fell ill", "the plan fell through".
      if Self.idioms.contains(story.token(index + 1)?.key ?? WordKey()) { continue }
      // "raised $26 million", "cut 2,600 jobs": what is collected or lost is no movement.
      if story.token(index + 1).map({ $0.isMoneySign || $0.kind == .number || $0.is("more") })
        ?? true
      {
        return nil
      }
      found = (index, isRise)
    }
    guard let found, !story.isQuoted(story.tokens[found.0].range.lowerBound),
      !story.has(Self.losses, in: story.sentences[sentence])
    else { return nil }
    return found
  }

  private func hasOtherVerb(_ reach: ClosedRange<Int>, besides word: Int, in story: Story) -> Bool {
    reach.contains { sentence in
      story.sentences[sentence].contains {
        $0 != word
          && (Self.risen.contains(story.tokens[$0].key)
            || Self.fallen.contains(story.tokens[$0].key)
            || Self.losses.contains(story.tokens[$0].key))
      }
    }
  }

  /// Whether the copy says plainly which of two values is over.
  private func isPlainPast(_ old: CopyValue, _ new: CopyValue, in story: Story) -> Bool {
    let start = max(story.sentences[old.fact.sentence].lowerBound, old.tokens.lowerBound - 8)
    let end = min(story.sentences[old.fact.sentence].upperBound, old.tokens.upperBound + 6)
    guard old.fact.bound == .exact, new.fact.bound == .exact else { return false }
    return story.has(
      [
        "from", "compared", "against", "last", "previous", "earlier", "ago", "before", "had",
        "instead", "versus", "where",
      ], in: start..<end)
      || (start..<end).contains { CopyDate.yearNumber($0, in: story) != nil }
  }

  private static let risen: WordSet = [
    "rose", "risen", "rises", "climb", "climbs", "climbed", "jump", "jumps", "jumped", "soar",
    "soars", "soared", "surge", "surged", "surges", "grew", "grown", "grows", "raised", "raises",
    "raise", "lifted", "lifts", "hiked", "hikes", "increased", "increases", "widened", "extended",
    "improved",
  ]
  private static let fallen: WordSet = [
    "fell", "fallen", "falls", "drop", "drops", "dropped", "slump", "slumps", "slumped",
    "slid", "slips", "slipped", "plunged", "plunges", "tumbled", "tumbles", "declined", "declines",
    "shrank", "shrunk", "lowered", "lowers", "cut", "cuts", "slashed", "reduced", "trimmed",
    "narrowed", "eased", "decreased",
  ]
  /// The words of both.
  static let movementWords: [WordKey] = risen.words + fallen.words

  private static let idioms: WordSet = [
    "ill", "asleep", "silent", "short", "apart", "foul", "victim", "behind", "out", "off", "over",
    "through", "into", "sick", "pregnant", "flat",
  ]
  private static let handled: WordSet = [
    "raised", "raises", "raise", "lifted", "lifts", "lowered", "lowers", "cut", "cuts", "drop",
    "drops", "dropped", "extended", "improved", "trimmed", "slipped", "slid", "climbed", "climb",
    "climbs",
  ]
  private static let losses: WordSet = [
    "loss", "losses", "deficit", "lost", "rank", "ranked", "ranking", "place", "places", "not",
    "no", "never", "despite", "although", "while", "but",
  ]

  // MARK: What is compared

  /// Words that take up a value told before.
  private static let takings: WordSet = [
    "figure", "gain", "total", "number", "result", "reading", "rise", "increase", "sum", "tally",
    "amount", "score", "profit", "offer", "bid",
  ]

  /// "minus 4C, colder than in the dales, where it read minus 7C"; "148.2p … cheaper than diesel, which sold
  /// for 145.9p"; "clearing the 5 percent hurdle" with 4.7.
  private func compared(_ sentence: Int, _ range: Range<Int>, in story: Story) -> Query? {
    guard story.classesOfSentence[sentence].contains(.comparison) else { return nil }
    for index in range where story.tokens[index].is(.comparison) {
      guard let comparison = Comparison(at: index, in: story) else { continue }
      if let query = compared(comparison, sentence, in: story) { return query }
    }
    return nil
  }

  private func compared(_ comparison: Comparison, _ sentence: Int, in story: Story) -> Query? {
    let range = story.sentences[sentence]
    let values = story.values[sentence].filter(
      comparison.allows)
    guard
      let old = values.first(where: {
        $0.tokens.lowerBound >= comparison.tokens.upperBound && comparison.reaches($0, in: story)
      })
    else { return nil }
    let before = values.filter {
      $0.tokens.upperBound <= comparison.tokens.lowerBound && $0.isComparable(with: old)
    }
    // "£6.5m bigger than this year's £161.9m": the way, not the value.
    if comparison.isBehindStep(in: story) { return nil }
    var new = before.last
    if new == nil, story.opensWithThat(sentence: sentence),
      comparison.tokens.lowerBound - range.lowerBound < 6,
      sentence > 0
    {
      let earlier = story.values[sentence - 1].filter {
        $0.isComparable(with: old)
      }
      new = earlier.count == 1 ? earlier.first : nil
    }
    // "Employers added 142,000 jobs, down from 168,000. The gain fell short of the 125,000 forecast": the
    // value of now.
    if new == nil, before.isEmpty, sentence > 0, story.at(range.lowerBound, "the"),
      Self.takings.contains(story.token(range.lowerBound + 1)?.key ?? WordKey()),
      comparison.tokens.lowerBound - range.lowerBound < 6
    {
      new = CopyValue.all(inSentences: sentence - 1...sentence - 1, of: story).first {
        $0.isComparable(with: old) && !isOver($0.fact, in: story)
      }
    }
    // Of two values before it is not plain which one is meant, unless they stand in two clauses.
    if before.count > 1, let new, let rival = before.dropLast().last,
      !story.has(
        ChangeRule.joints.union([",", ":"]),
        in: Story.stretch(rival.tokens.upperBound, new.tokens.lowerBound))
    {
      return nil
    }
    guard let new,
      !story.has(
        ChangeRule.joints, in: Story.stretch(new.tokens.upperBound, comparison.tokens.lowerBound))
        || comparison.isGoal
    else { return nil }
    let (rival, own) = CopyValue.intervals(old, new)
    let isMore = comparison.isMore(in: old.scale)
    guard isMore ? own.high < rival.low : own.low > rival.high, !isOver(new.fact, in: story),
      // "went £400,000 over its budget of £8.2m": by how much.
      story.tokens[comparison.tokens.lowerBound].is(.preposition) == false
        || min(new.number, old.number) * 3 > max(new.number, old.number)
    else { return nil }
    let span = story.span(tokens: comparison.tokens)
    let (first, second) = (new.text(in: story), old.text(in: story))
    return Query(
      rule: .order, level: .error, span: first.range.count <= 120 ? first : new.fact.figure.number,
      items: [new.fact.figure.id, old.fact.figure.id],
      message: "\(first.text) is \(isMore ? "less" : "more") than \(second.text), "
        + "not \"\(span.text)\"",
      evidence: [second, span])
  }
}
