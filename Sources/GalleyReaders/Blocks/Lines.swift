import GalleyModel

/// A line that is not blank.
struct Line: Hashable, Sendable {
  /// The line without the white space around it.
  var range: TextRange
  /// The width of the white space before it; a tab counts four.
  var indentation: Int
  /// A blank line stands before it, or nothing.
  var followsBlank: Bool
}

/// Cuts text into lines that end in LF, CR LF or CR, and keeps those that are not blank.
enum Lines {
  /// The lines of a text in order.
  static func lines(of bytes: [UInt8]) -> [Line] {
    var lines: [Line] = []
    var blankBefore = true
    var start = 0
    var nextLF = bytes.offset(of: lf, in: 0..<bytes.count)
    var nextCR = bytes.offset(of: cr, in: 0..<bytes.count)
    while start < bytes.count {
      // Each search begins where its last one ended: copy with one kind of line end takes no longer.
      if nextLF < start { nextLF = bytes.offset(of: lf, in: start..<bytes.count) }
      if nextCR < start { nextCR = bytes.offset(of: cr, in: start..<bytes.count) }
      let end = min(nextLF, nextCR)
      let range = bytes.trimmed(start..<end)
      if range.isEmpty {
        blankBefore = true
      } else {
        let indentation = width(of: bytes[start..<range.lowerBound])
        lines.append(Line(range: range, indentation: indentation, followsBlank: blankBefore))
        blankBefore = false
      }
      let isCRLF = end + 1 < bytes.count && bytes[end] == cr && bytes[end + 1] == lf
      start = end + (isCRLF ? 2 : 1)
    }
    return lines
  }

  private static let lf = UInt8(ascii: "\n")
  private static let cr = UInt8(ascii: "\r")

  /// How many columns white space takes.
  private static func width(of blank: ArraySlice<UInt8>) -> Int {
    blank.reduce(0) { width, byte in
      byte & 0xC0 == 0x80 ? width : width + (byte == UInt8(ascii: "\t") ? 4 : 1)
    }
  }
}
