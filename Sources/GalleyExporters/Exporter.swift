public import GalleyModel

/// Writes extractions and comparisons in one format.
///
/// An exporter is a value that knows its format; ``open(_:)`` begins one piece of output, which a
/// session then receives item by item, so that any number of articles passes in bounded memory.
public protocol Exporter: Sendable {
  /// What `galley formats` lists and `--to` takes.
  var format: ExportFormat { get }

  /// What the files are called that it writes of some content, after the output's name and a dot:
  /// `["articles.csv", "figures.csv"]`; by default the one extension of its format.
  ///
  /// A run that would overwrite what it reads, or write a file twice, is refused by these before
  /// anything is opened.
  func fileExtensions(of content: ExportContent) -> [String]

  /// Whether its sessions want to be told the ``Provenance`` of the run, for which every byte of the
  /// input is looked at once more; by default not.
  var tellsProvenance: Bool { get }

  /// Begins output at a destination. Nothing stands there before the session finishes.
  func open(_ destination: Destination) throws(ExportError) -> any ExportSession
}

extension Exporter {
  /// The extension of the format.
  public func fileExtensions(of content: ExportContent) -> [String] { [format.fileExtension] }

  /// No provenance is wanted.
  public var tellsProvenance: Bool { false }
}

/// What the items of a run are, apart from records that could not be read.
public enum ExportContent: Hashable, Sendable, CaseIterable {
  /// Extractions, as `galley extract` makes them.
  case extractions
  /// Comparisons, as `galley diff` makes them.
  case comparisons
  /// Reviews, as `galley check` makes them.
  case reviews
  /// A timeline, as `galley timeline` makes it.
  case timelines
}

extension ExportItem {
  /// What it is part of; null for a record that could not be read.
  package var content: ExportContent? {
    switch self {
    case .extraction: .extractions
    case .comparison: .comparisons
    case .review: .reviews
    case .timeline: .timelines
    case .failure: nil
    }
  }
}

/// One piece of output under way.
///
/// A session that is dropped unfinished leaves nothing behind.
public protocol ExportSession {
  /// Takes the next extraction, comparison, review, timeline or failed record.
  mutating func write(_ item: ExportItem) throws(ExportError)

  /// Takes what the run read and what made it, when all items have come; by default passed over.
  mutating func take(_ provenance: Provenance) throws(ExportError)

  /// Completes the output, gives the files their names and returns them.
  mutating func finish() throws(ExportError) -> [WrittenFile]
}

extension ExportSession {
  /// Passes the provenance over.
  public mutating func take(_ provenance: Provenance) throws(ExportError) {}
}

/// The name of an output format, its file extension and what it is for.
public struct ExportFormat: Hashable, Sendable {
  /// Where an exporter comes from.
  public enum Origin: String, Hashable, Sendable {
    /// Part of Galley.
    case builtIn = "built in"
    /// A template file.
    case template
    /// An executable on PATH.
    case executable
  }

  /// What `--to` takes, for example `csv`.
  public var name: String
  /// The extension of its files without the dot, for example `csv`.
  public var fileExtension: String
  /// What it is for, in one line.
  public var summary: String
  /// Where it comes from.
  public var origin: Origin

  /// Makes a description of a format.
  public init(name: String, fileExtension: String, summary: String, origin: Origin = .builtIn) {
    self.name = name
    self.fileExtension = fileExtension
    self.summary = summary
    self.origin = origin
  }
}

/// A file that an exporter has written.
public struct WrittenFile: Hashable, Sendable {
  /// The path, as the destination's folder and the file's name give it.
  public var path: String

  /// Names a written file.
  public init(path: String) {
    self.path = path
  }
}
