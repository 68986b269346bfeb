public import GalleyModel

/// How the reviews of a checker are written.
public enum ReviewFormat: String, Sendable, CaseIterable {
  /// A report for people, in 80 columns.
  case text
  /// An object of `galley/check/1`, or an array of several.
  case json
  /// Such an object on each line.
  case ndjson

  /// What its file is called behind the point: `storm.check.json`.
  public var fileExtension: String { self == .text ? "check.txt" : "check.\(rawValue)" }
}

/// Writes reviews one after the other, in one format.
///
///     var writer = try ReviewWriter(.json, to: Destination(.standardOutput, name: "storm"))
///     try writer.write(review)
///     try writer.finish()
public struct ReviewWriter {
  private let format: ReviewFormat
  private let output: TextOutput
  private let isArray: Bool
  private var json = JSONWriter()
  private var isEmpty = true

  /// Begins `NAME.check.json` and the like, or output on standard output.
  /// - Throws: What keeps the file from being written.
  public init(_ format: ReviewFormat, to destination: Destination) throws(ExportError) {
    self.format = format
    output = try TextOutput(destination, extension: format.fileExtension)
    isArray = destination.several && format == .json
  }

  /// Writes a review.
  /// - Throws: What keeps it from being written; no file stands at the destination then.
  public mutating func write(_ review: Review) throws(ExportError) {
    switch format {
    case .text:
      if !isEmpty { json.between("\n") }
      json.bytes += Array(ReviewReport(review).text.utf8)
    case .json:
      json.between(isEmpty ? (isArray ? "[\n" : "") : (isArray ? ",\n" : "\n"))
      json.write(review)
    case .ndjson:
      json.write(review)
      json.between("\n")
    }
    isEmpty = false
    try output.take(&json.bytes)
  }

  /// Completes the output and gives the file its name.
  /// - Returns: The file, or nothing for standard output.
  public mutating func finish() throws(ExportError) -> [WrittenFile] {
    if format == .json {
      json.between(isEmpty ? (isArray ? "[]\n" : "null\n") : (isArray ? "\n]\n" : "\n"))
    }
    try output.takeAll(&json.bytes)
    return try output.commit()
  }
}
