import GalleyModel

/// "doubled", "three times", "twice": how many times one value is another.
enum Multiples {
  /// Verbs that say so.
  static let verbs: [WordKey: Double] = [
    "doubled": 2, "doubling": 2, "trebled": 3, "tripled": 3, "tripling": 3, "trebling": 3,
    "quadrupled": 4, "quadrupling": 4, "quintupled": 5,
    "halved": 0.5, "halving": 0.5,
    "twofold": 2, "threefold": 3, "fourfold": 4, "fivefold": 5, "sixfold": 6, "tenfold": 10,
  ]
  /// The same as they stand behind "to" or "will".
  static let infinitives: [WordKey: Double] = [
    "double": 2, "triple": 3, "treble": 3, "quadruple": 4, "halve": 0.5,
  ]

  static let counted: [WordKey: Double] = [
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10,
  ]

  /// A multiple of a figure: the words that say it, and what it allows.
  struct Multiple {
    let tokens: Range<Int>
    let interval: Interval
  }

  /// "three times the", "twice the", "double the" right before a number.
  static func before(_ fact: Fact, in story: Story) -> Multiple? {
    var index = fact.tokens.lowerBound - 1
    while index >= 0, ["$", "£", "€", "the"].contains(story.tokens[index].key) { index -= 1 }
    // "three times the May average of 60mm"
    if story.at(index, "of"),
      let the = Story.stretch(max(0, index - 5), index).last(where: {
        (story.at($0, "the") || story.at($0, "its") || story.at($0, "last"))
          && (story.at($0 - 1, "times") || story.at($0 - 1, "twice") || story.at($0 - 1, "double"))
      }), Story.stretch(the, index).allSatisfy({ story.tokens[$0].kind == .word })
    {
      index = the - 1
    }
    // "three times as many as 40"
    if story.at(index, "as"), story.at(index - 2, "as") { index -= 3 }
    guard index >= 1 else { return nil }
    var start = index
    var factor: Double?
    if story.at(index, "times"), let number = counted[story.tokens[index - 1].key] {
      factor = number
      start = index - 1
    } else if story.at(index, "twice") || story.at(index, "double") {
      factor = 2
    } else if story.at(index, "triple") {
      factor = 3
    } else if story.at(index, "half"), story.at(index + 1, "the") {
      factor = 0.5
    }
    guard let factor else { return nil }
    return Multiple(
      tokens: start..<fact.tokens.upperBound,
      interval: interval(factor, boundBefore: start, in: story))
  }

  /// What "doubled" allows: a quarter off; "more than" and "nearly" before it say which way.
  static func interval(_ factor: Double, boundBefore index: Int, in story: Story) -> Interval {
    if story.at(index - 1, "than") {
      return story.at(index - 2, "less")
        ? Interval(factor * 0.6, factor) : Interval(factor, factor * 2)
    }
    if ["nearly", "almost"].contains(story.token(index - 1)?.key ?? WordKey()) {
      return Interval(factor * 0.75, factor * 1.01)
    }
    return Interval(factor * 0.84, factor * 1.2)
  }
}
