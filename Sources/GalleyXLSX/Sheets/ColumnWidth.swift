/// The width of a column that fits its values, in digits of the standard font.
///
/// Excel fits a column only when somebody asks it to, and libxlsxwriter cannot; so values are
/// measured as they are written. Longer texts go on in further lines.
struct ColumnWidth {
  /// The widest that a column becomes.
  static let cap = 60
  private var widest: Int

  /// The width that a header takes with its filter button.
  init(header: String) {
    widest = ColumnWidth.width(of: header) + 3
  }

  /// Makes room for a value.
  mutating func widen(to width: Int) {
    widest = max(widest, min(width, ColumnWidth.cap))
  }

  /// What the library is told: a digit's room at the edge of the widest value.
  var value: Double { Double(widest + 1) }

  /// The width of a text's longest line: Chinese, Japanese, Korean and emoji count twice. Measured
  /// no further than somewhat beyond the cap.
  static func width(of text: String) -> Int {
    var longest = 0
    var width = 0
    for byte in text.utf8 {
      switch byte {
      case 0x0A:
        longest = max(longest, width)
        width = 0
      case 0x80..<0xC0: continue
      // The first bytes of U+3000…U+DFFF and of U+10000 on.
      case 0xE3...0xED, 0xF0...: width += 2
      default: width += 1
      }
      if width > cap { return width }
    }
    return max(longest, width)
  }
}
