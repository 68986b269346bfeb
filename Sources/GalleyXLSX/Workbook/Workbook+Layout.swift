import CXLSXWriter

extension Workbook {
  /// Sets a column up.
  package mutating func setColumn(
    _ column: Int, _ layout: ColumnLayout, in sheet: Sheet
  ) throws(XLSXError) {
    let cell = try Position(row: 0, column: column)
    let isFolded = layout.fold == .folded
    var options = lxw_row_col_options(
      hidden: isFolded ? 1 : 0, level: isFolded ? 1 : 0,
      collapsed: layout.fold == .afterFolded ? 1 : 0)
    let style = layout.style == Style() ? nil : format(layout.style)
    try check(
      worksheet_set_column_opt(
        pointer(sheet), cell.column, cell.column, layout.width, style, &options),
      "set up column \(column + 1)")
  }

  /// Makes a row high enough for some lines of text, or as high as Excel's rows can be, 409 points;
  /// what does not fit there is seen when the cell is opened.
  ///
  /// Excel would see to that by itself, LibreOffice does not. In ``Mode/streaming`` mode it must be
  /// the row that was written last.
  package mutating func setHeight(lines: Int, in sheet: Sheet, row: Int) throws(XLSXError) {
    let cell = try Position(row: row, column: 0)
    try check(
      worksheet_set_row(pointer(sheet, at: cell), cell.row, 15 * Double(min(lines, 27)), nil),
      "set the height of row \(row + 1)")
  }

  /// Keeps the first rows in sight when the sheet is scrolled.
  package mutating func freeze(rows: Int, in sheet: Sheet) throws(XLSXError) {
    worksheet_freeze_panes(try pointer(sheet), try Position(row: rows, column: 0).row, 0)
  }

  /// Sets the sheet up for print: landscape, as wide as the page, the first row on every page where
  /// it is a header, the sheet's name and the page's number at the foot.
  ///
  /// ``spreadPrint(in:pages:repeatingColumns:)`` is for sheets that are too wide for one page.
  package mutating func setUpPrint(
    in sheet: Sheet, repeatingFirstRow: Bool = true
  ) throws(XLSXError) {
    let pointer = try pointer(sheet)
    worksheet_set_landscape(pointer)
    worksheet_fit_to_pages(pointer, 1, 0)
    worksheet_set_margins(pointer, 0.4, 0.4, 0.5, 0.6)
    if repeatingFirstRow {
      try check(worksheet_repeat_rows(pointer, 0, 0), "repeat the first row in print")
    }
    try check(worksheet_set_footer(pointer, "&L&A&R&P / &N"), "set the foot of the page")
  }

  /// Prints a sheet on several pages side by side, with its first columns on each of them.
  package mutating func spreadPrint(
    in sheet: Sheet, pages: Int, repeatingColumns columns: Int
  ) throws(XLSXError) {
    let pointer = try pointer(sheet)
    worksheet_fit_to_pages(pointer, UInt16(clamping: pages), 0)
    let last = try Position(row: 0, column: columns - 1)
    try check(
      worksheet_repeat_columns(pointer, 0, last.column), "repeat the first columns in print")
  }

  /// Tells Excel not to mark texts that look like numbers, such as ids, as errors.
  package mutating func allowNumbersAsText(
    in sheet: Sheet, rows: Int, columns: Int
  ) throws(XLSXError) {
    let last = try Position(row: rows - 1, column: columns - 1)
    let range = "A1:" + columnName(Int(last.column)) + String(last.row + 1)
    try check(
      worksheet_ignore_errors(
        pointer(sheet), UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), range),
      "allow numbers as text")
  }

  /// The letters of a column: A, B … Z, AA.
  private func columnName(_ column: Int) -> String {
    var name = ""
    var left = column + 1
    while left > 0 {
      let letter = UInt8(ascii: "A") + UInt8((left - 1) % 26)
      name = String(UnicodeScalar(letter)) + name
      left = (left - 1) / 26
    }
    return name
  }
}
