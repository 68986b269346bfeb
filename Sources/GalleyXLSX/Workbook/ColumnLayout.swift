/// How a column of a sheet is set up.
package struct ColumnLayout: Hashable, Sendable {
  /// Whether a column is shown.
  package enum Fold: Hashable, Sendable {
    /// Shown.
    case open
    /// Hidden under a `+` above the sheet.
    case folded
    /// Shown, and after a folded one, so that the `+` stands above it.
    case afterFolded
  }

  /// The width in digits of the standard font.
  package var width: Double
  /// The style of the cells that nobody has written yet.
  package var style: Style
  /// Whether it is shown.
  package var fold: Fold

  /// Makes a layout.
  package init(width: Double, style: Style = Style(), fold: Fold = .open) {
    self.width = width
    self.style = style
    self.fold = fold
  }
}
