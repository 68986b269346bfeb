import GalleyModel

/// What a headline says in scores, shares and words that count, against the lead.
extension HeadlineRule {
  func worded(in story: Story) -> [Query] {
    let above = story.facts.filter { $0.figure.block == .headline }.prefix(8)
    guard !above.isEmpty else { return [] }
    let lead = story.facts.filter { story.isBody($0) && ($0.figure.paragraph ?? 99) <= 2 }
    let body = story.facts.filter(story.isBody)
    return above.compactMap { fact in
      score(fact, lead, body, in: story) ?? share(fact, lead, body, in: story)
        ?? dozens(fact, lead, in: story)
    }
  }

  /// "Rovers beat United 3-1" over "3-2".
  private func score(_ fact: Fact, _ lead: [Fact], _ body: [Fact], in story: Story) -> Query? {
    guard fact.kind == .score, let upper = fact.figure.quantity.upper else { return nil }
    // "voted by 11 to six": no score, and the same two numbers.
    let isTold = story.sentences.indices.prefix(12).contains { sentence in
      guard story.blocks[story.block(ofSentence: sentence)].kind.isBody else { return false }
      return story.sentences[sentence].contains { index in
        story.at(index, "to") && Amount.number(at: index - 1, in: story) == fact.value.doubleValue
          && Amount.number(at: index + 1, in: story) == upper.doubleValue
      }
    }
    if isTold { return nil }
    let scores = body.filter { $0.kind == .score }
    let same: (Fact) -> Bool = {
      let other = $0.figure.quantity.upper
      return $0.value == fact.value && other == upper || $0.value == upper && other == fact.value
    }
    // Of one match half-time and final scores may be told; of two, one alone is no rival.
    guard !scores.contains(where: same),
      let rival = lead.first(where: { $0.kind == .score })
        ?? scores.first,
      rival.figure.paragraph == 1 || Set(scores.map(\.figure.number.text)).count == 1
    else { return nil }
    return query(fact, rival, .error)
  }

  /// "Two in five teachers plan to leave" over "more than half".
  private func share(_ fact: Fact, _ lead: [Fact], _ body: [Fact], in story: Story) -> Query? {
    guard let share = fact.share, fact.kind == .ratio || fact.figure.quantity.of != nil,
      fact.figure.direction == nil,
      !body.contains(where: {
        $0.share.map { $0.widened(by: 0.12).meets(share) } ?? ($0.figure.quantity.of != nil)
      })
    else { return nil }
    let words = story.stems(story.sentences[fact.sentence])
    guard
      let rival = lead.first(where: {
        $0.share != nil && $0.figure.paragraph == 1 && $0.figure.direction == nil
          && words.intersection(story.stems(story.sentences[$0.sentence])).count >= 2
      })
    else { return nil }
    return query(fact, rival, .check)
  }

  /// "Dozens arrested" over "nine people".
  private func dozens(_ fact: Fact, _ lead: [Fact], in story: Story) -> Query? {
    guard fact.figure.quantity.vague, fact.kind == .count,
      let floor = Self.floors[fact.figure.number.text.lowercased()]
    else { return nil }
    let words = story.stems(story.sentences[fact.sentence])
    let counts = lead.filter { $0.kind == .count && $0.unit == nil }
    guard counts.count == 1, let rival = counts.first, rival.figure.paragraph == 1,
      !rival.figure.quantity.vague, rival.value.doubleValue < floor,
      words.intersection(story.stems(story.sentences[rival.sentence])).count >= 2
    else { return nil }
    return query(fact, rival, .check)
  }

  private static let floors = ["dozens": 20.0, "hundreds": 150, "thousands": 1500]

  /// The number, or of a share all of it: "Two in five".
  private func text(of fact: Fact) -> String {
    fact.share == nil ? fact.figure.number.text : fact.figure.span.text
  }

  private func query(_ fact: Fact, _ rival: Fact, _ level: Query.Level) -> Query {
    Query(
      rule: .headline, level: level, span: fact.figure.number,
      items: [fact.figure.id, rival.figure.id],
      message: "\(text(of: fact)) in the headline, \(text(of: rival)) in the body",
      expected: text(of: rival), evidence: [rival.figure.number])
  }
}
