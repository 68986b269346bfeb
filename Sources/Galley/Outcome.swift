public import GalleyExporters
public import GalleyReaders

/// What a run has come to.
public struct Outcome: Hashable, Sendable {
  /// How far a run got.
  public enum Completion: Hashable, Sendable {
    /// Every input was read and every output written.
    case all
    /// Something was read and written, something else failed.
    case some
    /// No input could be read, or no output written.
    case nothing
  }

  /// How far the run got.
  public var completion: Completion
  /// The number of articles that were read.
  public var articles: Int
  /// The files that were written, in the order of the formats.
  public var files: [WrittenFile]
  /// The files of folders that hold no story.
  public var skipped: SkippedFiles

  /// Makes an outcome.
  public init(
    completion: Completion, articles: Int, files: [WrittenFile],
    skipped: SkippedFiles = SkippedFiles()
  ) {
    self.skipped = skipped
    self.completion = completion
    self.articles = articles
    self.files = files
  }
}
