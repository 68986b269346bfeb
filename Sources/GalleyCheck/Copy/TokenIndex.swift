/// Where the tokens stand that rules look for in the whole story, so that none need walk it for them.
struct TokenIndex: Sendable {
  /// The numbers.
  private(set) var numbers: [Int] = []
  /// The names of months, with a capital.
  private(set) var months: [Int] = []
  /// The marks that may quote.
  private(set) var quotationMarks: [Int] = []

  init(_ tokens: [Token]) {
    tokens.withUnsafeBufferPointer { tokens in
      for index in tokens.indices {
        switch tokens[index].kind {
        case .number: numbers.append(index)
        case .mark: if TokenIndex.mayQuote(tokens[index].key) { quotationMarks.append(index) }
        case .word:
          if tokens[index].is(.month), tokens[index].isCapitalized { months.append(index) }
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
