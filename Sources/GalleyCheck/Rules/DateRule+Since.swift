import GalleyModel

/// How long something has lasted, told beside the year in which it began.
extension DateRule {
  /// "In the 41 years since the last dredging, in 1995," in a story of 2026.
  func since(_ year: CopyYear, _ now: Int, in story: Story) -> Query? {
    let isBare = story.at(year.token - 1, "since")
    guard isBare || story.at(year.token - 1, "in") && story.at(year.token - 2, ","),
      isEndOfPhrase(year.token + 1, isBare: isBare, in: story),
      let duration = story.facts(inSentence: year.sentence).last(where: {
        $0.tokens.upperBound <= year.token && $0.kind == .duration
      }), duration.unit == "year", duration.isPlain, duration.bound == .exact,
      !duration.figure.quantity.vague, !duration.isQuoted,
      duration.value.doubleValue >= 2,
      // "In the ten years since the war, in 1945, the town had grown" is told of another year.
      story.has(["has", "have", "is", "are"], in: story.sentences[year.sentence]),
      !story.has(["had"], in: story.sentences[year.sentence])
    else { return nil }
    let end = duration.spanTokens.upperBound
    let start = duration.tokens.lowerBound
    guard let since = [end - 1, end].first(where: { story.at($0, "since") }),
      isBare ? since == year.token - 1 : year.token - since <= 8,
      // Another mark between them would begin what else happened in that year.
      !story.has([",", ";", "(", ":", "and"], in: Story.stretch(since, year.token - 2)),
      story.at(start - 1, "the"),
      ["in", "over", "during", "for"].contains(story.token(start - 2)?.key ?? WordKey())
    else { return nil }
    let span = now - year.year
    guard abs(duration.value.doubleValue - Double(span)) > 1 else { return nil }
    return Query(
      rule: .date, level: .error,
      span: story.span(tokens: start..<year.token + 1), items: [duration.figure.id],
      message: "\(year.year) is \(span) years before \(now), not \(duration.figure.number.text)",
      expected: "\(span) years",
      evidence: [story.span(tokens: year.token..<year.token + 1)])
  }

  /// "Since 2003 it has", not "since 2003-04"; behind "in 2003" what else happened may follow.
  private func isEndOfPhrase(_ index: Int, isBare: Bool, in story: Story) -> Bool {
    guard let token = story.token(index) else { return true }
    return token.kind == .mark
      ? !token.is("-") && !token.is("–") && !token.is("/") : isBare && !token.isCapitalized
  }
}
