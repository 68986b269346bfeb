import GalleyGrammar

/// Fills a table of the model: what ``KeyTable`` reads.
struct TableWriter {
  private var checks: [UInt16]
  private var numbers: [UInt16]
  private let count: UInt64

  init(buckets: Int) {
    checks = [UInt16](repeating: 0, count: buckets * KeyTable.bucketRoom)
    numbers = checks
    count = UInt64(buckets)
  }

  /// Puts a key with its number, which is not 0, into its bucket; false where that is full or holds a
  /// key with the same low half.
  mutating func add(_ key: UInt32, _ number: UInt16) -> Bool {
    let start = KeyTable.bucket(of: key, count: count) * KeyTable.bucketRoom
    let check = UInt16(truncatingIfNeeded: key)
    for slot in start..<start + KeyTable.bucketRoom {
      if numbers[slot] == 0 {
        checks[slot] = check
        numbers[slot] = number
        return true
      }
      if checks[slot] == check { return false }
    }
    return false
  }

  /// The bytes of the table.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for start in stride(from: 0, to: checks.count, by: KeyTable.bucketRoom) {
      let slots = start..<start + KeyTable.bucketRoom
      for number in checks[slots] { bytes += number.littleEndianBytes }
      for number in numbers[slots] { bytes += number.littleEndianBytes }
    }
    return bytes
  }
}

extension FixedWidthInteger {
  /// The bytes, the lowest first.
  var littleEndianBytes: [UInt8] {
    (0..<Self.bitWidth / 8).map { UInt8(truncatingIfNeeded: self >> ($0 * 8)) }
  }
}
