/// Where the tokens stand that rules look for in the whole story, so that none need walk it for them.
struct TokenIndex: Sendable {
  /// The numbers.
  private(set) var numbers: [Int] = []
  /// The names of months, with a capital.
  private(set) var months: [Int] = []
  /// The names of weekdays, with a capital.
  private(set) var weekdays: [Int] = []
  /// The words with a capital that may be names.
  private(set) var names: [Int] = []
  /// The words and signs beside which a number can be lost.
  private(set) var gaps: [Int] = []
  /// The marks that may quote.
  private(set) var quotationMarks: [Int] = []

  init(_ tokens: [Token]) {
    // Of ten words two or three are such.
    gaps.reserveCapacity(tokens.count / 3)
    names.reserveCapacity(tokens.count / 8)
    tokens.withUnsafeBufferPointer { tokens in
      for index in tokens.indices {
        // Most are words in small letters that nothing begins at.
        if tokens[index].kind == .word, !tokens[index].isCapitalized {
          if tokens[index].is(.gap) { gaps.append(index) }
          continue
        }
        switch tokens[index].kind {
        case .number: numbers.append(index)
        case .mark:
          if MissingRule.signs.contains(tokens[index].key) { gaps.append(index) }
          if TokenIndex.mayQuote(tokens[index].key) { quotationMarks.append(index) }
        case .word:
          if tokens[index].is(.gap) { gaps.append(index) }
          if tokens[index].mayBeName { names.append(index) }
          if tokens[index].is(.month) { months.append(index) }
          if tokens[index].is(.weekday) { weekdays.append(index) }
        }
      }
    }
  }

  /// Straight marks, backticks, and all of the block of Unicode that has the curly ones.
  @inline(__always)
  private static func mayQuote(_ key: WordKey) -> Bool {
    key == "\"" || key == "'" || key == "`" || key.bits >> 16 == 0xE2
  }
}
