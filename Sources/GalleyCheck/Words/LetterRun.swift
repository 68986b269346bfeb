/// The ASCII letters at the beginning of eight bytes, found without a look at each byte.
///
/// See "Determine if a word has a byte between m and n",
/// https://graphics.stanford.edu/~seander/bithacks.html#HasBetweenInWord.
struct LetterRun {
  /// How many letters there are, 0 to 8.
  let count: Int
  /// The letters in lower case, the last in the lowest byte; 0 above them.
  let lowercase: UInt64

  /// Reads the eight bytes from an offset on.
  @inline(__always)
  init(bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
    let bytes = UInt64(
      littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(
        fromByteOffset: offset, as: UInt64.self))
    let each: UInt64 = 0x0101_0101_0101_0101
    let high = each &* 0x80
    let caseBit = each &* 0x20
    // A sum per byte carries into the top bit where the byte reaches a bound; no byte overflows.
    let low = (bytes | caseBit) & ~high
    let fromA = low &+ each &* UInt64(0x80 - UInt8(ascii: "a"))
    let behindZ = low &+ each &* UInt64(0x7F - UInt8(ascii: "z"))
    let others = ~(fromA & ~behindZ & ~bytes) & high
    count = others.trailingZeroBitCount / 8
    let unwanted = UInt64(8 - count) * 8
    // A shift by all 64 bits leaves nothing, as it should.
    lowercase = (bytes | caseBit).byteSwapped >> unwanted
  }
}
