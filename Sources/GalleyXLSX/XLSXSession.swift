import GalleyExporters
import GalleyModel

/// One workbook under way.
///
/// Rows are held until all are there, since tables of Excel's and cells that are kept in memory go
/// together in libxlsxwriter. Where they become too many the workbook is begun without tables, and
/// rows go to disk as they come, so that any number of articles passes in bounded memory.
final class XLSXSession: ExportSession {
  private let file: OutputFile
  private let earlier: EarlierFiles
  private let heldRows: Int
  private let rowLimit: Int

  private var itemRows: ItemRows
  /// What was noted in earlier workbooks.
  private var checks: EarlierChecks
  /// The rows that are held.
  private var held: [DeskSheet: [SheetRow]] = [:]
  private var notes: NotesContent
  private var changedFigures = ChangedFigures()
  /// The workbook, once rows have become too many to hold.
  private var book: DeskBook?

  init(
    file: OutputFile, earlier: EarlierFiles, title: String, noted: [String: Checks], heldRows: Int,
    rowLimit: Int
  ) {
    self.file = file
    self.earlier = earlier
    checks = EarlierChecks(earlier.workbooks)
    itemRows = ItemRows(tellsItems: !checks.isEmpty, noted: noted)
    self.heldRows = heldRows
    self.rowLimit = rowLimit
    notes = NotesContent(title: title)
  }

  func write(_ item: ExportItem) throws(ExportError) {
    do throws(XLSXError) {
      switch item {
      case .extraction(let extraction):
        notes.take(extraction)
        try take(itemRows.rows(of: extraction))
      case .comparison(let comparison):
        let comparison = comparison.withDistinctNames
        notes.take(comparison)
        changedFigures.take(comparison)
        try take(itemRows.rows(of: comparison))
      case .review(let review):
        notes.take(review.extraction)
        try take(itemRows.rows(of: review))
      case .timeline(let timeline):
        notes.take(timeline)
        try book?.add(timeline)
        try take(itemRows.rows(of: timeline))
      case .failure: return
      }
    } catch {
      throw failure(error)
    }
  }

  func finish() throws(ExportError) -> [WrittenFile] {
    do throws(XLSXError) {
      if book == nil { book = try begin(.whole, first: firstSheet([])) }
      notes.articles = held[.articles] ?? []
      notes.uncarried = checks.left
      for remark in earlier.remarks {
        notes.remarks.add(remark, on: "the workbook before this one")
      }
      if let book = book.take() { try book.close(notes, chart: changedFigures.largest) }
    } catch {
      throw failure(error)
    }
    if let damage = WorkbookCheck.damage(at: file.partPath) {
      throw .damaged(
        path: file.path, detail: "\(damage), as happens on a full disk for temporary files")
    }
    return try file.commit(keeping: earlier.kept)
  }

  private func take(_ added: [ItemRows.Added]) throws(XLSXError) {
    var counts = held.mapValues(\.count)
    for (sheet, rows) in added { counts[sheet, default: 0] += rows.count }
    // Before the rows are made: one article can have too many.
    if book == nil, counts.values.contains(where: { $0 > heldRows }) {
      held[.articles, default: []] += []
      book = try begin(.streaming, first: firstSheet(added))
    }
    for (sheet, rows) in added {
      if book == nil || isListed(sheet, adding: rows.count) {
        held[sheet, default: []] += rows
      } else {
        try book?.append(held.removeValue(forKey: sheet) ?? [], to: sheet)
        try append(rows, to: sheet)
      }
    }
  }

  /// Adds rows to the workbook under way, with what was noted of them.
  private func append(_ rows: SheetRows, to sheet: DeskSheet) throws(XLSXError) {
    guard sheet.design.hasChecks, !checks.isEmpty else {
      try book?.append(rows, to: sheet)
      return
    }
    var made = Array(rows)
    checks.take(sheet, for: &made, isComplete: false)
    try book?.append(made, to: sheet)
  }

  /// Whether rows stay held for the notes, which list the articles as long as they are not too many
  /// and have no sheet.
  private func isListed(_ sheet: DeskSheet, adding count: Int) -> Bool {
    guard sheet == .articles, let articles = held[.articles] else { return false }
    return articles.count + count <= NotesContent.articleLimit
  }

  /// The sheet before that of the figures, if there is one; that of a timeline where there is nothing
  /// else.
  private func firstSheet(_ added: [ItemRows.Added]) -> DeskSheet? {
    let sheets = Set(held.filter { !$0.value.isEmpty }.keys).union(added.map(\.sheet))
    if sheets == [.timeline] || sheets.isEmpty && !notes.timelines.isEmpty { return .timeline }
    return [DeskSheet.queries, .changes].first { sheets.contains($0) || held[$0] != nil }
  }

  /// Begins the workbook with the rows that are held.
  private func begin(_ mode: Workbook.Mode, first: DeskSheet?) throws(XLSXError) -> DeskBook {
    var book = try DeskBook(
      path: file.partPath, mode: mode, title: notes.title, first: first,
      timelines: notes.timelines, rowLimit: rowLimit)
    for sheet in DeskSheet.allCases where !isListed(sheet, adding: 0) {
      guard var rows = held.removeValue(forKey: sheet) else { continue }
      if sheet.design.hasChecks { checks.take(sheet, for: &rows, isComplete: mode == .whole) }
      try book.append(rows, to: sheet)
    }
    return book
  }

  private func failure(_ error: XLSXError) -> ExportError {
    .system(path: file.path, action: "write", reason: error.description)
  }
}

extension Comparison {
  /// The comparison itself, or where both versions have one name, one in which they have two.
  fileprivate var withDistinctNames: Comparison {
    guard old.article.id == new.article.id else { return self }
    var comparison = self
    comparison.old.article.id += " (old)"
    comparison.new.article.id += " (new)"
    return comparison
  }
}
