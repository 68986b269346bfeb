public import GalleyExporters
public import GalleyModel
public import GalleyReaders

/// Something that went wrong while the rest of the run went on.
public enum Problem: Error, Hashable, Sendable {
  /// An input could not be read.
  case input(source: String, ReadError)
  /// A record of an input is broken.
  case record(source: String, RecordFailure)
  /// An output could not be written.
  case output(ExportError)
}

extension Problem: CustomStringConvertible {
  /// One line for people: the file, what is wrong, what to do next.
  public var description: String {
    switch self {
    case .input(let source, let error): "\(source): \(error)"
    case .record(let source, let failure): "\(source):\(failure.line): \(failure.message)"
    case .output(let error): "\(error)"
    }
  }
}
