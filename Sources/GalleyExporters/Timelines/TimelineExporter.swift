import GalleyModel

/// Writes timelines as a report for people: what each figure and quote said as the story went on.
///
/// It is what `galley timeline` prints where no format is named; other items it passes over.
public struct TimelineExporter: Exporter {
  /// Makes the exporter.
  public init() {}

  /// The format `text`.
  public var format: ExportFormat {
    ExportFormat(
      name: "text", fileExtension: "txt", summary: "A report for people")
  }

  /// Begins `NAME.txt`, or output on standard output.
  public func open(_ destination: Destination) throws(ExportError) -> any ExportSession {
    TimelineSession(
      output: try TextOutput(destination, extension: format.fileExtension),
      width: destination.width)
  }
}

private struct TimelineSession: ExportSession {
  let output: TextOutput
  let width: Int
  var bytes: [UInt8] = []

  mutating func write(_ item: ExportItem) throws(ExportError) {
    guard case .timeline(let timeline) = item else { return }
    bytes += Array(TimelineReport(timeline, width: width).text.utf8)
    try output.take(&bytes)
  }

  mutating func finish() throws(ExportError) -> [WrittenFile] {
    try output.takeAll(&bytes)
    return try output.commit()
  }
}
