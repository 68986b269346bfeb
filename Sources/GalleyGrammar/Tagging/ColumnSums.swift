/// The sums of the weights of features, one for each of 32 columns.
///
/// A weight is a byte, 128 for none. Two neighbouring columns are added at once as a number of 16
/// bits, and the odd ones apart once more, which tells both: no widening of bytes, and every column
/// has the same 128s too much.
struct ColumnSums {
  private var low = (SIMD8<UInt16>.zero, SIMD8<UInt16>.zero)
  private var odd = (SIMD8<UInt16>.zero, SIMD8<UInt16>.zero)

  @inline(__always)
  init() {}

  /// Adds a row of 32 bytes, aligned to 16.
  @inline(__always)
  mutating func add(_ row: UnsafeRawPointer) {
    let first = row.load(as: SIMD8<UInt16>.self)
    let second = row.load(fromByteOffset: 16, as: SIMD8<UInt16>.self)
    low.0 &+= first
    low.1 &+= second
    odd.0 &+= first &>> 8
    odd.1 &+= second &>> 8
  }

  /// The column with the greatest sum; of equal ones the first.
  @inline(__always)
  var greatest: UInt8 {
    // As numbers with a sign, which they never need: the processor has a maximum of such alone.
    let even = (Self.signed(low.0 &- odd.0 &<< 8), Self.signed(low.1 &- odd.1 &<< 8))
    let odd = (Self.signed(odd.0), Self.signed(odd.1))
    let all = Self.greater(Self.greater(even.0, even.1), Self.greater(odd.0, odd.1))
    var half = Self.greater(all.lowHalf, all.highHalf)
    half = Self.greater(half, SIMD4(half[2], half[3], half[0], half[1]))
    let most = SIMD8<Int16>(repeating: max(half[0], half[1]))
    let columns =
      Self.bits(even.0 .== most, Self.evenBits) | Self.bits(odd.0 .== most, Self.oddBits)
    let further =
      Self.bits(even.1 .== most, Self.evenBits) | Self.bits(odd.1 .== most, Self.oddBits)
    let mask = UInt32(Self.fold(columns)) | UInt32(Self.fold(further)) << 16
    return UInt8(truncatingIfNeeded: mask.trailingZeroBitCount)
  }

  // No literal of an array, which would be read element by element for every word.
  @inline(__always)
  private static var evenBits: SIMD8<UInt16> { SIMD8(1, 4, 16, 64, 256, 1024, 4096, 16384) }
  @inline(__always)
  private static var oddBits: SIMD8<UInt16> { SIMD8(2, 8, 32, 128, 512, 2048, 8192, 32768) }

  @inline(__always)
  private static func bits(
    _ mask: SIMDMask<SIMD8<Int16>>, _ bits: SIMD8<UInt16>
  ) -> SIMD8<UInt16> {
    unsafeBitCast(mask, to: SIMD8<UInt16>.self) & bits
  }

  @inline(__always)
  private static func signed(_ sums: SIMD8<UInt16>) -> SIMD8<Int16> {
    unsafeBitCast(sums, to: SIMD8<Int16>.self)
  }

  @inline(__always)
  private static func greater(_ a: SIMD8<Int16>, _ b: SIMD8<Int16>) -> SIMD8<Int16> {
    a.replacing(with: b, where: b .> a)
  }

  @inline(__always)
  private static func greater(_ a: SIMD4<Int16>, _ b: SIMD4<Int16>) -> SIMD4<Int16> {
    a.replacing(with: b, where: b .> a)
  }

  @inline(__always)
  private static func fold(_ bits: SIMD8<UInt16>) -> UInt16 {
    let halves = unsafeBitCast(bits, to: SIMD2<UInt64>.self)
    var folded = halves[0] | halves[1]
    folded |= folded >> 32
    folded |= folded >> 16
    return UInt16(truncatingIfNeeded: folded)
  }
}
