import GalleyModel

/// Two years and how far apart they are said to be.
extension DateRule {
  /// "a term of eight years, from 1990 to 2002", "came in 1994 … Twenty years later, in 2004,".
  func distances(_ years: [CopyYear], in story: Story) -> [Query] {
    var queries: [Query] = []
    var first = 0
    for fact in story.facts
    where fact.kind == .duration && fact.unit == "year" && fact.isPlain && fact.bound == .exact
      && fact.value.doubleValue >= 2
    {
      while first < years.count, years[first].sentence < fact.sentence - 1 { first += 1 }
      let near = years[first...].prefix { $0.sentence <= fact.sentence }
      let own = near.filter { $0.sentence == fact.sentence }
      guard story.facts(inSentence: fact.sentence).count(where: { $0.kind == .duration }) == 1
      else { continue }
      var pair: (CopyYear, CopyYear)?
      if own.count == 2, isSpan(own[0], own[1], fact, in: story) {
        pair = (own[0], own[1])
      } else if own.count == 1, isLater(fact, own[0], in: story),
        let before = near.last(where: { $0.sentence == fact.sentence - 1 }),
        near.count(where: { $0.sentence == fact.sentence - 1 }) == 1
      {
        pair = (before, own[0])
      }
      guard let (from, to) = pair else { continue }
      let span = abs(to.year - from.year)
      guard span > 0, abs(Double(span) - fact.value.doubleValue) > 1 else { continue }
      queries.append(
        Query(
          rule: .date, level: .error, span: fact.figure.span, items: [fact.figure.id],
          message: "\(from.year) to \(to.year) is \(span) years, not \(fact.figure.number.text)",
          expected: "\(span) years",
          evidence: [from, to].map { story.span(tokens: $0.token..<$0.token + 1) }))
    }
    return queries
  }

  /// Whether a duration lies between the two years of its sentence by its words.
  private func isSpan(_ from: CopyYear, _ to: CopyYear, _ fact: Fact, in story: Story) -> Bool {
    let span = fact.spanTokens
    if isLater(fact, to, in: story) && story.at(from.token - 1, "in") { return true }
    // "formed in 1899, 26 years after the ground opened in 1883"
    if span.lowerBound > from.token, span.upperBound < to.token,
      story.at(span.upperBound, "after") || story.at(span.upperBound, "before"),
      story.at(from.token - 1, "in"), story.at(to.token - 1, "in")
    {
      return true
    }
    // "was widowed in 2002 after 50 years of marriage"
    if story.at(fact.tokens.lowerBound - 1, "after"), story.at(span.upperBound, "of"),
      story.at(from.token - 1, "in"), fact.tokens.lowerBound - to.token <= 3
    {
      return true
    }
    let between = Story.stretch(from.token + 1, to.token)
    let isFromTo =
      between.count == 1
      && (story.at(from.token - 1, "from") && story.at(from.token + 1, "to")
        || story.at(from.token - 1, "between") && story.at(from.token + 1, "and"))
    guard isFromTo else { return false }
    let before = Story.stretch(max(0, fact.tokens.lowerBound - 2), fact.tokens.lowerBound)
    return story.has(["of", "for", "lasted", "served", "spent"], in: before)
      || story.at(fact.tokens.lowerBound - 1, ",")
  }

  /// "ten years later, in 2018".
  private func isLater(_ fact: Fact, _ year: CopyYear, in story: Story) -> Bool {
    let end = fact.spanTokens.upperBound
    return (story.at(end, "later") || story.at(end, "earlier") || story.at(end, "before"))
      && story.at(year.token - 1, "in") && year.token > end && year.token - end <= 3
  }

  /// "from 12 June to 10 June".
  func turned(_ dates: [CopyDate], in story: Story) -> [Query] {
    zip(dates, dates.dropFirst()).compactMap { from, to in
      guard from.sentence == to.sentence, from.year == nil, to.year == nil,
        from.month == to.month, let first = from.day, let last = to.day, last < first,
        to.tokens.lowerBound - from.tokens.upperBound == 1,
        story.at(from.tokens.upperBound, "to"), story.at(from.tokens.lowerBound - 1, "from")
      else { return nil }
      let range = from.span.range.lowerBound..<to.span.range.upperBound
      return Query(
        rule: .date, level: .error, span: story.span(range),
        message: "\(to.span.text) comes before \(from.span.text)")
    }
  }
}
