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
  /// The marks that may quote.
  private(set) var quotationMarks: [Int] = []

  init(_ tokens: [Token]) {
    names.reserveCapacity(tokens.count / 10)
    numbers.reserveCapacity(tokens.count / 40)
    tokens.withUnsafeBufferPointer { add($0) }
  }

  private mutating func add(_ tokens: UnsafeBufferPointer<Token>) {
    for index in tokens.indices
    where tokens[index].isCapitalized || tokens[index].is([.digits, .quotes]) {
      let token = tokens[index]
      if token.is(.digits) {
        numbers.append(index)
      } else if token.is(.quotes) {
        quotationMarks.append(index)
      } else if token.mayBeName {
        names.append(index)
      } else if token.is(.month) {
        months.append(index)
      } else if token.is(.weekday) {
        weekdays.append(index)
      }
    }
  }
}
