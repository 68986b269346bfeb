/// The figures of a sentence by the tokens that they cover, bound words, units and rates included.
struct FigureMap {
  /// A figure: its tokens, and whether it is a plain number of two and more, so that a plural follows.
  struct Entry {
    var tokens: Range<Int>
    var isPlural: Bool
  }

  let entries: [Entry]
  /// The figure that covers each token, -1 where none does.
  private let numbers: [Int16]
  private let first: Int

  init(_ entries: [Entry], in sentence: Range<Int>) {
    self.entries = entries
    first = sentence.lowerBound
    var numbers = [Int16](repeating: -1, count: sentence.count)
    for (number, entry) in entries.enumerated() {
      for token in entry.tokens.clamped(to: sentence) {
        numbers[token - sentence.lowerBound] = Int16(truncatingIfNeeded: number)
      }
    }
    self.numbers = numbers
  }

  /// The number of the figure that covers a token, or null.
  func figure(at token: Int) -> Int? {
    let place = token - first
    guard numbers.indices.contains(place), numbers[place] >= 0 else { return nil }
    return Int(numbers[place])
  }
}
