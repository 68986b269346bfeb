import GalleyModel

/// Writes a CSV file a table: articles, figures, quotes, sources and links, or the changes of
/// comparisons, and beside them what every column means: a codebook for people, a description for
/// programs.
///
/// UTF-8 as RFC 4180 has it; numbers are plain decimals. The files take their names together, when
/// all of them are written. The description is a Frictionless Data Package of these files
/// (https://specs.frictionlessdata.io/tabular-data-package); it bears the output's name, too, since
/// other runs may describe their files in the same folder.
///
///     out/v1.articles.csv  out/v1.figures.csv  out/v1.quotes.csv  out/v1.sources.csv
///     out/v1.links.csv  out/v1.codebook.csv  out/v1.datapackage.json
///     out/v1-v2.changes.csv  out/v1-v2.changes-codebook.csv  out/v1-v2.changes-datapackage.json
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

  /// The description tells what was read.
  public var tellsProvenance: Bool { true }

  /// A file a table, the codebook, and the description.
  public func fileExtensions(of content: ExportContent) -> [String] {
    content.tables.map(\.csvExtension) + [content.codebookExtension, content.descriptionExtension]
  }

  /// Begins the files.
  /// - Throws: ``ExportError/needsFolder(format:)`` for standard output, since they are several.
  public func open(_ destination: Destination) throws(ExportError) -> any ExportSession {
    if destination.path("csv") == nil { throw .needsFolder(format: format.name) }
    return CSVSession(destination: destination, dialect: dialect)
  }
}

private struct CSVSession: ExportSession {
  let destination: Destination
  let dialect: CSVDialect
  /// The files of the kinds of items that have come so far.
  var sets: [CSVSet] = []
  var provenance: Provenance?

  mutating func write(_ item: ExportItem) throws(ExportError) {
    if let content = item.content { try write(item, of: content) }
  }

  mutating func take(_ provenance: Provenance) { self.provenance = provenance }

  mutating func finish() throws(ExportError) -> [WrittenFile] {
    if sets.isEmpty { sets = [try CSVSet(.extractions, destination, dialect)] }
    var outputs: [TextOutput] = []
    for index in sets.indices { outputs += try sets[index].complete(provenance) }
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
    for table in content.tables {
      files.append(try CSVFile(table, table.csvExtension, destination, dialect))
    }
    files.append(
      try CSVFile(Codebook.table, content.codebookExtension, destination, dialect))
    description = try TextOutput(destination, extension: content.descriptionExtension)
  }

  mutating func write(_ item: ExportItem) throws(ExportError) {
    for index in files.indices { try files[index].write(item) }
  }

  /// Writes all out; only the names are missing then.
  mutating func complete(_ provenance: Provenance?) throws(ExportError) -> [TextOutput] {
    try files[files.count - 1].write(Codebook.rows(of: content.tables))
    for index in files.indices { try files[index].writeOut() }
    let name = destination.name.readableName
    let package = DataPackage(
      name: name, dialect: dialect, provenance: provenance,
      resources: files.map { file in
        DataPackage.Resource(
          table: file.table, fileName: "\(name).\(file.suffix)", bytes: file.size)
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
  /// What the file is called after the output's name and a dot.
  let suffix: String
  let output: TextOutput
  private var csv: CSVWriter
  /// The bytes so far.
  private(set) var size: Int

  init(
    _ table: Table, _ suffix: String, _ destination: Destination, _ dialect: CSVDialect
  ) throws(ExportError) {
    self.table = table
    self.suffix = suffix
    output = try TextOutput(destination, extension: suffix)
    csv = CSVWriter(dialect)
    csv.write(table.columns)
    size = csv.bytes.count
  }

  mutating func write(_ item: ExportItem) throws(ExportError) {
    try write(table.rows(item))
  }

  mutating func write(_ rows: some Sequence<[Cell]>) throws(ExportError) {
    for row in rows {
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
  /// What the codebook is called after the output's name and a dot.
  fileprivate var codebookExtension: String {
    switch self {
    case .extractions, .reviews: "\(Codebook.name).csv"
    case .comparisons: "changes-\(Codebook.name).csv"
    case .timelines: "timeline-\(Codebook.name).csv"
    }
  }

  /// What the description is called after the output's name and a dot; no name makes these two one
  /// file, not even "v1.changes".
  fileprivate var descriptionExtension: String {
    switch self {
    case .extractions, .reviews: "datapackage.json"
    case .comparisons: "changes-datapackage.json"
    case .timelines: "timeline-datapackage.json"
    }
  }
}
