import GalleyModel

/// Writes newline-delimited JSON: a line an article, or a line a comparison.
///
/// A record that could not be read gives a line `{"schema":"galley/error/1",…}` in its place, so
/// that the lines stay in step with the input.
public struct NDJSONExporter: Exporter {
  /// Makes the exporter.
  public init() {}

  /// The format `ndjson`.
  public var format: ExportFormat {
    ExportFormat(
      name: "ndjson", fileExtension: "ndjson",
      summary: "The objects of json, one on each line, for pipes and large runs")
  }

  /// Begins `NAME.ndjson`, or output on standard output.
  public func open(_ destination: Destination) throws(ExportError) -> any ExportSession {
    NDJSONSession(output: try TextOutput(destination, extension: format.fileExtension))
  }
}

private struct NDJSONSession: ExportSession {
  let output: TextOutput
  let outlet: JSONOutlet
  var lines: ItemLines

  init(output: TextOutput) {
    self.output = output
    outlet = JSONOutlet(output)
    lines = ItemLines(outlet)
  }

  mutating func write(_ item: ExportItem) throws(ExportError) {
    lines.add(item)
    try outlet.check()
    try output.take(&lines.bytes)
  }

  mutating func finish() throws(ExportError) -> [WrittenFile] {
    try output.takeAll(&lines.bytes)
    return try output.commit()
  }
}
