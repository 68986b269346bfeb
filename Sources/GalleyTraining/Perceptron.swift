import GalleyGrammar

/// Learns weights of features from examples: an averaged perceptron.
struct Perceptron {
  /// The rows of the features.
  private let index: RowIndex
  /// A weight for each feature and column.
  private var weights: [Int32]
  /// What must be taken off for the average: each change times the step at which it came.
  private var passed: [Int64]
  private var step: Int64 = 1

  private static let width = TaggerModel.rowWidth

  /// Makes one that knows nothing of these features.
  init(_ keys: [UInt32]) {
    index = RowIndex(keys)
    weights = [Int32](repeating: 0, count: keys.count * Self.width)
    passed = [Int64](repeating: 0, count: keys.count * Self.width)
  }

  /// Goes through the examples once in an order that the seed tells; how many words it had wrong.
  mutating func learn(_ examples: Examples, seed: UInt64) -> Int {
    var order = Array(examples.sentences.indices)
    var generator = Xorshift(seed: seed)
    for index in order.indices.dropFirst().reversed() {
      order.swapAt(index, Int(generator.next() % UInt64(index + 1)))
    }
    return order.reduce(0) { $0 + learn(examples, examples.sentences[$1]) }
  }

  private mutating func learn(_ examples: Examples, _ sentence: Range<Int>) -> Int {
    examples.walk(sentence) { walk in
      var wrong = 0
      var rows: [Int] = []
      while let word = walk.next() {
        rows.removeAll(keepingCapacity: true)
        walk.keys { key in
          let row = index.row(key)
          if row >= 0 { rows.append(Int(row) * Self.width) }
        }
        let guess = best(rows)
        walk.take(UInt8(guess))
        step += 1
        let gold = Int(examples.columns[sentence.lowerBound + word])
        guard guess != gold, gold != Examples.none else { continue }
        wrong += 1
        for row in rows {
          weights[row + gold] += 1
          passed[row + gold] += step
          weights[row + guess] -= 1
          passed[row + guess] -= step
        }
      }
      return wrong
    }
  }

  /// The column with the greatest sum; of equal ones the first.
  private func best(_ rows: [Int]) -> Int {
    weights.withUnsafeBytes { weights in
      var sums = SIMD32<Int32>.zero
      for row in rows {
        sums &+= weights.loadUnaligned(fromByteOffset: row * 4, as: SIMD32<Int32>.self)
      }
      let greatest = sums.max()
      return sums.indices.first { sums[$0] == greatest } ?? 0
    }
  }

  /// The average of each weight over all steps.
  func averages() -> [Double] {
    zip(weights, passed).map { Double($0) - Double($1) / Double(step) }
  }
}

/// Numbers in an order that looks like none and is the same for the same seed.
struct Xorshift {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9e37_79b9_7f4a_7c15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
