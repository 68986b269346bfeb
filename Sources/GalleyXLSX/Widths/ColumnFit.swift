import GalleyExporters

/// What suits a column of a sheet, found out while its values are written.
///
/// Excel fits a column only when somebody asks it to, and libxlsxwriter cannot; so values are
/// measured as they are written. Longer texts go on in further lines.
struct ColumnFit {
  private let design: ColumnDesign
  private var widest: Int
  private var isEmpty = true
  /// The value of every row so far; null once they differ, or where nobody wants to know.
  private var onlyValue: Cell?

  /// Begins with the width that a header takes with its filter button.
  init(header: String, design: ColumnDesign) {
    self.design = design
    widest = TextExtent(header, cap: design.cap).width + 3
  }

  /// Makes room for a value.
  /// - Parameter width: The digits that it takes as it is shown, 0 for none.
  mutating func add(_ cell: Cell, width: Int) {
    if design.fold == .whenSame {
      if isEmpty { onlyValue = cell } else if onlyValue != cell { onlyValue = nil }
    }
    if width > 0 { isEmpty = false }
    widest = max(widest, min(width, design.cap))
  }

  /// The width that the library is told: a digit's room beside the widest value.
  var width: Double { Double(widest + 1) }

  /// Whether the column is folded away.
  var isFolded: Bool {
    switch design.fold {
    case .never: false
    case .whenEmpty: isEmpty
    case .whenSame: isEmpty || onlyValue != nil
    case .always: true
    }
  }
}
