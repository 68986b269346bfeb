public import GalleyExporters
import GalleyModel

/// Writes one workbook with a sheet a table, for Excel, LibreOffice, Numbers and Google Sheets.
///
/// Numbers are numbers and words are words (nothing that copy says becomes a formula); each sheet
/// is a table of Excel's with a filter and a header that stays in sight. The same items give the
/// same bytes.
///
/// Where a workbook of that name stands, what people have noted in it is carried over to the same
/// figures and quotes, and the workbook itself is kept beside as `NAME.before.xlsx`.
///
///     let session = try XLSXExporter().open(Destination(.folder("out"), name: "story"))
///     try session.write(.extraction(extraction))
///     try session.finish()   // out/story.xlsx
public struct XLSXExporter: Exporter {
  /// The rows of a table that are held in memory before all rows go to disk as they come.
  private let heldRows: Int
  /// The rows of a sheet, header included.
  private let rowLimit: Int
  /// Another workbook whose checks are carried over, or null.
  private let checks: String?
  /// What is noted of figures and quotes beforehand, by their ids.
  private let noted: [String: Checks]

  /// Makes the exporter.
  /// - Parameter checks: The path of another workbook whose checks are carried over, besides those
  ///   of the workbook that is written again.
  public init(checks: String? = nil) {
    self.init(heldRows: 20_000, checks: checks)
  }

  /// Makes an exporter of workbooks in which something is noted already of the figures and quotes of an
  /// article.
  public init(noted: [NotedCheck]) {
    self.init(heldRows: 20_000, noted: noted)
  }

  /// Makes an exporter with smaller limits than the real ones, for tests.
  package init(
    heldRows: Int, rowLimit: Int = Sheet.rowLimit, checks: String? = nil,
    noted: [NotedCheck] = []
  ) {
    self.checks = checks
    self.noted = Dictionary(noted.map { ($0.item, Checks($0)) }) { first, _ in first }
    self.heldRows = heldRows
    self.rowLimit = rowLimit
  }

  /// The format `xlsx`.
  public var format: ExportFormat {
    ExportFormat(
      name: "xlsx", fileExtension: "xlsx",
      summary: "A workbook with a sheet a table, for Excel, LibreOffice and the like")
  }

  /// Begins a workbook.
  /// - Throws: ``ExportError/needsFolder(format:)`` for standard output,
  ///   ``ExportError/system(path:action:reason:)`` where no file can be written, or the workbook
  ///   with the checks not be read.
  public func open(_ destination: Destination) throws(ExportError) -> any ExportSession {
    guard let path = destination.path(format.fileExtension) else {
      throw .needsFolder(format: format.name)
    }
    return XLSXSession(
      file: try OutputFile(path: path), earlier: try EarlierFiles(path: path, checks: checks),
      title: destination.name.readableName, noted: noted, heldRows: heldRows, rowLimit: rowLimit)
  }
}

extension Checks {
  /// What somebody has noted beforehand.
  fileprivate init(_ noted: NotedCheck) {
    self.init(
      status: .text(noted.status ?? CheckStatus.unchecked),
      against: noted.against.map(Value.text) ?? .empty)
  }
}
