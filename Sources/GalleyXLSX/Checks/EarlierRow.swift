import GalleyZip

/// A row of an earlier workbook on which somebody has noted something.
struct EarlierRow: Hashable, Sendable {
  /// What the row is about, normalized.
  let item: CheckedItem
  /// What was noted.
  let checks: Checks
}

/// The rows of an earlier workbook.
struct EarlierWorkbook {
  /// The rows on which somebody has noted something, in the order of the sheets.
  private(set) var rows: [EarlierRow] = []
  /// The articles of all rows.
  private(set) var articles: Set<String> = []
  /// The columns that Galley has not made, in the order in which they come.
  private(set) var addedColumns: [String] = []
  /// Whether the workbook is as Galley wrote it.
  private(set) var isUntouched = false

  /// Nothing earlier.
  init() {}

  /// Reads a workbook.
  /// - Throws: ``XLSXError/unreadable(reason:)`` where it is none.
  init(path: String) throws(XLSXError) {
    do throws(ZipError) {
      let file = try SpreadsheetFile(path: path)
      isUntouched = file.isUntouched
      for (_, part) in file.sheets {
        var header: EarlierHeader?
        try file.rows(ofPart: part) { cells in
          if let found = EarlierHeader(cells) {
            header = found
            for name in found.added where !addedColumns.contains(name) { addedColumns.append(name) }
          } else if cells.isEmpty, header?.isList == true {
            header = nil
          } else if let item = header?.item(cells) {
            articles.insert(item.article)
            let checks = header?.checks(cells) ?? Checks()
            if !checks.isEmpty { rows.append(EarlierRow(item: item, checks: checks)) }
          }
        }
      }
    } catch {
      switch error {
      case .unreadable(let reason): throw .unreadable(reason: reason)
      case .malformed(let detail), .unsupported(let detail): throw .unreadable(reason: detail)
      case .tooLong(let name, _): throw .unreadable(reason: "\(name) is too long")
      }
    }
  }
}
