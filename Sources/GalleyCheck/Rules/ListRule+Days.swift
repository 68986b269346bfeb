import GalleyModel

/// Days of a month in a row, and how many there are said to be.
extension ListRule {
  /// "Four days of strikes … will walk out on 3, 5, 7, 9 and 11 May".
  func days(in story: Story) -> [Query] {
    story.index.months.compactMap { month in
      guard story.blocks[story.tokens[month].block].kind.isBody,
        let days = days(before: month, in: story), days.count >= 3
      else { return nil }
      let sentence = story.sentence(ofToken: month)
      // "On 3, 4 and 5 May … followed by two on 9 and 10 May": of two lists either may be meant.
      let reach = story.sentences[sentence]
      guard !reach.contains(where: { $0 != month && story.tokens[$0].is(.month) }) else {
        return nil
      }
      let near = story.facts(
        inSentences: max(0, sentence - 2)...min(sentence + 1, story.sentences.count - 1))
      let announced = near.filter { number($0, isOfDays: days, in: story) }
      guard let one = announced.first, announced.allSatisfy({ $0.value == one.value }),
        one.whole != days.count, abs(one.whole - days.count) <= 2
      else { return nil }
      let list = story.span(tokens: (days.first ?? month)..<month + 1)
      return Query(
        rule: .list, level: .error, span: one.figure.span, items: [one.figure.id],
        message: "\(one.figure.span.text): \(one.whole) announced, \(days.count) listed",
        expected: String(days.count), evidence: [list])
    }
  }

  /// The days before a month, "3, 5, 7, 9 and 11 May", each later than the one before.
  private func days(before month: Int, in story: Story) -> [Int]? {
    var days: [Int] = []
    var index = month - 1
    var last = 32
    while let token = story.token(index), token.block == story.tokens[month].block {
      if let day = story.whole(at: index), day < last, day >= 1 {
        days.append(index)
        last = day
      } else if days.isEmpty || !(token.is(",") || token.is("and")) {
        break
      }
      index -= 1
    }
    // A month before, "28 April, 3 and 5 May", makes it a longer list.
    return story.token(index)?.is(.month) ?? false ? nil : days.reversed()
  }

  /// "four days of strikes", "on four days", "four strikes", "four dates".
  private func number(_ fact: Fact, isOfDays days: [Int], in story: Story) -> Bool {
    guard fact.isPlain, fact.bound == .exact, fact.figure.inQuote == nil,
      !fact.figure.quantity.vague,
      (2...12).contains(fact.whole), !days.contains(fact.tokens.lowerBound),
      !(story.token(fact.tokens.lowerBound - 1).map { Self.known.contains($0.key) } ?? false)
    else { return false }
    let noun = fact.tokens.upperBound
    if fact.kind == .duration, fact.unit == "day", story.at(noun, "days") {
      return story.at(fact.tokens.lowerBound - 1, "on")
        || story.at(noun + 1, "of")
          && story.token(noun + 2).map { Self.events.contains($0.key) } ?? false
    }
    return fact.kind == .count && fact.unit == nil
      && story.token(noun).map { Self.dates.contains($0.key) } ?? false
  }

  private static let known: WordSet = [
    "last", "first", "next", "another", "other", "further", "more",
  ]
  private static let events: WordSet = [
    "strikes", "strike", "action", "walkouts", "stoppages", "protests", "talks", "hearings",
    "industrial",
  ]
  private static let dates: WordSet = ["dates", "strikes", "walkouts", "stoppages", "hearings"]
}
