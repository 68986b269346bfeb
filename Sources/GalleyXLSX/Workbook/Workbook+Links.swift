import CXLSXWriter

/// What a click on a cell leads to.
package enum LinkTarget: Hashable, Sendable {
  /// The cell in the first column of a row, counted from 0, on a sheet of the same workbook.
  case row(Int, sheet: String)
  /// A page of the web.
  case web(WebAddress)

  /// The target in the library's language.
  fileprivate var url: String {
    switch self {
    case .row(let row, let sheet):
      "internal:'"
        + sheet.split(separator: "'", omittingEmptySubsequences: false)
        .joined(separator: "''") + "'!A\(row + 1)"
    case .web(let address): address.text
    }
  }
}

extension Workbook {
  /// The most links of a sheet; libxlsxwriter would take one more than Excel.
  package static let linkLimit = 65_530

  /// Writes words that lead somewhere; without the link where the sheet has ``linkLimit`` of them.
  ///
  /// A cell that is no text gets its link by writing no words, and its value afterwards.
  /// - Returns: Whether the cell has the link.
  package mutating func write(
    _ text: CleanText, linkedTo target: LinkTarget, in sheet: Sheet, row: Int, column: Int,
    style: Style
  ) throws(XLSXError) -> Bool {
    let cell = try Position(row: row, column: column)
    let pointer = try pointer(sheet, at: cell)
    guard links[sheet.index, default: 0] < Workbook.linkLimit else {
      if !text.text.isEmpty { try write(text, in: sheet, row: row, column: column) }
      return false
    }
    try check(
      worksheet_write_url_opt(
        pointer, cell.row, cell.column, target.url, format(style), text.text, nil),
      "write the link \(cell)")
    links[sheet.index, default: 0] += 1
    return true
  }
}
