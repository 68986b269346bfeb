public import GalleyExporters
import GalleyModel

/// Writes the quotes as a Markdown list.
public struct MarkdownExporter: Exporter {
  /// Makes the exporter.
  public init() {}

  /// The format `markdown`.
  public var format: ExportFormat {
    ExportFormat(name: "markdown", fileExtension: "md", summary: "The quotes as a Markdown list")
  }

  /// Begins `NAME.md`, or output on standard output.
  public func open(_ destination: Destination) throws(ExportError) -> any ExportSession {
    MarkdownSession(output: try TextOutput(destination, extension: format.fileExtension))
  }
}

private struct MarkdownSession: ExportSession {
  let output: TextOutput
  var bytes: [UInt8] = []

  mutating func write(_ item: ExportItem) throws(ExportError) {
    guard case .extraction(let extraction) = item else { return }
    for quote in extraction.quotes {
      bytes += "- “\(quote.text)” \(quote.attribution?.name ?? "speaker unknown")\n".utf8
    }
    try output.take(&bytes)
  }

  mutating func finish() throws(ExportError) -> [WrittenFile] {
    try output.takeAll(&bytes)
    return try output.commit()
  }
}
