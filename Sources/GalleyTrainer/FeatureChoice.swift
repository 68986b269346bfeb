import GalleyGrammar

/// Chooses the features that a model has room for.
enum FeatureChoice {
  /// The features that the examples show at least so often, in the order in which they are met.
  static func seen(_ examples: Examples, atLeast least: UInt8) -> [UInt32] {
    var counts = [UInt8](repeating: 0, count: 1 << 31)
    var found: [UInt32] = []
    examples.forms.withUnsafeBufferPointer { forms in
      examples.classes.withUnsafeBufferPointer { classes in
        for sentence in examples.sentences {
          var walk = FeatureWalk(
            forms: UnsafeBufferPointer(rebasing: forms[sentence]),
            classes: UnsafeBufferPointer(rebasing: classes[sentence]))
          while let place = walk.next() {
            guard let keys = place.keys else { continue }
            walk.take(examples.tags[sentence.lowerBound + place.index])
            for index in 0..<FeatureWalk.count {
              // Keys are odd.
              let slot = Int(keys[index] >> 1)
              guard counts[slot] < least else { continue }
              counts[slot] += 1
              if counts[slot] == least { found.append(keys[index]) }
            }
          }
        }
      }
    }
    return found
  }

  /// The features whose weights say most, in the order of the list.
  static func greatest(_ keys: [UInt32], _ weights: [Double], most: Int) -> [UInt32] {
    let width = TaggerModel.rowWidth
    let sizes = keys.indices.map { row in
      weights[row * width..<(row + 1) * width].reduce(0) { $0 + $1 * $1 }
    }
    let order = keys.indices.sorted { sizes[$0] != sizes[$1] ? sizes[$0] > sizes[$1] : $0 < $1 }
    return order.prefix(most).sorted().map { keys[$0] }
  }
}
