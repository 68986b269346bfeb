import GalleyModel

/// Writes a CSV file a table: articles, figures, quotes and sources, or the changes of comparisons,
/// and beside them a description, which tells programs what every column means.
///
/// UTF-8 as RFC 4180 has it; numbers are plain decimals. The files take their names together, when
/// all of them are written. The description is a Frictionless Data Package of these files
/// (https://specs.frictionlessdata.io/tabular-data-package); it bears the output's name, too, since
/// other runs may describe their files in the same folder.
///
///     out/v1.articles.csv  out/v1.figures.csv  out/v1.quotes.csv  out/v1.sources.csv
///     out/v1.datapackage.json
///     out/v1-v2.changes.csv  out/v1-v2.changes-datapackage.json
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

  /// A file a table, and the description.
  public func fileExtensions(of content: ExportContent) -> [String] {
    content.tables.map(\.csvExtension) + [content.descriptionExtension]
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
  var sets: [CSVSet] = []

  mutating func write(_ item: ExportItem) throws(ExportError) {
    switch item {
    case .extraction: try write(item, of: .extractions)
    case .comparison: try write(item, of: .comparisons)
    case .review: try write(item, of: .reviews)
    case .failure: return
    }
  }

  mutating func finish() throws(ExportError) -> [WrittenFile] {
    if sets.isEmpty { sets = [try CSVSet(.extractions, destination, dialect)] }
    var outputs: [TextOutput] = []
    for index in sets.indices { outputs += try sets[index].complete() }
    return try TextOutput.commit(outputs)
  }

  private mutating func write(
    _ item: ExportItem, of content: ExportContent
  ) throws(ExportError) {
    if let index = sets.firstIndex(where: { $0.content == content }) {
      try sets[index].write(item)
    } else {
      var set = try CSVSet(content, destination, dialect)
      try set.write(item)
      sets.append(set)
    }
  }
}

/// The tables of some content on their way into their files, and what describes them.
private struct CSVSet {
  let content: ExportContent
  private let destination: Destination
  private let dialect: CSVDialect
  private var files: [CSVFile] = []
  private let description: TextOutput

  init(
    _ content: ExportContent, _ destination: Destination, _ dialect: CSVDialect
  ) throws(ExportError) {
    self.content = content
    self.destination = destination
    self.dialect = dialect
    for table in content.tables { files.append(try CSVFile(table, destination, dialect)) }
    description = try TextOutput(destination, extension: content.descriptionExtension)
  }

  mutating func write(_ item: ExportItem) throws(ExportError) {
    for index in files.indices { try files[index].write(item) }
  }

  /// Writes all out; only the names are missing then.
  mutating func complete() throws(ExportError) -> [TextOutput] {
    for index in files.indices { try files[index].writeOut() }
    let name = destination.name.readableName
    let package = DataPackage(
      name: name, dialect: dialect,
      resources: files.map { file in
        DataPackage.Resource(
          table: file.table, fileName: "\(name).\(file.table.csvExtension)",
          bytes: file.size)
      })
    var json = JSONWriter()
    json.write(package)
    try description.takeAll(&json.bytes)
    return files.map(\.output) + [description]
  }
}

/// A table on its way into its file.
private struct CSVFile {
  let table: Table
  let output: TextOutput
  private var csv: CSVWriter
  /// The bytes so far.
  private(set) var size: Int

  init(
    _ table: Table, _ destination: Destination, _ dialect: CSVDialect
  ) throws(ExportError) {
    self.table = table
    output = try TextOutput(destination, extension: table.csvExtension)
    csv = CSVWriter(dialect)
    csv.write(table.columns)
    size = csv.bytes.count
  }

  mutating func write(_ item: ExportItem) throws(ExportError) {
    for row in table.rows(item) {
      let before = csv.bytes.count
      csv.write(row)
      size += csv.bytes.count - before
      try output.take(&csv.bytes)
    }
  }

  mutating func writeOut() throws(ExportError) {
    try output.takeAll(&csv.bytes)
  }
}

extension Table {
  /// What its file is called after the output's name and a dot.
  fileprivate var csvExtension: String { "\(name).csv" }
}

extension ExportContent {
  fileprivate var tables: [Table] {
    switch self {
    case .extractions: Table.ofExtractions
    case .comparisons: Table.ofComparisons
    case .reviews: Table.ofReviews
    }
  }

  /// What the description is called after the output's name and a dot; no name makes these two one
  /// file, not even "v1.changes".
  fileprivate var descriptionExtension: String {
    switch self {
    case .extractions, .reviews: "datapackage.json"
    case .comparisons: "changes-datapackage.json"
    }
  }
}
