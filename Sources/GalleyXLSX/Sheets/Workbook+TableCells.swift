import GalleyExporters
import GalleyModel

/// What became of a table's cell in a workbook.
struct WrittenCell {
  /// The width that it takes as it is shown, in digits.
  var width: Int
  /// The lines that it takes where it is wider than a column becomes.
  var lines = 1
  /// What is to be told of it, or null.
  var note: String?
}

extension Workbook {
  /// Writes a cell of a table: numbers as numbers, words as words, a redline with its marks.
  mutating func write(
    _ cell: Cell, in sheet: Sheet, row: Int, column: Int
  ) throws(XLSXError) -> WrittenCell {
    switch cell {
    case .empty:
      return WrittenCell(width: 0)
    case .text(let text):
      return try write(text, in: sheet, row: row, column: column)
    case .number(let number):
      let shown = ShownNumber(number)
      try write(
        number.doubleValue, in: sheet, row: row, column: column,
        style: Style(numberFormat: shown.format))
      return WrittenCell(width: shown.width)
    case .integer(let number):
      try write(
        Double(number), in: sheet, row: row, column: column,
        style: Style(numberFormat: .places(0)))
      return WrittenCell(width: ShownNumber.width(wholeDigits: String(number).utf8.count))
    case .boolean(let truth):
      try write(truth, in: sheet, row: row, column: column)
      return WrittenCell(width: 5)
    case .redline(let words):
      return try write(words, in: sheet, row: row, column: column)
    }
  }

  private mutating func write(
    _ text: String, in sheet: Sheet, row: Int, column: Int, style: Style = Style()
  ) throws(XLSXError) -> WrittenCell {
    let clean = CleanText(text, for: .cell)
    let extent = TextExtent(clean.text)
    var style = style
    if extent.lines > 1 { style.traits.insert(.wrapped) }
    try write(clean, in: sheet, row: row, column: column, style: style)
    let note =
      clean.isCut
      ? "Cut: the text has \(text.utf16.count) characters, and a cell holds "
        + "\(CleanText.Place.cell.limit); CSV and JSON have all of it." : nil
    return WrittenCell(width: extent.width, lines: extent.lines, note: note)
  }

  private mutating func write(
    _ words: [Redline], in sheet: Sheet, row: Int, column: Int
  ) throws(XLSXError) -> WrittenCell {
    let runs = RichText.joined(words.map { RichText.Run($0.text, .redline($0.kind)) })
    if let rich = RichText(runs) {
      let extent = TextExtent(rich.runs.map(\.text).joined())
      try write(rich, in: sheet, row: row, column: column, style: Style(.wrapped))
      return WrittenCell(width: extent.width, lines: extent.lines)
    }
    guard runs.count > 1 else {
      return try write(
        runs.first?.text ?? "", in: sheet, row: row, column: column,
        style: runs.first?.style ?? Style())
    }
    var written = try write(Cell.redline(words).text ?? "", in: sheet, row: row, column: column)
    written.note =
      "Plain: a cell cannot hold so many marks; [-…-] was taken out, {+…+} was put in."
      + (written.note.map { " " + $0 } ?? "")
    return written
  }
}
