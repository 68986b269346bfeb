public import GalleyExporters
public import GalleyModel
public import GalleyReaders

/// Something that went wrong while the rest of the run went on.
public enum Problem: Error, Hashable, Sendable {
  /// An input could not be read.
  case input(source: String, ReadError)
  /// A record of an input is broken.
  case record(source: String, RecordFailure)
  /// An input holds several articles where one version is wanted.
  case severalArticles(source: String)
  /// An input holds no article where a version is wanted.
  case noArticle(source: String)
  /// A version does not say when it was published, where the order goes by that.
  case undated(source: String)
  /// An output could not be written.
  case output(ExportError)
}

extension Problem: CustomStringConvertible {
  /// One line for people: the file, what is wrong, what to do next.
  public var description: String {
    switch self {
    case .input(let source, let error): "\(source): \(error)"
    case .record(let source, let failure): "\(source):\(failure.line): \(failure.message)"
    case .severalArticles(let source):
      "\(source): holds several articles; give each version a file of its own"
    case .noArticle(let source):
      "\(source): holds no article; give the file of a version"
    case .undated(let source):
      "\(source): does not say when it was published; give the versions in their order and leave "
        + "out --by published"
    case .output(let error): "\(error)"
    }
  }
}
