import Galley
import GalleyExporters

/// How workbooks are written.
extension FormatOptions {
  /// The exporters with the workbook set as `--checks` says.
  /// - Throws: ``UsageError`` where no workbook is written.
  func setChecks(in exporters: [any Exporter]) throws -> [any Exporter] {
    guard let checks else { return exporters }
    let name = Exporters.workbook(checks: checks).format.name
    guard exporters.contains(where: { $0.format.name == name }) else {
      throw UsageError("--checks is of the format \(name); add --to \(name)")
    }
    return exporters.map {
      $0.format.name == name && $0.format.origin == .builtIn
        ? Exporters.workbook(checks: checks) : $0
    }
  }
}
