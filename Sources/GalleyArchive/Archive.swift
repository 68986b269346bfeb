#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import GRDB
import GalleyModel

/// The stories that a desk has received, version by version, in a database of SQLite.
///
/// Beside the tables that every tabular format has (`articles`, `figures`, `quotes`, `sources`,
/// `links`, `changes`) it has `stories` and `versions`, so that an analyst can ask it in SQL; it can be
/// read while somebody writes. All that belongs to a version comes in one transaction, which is on the
/// disk when it ends.
///
///     let archive = try Archive(path: "desk.sqlite")
///     try archive.stories().map(\.name)
///     try archive.articles(of: archive.story("storm-coast"))   // its versions, the first one first
public final class Archive {
  /// Who may do what with the file.
  public enum Access: Sendable {
    /// Only reads; the file must be there.
    case reading
    /// Reads and writes; the file is made if need be.
    case writing
  }

  /// The path of the database.
  public let path: String
  let queue: DatabaseQueue

  /// Opens an archive, and brings one of an earlier version up to date.
  /// - Throws: ``ArchiveError/missing(path:)``, ``ArchiveError/folder(path:)``,
  ///   ``ArchiveError/foreign(path:)``,
  ///   ``ArchiveError/newer(path:)``, ``ArchiveError/damaged(path:detail:)``,
  ///   ``ArchiveError/database(path:reason:)``.
  public init(path: String, for use: Access = .reading) throws(ArchiveError) {
    self.path = path
    if use == .reading, access(path.systemName, F_OK) != 0 { throw .missing(path: path) }
    var status = stat()
    if stat(path.systemName, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      throw .folder(path: path)
    }
    if let code = Self.missingFiles() {
      throw .database(path: path, reason: String(cString: strerror(code)))
    }
    do {
      queue = try DatabaseQueue(
        path: Self.address(use, path), configuration: Self.configuration(use, path))
    } catch {
      throw Self.failure(error, path: path)
    }
    do {
      try queue.writeWithoutTransaction { database in
        try ArchiveSchema.check(database, path: path, mayBeNew: use == .writing)
      }
      if use == .writing { try ArchiveSchema.migrate(queue) }
    } catch {
      throw Self.failure(error, path: path)
    }
  }

  /// Reads from the database, at one moment of it.
  func read<Result>(_ body: (Database) throws -> Result) throws(ArchiveError) -> Result {
    do { return try queue.read(body) } catch { throw Self.failure(error, path: path) }
  }

  /// Changes the database; all of it, or nothing.
  func change<Result>(_ body: (Database) throws -> Result) throws(ArchiveError) -> Result {
    do { return try queue.write(body) } catch { throw Self.failure(error, path: path) }
  }

  /// The system's error where no two more files may be opened; null where they may.
  ///
  /// The queue of the database asks the system for files of its own, and ends the program where it gets
  /// none.
  private static func missingFiles() -> Int32? {
    let files = [open("/dev/null", O_RDONLY), open("/dev/null", O_RDONLY)]
    let code = errno
    for file in files where file >= 0 { close(file) }
    return files.contains { $0 < 0 } ? code : nil
  }

  /// What SQLite is to open.
  ///
  /// Even who only reads makes a file beside an archive, by which others know of it. Where none can be
  /// made, as on a disk that may only be read, SQLite has to be told that nobody writes to it.
  private static func address(_ use: Access, _ path: String) -> String {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = slash.map { String(path[...$0]) } ?? "."
    guard use == .reading, access(folder.systemName, W_OK) != 0,
      access("\(path)-wal".systemName, F_OK) != 0
    else { return path }
    var address = "file:"
    for byte in path.systemName.dropLast().map({ UInt8(bitPattern: $0) }) {
      let digits = String(byte, radix: 16)
      address += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
    }
    return address + "?immutable=1"
  }

  private static func configuration(_ use: Access, _ path: String) -> Configuration {
    var configuration = Configuration()
    configuration.label = "galley"
    // Whoever may write puts the files beside the database in order again when it is closed.
    configuration.readonly = use == .reading && access(path.systemName, W_OK) != 0
    configuration.busyMode = .timeout(10)
    // Sources come behind the figures that point to them; `check` looks at all keys.
    configuration.foreignKeysEnabled = false
    if use == .writing { configuration.journalMode = .wal }
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA cache_size = -32768")
      guard use == .writing else { return }
      // What was told is not told again, even after a power cut.
      try database.execute(
        sql: "PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 67108864")
    }
    return configuration
  }

  static func failure(_ error: any Error, path: String) -> ArchiveError {
    if let error = error as? ArchiveError { return error }
    if error is RowDecodingError || error is DecodingError || error is DamagedArticle {
      return .damaged(path: path, detail: "a row holds something else than was written")
    }
    guard let error = error as? DatabaseError else {
      return .database(path: path, reason: "\(error)")
    }
    switch error.resultCode {
    case .SQLITE_CORRUPT:
      return .damaged(path: path, detail: error.message ?? error.resultCode.description)
    case .SQLITE_NOTADB: return .foreign(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: return .inUse(path: path)
    default:
      return .database(path: path, reason: error.message ?? error.resultCode.description)
    }
  }
}
