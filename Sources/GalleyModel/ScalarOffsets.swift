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
      checkpoints.reserveCapacity(buffer.count / Self.step + 1)
      for (offset, byte) in buffer.enumerated() {
        if offset % Self.step == 0 { checkpoints.append(scalars) }
        if byte & 0xC0 != 0x80 { scalars += 1 }
      }
      bytes = buffer.count
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
      var scalars = counted
      for byte in buffer[min(start, buffer.count)..<min(byteOffset, buffer.count)]
      where byte & 0xC0 != 0x80 { scalars += 1 }
      return scalars
    } ?? counted
  }
}
