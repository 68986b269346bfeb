import GalleyModel

/// Ages and spans that are counted to the day of the story.
extension DateRule {
  /// What the ages of people and things, and "17 years ago", come to in the year of the story.
  func ages(_ dates: [CopyDate], _ years: [CopyYear], in story: Story) -> [Query] {
    guard let now = yearOfStory(dates, in: story) else { return reckoned(years, in: story) }
    return years.compactMap { year in
      guard year.year < now, now - year.year < 120 else { return nil }
      return ago(year, now, in: story) ?? since(year, now, in: story) ?? grown(year, now, in: story)
        ?? thisYear(year, now, in: story)
        ?? beginning(year, now, in: story)
    }
  }

  /// Ages in a story without a date that tells its year, give or take one.
  ///
  /// "It has built boats since 1930 and will shut after 96 years." A headline may have the length alone,
  /// and may mean another: then only what is far off is asked about.
  private func reckoned(_ years: [CopyYear], in story: Story) -> [Query] {
    let top = story.sentences.indices.prefix(4)
    let since = years.prefix(8).filter {
      top.contains($0.sentence) && story.at($0.token - 1, "since")
    }
    guard since.count == 1, let from = since.first,
      story.has(["has", "have"], in: story.sentences[from.sentence].lowerBound..<from.token)
    else { return [] }
    let lengths = story.facts(inSentences: 0...3).filter {
      $0.kind == .duration && $0.unit == "year" && $0.isPlain && $0.bound == .exact
        && $0.value.doubleValue >= 10 && !$0.figure.quantity.vague
        && story.at($0.tokens.lowerBound - 1, "after")
        && ($0.sentence == from.sentence || $0.figure.block == .headline)
        && !story.has(["later", "of"], in: $0.spanTokens.upperBound..<$0.spanTokens.upperBound + 1)
    }
    guard lengths.count == 1, let length = lengths.first else { return [] }
    let now = from.year + length.whole
    // Later years, but those to come, show that the length is of another time.
    guard (1900...2150).contains(now),
      !years.contains(where: { $0.year > now && !story.at($0.token - 1, "by") })
    else { return [] }
    return years.compactMap { year in
      year.year < now && now - year.year < 120
        ? beginning(year, now, slack: length.sentence == from.sentence ? 1 : 4, in: story)
        : nil
    }
  }

  /// The year of a dated story: that of its publication, else the last of the whole dates in it.
  private func yearOfStory(_ dates: [CopyDate], in story: Story) -> Int? {
    if let published = story.extraction.article.metadata.published.flatMap({ Int($0.prefix(4)) }) {
      return published
    }
    return dates.filter { $0.day != nil }.compactMap(\.year).max()
  }

  /// "Was founded in 1968 and is 48 this year".
  private func thisYear(_ year: CopyYear, _ now: Int, in story: Story) -> Query? {
    let end = story.sentences[year.sentence].upperBound
    let behind = Story.stretch(year.token + 1, min(end, year.token + 6))
    guard story.at(year.token - 1, "in"), story.at(year.token + 1, "and"),
      let verb = behind.first(where: { ["is", "turns", "turned"].contains(story.tokens[$0].key) }),
      let age = story.whole(at: verb + 1), story.at(verb + 2, "this"), story.at(verb + 3, "year")
    else { return nil }
    let span = now - year.year
    guard age != span else { return nil }
    return Query(
      rule: .date, level: .check, span: story.span(tokens: verb + 1..<verb + 2),
      message: "\(year.year) to \(now) is \(span) years, not \(age)", expected: String(span),
      evidence: [story.span(tokens: year.token..<year.token + 1)])
  }

  /// "joined the board 11 years ago, in 2009".
  private func ago(_ year: CopyYear, _ now: Int, in story: Story) -> Query? {
    guard story.at(year.token - 1, "in") || story.at(year.token - 1, "since") else { return nil }
    guard
      let duration = story.facts(inSentence: year.sentence).first(where: {
        $0.kind == .duration && $0.unit == "year" && $0.isPlain && !$0.figure.quantity.vague
          && isAgo($0, beside: year, in: story)
      })
    else { return nil }
    let span = now - year.year
    guard !duration.interval.widened(by: 0).meets(Interval(Double(span) - 1, Double(span) + 1))
    else { return nil }
    return Query(
      rule: .date, level: .error,
      span: story.span(
        tokens: min(
          duration.tokens.lowerBound, year.token)..<max(
            duration.tokens.upperBound, year.token + 1)),
      items: [duration.figure.id],
      message: "\(year.year) is \(span) years before \(now), not \(duration.figure.number.text)",
      expected: "\(span) years")
  }

  /// "11 years ago, in 2009", "since 2006, 10 years ago".
  private func isAgo(_ duration: Fact, beside year: CopyYear, in story: Story) -> Bool {
    let span = duration.spanTokens
    let ago = story.at(span.upperBound - 1, "ago") ? span.upperBound - 1 : span.upperBound
    guard story.at(ago, "ago") else { return false }
    let gap =
      span.lowerBound > year.token
      ? Story.stretch(year.token + 1, span.lowerBound) : Story.stretch(ago + 1, year.token - 1)
    return gap.count <= 1 && gap.allSatisfy { story.at($0, ",") }
  }

  /// "The 30-year-old has been there since 2012, when she made her debut as a 19-year-old".
  private func grown(_ year: CopyYear, _ now: Int, in story: Story) -> Query? {
    let ages = story.facts(inSentence: year.sentence).filter {
      $0.kind == .age && $0.isPlain && $0.bound == .exact
    }
    guard ages.count == 2, let age = ages.first, let then = ages.last, then.value < age.value,
      story.at(year.token - 1, "in") || story.at(year.token - 1, "since"),
      isTied(then, to: year, in: story), !isTied(age, to: year, in: story)
    else { return nil }
    let expected = then.whole + now - year.year
    guard abs(age.whole - expected) > 1 else { return nil }
    return Query(
      rule: .date, level: .error, span: age.figure.span,
      items: [age.figure.id, then.figure.id],
      message: "\(then.figure.number.text) in \(year.year) is \(expected) in \(now), not "
        + age.figure.number.text,
      expected: String(expected),
      evidence: [story.span(tokens: year.token..<year.token + 1), then.figure.span])
  }

  /// "in 2012, when she came as a 19-year-old", "at 19 in 2012".
  private func isTied(_ age: Fact, to year: CopyYear, in story: Story) -> Bool {
    if age.tokens.lowerBound > year.token {
      let gap = year.token + 1..<age.tokens.lowerBound
      // "found in 1994 by Ida Lund, now 51, who was 29 at the time"
      let end = age.tokens.upperBound
      if story.at(end, "at") && story.at(end + 1, "the") && story.at(end + 2, "time")
        || story.at(end, "then")
      {
        return gap.count <= 14 && !story.has([";", "and"], in: gap)
      }
      return gap.count <= 9 && story.has(["when", "as", "aged"], in: gap)
    }
    let end = age.spanTokens.upperBound
    return year.token - end <= 2 && !story.has([","], in: Story.stretch(end, year.token))
  }

  /// "Ostrander, 58, was born in 1961", "The 27-year-old ship … built in 1988": one age in the
  /// sentence, or in the one beside it.
  private func beginning(_ year: CopyYear, _ now: Int, slack: Int = 0, in story: Story) -> Query? {
    let words = Story.stretch(max(0, year.token - 4), year.token)
    let isBorn = isBirth(year, in: story)
    guard isBorn || story.has(["built", "founded", "launched", "commissioned"], in: words) else {
      return nil
    }
    let near = story.facts(inSentences: Story.around(year.sentence, by: 1)).filter {
      $0.kind == .age && $0.isPlain && $0.bound == .exact
        && story.block(ofSentence: $0.sentence) == story.block(ofSentence: year.sentence)
    }
    guard near.count == 1, let age = near.first else { return nil }
    if age.sentence != year.sentence {
      guard isOfOne(age, year, isBorn: isBorn, in: story) else { return nil }
    } else if !isBorn || isOfAnother(age, in: story) {
      return nil
    }
    let span = now - year.year
    guard abs(age.whole - span) > (isBorn ? 1 : 2) + slack else { return nil }
    return Query(
      rule: .date, level: .check, span: age.figure.span, items: [age.figure.id],
      message: "\(year.year) to \(now) is \(span) years, not \(age.figure.number.text)",
      expected: String(span), evidence: [story.span(tokens: year.token..<year.token + 1)])
  }

  /// "Born in 1961", "born in the yard's house in 1950": nothing but the place between.
  private func isBirth(_ year: CopyYear, in story: Story) -> Bool {
    let words = Story.stretch(max(0, year.token - 8), year.token)
    guard let born = words.last(where: { story.at($0, "born") }) else { return false }
    return year.token - born <= 4
      || !words.contains(where: { $0 > born && story.tokens[$0].kind == .mark })
        && !story.has(["and", "but", "who", "before", "to", "when"], in: born..<year.token)
  }

  /// "who died at 58", "was 12 when": an age at another time.
  private func isOfAnother(_ age: Fact, in story: Story) -> Bool {
    story.has(
      ["died", "dies", "at", "was", "turned", "until", "son", "daughter", "wife", "husband"],
      in: Story.stretch(max(0, age.tokens.lowerBound - 3), age.tokens.lowerBound))
      || story.at(age.tokens.upperBound, "when")
  }

  /// "The 27-year-old vessel" behind a ship that was built, "he is 58" behind a man who was born.
  private func isOfOne(_ age: Fact, _ year: CopyYear, isBorn: Bool, in story: Story) -> Bool {
    let start = story.sentences[age.sentence].lowerBound
    guard age.sentence == year.sentence + 1 else { return false }
    return story.at(start, "the") && age.tokens.lowerBound == start + 1
      || isBorn && (story.at(start, "he") || story.at(start, "she")) && story.at(start + 1, "is")
        && age.tokens.lowerBound == start + 2
  }
}
