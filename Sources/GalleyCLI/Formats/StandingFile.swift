import GalleyReaders

/// What stands where an output is to go.
enum StandingFile {
  /// Whether a file stands at a path that Galley did not write, so that replacing it would destroy the
  /// work of somebody else.
  ///
  /// Formats that cannot be told again (a newsroom's templates, programs, messages) are taken for
  /// Galley's, and so is a workbook, whose reader keeps what people typed into it.
  static func isSomebodys(_ path: String, format: String) -> Bool {
    guard let head = try? Input(file: path).peeked().head, !head.bytes.isEmpty else { return false }
    switch format {
    case "csv", "json", "ndjson", "html", "sqlite": return !head.isGalleys
    case "text", "factcheck", "markdown": return !head.isGalleysReport
    default: return false
    }
  }
}
