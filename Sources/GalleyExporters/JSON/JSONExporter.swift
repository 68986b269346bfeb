import GalleyModel

/// Writes JSON: one object for one input, an array for several.
///
/// An object is what ``NDJSONExporter`` writes on a line. Records that could not be read are passed
/// over, since a program that reads the array expects extractions.
public struct JSONExporter: Exporter {
  /// Makes the exporter.
  public init() {}

  /// The format `json`.
  public var format: ExportFormat {
    ExportFormat(
      name: "json", fileExtension: "json",
      summary: "All that is known, for programs: an object, or an array of several")
  }

  /// Begins `NAME.json`, or output on standard output.
  public func open(_ destination: Destination) throws(ExportError) -> any ExportSession {
    let output = try TextOutput(destination, extension: format.fileExtension)
    return JSONSession(output: output, isArray: destination.several)
  }
}

private struct JSONSession: ExportSession {
  let output: TextOutput
  let isArray: Bool
  let outlet: JSONOutlet
  var json = JSONWriter()
  var isEmpty = true

  init(output: TextOutput, isArray: Bool) {
    self.output = output
    self.isArray = isArray
    outlet = JSONOutlet(output)
    json.outlet = outlet
  }

  mutating func write(_ item: ExportItem) throws(ExportError) {
    if case .failure = item { return }
    json.between(isEmpty ? (isArray ? "[\n" : "") : (isArray ? ",\n" : "\n"))
    json.write(item)
    isEmpty = false
    try outlet.check()
    try output.take(&json.bytes)
  }

  mutating func finish() throws(ExportError) -> [WrittenFile] {
    json.between(isEmpty ? (isArray ? "[]\n" : "null\n") : (isArray ? "\n]\n" : "\n"))
    try output.takeAll(&json.bytes)
    return try output.commit()
  }
}
