/// Text as it stands in a cell of CSV, written eight bytes at a time.
extension UnsafeBufferPointer<UInt8> {
  /// The room that the text may need: every byte a quotation mark, one at each end, an apostrophe,
  /// and seven bytes that may be touched behind what is written.
  var mostCSVBytes: Int { 2 * count + 10 }

  /// Writes the text as a cell.
  /// - Parameter room: At least ``mostCSVBytes``.
  /// - Returns: How many bytes the cell has.
  func writeCSV(
    to room: UnsafeMutableRawBufferPointer, delimiter: UInt8, guardsFormulas: Bool
  ) -> Int {
    let guarding = guardsFormulas && startsFormula ? 1 : 0
    if writePlain(to: .init(rebasing: room[guarding...]), delimiter: delimiter) {
      if guarding > 0 { room[0] = UInt8(ascii: "'") }
      return guarding + count
    }
    room[0] = quotationMark
    if guarding > 0 { room[1] = UInt8(ascii: "'") }
    let start = 1 + guarding
    let end = start + writeDoublingMarks(to: .init(rebasing: room[start...]))
    room[end] = quotationMark
    return end + 1
  }

  /// Whether a spreadsheet may take the text for a formula, as OWASP lists them: full-width signs,
  /// too, which programs in East Asia read as the others, and line ends, which some pass over.
  private var startsFormula: Bool {
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"),
      UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"):
      true
    case 0xEF:
      // U+FF0B ＋, U+FF0D －, U+FF1D ＝, U+FF20 ＠.
      count >= 3 && self[1] == 0xBC && [0x8B, 0x8D, 0x9D, 0xA0].contains(self[2])
    default: false
    }
  }

  /// Writes the text as it is, and looks at every byte on the way.
  /// - Returns: Whether it may stand so: whether it has no delimiter, quotation mark or line end.
  private func writePlain(to room: UnsafeMutableRawBufferPointer, delimiter: UInt8) -> Bool {
    var isPlain = true
    for index in stride(from: 0, through: count - 8, by: 8) {
      if !copy(at: index, to: room, delimiter) { isPlain = false }
    }
    if count >= 8 { return copy(at: count - 8, to: room, delimiter) && isPlain }
    for (index, byte) in enumerated() {
      room[index] = byte
      let isMark = byte == delimiter || byte == quotationMark
      if isMark || byte == lineFeed || byte == carriageReturn { isPlain = false }
    }
    return isPlain
  }

  /// Copies eight bytes; false where one of them asks for quotation marks.
  @inline(__always)
  private func copy(
    at index: Int, to room: UnsafeMutableRawBufferPointer, _ delimiter: UInt8
  ) -> Bool {
    let word = eightBytes(at: index)
    room.storeBytes(of: word, toByteOffset: index, as: UInt64.self)
    let marks = zeros(word ^ each(delimiter)) | zeros(word ^ each(quotationMark))
    let lineEnds = zeros(word ^ each(lineFeed)) | zeros(word ^ each(carriageReturn))
    return marks | lineEnds == 0
  }

  /// Writes the text with every quotation mark twice.
  /// - Returns: How many bytes that makes.
  private func writeDoublingMarks(to room: UnsafeMutableRawBufferPointer) -> Int {
    var index = 0
    var written = 0
    while index + 8 <= count {
      let word = eightBytes(at: index)
      room.storeBytes(of: word, toByteOffset: written, as: UInt64.self)
      let marks = zeros(UInt64(littleEndian: word) ^ each(quotationMark))
      let length = marks == 0 ? 8 : marks.trailingZeroBitCount / 8 + 1
      index += length
      written += length
      if marks != 0 {
        room[written] = quotationMark
        written += 1
      }
    }
    for byte in self[index...] {
      room[written] = byte
      written += 1
      if byte == quotationMark {
        room[written] = byte
        written += 1
      }
    }
    return written
  }

  private func eightBytes(at index: Int) -> UInt64 {
    UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: index, as: UInt64.self)
  }
}

private let quotationMark = UInt8(ascii: "\"")
private let lineFeed = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")

@inline(__always)
private func each(_ byte: UInt8) -> UInt64 {
  UInt64(byte) &* 0x0101_0101_0101_0101
}

/// Not 0 where a byte is 0; the lowest bit that is set is the top bit of the first such byte.
///
/// "Determine if a word has a zero byte", https://graphics.stanford.edu/~seander/bithacks.html
@inline(__always)
private func zeros(_ word: UInt64) -> UInt64 {
  (word &- each(1)) & ~word & each(0x80)
}
