import GalleyExporters

/// What makes a sheet one to check with.
extension TableSheet {
  /// Writes how many rows are checked, and what the workbook is about.
  func writeProgress(in book: inout Workbook) throws(XLSXError) {
    guard design.hasChecks else { return }
    let rows = firstRow..<max(rows, firstRow + 1)
    let isStreaming = book.mode == .streaming
    if isStreaming || self.rows > firstRow {
      let progress = Formula.progress(
        rows: rows, column: design.readCount, unchecked: CheckStatus.unchecked,
        checked: isStreaming ? nil : checked)
      try book.write(progress, in: sheet, row: 0, column: 0, style: .heading)
    }
    try book.write(
      CleanText(title, for: .cell), in: sheet, row: 0, column: design.readCount - 1,
      style: .heading)
  }

  /// Sets the columns up, what is chosen from and coloured in them, and what of them is printed.
  func setColumns(in book: inout Workbook) throws(XLSXError) {
    let isEmpty = rows == firstRow
    var wasFolded = false
    var printed = design.readCount + (design.hasChecks ? CheckColumn.all.count : 0)
    for (column, fit) in fits.enumerated() {
      if column == design.readCount { try setCheckColumns(in: &book) }
      let isFolded = !isEmpty && fit.isFolded
      let position = design.position(of: column)
      let layout = ColumnLayout(
        width: fit.width, fold: isFolded ? .folded : wasFolded ? .afterFolded : .open)
      try book.setColumn(position, layout, in: sheet)
      if !isFolded, position == printed { printed += 1 }
      wasFolded = isFolded
    }
    if wasFolded {
      // The + stands above the column behind the last one.
      let layout = ColumnLayout(width: 9, fold: .afterFolded)
      try book.setColumn(headers.names.count, layout, in: sheet)
    }
    if design.readCount > 0 { try book.printArea(rows: rows, columns: printed, in: sheet) }
    if let column = design.onceShown, !isEmpty {
      try book.mark(
        .repeatsAbove, as: Style(numberFormat: .hidden), in: sheet, rows: firstRow..<rows,
        column: column)
    }
  }

  private func setCheckColumns(in book: inout Workbook) throws(XLSXError) {
    guard design.hasChecks else { return }
    for (index, check) in CheckColumn.all.enumerated() {
      let column = design.readCount + index
      try book.setColumn(column, ColumnLayout(width: check.width, style: check.style), in: sheet)
      guard rows > firstRow, check.isStatus,
        let choices = ChoiceList(design.statuses.map(\.word))
      else { continue }
      try book.offer(choices, in: sheet, rows: firstRow..<rows, column: column)
      for status in design.statuses {
        guard let look = status.look else { continue }
        try book.mark(
          .holds(status.word), as: look, in: sheet, rows: firstRow..<rows, column: column)
      }
    }
  }
}

extension Workbook {
  /// Writes what somebody has noted, and says how many lines it takes.
  mutating func write(
    _ value: Checks.Value, _ check: CheckColumn, in sheet: Sheet, row: Int, column: Int
  ) throws(XLSXError) -> Int {
    switch value {
    case .empty: return 1
    case .text(let text):
      let clean = CleanText(text, for: .cell)
      var style = check.style
      // A date in words stands where words do.
      style.numberFormat = .general
      try write(clean, in: sheet, row: row, column: column, style: style)
      return TextExtent(clean.text, cap: Int(check.width) - 1).lines
    case .truth(let truth):
      try write(truth, in: sheet, row: row, column: column, style: Style(numberFormat: .truth))
    case .number(let number, let format):
      try write(
        number, in: sheet, row: row, column: column,
        style: Style(numberFormat: check.style.numberFormat(for: format)))
    }
    return 1
  }
}

extension Style {
  /// The format of a number that somebody has typed; dates of all kinds look alike where dates stand.
  fileprivate func numberFormat(for code: String) -> NumberFormat {
    if numberFormat == .day, NumberCode.isDate(code) {
      return code.contains("h") ? .moment : .day
    }
    return code == NumberCode.general ? .general : .typed(code)
  }
}
