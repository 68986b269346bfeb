import GalleyModel
import GalleyPrograms

/// Writes what a program named `galley-export-NAME` makes of the articles.
///
/// The program is started without arguments, gets the lines of ``NDJSONExporter`` on standard input
/// and answers with the bytes of the file `OUTPUT.NAME` on standard output. An exit status of 0 says
/// that they are complete; with any other nothing is written. What it has started and not waited for
/// is stopped then. Its standard error is Galley's own.
///
///     let brief = ExecutableExporter(path: "/usr/local/bin/galley-export-brief")
///     brief?.format.name   // "brief"
public struct ExecutableExporter: Exporter {
  /// What the names of such programs begin with.
  public static let prefix = "galley-export-"

  /// What the name of the program says.
  public let format: ExportFormat
  /// The path of the program.
  package let path: String
  /// How long the program may take no input, and how long it may work after the last line of it;
  /// then it is stopped.
  public var patience: Duration

  /// Takes a program, which is not run before something is exported.
  /// - Parameters:
  ///   - path: The path of the program.
  ///   - patience: See ``patience``.
  /// - Returns: Null where the program is not called `galley-export-NAME`, the name being of small
  ///   letters, digits and hyphens.
  public init?(path: String, patience: Duration = .seconds(60)) {
    guard let name = ProgramsOnPath.name(of: path, prefix: Self.prefix) else { return nil }
    format = ExportFormat(
      name: name, fileExtension: name, summary: "The program \(Self.prefix)\(name)",
      origin: .executable)
    self.path = path
    self.patience = patience
  }

  /// The programs on PATH, sorted by name.
  /// - Parameter path: Folders with colons between; null for those of PATH.
  package static func all(inPath path: String? = nil) -> [ExecutableExporter] {
    ProgramsOnPath.all(prefix: prefix, inPath: path).compactMap { ExecutableExporter(path: $0) }
  }

  /// Starts the program; its output goes to `OUTPUT.NAME`, or to standard output.
  /// - Throws: ``ExportError/needsFolder(format:)`` for memory, which no program can write to.
  public func open(_ destination: Destination) throws(ExportError) -> any ExportSession {
    let output = try TextOutput(destination, extension: format.fileExtension)
    guard let descriptor = output.descriptor else { throw .needsFolder(format: format.name) }
    return ExecutableSession(
      program: try RunningProgram(path: path, output: descriptor, patience: patience),
      output: output)
  }
}

private struct ExecutableSession: ExportSession {
  let program: RunningProgram
  let output: TextOutput
  var lines = ItemLines()

  mutating func write(_ item: ExportItem) throws(ExportError) {
    lines.add(item)
    if lines.bytes.count >= 1 << 16 { try pass() }
  }

  mutating func finish() throws(ExportError) -> [WrittenFile] {
    try pass()
    try program.finish()
    // Something that the program has left behind, in a session of its own, may write on.
    return try output.copied().commit()
  }

  private mutating func pass() throws(ExportError) {
    try program.write(lines.bytes)
    lines.bytes.removeAll(keepingCapacity: true)
  }
}
