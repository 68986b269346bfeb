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
    countPairs(previous, bytes[0])
    var start = 0
    while start + 1 < bytes.count {
      let end = min(start + TagBalance.block, bytes.count - 1)
      countPairs(in: bytes, start..<end)
      start = end
    }
    previous = last
  }

  /// So many pairs of neighbours at a time: sums of that many fit a byte, which lets the compiler
  /// count 16 pairs with one instruction.
  private static let block = 240

  private mutating func countPairs(in bytes: UnsafeRawBufferPointer, _ range: Range<Int>) {
    var opened: UInt8 = 0
    var closed: UInt8 = 0
    for index in range {
      let first = bytes[index]
      let second = bytes[index + 1]
      let begins: UInt8 = first == UInt8(ascii: "<") ? 1 : 0
      let ends: UInt8 = second == UInt8(ascii: "/") ? 1 : 0
      let isOther: UInt8 = second == UInt8(ascii: "?") || second == UInt8(ascii: "!") ? 1 : 0
      let isSlash: UInt8 = first == UInt8(ascii: "/") ? 1 : 0
      let isEmpty: UInt8 = second == UInt8(ascii: ">") ? 1 : 0
      opened &+= begins & (1 &- ends) & (1 &- isOther)
      closed &+= (begins & ends) &+ (isSlash & isEmpty)
    }
    self.opened += Int(opened)
    self.closed += Int(closed)
  }

  /// Whether the part has come to its end.
  var isWhole: Bool {
    opened > 0 && opened == closed
      && (previous == UInt8(ascii: ">") || previous == UInt8(ascii: "\n"))
  }

  private mutating func countPairs(_ first: UInt8, _ second: UInt8) {
    withUnsafeBytes(of: (first, second)) { countPairs(in: $0, 0..<1) }
  }
}
