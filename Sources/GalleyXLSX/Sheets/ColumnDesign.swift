import GalleyModel

/// What a workbook makes of a table's column, beyond its cells.
struct ColumnDesign: Hashable, Sendable {
  /// How numbers are shown.
  enum Numbers: Hashable, Sendable {
    /// As numbers alone.
    case plain
    /// With the unit of their row: "USD 12,900", "12.5 %".
    case measured(isSigned: Bool)
    /// As percent with their sign: "+40 %".
    case percent

    /// Whether a plus stands before what is more than nothing.
    var isSigned: Bool {
      switch self {
      case .plain: false
      case .measured(let isSigned): isSigned
      case .percent: true
      }
    }
  }

  /// When a column is folded away under a `+`, so that what a desk reads first fits a screen.
  enum Fold: Hashable, Sendable {
    /// Never: a desk works with it.
    case never
    /// When it has no value at all.
    case whenEmpty
    /// When all of its rows have the same value, as the name of the only article.
    case whenSame
    /// Always: it adds detail to other columns.
    case always
  }

  /// The widest that the column becomes for its values.
  var cap = 24
  /// When it is folded away.
  var fold = Fold.whenEmpty
  /// How its numbers are shown.
  var numbers = Numbers.plain
  /// The version of the article that a row's value is of, which decides on unit and place.
  var side = VersionNote.Side.new
  /// Where a value leads.
  var link = SheetRow.Link.none
  /// Whether words get smaller letters where they would be too long for their column.
  var isShrunk = false
  /// Whether words stay on one line, cut off at the next column: rows are as high as what a desk
  /// reads asks for.
  var isClipped = false

  /// The width of columns that hold sentences.
  static let sentenceCap = 60

  /// What suits a column that a desk reads.
  init(cap: Int, link: SheetRow.Link = .none) {
    self.cap = cap
    self.link = link
    fold = .never
  }

  /// What suits a column of a table by its name.
  init(_ name: String) {
    if name.hasPrefix("old_") { side = .old }
    switch name {
    case "sentence", "quote", "text", "headline", "old_sentence", "new_sentence", "why":
      cap = ColumnDesign.sentenceCap
    case "what":
      cap = 45
    case "value", "upper", "of", "old_value", "new_value":
      numbers = .measured(isSigned: false)
    case "difference":
      numbers = .measured(isSigned: true)
    case "percent":
      numbers = .percent
    case "old_paragraph", "new_paragraph", "paragraphs":
      link = .place
    default: break
    }
    // A number that is wider than its column would be shown as ####.
    if numbers != .plain { cap = ColumnDesign.sentenceCap }
    if name == "article" {
      fold = .whenSame
      cap = 15
    }
  }
}
