import GalleyGrammar

/// Learns weights of features from examples: an averaged perceptron.
struct Perceptron {
  /// The keys of the features, each with the row of its weights.
  private(set) var table: KeyTable
  /// A weight for each feature and tag.
  private var weights: [Int32]
  /// What must be taken off for the average: each change times the step at which it came.
  private var passed: [Int64]
  private var step: Int64 = 1

  static let width = TaggerModel.rowWidth

  /// Makes one that knows nothing of these features.
  init(_ keys: [UInt32]) {
    table = KeyTable(keys)
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
    var wrong = 0
    for index in order { wrong += learn(examples, examples.sentences[index]) }
    return wrong
  }

  private mutating func learn(_ examples: Examples, _ sentence: Range<Int>) -> Int {
    var wrong = 0
    let table = table
    weights.withUnsafeMutableBufferPointer { weights in
      passed.withUnsafeMutableBufferPointer { passed in
        examples.forms.withUnsafeBufferPointer { forms in
          examples.classes.withUnsafeBufferPointer { classes in
            var walk = FeatureWalk(
              forms: UnsafeBufferPointer(rebasing: forms[sentence]),
              classes: UnsafeBufferPointer(rebasing: classes[sentence]))
            while let place = walk.next() {
              let gold = examples.tags[sentence.lowerBound + place.index]
              guard let keys = place.keys else { continue }
              var sums = (SIMD16<Int32>.zero, SIMD16<Int32>.zero, SIMD16<Int32>.zero)
              var rows = InlineArray<24, Int32>(repeating: -1)
              for feature in 0..<FeatureWalk.count {
                let row = table.row(keys[feature])
                rows[feature] = row
                guard row >= 0 else { continue }
                let start = UnsafeRawPointer(weights.baseAddress! + Int(row) * Self.width)
                sums.0 &+= start.loadUnaligned(as: SIMD16<Int32>.self)
                sums.1 &+= start.loadUnaligned(fromByteOffset: 64, as: SIMD16<Int32>.self)
                sums.2 &+= start.loadUnaligned(fromByteOffset: 128, as: SIMD16<Int32>.self)
              }
              let guess = Self.best(sums)
              walk.take(guess)
              step += 1
              guard guess != gold else { continue }
              wrong += 1
              for feature in 0..<FeatureWalk.count where rows[feature] >= 0 {
                let start = Int(rows[feature]) * Self.width
                weights[start + Int(gold)] += 1
                passed[start + Int(gold)] += step
                weights[start + Int(guess)] -= 1
                passed[start + Int(guess)] -= step
              }
            }
          }
        }
      }
    }
    return wrong
  }

  private static func best(_ sums: (SIMD16<Int32>, SIMD16<Int32>, SIMD16<Int32>)) -> UInt8 {
    let greatest = max(sums.0.max(), sums.1.max(), sums.2.max())
    for index in 0..<16 where sums.0[index] == greatest { return UInt8(index) }
    for index in 0..<16 where sums.1[index] == greatest { return UInt8(16 + index) }
    for index in 0..<16 where sums.2[index] == greatest { return UInt8(32 + index) }
    return 0
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
