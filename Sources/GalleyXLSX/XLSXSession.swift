import GalleyExporters
import GalleyModel

/// One workbook under way.
///
/// Rows are held until all are there, since tables of Excel's and cells that are kept in memory go
/// together in libxlsxwriter. Where they become too many the workbook is begun without tables, and
/// rows go to disk as they come, so that any number of articles passes in bounded memory.
final class XLSXSession: ExportSession {
  private let file: OutputFile
  private let title: String
  private let heldRows: Int
  private let rowLimit: Int

  /// The tables of the kinds of items that have come so far, with the rows that are held.
  private var tables: [(table: Table, held: [[Cell]])] = []
  /// The workbook, once rows have become too many to hold.
  private var book: TableBook?

  init(file: OutputFile, title: String, heldRows: Int, rowLimit: Int) {
    self.file = file
    self.title = title
    self.heldRows = heldRows
    self.rowLimit = rowLimit
  }

  func write(_ item: ExportItem) throws(ExportError) {
    do throws(XLSXError) {
      switch item {
      case .extraction: try open(Table.ofExtractions)
      case .comparison: try open(Table.ofComparisons)
      case .failure: return
      }
      for index in tables.indices {
        let rows = tables[index].table.rows(item)
        if book == nil {
          tables[index].held += rows
        } else {
          try book?.append(rows, to: tables[index].table)
        }
      }
      if book == nil, tables.contains(where: { $0.held.count > heldRows }) {
        book = try begin(.streaming)
      }
    } catch {
      throw failure(error)
    }
  }

  func finish() throws(ExportError) -> [WrittenFile] {
    do throws(XLSXError) {
      if tables.isEmpty { try open(Table.ofExtractions) }
      if book == nil { book = try begin(.whole) }
      if let book = book.take() { try book.close() }
    } catch {
      throw failure(error)
    }
    if let damage = WorkbookCheck.damage(at: file.partPath) {
      throw .damaged(
        path: file.path, detail: "\(damage), as happens on a full disk for temporary files")
    }
    return [try file.commit()]
  }

  private func open(_ wanted: [Table]) throws(XLSXError) {
    for table in wanted where !tables.contains(where: { $0.table.name == table.name }) {
      tables.append((table, []))
      try book?.append([], to: table)
    }
  }

  /// Begins the workbook with the rows that are held.
  private func begin(_ mode: Workbook.Mode) throws(XLSXError) -> TableBook {
    var book = try TableBook(path: file.partPath, mode: mode, title: title, rowLimit: rowLimit)
    for index in tables.indices {
      try book.append(tables[index].held, to: tables[index].table)
      tables[index].held = []
    }
    return book
  }

  private func failure(_ error: XLSXError) -> ExportError {
    .system(path: file.path, action: "write", reason: error.description)
  }
}
