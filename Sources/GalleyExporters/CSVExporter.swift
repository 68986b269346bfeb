import GalleyModel

/// Writes a CSV file a table: articles, figures, quotes and sources, or the changes of comparisons.
///
/// UTF-8 without a byte order mark, as RFC 4180; numbers are plain decimals. The files take their
/// names together, when all of them are written.
///
///     out/v1.articles.csv  out/v1.figures.csv  out/v1.quotes.csv  out/v1.sources.csv
public struct CSVExporter: Exporter {
  /// Makes the exporter.
  public init() {}

  /// The format `csv`.
  public var format: ExportFormat {
    ExportFormat(
      name: "csv", fileExtension: "csv",
      summary: "A file a table, for spreadsheets, databases and statistics")
  }

  /// Begins the files.
  /// - Throws: ``ExportError/needsFolder(format:)`` for standard output, since they are several.
  public func open(_ destination: Destination) throws(ExportError) -> any ExportSession {
    if destination.place == .standardOutput { throw .needsFolder(format: format.name) }
    return CSVSession(destination: destination)
  }
}

private struct CSVSession: ExportSession {
  let destination: Destination
  /// The files of the kinds of items that have come so far.
  var files: [CSVFile] = []

  mutating func write(_ item: ExportItem) throws(ExportError) {
    switch item {
    case .extraction: try open(Table.ofExtractions)
    case .comparison: try open(Table.ofComparisons)
    case .failure: return
    }
    for index in files.indices { try files[index].write(item) }
  }

  mutating func finish() throws(ExportError) -> [WrittenFile] {
    if files.isEmpty { try open(Table.ofExtractions) }
    for index in files.indices { try files[index].writeOut() }
    var written: [WrittenFile] = []
    for file in files { written += try file.commit() }
    return written
  }

  private mutating func open(_ tables: [Table]) throws(ExportError) {
    for table in tables where !files.contains(where: { $0.table.name == table.name }) {
      files.append(try CSVFile(table, destination))
    }
  }
}

/// A table on its way into its file.
private struct CSVFile {
  let table: Table
  let output: TextOutput
  var csv = CSVWriter()

  init(_ table: Table, _ destination: Destination) throws(ExportError) {
    self.table = table
    output = try TextOutput(destination, extension: "\(table.name).csv")
    csv.write(table.columns)
  }

  mutating func write(_ item: ExportItem) throws(ExportError) {
    for row in table.rows(item) { csv.write(row) }
    try output.take(&csv.bytes)
  }

  mutating func writeOut() throws(ExportError) {
    try output.takeAll(&csv.bytes)
  }

  func commit() throws(ExportError) -> [WrittenFile] {
    try output.commit()
  }
}
