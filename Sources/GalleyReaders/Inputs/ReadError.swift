/// Why an input could not be read.
public enum ReadError: Error, Hashable, Sendable {
  /// The operating system refused: what was tried, and its reason.
  case system(action: String, reason: String)
  /// A NUL stands in the first 8 KB and no UTF-16 byte order mark before it.
  case binary
  /// A folder holds no text files.
  case emptyFolder
}

extension ReadError: CustomStringConvertible {
  /// What is wrong and what to do next, to stand behind the file's name.
  public var description: String {
    switch self {
    case .system(let action, let reason):
      "cannot \(action): \(reason); check the name and who may read it"
    case .binary:
      "is not text (it has NUL bytes); save it as plain text and run again"
    case .emptyFolder:
      "holds no text files; name a folder with .txt files, or the files themselves"
    }
  }
}
