/// Why an archive could not be used.
public enum ArchiveError: Error, Hashable, Sendable {
  /// No file stands at the path.
  case missing(path: String)
  /// A folder stands at the path.
  case folder(path: String)
  /// What stands at the path is no archive of Galley's.
  case foreign(path: String)
  /// A later version of Galley has made it.
  case newer(path: String)
  /// Another run writes to it.
  case inUse(path: String)
  /// No story has that name or number; the name that was probably meant.
  case noStory(name: String, nearest: String?)
  /// A story has no version of that number; how many it has.
  case noVersion(story: String, number: Int, count: Int)
  /// What stands in it is not what was written: what was found.
  case damaged(path: String, detail: String)
  /// The database refused: in its words.
  case database(path: String, reason: String)
}

extension ArchiveError: CustomStringConvertible {
  /// One line for people: the file, what is wrong, what to do next.
  public var description: String {
    switch self {
    case .missing(let path):
      "\(path): is not there; galley watch FOLDER --archive \(path) makes it"
    case .folder(let path):
      "\(path): is a folder, and an archive is a file; name one, as \(path)/desk.sqlite"
    case .foreign(let path):
      "\(path): is no archive of galley's; name another file"
    case .newer(let path):
      "\(path): a later version of galley has made this archive; use that version"
    case .inUse(let path):
      "\(path): another galley is writing to this archive; end that one, or name another file"
    case .noStory(let name, let nearest):
      "no story is called \(name); "
        + (nearest.map { "did you mean \($0)?" } ?? "galley archive FILE lists them")
    case .noVersion(let story, let number, let count):
      "\(story) has no version \(number); it has \(count)"
    case .damaged(let path, let detail):
      "\(path): the archive is damaged: \(detail.onOneLine); take a copy from before, or name another file"
    case .database(let path, let reason):
      "\(path): the archive cannot be used: \(reason.onOneLine); see that the disk has room and may be written"
    }
  }
}

extension String {
  /// The same with blanks for line ends: SQLite quotes whole statements.
  fileprivate var onOneLine: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
