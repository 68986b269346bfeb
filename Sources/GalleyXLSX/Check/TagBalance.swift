/// Whether an XML part is whole: every tag that opens is closed, and the last one ends the part.
///
/// A part that was cut short anywhere has open tags. libxlsxwriter escapes `<` and `>` in texts and
/// attributes, so every one of them is markup, and a count is enough.
struct TagBalance {
  /// Tags of elements that open, those that are empty included.
  private var opened = 0
  /// End tags, and empty elements, which need none.
  private var closed = 0
  private var previous: UInt8 = 0

  /// Takes the next bytes of the part.
  mutating func feed(_ bytes: UnsafeRawBufferPointer) {
    guard let last = bytes.last else { return }
    count(previous, bytes[0])
    // 32 pairs of neighbours at a time.
    var index = 0
    while index + 33 <= bytes.count {
      let first = bytes.loadUnaligned(fromByteOffset: index, as: SIMD32<UInt8>.self)
      let second = bytes.loadUnaligned(fromByteOffset: index + 1, as: SIMD32<UInt8>.self)
      let begins = first .== UInt8(ascii: "<")
      let slashes = second .== UInt8(ascii: "/")
      let others = (second .== UInt8(ascii: "?")) .| (second .== UInt8(ascii: "!"))
      let empties = (first .== UInt8(ascii: "/")) .& (second .== UInt8(ascii: ">"))
      opened += TagBalance.count(begins .& .!slashes .& .!others)
      closed += TagBalance.count((begins .& slashes) .| empties)
      index += 32
    }
    while index + 1 < bytes.count {
      count(bytes[index], bytes[index + 1])
      index += 1
    }
    previous = last
  }

  /// Whether the part has come to its end.
  var isWhole: Bool {
    opened > 0 && opened == closed
      && (previous == UInt8(ascii: ">") || previous == UInt8(ascii: "\n"))
  }

  private mutating func count(_ first: UInt8, _ second: UInt8) {
    switch (first, second) {
    case (UInt8(ascii: "<"), UInt8(ascii: "/")), (UInt8(ascii: "/"), UInt8(ascii: ">")): closed += 1
    case (UInt8(ascii: "<"), UInt8(ascii: "?")), (UInt8(ascii: "<"), UInt8(ascii: "!")): break
    case (UInt8(ascii: "<"), _): opened += 1
    default: break
    }
  }

  private static func count(_ mask: SIMDMask<SIMD32<Int8>>) -> Int {
    // True is -1.
    -Int(unsafeBitCast(mask, to: SIMD32<Int8>.self).wrappedSum())
  }
}
