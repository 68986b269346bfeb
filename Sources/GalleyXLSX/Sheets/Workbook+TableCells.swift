import GalleyExporters
import GalleyModel

/// How a table's cell is to look.
struct CellLook {
  /// What suits its column.
  var design: ColumnDesign
  /// The unit of its row.
  var unit = NumberUnit.none
  /// Whether the words of its row name no number.
  var isVague = false
  /// Where a click on it leads, or null.
  var target: LinkTarget?
  /// The colour behind it.
  var ground = Style.Ground.automatic
}

/// What became of a table's cell in a workbook.
struct WrittenCell {
  /// The width that it takes as it is shown, in digits; 0 for an empty cell.
  var width: Int
  /// The lines that it takes where it is wider than a column becomes.
  var lines = 1
  /// What is to be told of it, or null.
  var note: String?
  /// Whether it leads somewhere, or would but for too many links.
  var isLinked = false
  /// Whether its sheet had too many links for one more.
  var lacksLink = false
}

extension Workbook {
  /// Writes a cell of a table: numbers as numbers, words as words, a redline with its marks.
  mutating func write(
    _ cell: Cell, _ look: CellLook, in sheet: Sheet, row: Int, column: Int
  ) throws(XLSXError) -> WrittenCell {
    switch cell {
    case .empty:
      if look.ground != .automatic {
        try write(
          CleanText("", for: .cell), in: sheet, row: row, column: column,
          style: Style(ground: look.ground))
      }
      return WrittenCell(width: 0)
    case .text(let text):
      return try write(text, look, in: sheet, row: row, column: column)
    case .number(let number):
      if look.isVague, look.design.numbers == .measured(isSigned: false), number.exponent >= 0 {
        try write(
          number.doubleValue, in: sheet, row: row, column: column,
          style: Style(numberFormat: .vague))
        return WrittenCell(
          width: 12 + ShownNumber.width(wholeDigits: number.description.utf8.count))
      }
      let shown = ShownNumber(number, unit: look.unit, in: look.design.numbers)
      try write(
        number.doubleValue, in: sheet, row: row, column: column,
        style: Style(numberFormat: shown.format))
      return WrittenCell(width: shown.width)
    case .integer(let number):
      var style = Style(numberFormat: .places(0))
      var written = WrittenCell(
        width: ShownNumber.width(
          wholeDigits: ShownNumber.digits(of: number.magnitude) + (number < 0 ? 1 : 0)))
      if let target = look.target {
        written.lacksLink = try !write(
          CleanText("", for: .cell), linkedTo: target, in: sheet, row: row, column: column,
          style: style)
        if !written.lacksLink { style.markAsLink() }
      }
      try write(Double(number), in: sheet, row: row, column: column, style: style)
      return written
    case .boolean(let truth):
      try write(
        truth, in: sheet, row: row, column: column, style: Style(numberFormat: .truth))
      return WrittenCell(width: 5)
    case .redline(let words):
      return try write(words, look, in: sheet, row: row, column: column)
    }
  }

  private mutating func write(
    _ text: String, _ look: CellLook, in sheet: Sheet, row: Int, column: Int,
    style: Style = Style()
  ) throws(XLSXError) -> WrittenCell {
    let clean = CleanText(text, for: .cell)
    let extent = TextExtent(clean.text, cap: look.design.cap)
    var style = style
    style.ground = look.ground
    if extent.lines > 1, !look.design.isClipped { style.traits.insert(.wrapped) }
    if look.design.isShrunk { style.traits.insert(.shrunk) }
    var written = WrittenCell(
      width: extent.width, lines: look.design.isClipped ? 1 : extent.lines)
    // LibreOffice keeps words that lead somewhere on one line, and cuts them off at its end.
    if let target = look.target, !clean.text.isEmpty, written.lines == 1 {
      style.markAsLink()
      written.isLinked = true
      written.lacksLink = try !write(
        clean, linkedTo: target, in: sheet, row: row, column: column, style: style)
    } else {
      try write(clean, in: sheet, row: row, column: column, style: style)
    }
    if clean.isCut {
      written.note =
        "Cut: the text has \(text.utf16.count) characters, and a cell holds "
        + "\(CleanText.Place.cell.limit); CSV and JSON have all of it."
    }
    return written
  }

  private mutating func write(
    _ words: [Redline], _ look: CellLook, in sheet: Sheet, row: Int, column: Int
  ) throws(XLSXError) -> WrittenCell {
    let words = look.design.isClipped ? words : words.folded
    let runs = RichText.joined(words.map { RichText.Run($0.text, .redline($0.kind)) })
    if let rich = RichText(runs) {
      let extent = TextExtent(rich.runs.map(\.text).joined(), cap: look.design.cap)
      let isClipped = look.design.isClipped
      try write(
        rich, in: sheet, row: row, column: column, style: Style(isClipped ? [] : .wrapped))
      return WrittenCell(width: extent.width, lines: isClipped ? 1 : extent.lines)
    }
    guard runs.count > 1 else {
      return try write(
        runs.first?.text ?? "", look, in: sheet, row: row, column: column,
        style: runs.first?.style ?? Style())
    }
    var written = try write(
      Cell.redline(words).text ?? "", look, in: sheet, row: row, column: column)
    written.note =
      "Plain: a cell cannot hold so many marks; [-…-] was taken out, {+…+} was put in."
      + (written.note.map { " " + $0 } ?? "")
    return written
  }
}

extension Style {
  /// Gives the letters the look of words that lead somewhere.
  fileprivate mutating func markAsLink() {
    traits.formUnion(Style.link.traits)
    ink = Style.link.ink
  }
}
