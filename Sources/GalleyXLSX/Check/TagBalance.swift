/// Whether an XML part is whole: every tag that opens is closed, the root last of all.
///
/// A part that was cut short anywhere has open tags. libxlsxwriter escapes `<` and `>` in texts and
/// attributes, so every one of them is markup, and a count is enough.
struct TagBalance {
  private var depth = 0
  private var hasRoot = false
  private var goesOnAfterRoot = false
  private var previous: UInt8 = 0

  /// Takes the next bytes of the part.
  mutating func feed(_ bytes: UnsafeRawBufferPointer) {
    var depth = depth
    var previous = previous
    for byte in bytes {
      if previous == UInt8(ascii: "<") {
        if byte == UInt8(ascii: "/") {
          depth -= 1
        } else if byte != UInt8(ascii: "?"), byte != UInt8(ascii: "!") {
          if depth == 0, hasRoot { goesOnAfterRoot = true }
          hasRoot = true
          depth += 1
        }
      } else if byte == UInt8(ascii: ">"), previous == UInt8(ascii: "/") {
        depth -= 1
      }
      if byte > 0x20 { previous = byte }
    }
    self.depth = depth
    self.previous = previous
  }

  /// Whether the part has come to its end.
  var isWhole: Bool {
    hasRoot && depth == 0 && !goesOnAfterRoot && previous == UInt8(ascii: ">")
  }
}
