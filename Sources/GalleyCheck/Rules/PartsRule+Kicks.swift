import GalleyModel

/// Points of rugby and what they were scored with.
extension PartsRule {
  /// "17 points, from three penalties plus the conversions of both tries": nine and four are 13.
  func kicks(in story: Story) -> [Query] {
    story.facts.compactMap { fact in
      guard fact.kind == .points, fact.unit == "point", fact.isPlain, fact.bound == .exact,
        story.isBody(fact), fact.figure.inQuote == nil, (4...60).contains(fact.whole),
        let kicks = Kicks(behind: fact, in: story), !kicks.sums.contains(fact.whole)
      else { return nil }
      let sum = kicks.sums[0]
      return Query(
        rule: .parts, level: .error, span: fact.figure.span, items: [fact.figure.id],
        message: "\(story.span(tokens: kicks.tokens).text) come to \(sum), not "
          + fact.figure.number.text,
        expected: String(sum), evidence: [story.span(tokens: kicks.tokens)])
    }
  }

  /// Two or more kinds of scores in a row.
  private struct Kicks {
    let tokens: Range<Int>
    /// What they come to by the rules of union, and by those of league.
    let sums: [Int]

    init?(behind fact: Fact, in story: Story) {
      let end = story.sentences[fact.sentence].upperBound
      var index = fact.spanTokens.upperBound
      while index < end, PartsRule.leads.contains(story.tokens[index].key) { index += 1 }
      guard index > fact.spanTokens.upperBound,
        story.has(["from", "with", ":", "("], in: fact.spanTokens.upperBound..<index)
      else { return nil }
      let start = index
      var union = 0
      var league = 0
      var kinds = 0
      var number: Int?
      // "The conversions of both tries" are as many as the tries.
      var isOpen = false
      while index < end {
        let token = story.tokens[index]
        if let count = Amount.number(at: index, in: story), count < 20 {
          guard number == nil else { return nil }
          number = Int(count)
        } else if token.is("both") {
          guard number == nil else { return nil }
          number = 2
        } else if let points = PartsRule.points[token.key] {
          // "drop goals", "penalty goals" are one kind in two words.
          let isLed = story.at(index, "drop") || story.at(index, "penalty")
          if isLed,
            story.at(index + 1, "goal") || story.at(index + 1, "goals")
              || story.at(index + 1, "kicks")
          {
            index += 1
          }
          let isOfTries = isOpen && (token.is("tries") || token.is("try"))
          if number == nil, !isOfTries, story.at(index + 1, "of") || story.at(index + 1, "to"),
            token.is("conversions"), !isOpen
          {
            isOpen = true
            index += 2
            continue
          }
          guard
            let count = number ?? (story.at(index - 1, "a") || story.at(index - 1, "one") ? 1 : nil)
          else { return nil }
          union += count * (isOfTries ? 2 : points.union)
          league += count * (isOfTries ? 2 : points.league)
          kinds += 1
          number = nil
          isOpen = false
        } else if !PartsRule.joints.contains(token.key) {
          break
        }
        index += 1
      }
      // What follows may score as well.
      guard kinds >= 2, number == nil, !isOpen, index == end || story.tokens[index].kind == .mark
      else { return nil }
      var last = index
      while last > start, story.tokens[last - 1].kind == .mark { last -= 1 }
      tokens = start..<last
      sums = [union, league]
    }
  }

  private static let leads: WordSet = [",", "from", "with", ":", "(", "–", "—", "coming"]
  private static let joints: WordSet = [
    ",", "and", "the", "a", "all", "his", "her", "plus", "of", "successful", "long", "late",
    "early",
  ]
  private static let points: [WordKey: (union: Int, league: Int)] = [
    "penalties": (3, 2), "penalty": (3, 2), "conversions": (2, 2), "conversion": (2, 2),
    "tries": (5, 4), "try": (5, 4), "drop": (3, 1),
  ]
}
