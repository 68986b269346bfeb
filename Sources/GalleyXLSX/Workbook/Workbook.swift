import CXLSXWriter
import GalleyExporters
import GalleyModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A spreadsheet that is being made: a small border around the C library libxlsxwriter.
///
/// The compiler sees to it that nothing is written after ``close()`` and that a workbook is closed
/// once; one that is dropped leaves no file. Everything that the library would do wrong without a
/// word (illegal text, NaN, sheets without a legal name …) is kept from it by the types of this
/// target; only ``WorkbookCheck`` has to look at the file afterwards.
///
///     var book = try Workbook(path: "a.xlsx", mode: .whole)
///     let sheet = try book.addSheet("figures")
///     try book.write(CleanText("40 people", for: .cell), in: sheet, row: 0, column: 0)
///     try book.close()
package struct Workbook: ~Copyable {
  /// How the cells are kept until the workbook is closed.
  package enum Mode: Hashable, Sendable {
    /// In memory, some 200 bytes a cell: cells may come in any order, and tables are possible.
    case whole
    /// In a temporary file: rows must come in order, and there are no tables.
    case streaming
  }

  /// How the cells are kept.
  package let mode: Mode

  let handle: WorkbookHandle
  var sheets: [UnsafeMutablePointer<lxw_worksheet>] = []
  /// The row of each sheet that was written last, in ``Mode/streaming`` mode.
  var lastRows: [lxw_row_t] = []
  var formats: [Style: UnsafeMutablePointer<lxw_format>] = [:]
  /// Those that were asked for last.
  var recentFormats: [(style: Style, format: UnsafeMutablePointer<lxw_format>)] = []
  /// The formats of the styles that most cells have, by their place (``Style/commonPlace``).
  var commonFormats = [UnsafeMutablePointer<lxw_format>?](repeating: nil, count: 272)
  var tableNames = TableNames()
  /// The number of links on each sheet.
  var links: [Int: Int] = [:]
  private var sheetNames = SheetNames()

  /// Begins a workbook; nothing is written to the path before ``close()``.
  /// - Parameter temporaryFolder: Where the library keeps its temporary files; null for the usual
  ///   place (`TMPDIR`, else `/tmp`).
  /// - Throws: ``XLSXError/refused(action:reason:)`` where that folder or the library is missing.
  package init(path: String, mode: Mode, temporaryFolder: String? = nil) throws(XLSXError) {
    try TemporaryPlace.check(temporaryFolder)
    let there = cxlsxwriter_is_there()
    guard there == 1 else {
      throw .refused(
        action: "begin a workbook",
        reason: there == 0
          ? "libxlsxwriter is not installed"
          : "too many files are open; raise the limit (ulimit -n) and run again")
    }
    var strings = CStrings()
    var options = lxw_workbook_options()
    options.constant_memory = mode == .streaming ? 1 : 0
    if let temporaryFolder { options.tmpdir = strings.add(temporaryFolder) }
    guard let pointer = workbook_new_opt(path.systemName, &options) else {
      throw .refused(action: "begin a workbook", reason: "not enough memory")
    }
    handle = WorkbookHandle(pointer)
    self.mode = mode
  }

  /// Adds a sheet under a name that is made legal and unique.
  package mutating func addSheet(_ wish: String) throws(XLSXError) -> Sheet {
    let name = sheetNames.add(wish)
    guard let pointer = workbook_add_worksheet(handle.pointer, name) else {
      throw .refused(action: "add the sheet \"\(name)\"", reason: "the library does not take it")
    }
    sheets.append(pointer)
    lastRows.append(0)
    return Sheet(name: name, index: sheets.count - 1)
  }

  /// Sets what the file's properties tell: the title, and a time that is the same on every run, so
  /// that the same input gives the same bytes.
  package mutating func setProperties(title: String, subject: String = "") throws(XLSXError) {
    var strings = CStrings()
    var properties = lxw_doc_properties()
    properties.title = strings.add(CleanText(title, for: .property).text)
    properties.subject = strings.add(CleanText(subject, for: .property).text)
    properties.author = strings.add("Galley")
    properties.comments = strings.add("Found by Galley; checked by people in the columns for that.")
    // 1 January 1980, where the time of zip archives begins; the library dates the parts so, too.
    properties.created = 315_532_800
    try check(workbook_set_properties(handle.pointer, &properties), "set the properties")
  }

  /// When every workbook is said to have been made and saved.
  static let creationTime = "1980-01-01T00:00:00Z"

  /// Writes the file; the workbook is gone afterwards, whether that worked or not.
  package consuming func close() throws(XLSXError) {
    let pointer = handle.take()
    let (status, code) = LibraryMessages.keptBack {
      errno = 0
      let status = workbook_close(pointer)
      return (status, errno)
    }
    if status == LXW_NO_ERROR { return }
    // The system's reason ("No space left on device") says more than the library's.
    throw .notWritten(
      reason: code == 0
        ? String(cString: lxw_strerror(status)) : ExportError.reason(errno: code))
  }

  /// The library's sheet for a cell that is about to be written to a sheet of this workbook.
  /// - Throws: ``XLSXError/outOfOrder(row:)`` where that cell would be lost.
  mutating func pointer(
    _ sheet: Sheet, at cell: Position
  ) throws(XLSXError) -> UnsafeMutablePointer<lxw_worksheet> {
    let pointer = try pointer(sheet)
    if mode == .streaming {
      if cell.row < lastRows[sheet.index] { throw .outOfOrder(row: Int(cell.row)) }
      lastRows[sheet.index] = cell.row
    }
    return pointer
  }

  /// The library's sheet for a sheet of this workbook.
  func pointer(_ sheet: Sheet) throws(XLSXError) -> UnsafeMutablePointer<lxw_worksheet> {
    guard sheets.indices.contains(sheet.index) else { throw .unknownSheet(name: sheet.name) }
    return sheets[sheet.index]
  }
}

/// Throws what the library reports, in its words.
func check(_ status: lxw_error, _ action: @autoclosure () -> String) throws(XLSXError) {
  if status == LXW_NO_ERROR { return }
  throw .refused(action: action(), reason: String(cString: lxw_strerror(status)))
}
