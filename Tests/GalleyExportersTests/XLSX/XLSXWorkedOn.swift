import GalleyExporters
import GalleyModel
import GalleyTestSupport
import GalleyXLSX
import GalleyXLSXReading

extension TemporaryFolder {
  /// Writes a workbook again where somebody may have worked in it.
  @discardableResult
  func write(
    _ items: [ExportItem], with exporter: XLSXExporter = XLSXExporter()
  ) throws -> [WrittenFile] {
    var session = try exporter.open(Destination(.folder(path), name: "a"))
    for item in items { try session.write(item) }
    return try session.finish()
  }

  /// The workbook as it stands.
  func workbook() throws -> ReadWorkbook { try ReadWorkbook(path("a.xlsx")) }
}

extension XLSXSamples {
  /// What somebody has noted in a row.
  static let noted = [
    "OK", "the ministry's report", "AL", "#46354", "two <sources> & \"more\"",
  ]
}
