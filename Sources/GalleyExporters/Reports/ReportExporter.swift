import GalleyModel

/// Writes reviews and timelines as reports for people: the queries by paragraph and what source documents
/// say otherwise; what each figure and quote said as the story went on.
///
/// It is what `galley check` and `galley timeline` print where no format is named. Articles and
/// comparisons have reports of their own, of templates, and are passed over.
public struct ReportExporter: Exporter {
  /// Makes the exporter.
  public init() {}

  /// The format `text`.
  public var format: ExportFormat {
    ExportFormat(
      name: "text", fileExtension: "txt", summary: "A report for people")
  }

  /// Begins `NAME.txt`, or output on standard output.
  public func open(_ destination: Destination) throws(ExportError) -> any ExportSession {
    ReportSession(
      output: try TextOutput(destination, extension: format.fileExtension),
      width: destination.width)
  }
}

private struct ReportSession: ExportSession {
  let output: TextOutput
  let width: Int
  var bytes: [UInt8] = []
  var isEmpty = true

  mutating func write(_ item: ExportItem) throws(ExportError) {
    let report: String
    switch item {
    case .review(let review): report = ReviewReport(review, width: width).text
    case .timeline(let timeline): report = TimelineReport(timeline, width: width).text
    case .extraction, .comparison, .failure: return
    }
    if !isEmpty { bytes.append(UInt8(ascii: "\n")) }
    bytes += Array(report.utf8)
    isEmpty = false
    try output.take(&bytes)
  }

  mutating func finish() throws(ExportError) -> [WrittenFile] {
    try output.takeAll(&bytes)
    return try output.commit()
  }
}
