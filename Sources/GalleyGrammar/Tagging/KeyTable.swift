/// A table from keys of 32 bits to numbers of 16, read in place.
///
/// A key belongs to one bucket of 32 bytes: the low halves of up to eight keys, then their numbers.
/// Who looks reads one line of the processor's cache and never branches, where a table that is
/// probed slot by slot costs a misprediction for every other key. What a full bucket has no room
/// for is left out when the table is made; a key that is in no table meets the low half of another
/// about once in ten thousand times, which a sum of two dozen weights bears.
package struct KeyTable {
  package static let bucketSize = 32
  /// How many keys a bucket has room for.
  package static let bucketRoom = 8

  private let buckets: UnsafeRawPointer
  private let count: UInt64

  /// A table over so many buckets, aligned to 16.
  init(_ buckets: UnsafeRawPointer, count: Int) {
    self.buckets = buckets
    self.count = UInt64(count)
  }

  /// The greatest number in the table.
  var greatestNumber: UInt16 {
    (0..<Int(count)).reduce(0) { greatest, bucket in
      max(
        greatest,
        buckets.load(
          fromByteOffset: bucket * Self.bucketSize + Self.bucketSize / 2, as: SIMD8<UInt16>.self
        ).max())
    }
  }

  /// The bucket of a key.
  @inline(__always)
  package static func bucket(of key: UInt32, count: UInt64) -> Int {
    Int(truncatingIfNeeded: (UInt64(key) &* count) >> 32)
  }

  /// The number of a key, 0 for one that the table does not hold.
  @inline(__always)
  subscript(key: UInt32) -> UInt16 {
    let bucket = buckets + Self.bucket(of: key, count: count) &* Self.bucketSize
    let checks = bucket.load(as: SIMD8<UInt16>.self)
    let numbers = bucket.load(fromByteOffset: 16, as: SIMD8<UInt16>.self)
    let isKey = checks .== SIMD8<UInt16>(repeating: UInt16(truncatingIfNeeded: key))
    // One number at most is left: those of empty slots are 0, and no two keys are alike.
    let left = unsafeBitCast(
      unsafeBitCast(isKey, to: SIMD8<UInt16>.self) & numbers, to: SIMD2<UInt64>.self)
    var folded = left[0] | left[1]
    folded |= folded >> 32
    folded |= folded >> 16
    return UInt16(truncatingIfNeeded: folded)
  }
}
