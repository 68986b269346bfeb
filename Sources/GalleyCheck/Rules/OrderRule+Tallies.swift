import GalleyModel

/// A comparison that its own two numbers belie.
extension OrderRule {
  /// "More boys took music than sport: 310 against 325": the first number is of the first thing.
  func tallies(in story: Story) -> [Query] {
    var queries: [Query] = []
    for (sentence, range) in story.sentences.enumerated()
    where story.classesOfSentence[sentence].contains(.comparison)
      && story.isBody(sentence: sentence)
      && !story.facts(inSentence: sentence).isEmpty
    {
      guard let query = tally(sentence, range, in: story) else { continue }
      queries.append(query)
    }
    return queries
  }

  private func tally(_ sentence: Int, _ range: Range<Int>, in story: Story) -> Query? {
    let facts = story.facts(inSentence: sentence)
    for one in facts where one.figure.inQuote == nil && !one.figure.quantity.vague {
      guard let words = comparison(before: one, in: range, of: story) else { continue }
      // "43,100 to 44,900" is read as a range.
      if one.kind == .count, let upper = one.figure.quantity.upper,
        story.has(["to"], in: one.tokens), words.isMore ? one.value < upper : one.value > upper
      {
        return query(
          words, one.figure.number, [one.figure.id], "the first number is", "the second", in: story)
      }
      guard let other = facts.first(where: { $0.index == one.index + 1 }), one.isPlain,
        other.isPlain, one.kind == other.kind, one.bareUnit == other.bareUnit,
        one.kind == .count || one.kind == .money || one.kind == .percent,
        areOpposed(one, other, in: story),
        words.isMore
          ? one.interval.high < other.interval.low : one.interval.low > other.interval.high
      else { continue }
      let end = max(one.figure.span.range.upperBound, other.figure.span.range.upperBound)
      return query(
        words, story.span(one.figure.span.range.lowerBound..<end),
        [one.figure.id, other.figure.id], "\(one.printed) is", other.printed, in: story)
    }
    return nil
  }

  private func query(
    _ words: (isMore: Bool, token: Int), _ span: TextSpan, _ items: [String], _ one: String,
    _ other: String, in story: Story
  ) -> Query {
    Query(
      rule: .order, level: .error, span: span, items: items,
      message: "\(one) \(words.isMore ? "less" : "more") than \(other), "
        + "not \"\(story.text(story.tokens[words.token].range))\"",
      evidence: [story.span(tokens: words.token..<words.token + 1)])
  }

  /// "310 against 325" and nothing behind that makes it another comparison.
  private func areOpposed(_ one: Fact, _ other: Fact, in story: Story) -> Bool {
    let gap = Story.stretch(one.spanTokens.upperBound, other.tokens.lowerBound)
    guard gap.count <= 3, let first = story.token(gap.lowerBound) else { return false }
    let isJoint =
      first.is("against") || first.is("to") || first.is("versus")
      || first.is("compared")
        && (story.at(gap.lowerBound + 1, "with") || story.at(gap.lowerBound + 1, "to"))
    let end = max(other.spanTokens.upperBound, other.tokens.upperBound)
    return isJoint && story.token(end).map { $0.kind == .mark } ?? true
  }

  /// "More A than B:" before a number, with no other number between.
  private func comparison(before fact: Fact, in sentence: Range<Int>, of story: Story)
    -> (isMore: Bool, token: Int)?
  {
    var start = fact.tokens.lowerBound
    while let token = story.token(start - 1), token.isMoneySign { start -= 1 }
    guard
      story.at(start - 1, ":") || story.at(start - 1, "(") || story.at(start - 1, "–")
        || story.at(start - 1, "—")
    else { return nil }
    let words = Story.stretch(max(sentence.lowerBound, start - 18), start - 1)
    guard let than = words.last(where: { story.at($0, "than") }),
      let word = words.last(where: {
        $0 < than - 1 && (story.at($0, "more") || story.at($0, "fewer") || story.at($0, "less"))
      }),
      !story.has([.number, .digits], in: Story.stretch(word, start - 1)),
      !story.has(
        ["no", "not", "never"], in: Story.stretch(max(sentence.lowerBound, word - 4), than)),
      !story.has([",", ";", "and", "but", "while"], in: Story.stretch(word, start - 1))
    else { return nil }
    return (story.at(word, "more"), word)
  }
}
