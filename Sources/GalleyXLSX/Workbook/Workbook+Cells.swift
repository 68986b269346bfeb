import CXLSXWriter

/// Rows and columns count from 0. A cell is written once; in ``Workbook/Mode/streaming`` mode rows
/// come in order (``XLSXError/outOfOrder(row:)``), since the library loses a cell of an earlier row
/// without a word.
extension Workbook {
  /// Writes words, never a formula: "=1+1" stays text.
  package mutating func write(
    _ text: CleanText, in sheet: Sheet, row: Int, column: Int, style: Style = Style()
  ) throws(XLSXError) {
    let cell = try Position(row: row, column: column)
    try check(
      worksheet_write_string(
        pointer(sheet, at: cell), cell.row, cell.column, text.text, format(style)),
      "write the cell \(cell)")
  }

  /// Writes a number; what is none (NaN, infinity) as its name, since Excel takes no such number.
  package mutating func write(
    _ number: Double, in sheet: Sheet, row: Int, column: Int, style: Style = Style()
  ) throws(XLSXError) {
    guard number.isFinite else {
      let text = CleanText(number.description, for: .cell)
      return try write(text, in: sheet, row: row, column: column, style: style)
    }
    let cell = try Position(row: row, column: column)
    try check(
      worksheet_write_number(
        pointer(sheet, at: cell), cell.row, cell.column, number, format(style)),
      "write the cell \(cell)")
  }

  /// Writes TRUE or FALSE.
  package mutating func write(
    _ truth: Bool, in sheet: Sheet, row: Int, column: Int, style: Style = Style()
  ) throws(XLSXError) {
    let cell = try Position(row: row, column: column)
    try check(
      worksheet_write_boolean(
        pointer(sheet, at: cell), cell.row, cell.column, truth ? 1 : 0, format(style)),
      "write the cell \(cell)")
  }

  /// Writes words in several styles; `style` is that of the cell itself.
  package mutating func write(
    _ text: RichText, in sheet: Sheet, row: Int, column: Int, style: Style = Style()
  ) throws(XLSXError) {
    let cell = try Position(row: row, column: column)
    var strings = CStrings()
    var fragments: [lxw_rich_string_tuple] = []
    for run in text.runs {
      let font = run.style == Style() ? nil : format(run.style)
      fragments.append(lxw_rich_string_tuple(format: font, string: strings.add(run.text)))
    }
    let sheetPointer = try pointer(sheet, at: cell)
    let cellFormat = format(style)
    let status = fragments.withUnsafeMutableBufferPointer { fragments in
      var pointers = fragments.indices.map { index in
        fragments.baseAddress.map { $0 + index }
      }
      pointers.append(nil)
      return worksheet_write_rich_string(
        sheetPointer, cell.row, cell.column, &pointers, cellFormat)
    }
    try check(status, "write the cell \(cell)")
  }
}

/// A cell that a sheet can have, in the library's numbers.
struct Position: CustomStringConvertible {
  let row: lxw_row_t
  let column: lxw_col_t

  init(row: Int, column: Int) throws(XLSXError) {
    guard 0..<Sheet.rowLimit ~= row, 0..<Sheet.columnLimit ~= column else {
      throw .outside(row: row, column: column)
    }
    self.row = lxw_row_t(row)
    self.column = lxw_col_t(column)
  }

  var description: String {
    "in row \(row + 1), column \(column + 1)"
  }
}
