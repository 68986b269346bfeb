import ArgumentParser
import Galley
import GalleyExporters

/// A folder with templates of a newsroom's own, each of which is a format.
struct TemplatesOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A folder of templates NAME.EXT.mustache; each adds the format NAME.", valueName: "folder"))
  var templates: String?

  /// Galley's exporters, and those of the folder, which may replace one by its name.
  func exporters() throws -> [any Exporter] {
    let own = try templates.map(Exporters.templates(inFolder:)) ?? []
    let ownNames = Set(own.map(\.format.name))
    return Exporters.all.filter { !ownNames.contains($0.format.name) } + own
  }
}
