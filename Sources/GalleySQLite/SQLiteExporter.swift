public import GalleyExporters

/// Writes one database of SQLite with the tables that every tabular format has: typed columns,
/// primary keys, foreign keys, and what may stand in a column as a check.
///
/// Two tables more tell what the columns mean (`codebook`) and where all of it comes from
/// (`provenance`). Whole numbers are integers and fractions floating-point numbers, which hold 15
/// digits; the words as printed stand beside. The same items give the same bytes.
///
///     let session = try SQLiteExporter().open(Destination(.folder("out"), name: "story"))
///     try session.write(.extraction(extraction))
///     try session.finish()   // out/story.sqlite
public struct SQLiteExporter: Exporter {
  /// Makes the exporter.
  public init() {}

  /// The format `sqlite`.
  public var format: ExportFormat {
    ExportFormat(
      name: "sqlite", fileExtension: "sqlite",
      summary: "A database with a table a kind of thing, with keys, for SQL")
  }

  /// The table `provenance` tells what was read.
  public var tellsProvenance: Bool { true }

  /// Begins a database.
  /// - Throws: ``ExportError/needsFolder(format:)`` for standard output,
  ///   ``ExportError/system(path:action:reason:)`` where no file can be written.
  public func open(_ destination: Destination) throws(ExportError) -> any ExportSession {
    guard let path = destination.path(format.fileExtension) else {
      throw .needsFolder(format: format.name)
    }
    return try SQLiteSession(path: path)
  }
}
