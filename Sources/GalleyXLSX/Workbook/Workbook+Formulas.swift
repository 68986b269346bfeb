import CXLSXWriter

/// A formula of Galley's own; there is no other way to one, so nothing that copy says becomes one.
package struct Formula: Hashable, Sendable {
  /// The formula in Excel's language.
  let text: String
  /// What it comes to at first: programs that do not calculate show it.
  let result: String

  /// How many rows have a status: "12 of 33 checked".
  /// - Parameters:
  ///   - rows: The rows, counted from 0, that have a word in the column of the status.
  ///   - checked: How many of them have another word than that for unchecked ones; null where
  ///     nobody knows yet, and rows may follow.
  package static func progress(
    rows: Range<Int>, column: Int, unchecked: String, checked: Int?
  ) -> Formula {
    let name = Position.name(ofColumn: column)
    let last = checked == nil ? Sheet.rowLimit : rows.upperBound
    let range = "\(name)\(rows.lowerBound + 1):\(name)\(last)"
    let all = checked == nil ? "COUNTA(\(range))" : "ROWS(\(range))"
    return Formula(
      text: "=COUNTA(\(range))-COUNTIF(\(range),\"\(unchecked)\")&\" of \"&\(all)&\" checked\"",
      result: checked.map { "\($0) of \(rows.count) checked" } ?? "… checked")
  }
}

extension Workbook {
  /// Writes a formula whose result is text.
  package mutating func write(
    _ formula: Formula, in sheet: Sheet, row: Int, column: Int, style: Style = Style()
  ) throws(XLSXError) {
    let cell = try Position(row: row, column: column)
    try check(
      worksheet_write_formula_str(
        pointer(sheet, at: cell), cell.row, cell.column, formula.text, format(style),
        formula.result),
      "write the formula \(cell)")
  }
}
