import GalleyModel

/// Writes reviews as a report for people: the queries by paragraph, and what source
/// documents say otherwise.
///
/// It is what `galley check` prints where no format is named; other items it passes over.
public struct ReviewExporter: Exporter {
  /// Makes the exporter.
  public init() {}

  /// The format `text`.
  public var format: ExportFormat {
    ExportFormat(
      name: "text", fileExtension: "txt", summary: "A report for people")
  }

  /// Begins `NAME.txt`, or output on standard output.
  public func open(_ destination: Destination) throws(ExportError) -> any ExportSession {
    ReviewSession(
      output: try TextOutput(destination, extension: format.fileExtension),
      width: destination.width)
  }
}

private struct ReviewSession: ExportSession {
  let output: TextOutput
  let width: Int
  var bytes: [UInt8] = []
  var isEmpty = true

  mutating func write(_ item: ExportItem) throws(ExportError) {
    guard case .review(let review) = item else { return }
    if !isEmpty { bytes.append(UInt8(ascii: "\n")) }
    bytes += Array(ReviewReport(review, width: width).text.utf8)
    isEmpty = false
    try output.take(&bytes)
  }

  mutating func finish() throws(ExportError) -> [WrittenFile] {
    try output.takeAll(&bytes)
    return try output.commit()
  }
}
