/// The width of a column that fits its values, in digits of the standard font.
///
/// Excel fits a column only when somebody asks it to, and libxlsxwriter cannot; so values are
/// measured as they are written. Longer texts go on in further lines.
struct ColumnWidth {
  /// The widest that a column becomes for its values.
  static let cap = 60
  private var widest: Int

  /// The width that a header takes with its filter button.
  init(header: String) {
    widest = TextExtent(header).width + 3
  }

  /// Makes room for a value.
  mutating func widen(to width: Int) {
    widest = max(widest, min(width, ColumnWidth.cap))
  }

  /// What the library is told: a digit's room beside the widest value.
  var value: Double { Double(widest + 1) }
}
