/// How wide text reports are.
extension FormatOptions {
  /// What a report can be set in: fewer columns break its words, more nobody reads in a line.
  private static let widths = 64...240

  /// The columns of a line: those asked for, else those of the terminal that shows the report, else 80.
  /// - Throws: ``UsageError`` for a width that no report has.
  func reportWidth() throws -> Int {
    if let width {
      guard Self.widths.contains(width) else {
        throw UsageError("--width takes 64 to 240 columns, not \(width)")
      }
      return width
    }
    guard out == nil, let columns = StandardStream.output.columns else { return 80 }
    // A line of a wide window is hard to follow.
    return min(max(columns, Self.widths.lowerBound), 140)
  }
}
