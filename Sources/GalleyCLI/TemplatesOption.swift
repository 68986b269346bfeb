import ArgumentParser
import Galley
import GalleyExporters
import GalleyTemplates

/// A folder with templates of a newsroom's own, each of which is a format.
struct TemplatesOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A folder of templates NAME.EXT.mustache; each adds the format NAME.", valueName: "folder"))
  var templates: String?

  /// Every exporter there is, those of the folder behind Galley's own.
  func exporters() throws -> [any Exporter] {
    guard let templates else { return Exporters.all }
    return Exporters.all + (try TemplateExporter.all(inFolder: templates))
  }

  /// The exporter of one template file.
  static func exporter(fromFile path: String) throws -> any Exporter {
    try TemplateExporter(file: path)
  }
}
