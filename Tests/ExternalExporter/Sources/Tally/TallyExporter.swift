public import GalleyExporters
import GalleyModel

/// Counts the figures and quotes of every article, a line an article.
public struct TallyExporter: Exporter {
  /// The format `tally`.
  public let format = ExportFormat(
    name: "tally", fileExtension: "tally", summary: "How much there is, a line an article")

  /// Makes the exporter.
  public init() {}

  /// Begins `NAME.tally`, or output on standard output.
  public func open(_ destination: Destination) throws(ExportError) -> any ExportSession {
    TallySession(output: try TextOutput(destination, extension: format.fileExtension))
  }
}

private struct TallySession: ExportSession {
  let output: TextOutput
  var bytes: [UInt8] = []

  mutating func write(_ item: ExportItem) throws(ExportError) {
    guard case .extraction(let extraction) = item else { return }
    bytes +=
      "\(extraction.article.id): \(extraction.figures.count) + \(extraction.quotes.count)\n".utf8
    try output.take(&bytes)
  }

  mutating func finish() throws(ExportError) -> [WrittenFile] {
    try output.takeAll(&bytes)
    return try output.commit()
  }
}
