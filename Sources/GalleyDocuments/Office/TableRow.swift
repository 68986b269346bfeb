/// A row of a table in an office document.
struct TableRow {
  /// A cell of more words than this in a paragraph is prose that a table only lays out.
  private static let proseWords = 25

  var cells: [[StyledBlock]]

  /// The paragraphs of a table: a list item a row, `Ward | Votes`; the paragraphs themselves where
  /// the table has one column or its cells hold several paragraphs of prose.
  static func paragraphs(of rows: [TableRow]) -> [StyledBlock] {
    let isLayout =
      rows.allSatisfy { $0.cells.count < 2 } || rows.contains { $0.cells.contains(where: isProse) }
    if isLayout { return rows.flatMap { $0.cells.flatMap { $0 } } }
    return rows.map { row in
      let cells = row.cells.map { cell in
        cell.map { $0.text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
          .filter { !$0.isEmpty }.joined(separator: " ")
      }
      let isEmpty = cells.allSatisfy(\.isEmpty)
      return StyledBlock(role: .listItem, text: isEmpty ? "" : cells.joined(separator: " | "))
    }
  }

  private static func isProse(_ cell: [StyledBlock]) -> Bool {
    cell.count {
      $0.text.split(maxSplits: proseWords, whereSeparator: \.isWhitespace).count > proseWords
    } > 1
  }
}
