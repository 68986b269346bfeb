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

  /// Keeps the first rows and columns in sight when the sheet is scrolled.
  package mutating func freeze(rows: Int, columns: Int = 0, in sheet: Sheet) throws(XLSXError) {
    let cell = try Position(row: rows, column: columns)
    worksheet_freeze_panes(try pointer(sheet), cell.row, cell.column)
  }

  /// Sets the sheet up for print: A4 landscape, as wide as the page, the first rows on every page
  /// where they are a header, the sheet's name and the page's number at the foot.
  ///
  /// - Parameters:
  ///   - repeatedRows: The rows of the header.
  ///   - repeatedColumns: The columns that stand on every page, where it takes several beside each other.
  ///   - pages: How many pages stand beside each other, 1 or more.
  package mutating func setUpPrint(
    in sheet: Sheet, repeatedRows: Int = 1, repeatedColumns: Int = 0, pages: Int = 1
  ) throws(XLSXError) {
    let pointer = try pointer(sheet)
    // 9 is the number of A4.
    worksheet_set_paper(pointer, 9)
    worksheet_set_landscape(pointer)
    worksheet_fit_to_pages(pointer, UInt16(clamping: pages), 0)
    worksheet_set_margins(pointer, 0.4, 0.4, 0.5, 0.6)
    if repeatedRows > 0 {
      let last = try Position(row: repeatedRows - 1, column: 0)
      try check(worksheet_repeat_rows(pointer, 0, last.row), "repeat the first rows in print")
    }
    if repeatedColumns > 0 {
      let last = try Position(row: 0, column: repeatedColumns - 1)
      try check(
        worksheet_repeat_columns(pointer, 0, last.column), "repeat the first columns in print")
    }
    try check(worksheet_set_footer(pointer, "&L&A&R&P / &N"), "set the foot of the page")
  }

  /// Prints the first columns of a sheet alone.
  package mutating func printArea(rows: Int, columns: Int, in sheet: Sheet) throws(XLSXError) {
    let last = try Position(row: rows - 1, column: columns - 1)
    try check(
      worksheet_print_area(pointer(sheet), 0, 0, last.row, last.column), "set what is printed")
  }

  /// Tells Excel not to mark texts that look like numbers, such as ids, as errors.
  package mutating func allowNumbersAsText(
    in sheet: Sheet, rows: Int, columns: Int
  ) throws(XLSXError) {
    let last = try Position(row: rows - 1, column: columns - 1)
    let range = "A1:" + Position.name(ofColumn: Int(last.column)) + String(last.row + 1)
    try check(
      worksheet_ignore_errors(
        pointer(sheet), UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), range),
      "allow numbers as text")
  }
}

extension Position {
  /// The letters of a column: A, B … Z, AA.
  static func name(ofColumn column: Int) -> String {
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
