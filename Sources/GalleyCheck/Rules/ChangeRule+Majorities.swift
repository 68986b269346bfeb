import GalleyModel

/// Majorities and the two votes that make them.
extension ChangeRule {
  /// "Lund took 12,410 votes, a majority of 1,210 over Tom Fox, who got 11,020".
  func majorities(in story: Story) -> [Query] {
    story.facts.enumerated().compactMap { position, margin in
      guard isMajority(margin, in: story), position > 0 else { return nil }
      let winner = story.facts[position - 1]
      guard winner.sentence == margin.sentence, isVote(winner), winner.value > margin.value,
        margin.tokens.lowerBound - winner.tokens.upperBound <= 8,
        let loser = loser(behind: position, in: story), isVote(loser), loser.value < winner.value,
        let exact = winner.value.subtracting(loser.value),
        !margin.interval.contains(exact.doubleValue)
      else { return nil }
      return Query(
        rule: .change, level: .error, span: margin.figure.number,
        items: [winner, loser, margin].map(\.figure.id),
        message: "\(winner.printed) − \(loser.printed) = \(Printed.exact(exact)), not "
          + margin.figure.number.text,
        expected: Printed.exact(exact), evidence: [winner.figure.number, loser.figure.number])
    }
  }

  /// "Won by 52 per cent to 46, a margin of eight points".
  func leads(in story: Story) -> [Query] {
    story.facts.enumerated().compactMap { position, lead in
      guard lead.kind == .points, lead.unit != "basis point", lead.isPlain, lead.bound == .exact,
        story.isBody(lead), lead.figure.inQuote == nil, position >= 2,
        story.at(lead.tokens.lowerBound - 1, "of"),
        story.has(
          ["margin", "lead", "gap"], in: lead.tokens.lowerBound - 2..<lead.tokens.lowerBound)
      else { return nil }
      let one = story.facts[position - 2]
      let other = story.facts[position - 1]
      let gap = Story.stretch(one.spanTokens.upperBound, other.tokens.lowerBound)
      guard one.sentence == lead.sentence, one.kind == .percent, one.isPlain, other.isPlain,
        other.kind == .percent || other.kind == .count && other.unit == nil,
        one.bound == .exact, other.bound == .exact, gap.count <= 2, story.has(["to"], in: gap),
        lead.tokens.lowerBound - other.tokens.upperBound <= 8,
        !(one.interval - other.interval).meets(lead.interval),
        let exact = one.value.subtracting(other.value), exact > .zero
      else { return nil }
      return Query(
        rule: .change, level: .error, span: lead.figure.span,
        items: [one, other, lead].map(\.figure.id),
        message: "\(one.figure.number.text) − \(other.figure.number.text) = "
          + "\(Printed.exact(exact)), not \(lead.figure.number.text)",
        expected: Printed.exact(exact), evidence: [one.figure.span, other.figure.number])
    }
  }

  private func isMajority(_ fact: Fact, in story: Story) -> Bool {
    fact.kind == .count && fact.isPlain && fact.bound == .exact && story.isBody(fact)
      && fact.figure.inQuote == nil && story.at(fact.tokens.lowerBound - 1, "of")
      && (story.at(fact.tokens.lowerBound - 2, "majority")
        || story.at(fact.tokens.lowerBound - 2, "margin"))
  }

  private func isVote(_ fact: Fact) -> Bool {
    fact.kind == .count && fact.unit == nil && fact.isPlain && fact.bound == .exact
      && fact.figure.inQuote == nil && fact.value.doubleValue >= 100
  }

  /// "over Tom Fox, who got 11,020", "over Fox on 11,020", "over Fox (11,020)".
  private func loser(behind position: Int, in story: Story) -> Fact? {
    guard position + 1 < story.facts.count else { return nil }
    let margin = story.facts[position]
    let next = story.facts[position + 1]
    let gap = Story.stretch(margin.spanTokens.upperBound, next.tokens.lowerBound)
    guard next.sentence == margin.sentence, gap.count <= 12,
      story.at(gap.lowerBound, "over"),
      gap.contains(where: { story.tokens[$0].isCapitalized }),
      story.at(next.tokens.lowerBound - 1, "(")
        || story.has(
          ["got", "had", "polled", "won", "took", "received", "on", "with", "secured", "gained"],
          in: Story.stretch(next.tokens.lowerBound - 2, next.tokens.lowerBound)),
      !story.has(["and", "while", "but", ";"], in: gap)
    else { return nil }
    return next
  }
}
