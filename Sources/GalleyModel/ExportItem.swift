/// What an exporter is fed with, one after the other.
public enum ExportItem: Hashable, Sendable {
  /// All that one article yields.
  case extraction(Extraction)
  /// A comparison of two versions.
  case comparison(Comparison)
  /// A story with the queries on it.
  case review(Review)
  /// The figures and quotes of a story through its versions.
  case timeline(Timeline)
  /// A record that could not be read. Formats that keep a line per record write it in its place;
  /// the others pass it over, since the command line reports it as well.
  case failure(RecordFailure)
}

/// A record of an input that could not be read, while the run went on.
public struct RecordFailure: Hashable, Sendable {
  /// The id of the record, where it could be read.
  public var id: String?
  /// The line of the input, 1…n.
  public var line: Int
  /// What is wrong, for people.
  public var message: String

  /// Makes a failure.
  public init(id: String?, line: Int, message: String) {
    self.id = id
    self.line = line
    self.message = message
  }
}
