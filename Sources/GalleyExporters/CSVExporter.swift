import GalleyModel

/// Writes a CSV file a table: articles, figures, quotes and sources, or the changes of comparisons,
/// and beside them `datapackage.json`, which tells programs what every column means.
///
/// UTF-8 as RFC 4180 has it; numbers are plain decimals. The files take their names together, when
/// all of them are written. The description is a Frictionless Data Package of the files of the last
/// run into the folder (https://specs.frictionlessdata.io/tabular-data-package).
///
///     out/v1.articles.csv  out/v1.figures.csv  out/v1.quotes.csv  out/v1.sources.csv
///     out/datapackage.json
public struct CSVExporter: Exporter {
  private let dialect: CSVDialect

  /// Makes the exporter.
  public init(_ dialect: CSVDialect = CSVDialect()) {
    self.dialect = dialect
  }

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
    return CSVSession(destination: destination, dialect: dialect)
  }
}

private struct CSVSession: ExportSession {
  let destination: Destination
  let dialect: CSVDialect
  /// The files of the kinds of items that have come so far.
  var files: [CSVFile] = []
  /// The description, begun with the first of them.
  var description: TextOutput?

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
    try describe()
    return try TextOutput.commit(files.map(\.output) + [description].compactMap(\.self))
  }

  private mutating func open(_ tables: [Table]) throws(ExportError) {
    for table in tables where !files.contains(where: { $0.table.name == table.name }) {
      files.append(try CSVFile(table, destination, dialect))
    }
    if description == nil, let path = destination.path(file: "datapackage.json") {
      description = try TextOutput(path: path)
    }
  }

  private func describe() throws(ExportError) {
    let package = DataPackage(
      name: destination.name, dialect: dialect,
      resources: files.map { file in
        DataPackage.Resource(
          table: file.table, fileName: file.name(in: destination), bytes: file.size)
      })
    var json = JSONWriter()
    json.write(package)
    try description?.takeAll(&json.bytes)
  }
}

/// A table on its way into its file.
private struct CSVFile {
  let table: Table
  let output: TextOutput
  var csv: CSVWriter
  /// The bytes so far.
  var size: Int

  init(
    _ table: Table, _ destination: Destination, _ dialect: CSVDialect
  ) throws(ExportError) {
    self.table = table
    output = try TextOutput(destination, extension: CSVFile.ending(of: table))
    csv = CSVWriter(dialect)
    csv.write(table.columns)
    size = csv.bytes.count
  }

  func name(in destination: Destination) -> String {
    "\(destination.name).\(CSVFile.ending(of: table))"
  }

  mutating func write(_ item: ExportItem) throws(ExportError) {
    let before = csv.bytes.count
    for row in table.rows(item) { csv.write(row) }
    size += csv.bytes.count - before
    try output.take(&csv.bytes)
  }

  mutating func writeOut() throws(ExportError) {
    try output.takeAll(&csv.bytes)
  }

  private static func ending(of table: Table) -> String {
    "\(table.name).csv"
  }
}
