import CXLSXWriter

/// When a cell gets another look.
package enum Condition: Hashable, Sendable {
  /// When it holds this word, which must be one of Galley's own, without quotation marks.
  case holds(String)
  /// When the cell above says the same, and is in sight: not where a filter has hidden it.
  case repeatsAbove
}

extension Workbook {
  /// Gives the cells of a column another look when a condition holds, whatever is done to them later.
  /// - Parameter rows: The rows, counted from 0; one or more, the first not 0.
  package mutating func mark(
    _ condition: Condition, as look: Style, in sheet: Sheet, rows: Range<Int>, column: Int
  ) throws(XLSXError) {
    let first = try Position(row: rows.lowerBound, column: column)
    let last = try Position(row: rows.upperBound - 1, column: column)
    let pointer = try pointer(sheet)
    var strings = CStrings()
    var format = lxw_conditional_format()
    switch condition {
    case .holds(let word):
      format.type = UInt8(LXW_CONDITIONAL_TYPE_CELL.rawValue)
      format.criteria = UInt8(LXW_CONDITIONAL_CRITERIA_EQUAL_TO.rawValue)
      format.value_string = strings.add("\"\(word)\"")
    case .repeatsAbove:
      let name = Position.name(ofColumn: column)
      let above = "$\(name)\(rows.lowerBound)"
      format.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
      // SUBTOTAL 103 counts the cells that are in sight and not empty.
      format.value_string = strings.add(
        "=AND($\(name)\(rows.lowerBound + 1)=\(above),SUBTOTAL(103,\(above))=1)")
    }
    format.format = self.format(look)
    try check(
      worksheet_conditional_format_range(
        pointer, first.row, first.column, last.row, last.column, &format),
      "mark cells of column \(column + 1)")
  }
}
