import GalleyExporters

/// How programs on PATH are used as exporters.
extension FormatOptions {
  /// The exporters with programs set as the option says.
  /// - Throws: ``UsageError`` where no program is among them, or for no time at all.
  func setTimeLimit(in exporters: [any Exporter]) throws -> [any Exporter] {
    guard let timeLimit else { return exporters }
    guard exporters.contains(where: { $0 is ExecutableExporter }) else {
      throw UsageError("--time-limit is of programs galley-export-NAME; add one with --to NAME")
    }
    guard (1...86_400).contains(timeLimit) else {
      throw UsageError("--time-limit takes 1 to 86400 seconds")
    }
    return exporters.map { exporter in
      guard var program = exporter as? ExecutableExporter else { return exporter }
      program.patience = .seconds(timeLimit)
      return program
    }
  }
}
