import GalleyGrammar

/// Writes a model as the bytes that ``TaggerModel`` reads.
struct ModelWriter {
  /// What the largest share of weights keep their size of; the few beyond are cut to it.
  private static let clipped = 0.9999

  /// The bytes of a model.
  /// - Parameters:
  ///   - keys: The features' keys.
  ///   - weights: 48 weights for each of them.
  static func bytes(_ lexicon: WordLexicon, _ keys: [UInt32], _ weights: [Double]) -> [UInt8] {
    let sizes = weights.map(abs).filter { $0 > 0 }.sorted()
    let limit = sizes[Int(Double(sizes.count - 1) * clipped)]
    let rows = weights.map { UInt8(bitPattern: Int8((max(-1, min(1, $0 / limit)) * 127).rounded())) }

    var body: [UInt8] = []
    let words = lexicon.entries.sorted { $0.key < $1.key }
    let lexiconSlots = slots(words.count)
    var wordKeys = [UInt32](repeating: 0, count: lexiconSlots)
    var entries = [UInt8](repeating: 0, count: lexiconSlots)
    for (key, entry) in words {
      var slot = Int(key) & (lexiconSlots - 1)
      while wordKeys[slot] != 0 { slot = (slot + 1) & (lexiconSlots - 1) }
      wordKeys[slot] = key
      entries[slot] = entry
    }
    let featureSlots = slots(keys.count)
    let shift = UInt32(featureSlots.leadingZeroBitCount - 31)
    var featureKeys = [UInt32](repeating: 0, count: featureSlots)
    var featureRows = [UInt16](repeating: 0, count: featureSlots)
    for (row, key) in keys.enumerated() {
      var slot = Int(key >> shift)
      while featureKeys[slot] != 0 { slot = (slot + 1) & (featureSlots - 1) }
      featureKeys[slot] = key
      featureRows[slot] = UInt16(row)
    }
    for key in wordKeys { body += key.littleEndianBytes }
    body += entries
    for key in featureKeys { body += key.littleEndianBytes }
    for row in featureRows { body += [UInt8(truncatingIfNeeded: row), UInt8(row >> 8)] }
    body += rows

    var bytes = TaggerModel.magic
    let numbers: [UInt32] = [
      TaggerModel.version, UInt32(TaggerModel.headerSize + body.count), TaggerModel.checkSum(body),
      UInt32(lexiconSlots), UInt32(featureSlots), UInt32(keys.count),
    ]
    for number in numbers { bytes += number.littleEndianBytes }
    bytes += [UInt8](repeating: 0, count: TaggerModel.headerSize - bytes.count)
    return bytes + body
  }

  /// A power of two that leaves a third of the slots empty, so that a miss ends soon.
  private static func slots(_ count: Int) -> Int {
    var slots = 16
    while slots * 2 < count * 3 { slots *= 2 }
    return slots
  }
}

extension UInt32 {
  var littleEndianBytes: [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: self >> ($0 * 8)) } }
}
