/// Decodes UTF-16 of either byte order.
enum UTF16Text {
  /// Which byte of a code unit comes first.
  enum ByteOrder: Sendable {
    case littleEndian
    case bigEndian

    /// The order that a file's byte order mark tells, or nil where it has none.
    ///
    /// `FF FE 00 00` is the mark of UTF-32, which no newsroom sends: it has none here.
    init?(markOf bytes: [UInt8]) {
      switch (bytes.first, bytes.dropFirst().first) {
      case (0xFF, 0xFE) where !bytes.dropFirst(2).starts(with: [0, 0]): self = .littleEndian
      case (0xFE, 0xFF): self = .bigEndian
      default: return nil
      }
    }
  }

  /// Decodes bytes without their mark; half a code unit or half a surrogate pair gives U+FFFD.
  static func decode(_ bytes: ArraySlice<UInt8>, in order: ByteOrder) -> String {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2 + 1)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(order == .littleEndian ? second << 8 | first : first << 8 | second)
      index += 2
    }
    if index < bytes.endIndex { units.append(0xFFFD) }
    return String(decoding: units, as: UTF16.self)
  }
}
