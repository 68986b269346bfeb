import GalleyGrammar

/// Chooses the features that a model has room for.
enum FeatureChoice {
  /// The features that the examples show at least so often, in the order in which they are met.
  static func seen(_ examples: Examples, atLeast least: UInt8) -> [UInt32] {
    var index = RowIndex()
    var counts: [UInt8] = []
    var found: [UInt32] = []
    func count(_ key: UInt32) {
      let row = index.add(key)
      if row == counts.count { counts.append(0) }
      guard counts[row] < least else { return }
      counts[row] += 1
      if counts[row] == least { found.append(key) }
    }
    for sentence in examples.sentences {
      examples.walk(sentence) { walk in
        while let index = walk.next() {
          walk.keys(count)
          walk.take(examples.columns[sentence.lowerBound + index])
        }
      }
    }
    return found
  }

  /// The features whose weights say most, as many as a table has room for; in the order of the list.
  static func greatest(_ keys: [UInt32], _ weights: [Double], most: Int, buckets: Int) -> [UInt32] {
    let width = TaggerModel.rowWidth
    let sizes = keys.indices.map { row in
      weights[row * width..<(row + 1) * width].reduce(0) { $0 + $1 * $1 }
    }
    let order = keys.indices.sorted { sizes[$0] != sizes[$1] ? sizes[$0] > sizes[$1] : $0 < $1 }
    var table = TableWriter(buckets: buckets)
    var kept: [Int] = []
    for index in order where kept.count < most {
      if table.add(keys[index], 1) { kept.append(index) }
    }
    return kept.sorted().map { keys[$0] }
  }
}
