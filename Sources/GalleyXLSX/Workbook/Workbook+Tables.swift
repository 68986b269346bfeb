import CXLSXWriter

extension Workbook {
  /// Makes the rows of a sheet a table of Excel's, with a filter; writes the header row as well.
  /// - Parameters:
  ///   - wish: The name, which is made legal and unique.
  ///   - rows: The number of rows below the header; one or more.
  ///   - style: The style of the header row.
  package mutating func addTable(
    _ wish: String, headers: HeaderNames, headerRow: Int = 0, rows: Int, in sheet: Sheet,
    style: Style
  ) throws(XLSXError) {
    let first = try Position(row: headerRow, column: 0)
    let last = try Position(row: headerRow + rows, column: headers.names.count - 1)
    let sheetPointer = try pointer(sheet)
    let headerFormat = format(style)
    var strings = CStrings()
    var columns: [lxw_table_column] = []
    for name in headers.names {
      var column = lxw_table_column()
      column.header = strings.add(name)
      column.header_format = headerFormat
      columns.append(column)
    }
    var options = lxw_table_options()
    let name = tableNames.add(wish)
    options.name = strings.add(name)
    options.style_type = UInt8(LXW_TABLE_STYLE_TYPE_LIGHT.rawValue)
    options.style_type_number = 1
    let status = columns.withUnsafeMutableBufferPointer { columns in
      var pointers = columns.indices.map { index in columns.baseAddress.map { $0 + index } }
      pointers.append(nil)
      return pointers.withUnsafeMutableBufferPointer { pointers in
        options.columns = pointers.baseAddress
        return worksheet_add_table(sheetPointer, first.row, 0, last.row, last.column, &options)
      }
    }
    try check(status, "add the table \"\(name)\"")
  }

  /// Writes the header row by itself, with a filter where rows follow.
  package mutating func writeHeader(
    _ headers: HeaderNames, row: Int = 0, in sheet: Sheet, style: Style
  ) throws(XLSXError) {
    for (column, name) in headers.names.enumerated() {
      // The name is clean already; a second cleaning would double its escapes.
      let cell = try Position(row: row, column: column)
      try check(
        worksheet_write_string(
          pointer(sheet, at: cell), cell.row, cell.column, name, format(style)),
        "write the header \"\(name)\"")
    }
  }

  /// Puts a filter on the header row of a sheet without a table.
  package mutating func addFilter(
    headerRow: Int = 0, rows: Int, columns: Int, in sheet: Sheet
  ) throws(XLSXError) {
    let first = try Position(row: headerRow, column: 0)
    let last = try Position(row: headerRow + rows, column: columns - 1)
    try check(
      worksheet_autofilter(pointer(sheet), first.row, 0, last.row, last.column), "add the filter")
  }
}
