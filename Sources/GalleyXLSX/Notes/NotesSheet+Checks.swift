import GalleyExporters

extension NotesSheet {
  /// Lists what was noted in an earlier workbook and belongs to no row any more, in columns that are
  /// read again the next time: it may find its row then.
  mutating func writeUncarried(_ rows: [EarlierRow], to book: inout Workbook) throws(XLSXError) {
    guard !rows.isEmpty else { return }
    try begin("Noted before, of what is not in the articles any more", to: &book)
    let checks = CheckColumn.all
    try write(
      header: ["Item", "Sentence", "Words", "What it is", "Says", "Article", "ID"]
        + checks.map(\.column.name), to: &book)
    for row in rows {
      let item = row.item
      let words = [
        item.sheet.itemName, item.sentence, item.text, item.what, item.source, item.article,
        item.id,
      ]
      try write(words.map { $0.isEmpty ? .empty : .text($0) }, row.checks, to: &book)
    }
  }
}

extension DeskSheet {
  /// What a row of the sheet is about, in one word.
  fileprivate var itemName: String {
    switch self {
    case .figures: "figure"
    case .quotes: "quote"
    case .queries: "query"
    default: "change"
    }
  }
}
