import GalleyExporters
import GalleyTemplates
import GalleyTestSupport
import Testing
import GalleyModel

/// The exporter of a template file.
@discardableResult
func template(_ name: String, _ text: String) throws -> TemplateExporter {
  try TemplateExporter(fileName: name, bytes: Array(text.utf8))
}

/// What a template makes of some items.
func export(_ exporter: TemplateExporter, _ items: [ExportItem]) throws -> String {
  let folder = TemporaryFolder()
  var session = try exporter.open(Destination(.folder(folder.path), name: "v1"))
  for item in items { try session.write(item) }
  _ = try session.finish()
  return try #require(folder.text("v1.\(exporter.format.fileExtension)"))
}
