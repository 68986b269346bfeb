import GalleyModel

/// Words that say one value to be more or less than another: "colder than", "well over the", "beating".
struct Comparison {
  /// The words.
  let tokens: Range<Int>
  /// Whether they pass a limit or a goal, "cleared the 5 percent hurdle", which a conjunction may part from
  /// what passed it.
  let isGoal: Bool
  private let word: Word

  private enum Word {
    case more, less
    /// More of a speed, less of a time.
    case faster, slower
    case cheaper, dearer
    case warmer, colder
  }

  /// Reads the comparison that begins at a token, if one does.
  init?(at index: Int, in story: Story) {
    let key = story.tokens[index].key
    // "a longer term than the ten years"
    let than = story.at(index + 2, "than") && story.token(index + 1)?.kind == .word ? 2 : 1
    if story.at(index + than, "than"), let word = Comparison.adjectives[key] {
      // "more than 40" is a bound.
      guard let behind = story.token(index + than + 1), behind.kind != .number, !behind.isMoneySign,
        !behind.is(.number), !story.at(index - 1, "the")
      else { return nil }
      self.init(tokens: index..<index + than + 1, isGoal: false, word: word)
    } else if let word = Comparison.verbs[key], Comparison.isKnown(index + 1, in: story) {
      self.init(tokens: index..<index + 1, isGoal: true, word: word)
    } else if let word = Comparison.prepositions[key], Comparison.isKnown(index + 1, in: story) {
      self.init(tokens: index..<index + 1, isGoal: false, word: word)
    } else if story.at(index, "short"), story.at(index + 1, "of"),
      Comparison.isKnown(index + 2, in: story)
    {
      self.init(tokens: index..<index + 2, isGoal: false, word: .less)
    } else if story.at(index, "premium") || story.at(index, "discount"),
      story.at(index + 1, "to") || story.at(index + 1, "on"),
      Comparison.isKnown(index + 2, in: story)
    {
      self.init(
        tokens: index..<index + 2, isGoal: false, word: story.at(index, "premium") ? .more : .less)
    } else {
      return nil
    }
  }

  private init(tokens: Range<Int>, isGoal: Bool, word: Word) {
    self.tokens = tokens
    self.isGoal = isGoal
    self.word = word
  }

  /// Whether what follows is spoken of as known: "the 120 it was licensed for", "last year's 5,100".
  private static func isKnown(_ index: Int, in story: Story) -> Bool {
    guard let token = story.token(index) else { return false }
    return token.is("the") || token.is("its") || token.is("their") || token.is("his")
      || token.is("her") || token.is("last") || story.isOwner(index)
  }

  private static let adjectives: [WordKey: Word] = [
    "more": .more, "higher": .more, "larger": .more, "bigger": .more, "greater": .more,
    "longer": .more, "taller": .more, "heavier": .more, "wider": .more, "deeper": .more,
    "fewer": .less, "less": .less, "lower": .less, "smaller": .less, "shorter": .less,
    "lighter": .less, "narrower": .less, "shallower": .less,
    "warmer": .warmer, "hotter": .warmer, "milder": .warmer, "colder": .colder, "cooler": .colder,
    "cheaper": .cheaper, "dearer": .dearer, "faster": .faster, "quicker": .faster,
    "slower": .slower,
  ]
  private static let verbs: [WordKey: Word] = [
    "cleared": .more, "clearing": .more, "exceeded": .more, "exceeding": .more, "exceeds": .more,
    "topped": .more, "topping": .more, "tops": .more, "surpassed": .more, "surpassing": .more,
    "beat": .more, "beating": .more, "beats": .more, "passed": .more, "passing": .more,
    "outstripped": .more, "outnumbered": .more, "eclipsed": .more, "broke": .more,
    "breaking": .more, "smashed": .more,
  ]
  private static let prepositions: [WordKey: Word] = [
    "over": .more, "above": .more, "below": .less, "under": .less, "beyond": .more,
  ]

  /// Whether a number stands right before: "20 more than", "£6.5m bigger than", "three points higher than".
  func isBehindStep(in story: Story) -> Bool {
    story.isStep(before: tokens.lowerBound)
  }

  /// The words at which a comparison may begin.
  static let words: [WordKey] =
    Array(adjectives.keys) + Array(verbs.keys) + Array(prepositions.keys)
    + ["short", "premium", "discount"]

  /// Whether a value may be compared so.
  func allows(_ value: CopyValue) -> Bool {
    switch word {
    case .warmer, .colder: value.scale == .degrees
    case .cheaper, .dearer: value.fact.kind == .money
    case .faster, .slower: value.scale == .seconds
    case .more, .less:
      switch value.scale {
      case .share: false
      case .seconds: tokens.count >= 2
      default: true
      }
    }
  }

  /// Whether more is said in a scale.
  func isMore(in scale: CopyValue.Scale) -> Bool {
    switch word {
    case .more, .warmer, .dearer, .slower: true
    case .less, .colder, .cheaper, .faster: false
    }
  }

  /// Whether the words lead to a value: right behind them, or in a clause that "where" or "which" begins.
  func reaches(_ value: CopyValue, in story: Story) -> Bool {
    let gap = Story.stretch(tokens.upperBound, value.tokens.lowerBound)
    guard gap.count <= 16, !story.has(ChangeRule.joints, in: gap) else { return false }
    let clause = gap.first { Comparison.clauses.contains(story.tokens[$0].key) }
    return gap.count <= 4 && clause == nil || clause != nil && tokens.count >= 2
  }

  private static let clauses: WordSet = ["where", "which", "whose", "who"]
}

extension Story {
  /// Whether what stands before a word of more or less is the difference: "20 more than the 280".
  func isStep(before index: Int) -> Bool {
    for back in 1...3 {
      guard let token = token(index - back), token.block == tokens[index].block else {
        return false
      }
      if token.kind == .number || token.is([.number, .scale]) { return true }
      if token.kind == .mark && !token.is("%") { return false }
      if token.is([.function, .preposition]) { return false }
    }
    return false
  }
}
