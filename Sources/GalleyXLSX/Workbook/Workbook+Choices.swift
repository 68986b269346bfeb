import CXLSXWriter

extension Workbook {
  /// Lets the cells of a column offer words to choose from; other words are refused.
  /// - Parameter rows: The rows, counted from 0; one or more.
  package mutating func offer(
    _ choices: ChoiceList, in sheet: Sheet, rows: Range<Int>, column: Int
  ) throws(XLSXError) {
    let first = try Position(row: rows.lowerBound, column: column)
    let last = try Position(row: rows.upperBound - 1, column: column)
    let pointer = try pointer(sheet)
    var strings = CStrings()
    var words: [UnsafeMutablePointer<CChar>?] = choices.words.map { strings.add($0) }
    words.append(nil)
    let status = words.withUnsafeMutableBufferPointer { words in
      var validation = lxw_data_validation()
      validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
      validation.value_list = words.baseAddress
      return worksheet_data_validation_range(
        pointer, first.row, first.column, last.row, last.column, &validation)
    }
    try check(status, "offer choices in column \(column + 1)")
  }
}
