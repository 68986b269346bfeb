import GalleyModel

/// Lengths of time beside the only two dates or years that they can lie between.
extension DateRule {
  /// "a 25-year lease that was signed in 1998 and runs out in 2033"; "the four-week consultation opened on
  /// 3 March and runs until 14 April".
  func lengths(_ dates: [CopyDate], _ years: [CopyYear], in story: Story) -> [Query] {
    guard dates.count > 1 || years.count > 1 else { return [] }
    return story.facts.compactMap { fact in
      guard fact.kind == .duration, fact.isPlain, fact.bound == .exact, fact.value.doubleValue >= 2,
        story.isBody(fact), !fact.isQuoted, let unit = fact.unit
      else { return nil }
      for reach in reaches(fact.sentence, in: story) {
        guard
          story.facts(inSentences: reach).count(where: { $0.kind == .duration && $0.unit == unit })
            == 1, story.has(Self.ends, in: words(of: reach, in: story))
        else { return nil }
        let query =
          unit == "year"
          ? yearsApart(fact, years, reach, in: story) : daysApart(fact, dates, reach, in: story)
        switch query {
        case .some(let found): return found
        case .none: continue
        }
      }
      return nil
    }
  }

  /// What tells that something lies between: it begins or ends.
  private static let ends: WordSet = [
    "from", "until", "till", "since", "between", "after", "signed", "opened", "opens", "began",
    "begins", "started", "starts", "ends", "ended", "runs", "expires", "took", "takes", "left",
    "leaves", "lasted", "closed", "closes", "through", "ran", "joined", "retired", "founded",
  ]

  private func reaches(_ sentence: Int, in story: Story) -> [ClosedRange<Int>] {
    let own = story.sentencesOfBlock[story.block(ofSentence: sentence)]
    var reaches = [sentence...sentence]
    if sentence + 1 < own.upperBound { reaches.append(sentence...sentence + 1) }
    if sentence > own.lowerBound { reaches.append(sentence - 1...sentence) }
    // "bringing a 14-year reign to a close" and, in the next paragraph, "took the job in 2009".
    let block = story.block(ofSentence: sentence)
    if story.blocks[block].number == 1, sentence + 1 == own.upperBound,
      story.blocks.indices.contains(block + 1), let next = story.sentencesOfBlock[block + 1].first,
      story.blocks[block + 1].kind.isBody
    {
      reaches.append(sentence...next)
    }
    return reaches
  }

  private func words(of reach: ClosedRange<Int>, in story: Story) -> Range<Int> {
    story.sentences[reach.lowerBound].lowerBound..<story.sentences[reach.upperBound].upperBound
  }

  /// Null where the reach has not two years; a query, or none, where it has.
  private func yearsApart(
    _ fact: Fact, _ years: [CopyYear], _ reach: ClosedRange<Int>, in story: Story
  ) -> Query?? {
    let near = years.filter { reach.contains($0.sentence) }
    // "Born in 1942 … left school for the yard, where he stayed for 22 years until 1979": no length of time
    // at a place begins with a birth.
    if near.contains(where: { year in
      story.has(["born"], in: story.sentences[year.sentence])
    }), !story.has(["lived", "life", "reigned"], in: words(of: reach, in: story)) {
      return .some(nil)
    }
    guard near.count == 2, let one = near.first, let other = near.last, one.year != other.year,
      !story.isQuoted(story.tokens[one.token].range.lowerBound)
    else { return near.count > 2 ? .some(nil) : .none }
    let apart = abs(other.year - one.year)
    let told = fact.value.doubleValue
    guard abs(Double(apart) - told) > 1, Double(apart) < told * 2, told < Double(apart) * 2,
      // "since 2003" is to be reckoned from now, of which a later year may tell.
      !isAnniversary(fact, in: story)
    else { return .some(nil) }
    return .some(
      query(
        fact, "\(one.year) to \(other.year) is \(apart) years", "\(apart) years",
        [one, other].map { story.span(tokens: $0.token..<$0.token + 1) }, in: story))
  }

  /// "20 years ago", "25 years on", "for the next 30 years": reckoned from now.
  private func isAnniversary(_ fact: Fact, in story: Story) -> Bool {
    let end = fact.spanTokens.upperBound
    return story.has(
      ["ago", "on", "old", "later", "earlier", "before", "in", "to"], in: end..<end + 1)
      || story.has(
        ["next", "last", "past", "another", "than", "every", "each", "over"],
        in: fact.tokens.lowerBound - 2..<fact.tokens.lowerBound)
  }

  private func daysApart(
    _ fact: Fact, _ dates: [CopyDate], _ reach: ClosedRange<Int>, in story: Story
  ) -> Query?? {
    let size: Double
    switch fact.unit {
    case "day": size = 1
    case "week": size = 7
    case "month": size = 30.4
    default: return .some(nil)
    }
    let near = dates.filter { reach.contains($0.sentence) && $0.day != nil && $0.exists }
    guard near.count == 2, let one = near.first, let other = near.last, let first = one.day,
      let last = other.day
    else { return near.count > 2 ? .some(nil) : .none }
    let year = one.year ?? other.year ?? 2001
    let apart =
      Calendar.dayNumber(year: other.year ?? year, month: other.month, day: last)
      - Calendar.dayNumber(year: one.year ?? year, month: one.month, day: first)
    let days = Double(abs(apart))
    let told = fact.value.doubleValue * size
    guard days >= 1, days < told * 2.5, told < days * 2.5,
      abs(days - told) > max(1.5, size * 0.6), !isAnniversary(fact, in: story)
    else { return .some(nil) }
    let exact = Printed.rounded((days / size * 10).rounded() / 10)
    return .some(
      query(
        fact, "\(one.span.text) to \(other.span.text) is \(exact) \(fact.unit ?? "day")s",
        "\(exact) \(fact.unit ?? "day")s", [one.span, other.span], in: story))
  }

  private func query(
    _ fact: Fact, _ told: String, _ expected: String, _ evidence: [TextSpan], in story: Story
  ) -> Query {
    Query(
      rule: .date, level: .check, span: fact.figure.span, items: [fact.figure.id],
      message: "\(told), not \(fact.figure.number.text)", expected: expected, evidence: evidence)
  }

  /// "Ane Brandt (1931–2019) … was 78 when she died".
  func bracketedLives(_ years: [CopyYear], in story: Story) -> [Query] {
    zip(years, years.dropFirst()).compactMap { born, died in
      guard born.sentence == died.sentence, died.token - born.token == 2,
        story.at(born.token - 1, "("), story.at(died.token + 1, ")"), died.year > born.year
      else { return nil }
      let range = Story.stretch(died.token + 1, story.sentences[born.sentence].upperBound)
      guard let death = range.first(where: { story.at($0, "died") || story.at($0, "death") }),
        let place = range.last(where: {
          $0 < death && death - $0 <= 4 && story.tokens[$0].kind == .number
        }), let age = story.whole(at: place), (10...115).contains(age)
      else { return nil }
      let lived = died.year - born.year
      guard age != lived, age != lived - 1 else { return nil }
      let span = story.span(tokens: place..<place + 1)
      return Query(
        rule: .date, level: .error, span: span,
        message: "\(born.year) to \(died.year) makes \(lived - 1) or \(lived), not \(age)",
        evidence: [story.span(tokens: born.token..<died.token + 1)])
    }
  }
}
