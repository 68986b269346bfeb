import GalleyModel

/// The percentage of one measure over the copy of another.
extension HeadlineRule {
  /// "Profit up 12%" over "an 8% rise in annual profit and raised its dividend by 12%": the body has the
  /// number, and has it for something else.
  func metrics(in story: Story) -> [Query] {
    story.facts.prefix(12).compactMap { head in
      guard head.figure.block == .headline, head.kind == .percent, head.isPlain else { return nil }
      // What the headline says that it is of, before the word that it rose or fell.
      let start = story.sentences[head.sentence].lowerBound
      guard
        let verb = (start..<head.tokens.lowerBound).first(where: {
          story.tokens[$0].is([.rise, .fall])
        })
      else { return nil }
      let measured = story.stems(start..<verb)
      guard !measured.isEmpty else { return nil }
      let body = story.facts.filter {
        story.isBody($0) && $0.kind == .percent && $0.isPlain && !$0.figure.quantity.vague
      }
      let same = body.filter { $0.interval.meets(head.interval) }
      guard !same.isEmpty,
        same.allSatisfy({ fact in
          let words =
            isAside(fact, in: story)
            ? story.sentences[fact.sentence] : words(around: fact, in: story)
          return story.stems(words).isDisjoint(with: measured)
        })
      else { return nil }
      let rivals = body.filter {
        ($0.figure.paragraph ?? 99) <= 2
          && !story.stems(words(around: $0, in: story)).isDisjoint(with: measured)
      }
      guard rivals.count == 1, let rival = rivals.first, rival.interval.high < 100 else {
        return nil
      }
      return Query(
        rule: .headline, level: .check, span: head.figure.number,
        items: [head.figure.id, rival.figure.id],
        message: "\(head.printed) in the headline, \(rival.printed) in the body; "
          + "the \(head.printed) is of something else",
        expected: rival.printed, evidence: [rival.figure.number, same[0].figure.number])
    }
  }

  /// "The average home in Ede cost £190,000 in May, 0.3% more than in April": what stands behind a comma
  /// and compares tells of its whole sentence.
  private func isAside(_ fact: Fact, in story: Story) -> Bool {
    var behind = fact.tokens.upperBound
    while let token = story.token(behind), Self.percent.contains(token.key) { behind += 1 }
    return story.at(fact.tokens.lowerBound - 1, ",")
      && story.token(behind).map { Self.comparing.contains($0.key) } ?? false
  }

  private static let percent: WordSet = ["%", "percent", "per", "cent"]
  private static let comparing: WordSet = [
    "more", "less", "higher", "lower", "up", "down", "above", "below", "cheaper", "dearer",
  ]

  /// The words to which a percentage belongs: "an 8% rise in annual profit", "raised its dividend by 12%".
  private func words(around fact: Fact, in story: Story) -> Range<Int> {
    let sentence = story.sentences[fact.sentence]
    var low = fact.tokens.lowerBound
    while low > sentence.lowerBound, fact.tokens.lowerBound - low < 6, !isJoint(low - 1, in: story)
    {
      low -= 1
    }
    var high = fact.tokens.upperBound
    while high < sentence.upperBound, high - fact.tokens.upperBound < 6, !isJoint(high, in: story) {
      high += 1
    }
    return low..<high
  }

  private func isJoint(_ index: Int, in story: Story) -> Bool {
    let token = story.tokens[index]
    return token.is(",") || token.is(";") || token.is("and") || token.is("while") || token.is("but")
  }
}
