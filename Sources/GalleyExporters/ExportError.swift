/// Why an output could not be written.
public enum ExportError: Error, Hashable, Sendable {
  /// The operating system refused: the path, what was tried, and its reason.
  case system(path: String, action: String, reason: String)
  /// The format writes several files or binary ones and needs a folder.
  case needsFolder(format: String)
  /// The written file turned out damaged when it was read back.
  case damaged(path: String, detail: String)
  /// The template cannot be used: its name, and what is wrong with it.
  case template(name: String, detail: String)
  /// A program that makes the output did not do it: its path, and what happened.
  case program(path: String, detail: String)
  /// What is written to has taken nothing for as long as may be waited.
  case outOfPatience(path: String)
  /// The reader of standard output has gone away; nobody needs to be told.
  case brokenPipe
}

extension ExportError: CustomStringConvertible {
  /// One line for people: the file, what is wrong, what to do next.
  public var description: String {
    switch self {
    case .system(let path, let action, let reason):
      "\(path): cannot \(action): \(reason)"
    case .needsFolder(let format):
      "\(format): cannot be written to standard output; name a folder with --out DIR"
    case .damaged(let path, let detail):
      "\(path): the written file is damaged (\(detail)); free some disk space and run again"
    case .template(let name, let detail):
      "\(name): \(detail)"
    case .program(let path, let detail):
      "\(path): \(detail); nothing of its output is kept"
    case .outOfPatience(let path):
      "\(path): takes no more bytes; see what holds it up"
    case .brokenPipe:
      "standard output was closed"
    }
  }
}
