/// Turns UTF-8 byte offsets of a text into offsets in Unicode scalars, as the JSON contract counts.
///
/// One pass over the text counts scalars in steps of 64 bytes; a look-up then counts at most 64.
///
///     ScalarOffsets("über 40")[6]   // 5: "ü" is two bytes and one scalar
public struct ScalarOffsets: Sendable {
  private let text: String
  private let checkpoints: [Int]
  private let isASCII: Bool
  private static let step = 64

  /// Counts the scalars of a text.
  public init(_ text: String) {
    var text = text
    text.makeContiguousUTF8()
    var checkpoints: [Int] = []
    var scalars = 0
    var bytes = 0
    text.utf8.withContiguousStorageIfAvailable { buffer in
      bytes = buffer.count
      checkpoints.reserveCapacity(bytes / Self.step + 2)
      for start in stride(from: 0, to: bytes, by: Self.step) {
        checkpoints.append(scalars)
        scalars += Self.scalars(in: buffer[start..<min(start + Self.step, bytes)])
      }
    }
    checkpoints.append(scalars)
    self.text = text
    self.checkpoints = checkpoints
    isASCII = scalars == bytes
  }

  /// The scalar offset of a byte offset, which must lie in `0...text.utf8.count`.
  public subscript(byteOffset: Int) -> Int {
    if isASCII { return byteOffset }
    let start = byteOffset / Self.step * Self.step
    let counted = checkpoints[min(byteOffset / Self.step, checkpoints.count - 1)]
    return text.utf8.withContiguousStorageIfAvailable { buffer in
      let end = min(byteOffset, buffer.count)
      return counted + Self.scalars(in: buffer[min(start, end)..<end])
    } ?? counted
  }

  /// How many scalars begin in at most a step of bytes; sums in a byte, sixteen at a time.
  @inline(__always)
  private static func scalars(in bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    var continuations: UInt8 = 0
    for byte in UnsafeBufferPointer(rebasing: bytes) { continuations &+= byte >> 7 & ~byte >> 6 }
    return bytes.count - Int(continuations)
  }
}
