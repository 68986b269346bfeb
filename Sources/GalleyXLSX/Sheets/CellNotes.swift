/// What cells could not hold in full, told on a last sheet, so that nothing is lost in silence.
struct CellNotes {
  private var lines: [(sheet: String, row: Int, column: String, note: String)] = []
  private var more = 0
  /// So many are told one by one; the rest are counted.
  private static let limit = 1000

  /// Adds a note on a cell; rows count from 0.
  mutating func add(_ note: String, sheet: String, row: Int, column: String) {
    if lines.count < CellNotes.limit {
      lines.append((sheet, row, column, note))
    } else {
      more += 1
    }
  }

  /// Writes the sheet, where there is anything to tell.
  func write(to book: inout Workbook) throws(XLSXError) {
    guard !lines.isEmpty else { return }
    let sheet = try book.addSheet("notes")
    let headers = HeaderNames(["sheet", "row", "column", "note"])
    try book.writeHeader(headers, in: sheet, style: .header)
    for (index, line) in lines.enumerated() {
      let row = index + 1
      try book.write(CleanText(line.sheet, for: .cell), in: sheet, row: row, column: 0)
      // Excel counts rows from 1.
      try book.write(Double(line.row + 1), in: sheet, row: row, column: 1)
      try book.write(CleanText(line.column, for: .cell), in: sheet, row: row, column: 2)
      try book.write(CleanText(line.note, for: .cell), in: sheet, row: row, column: 3)
    }
    if more > 0 {
      let text = CleanText("and \(more) more cells", for: .cell)
      try book.write(text, in: sheet, row: lines.count + 1, column: 3)
    }
    for (column, width) in [12.0, 8, 18, 90].enumerated() {
      try book.setWidth(width, in: sheet, column: column)
    }
    try book.freeze(rows: 1, in: sheet)
    try book.setUpPrint(in: sheet)
  }
}
