import GalleyModel

/// The sentences in which the values of a change are looked for, the nearest first.
enum ChangeReach {
  static func all(from change: StatedChange, in story: Story) -> [ClosedRange<Int>] {
    let sentence = change.sentence
    let block = story.block(ofSentence: sentence)
    let own = story.sentencesOfBlock[block]
    let first = max(own.lowerBound, sentence - 1)
    let last = min(own.upperBound - 1, sentence + 1)
    var reaches = [sentence...sentence, sentence...last, first...sentence, first...last]
    reaches.append(own.lowerBound...min(own.upperBound - 1, own.lowerBound + 5))
    // "The increase of 26,300" takes up what the paragraph before has told.
    if block > 0, story.blocks[block - 1].kind.isBody, sentence == own.lowerBound,
      let before = story.sentencesOfBlock[block - 1].last
    {
      let start = story.sentences[sentence].lowerBound
      let isTakenUp =
        ["the", "that", "this"].contains(story.tokens[start].key)
        && (story.has([.rise, .fall], in: start..<start + 6)
          || change.fact == nil && change.tokens.lowerBound - start <= 1)
        || story.has(["from", "than", "against"], in: story.sentences[sentence])
        || story.has(
          ["the", "that", "this"], in: change.tokens.lowerBound - 4..<change.tokens.lowerBound)
      if isTakenUp { reaches.append(before...sentence) }
    }
    // A lead is borne out by the paragraph behind it.
    if let number = story.blocks[block].number, number <= 2, block + 1 < story.blocks.count,
      story.blocks[block + 1].kind.isBody, !story.sentencesOfBlock[block + 1].isEmpty
    {
      let next = story.sentencesOfBlock[block + 1]
      reaches.append(sentence...min(next.lowerBound, next.upperBound - 1))
      reaches.append(sentence...min(next.lowerBound + 1, next.upperBound - 1))
      reaches.append(sentence...min(next.lowerBound + 4, next.upperBound - 1))
    }
    return reaches
  }
}

extension Story {
  /// "From 40,000 to 52,000 in ten years, or 3 per cent a year": a pace is no change of the whole.
  func isPace(_ fact: Fact) -> Bool {
    guard fact.kind == .percent else { return false }
    var end = fact.tokens.upperBound
    while let token = token(end),
      token.is("%") || token.is("percent") || token.is("cent")
        || token.is("per") && at(end + 1, "cent")
    { end += 1 }
    return (at(end, "a") || at(end, "per") || at(end, "each") || at(end, "every"))
      && has(["year", "month", "week", "day", "decade"], in: end + 1..<end + 2)
      || at(end, "annually")
  }

  /// What a sentence measures, by the first letters of a few names that stand for one another.
  func metrics(inSentence sentence: Int) -> Set<Int> {
    var found = Set<Int>()
    for index in sentences[sentence] {
      for (number, words) in Self.metricWords.enumerated() where words.contains(tokens[index].key) {
        found.insert(number)
      }
    }
    return found
  }

  private static let metricWords: [WordSet] = [
    ["sales", "revenue", "revenues", "turnover", "takings"],
    ["profit", "profits", "earnings", "loss", "losses", "income"],
    ["costs", "cost", "spending", "expenses", "bill"],
    ["shares", "share", "stock", "index"],
    ["price", "prices", "fare", "fares", "inflation"],
    ["exports"], ["imports"], ["debt", "borrowing", "deficit", "surplus"],
    ["unemployment", "jobless", "employment"], ["dividend"], ["output", "production"],
    ["deaths", "dead"], ["injured", "injuries"], ["yield", "yields"],
    ["wages", "pay", "salaries", "salary"], ["passengers"], ["margin", "margins"],
  ]
}
