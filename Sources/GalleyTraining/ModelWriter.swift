import GalleyGrammar

/// Writes a model as the bytes that ``TaggerModel`` reads.
struct ModelWriter {
  /// What the largest share of weights keep their size of; the few beyond are cut to it.
  private static let clipped = 0.9999

  /// The bytes of a model.
  ///
  /// - Parameters:
  ///   - keys: The features' keys, all with room in the table.
  ///   - weights: 32 weights for each of them.
  ///   - buckets: How many buckets the features' table has.
  static func bytes(
    _ lexicon: WordLexicon, _ keys: [UInt32], _ weights: [Double], buckets: Int
  ) -> [UInt8] {
    var table = TableWriter(buckets: buckets)
    for (row, key) in keys.enumerated() { _ = table.add(key, UInt16(row + 1)) }
    var body = lexicon.table.bytes + table.bytes
    body += [UInt8](repeating: 128, count: TaggerModel.rowWidth)
    body += rows(weights)

    var bytes = TaggerModel.magic
    let numbers = [
      TaggerModel.version, UInt32(TaggerModel.headerSize + body.count), TaggerModel.checkSum(body),
      UInt32(WordLexicon.buckets), UInt32(buckets), UInt32(keys.count + 1),
    ]
    for number in numbers { bytes += number.littleEndianBytes }
    bytes += [UInt8](repeating: 0, count: TaggerModel.headerSize - bytes.count)
    return bytes + body
  }

  /// The weights as bytes, 128 for nothing.
  private static func rows(_ weights: [Double]) -> [UInt8] {
    let sizes = weights.map(abs).filter { $0 > 0 }.sorted()
    guard !sizes.isEmpty else { return weights.map { _ in 128 } }
    let limit = sizes[Int(Double(sizes.count - 1) * clipped)]
    return weights.map { UInt8(128 + (max(-1, min(1, $0 / limit)) * 127).rounded()) }
  }
}
