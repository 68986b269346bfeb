#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import GRDB
import GRDBSQLite
import GalleyExporters
import GalleyModel

/// One database under way.
///
/// It is one transaction without a journal, since a database that is not finished is thrown away;
/// pages go to disk as they come, so that any number of articles passes in bounded memory.
final class SQLiteSession: ExportSession {
  private let file: OutputFile
  private let queue: DatabaseQueue
  /// What has come so far, and whose tables there are.
  private var contents: [ExportContent] = []
  private var provenance: Provenance?

  init(path: String) throws(ExportError) {
    var file = try OutputFile(path: path)
    var address: String? = file.partPath
    if file.isUnnamed {
      address = OpenPartVFS.address(of: file.partPath)
      if address == nil { file = try OutputFile(path: path, unnamed: false) }
    }
    self.file = file
    do {
      queue = try DatabaseQueue(path: address ?? file.partPath, configuration: Self.configuration)
    } catch {
      throw Self.failure(error, 0, path: path)
    }
    try change { try $0.execute(sql: "BEGIN; PRAGMA application_id = 0x47616C6C") }  // "Gall"
  }

  func write(_ item: ExportItem) throws(ExportError) {
    if let content = item.content { try write(item, of: content) }
  }

  func take(_ provenance: Provenance) { self.provenance = provenance }

  func finish() throws(ExportError) -> [WrittenFile] {
    try change { database in
      if contents.isEmpty { try begin(.extractions, in: database) }
      var names: Set<String> = []
      let tables = contents.flatMap(\.tables).filter { names.insert($0.name).inserted }
      try database.add(Codebook.rows(of: tables), to: Codebook.table)
      try database.execute(sql: Provenance.table.creation)
      if let provenance { try database.add(provenance.rows, to: Provenance.table) }
      try database.execute(sql: "COMMIT")
    }
    do { try queue.close() } catch { throw Self.failure(error, 0, path: file.path) }
    return [try file.commit()]
  }

  private func write(_ item: ExportItem, of content: ExportContent) throws(ExportError) {
    try change { database in
      if !contents.contains(content) { try begin(content, in: database) }
      let item = try database.toldApart(item)
      for table in content.tables { try database.add(table.rows(item), to: table) }
    }
  }

  /// Makes the tables of some content.
  private func begin(_ content: ExportContent, in database: Database) throws {
    if contents.isEmpty { try database.execute(sql: Codebook.table.creation) }
    // A story that was checked fills the tables of an extraction, too.
    let known = Set(contents.flatMap(\.tables).map(\.name))
    contents.append(content)
    for table in content.tables where !known.contains(table.name) {
      try database.execute(sql: table.creation)
    }
  }

  private func change(_ work: (Database) throws -> Void) throws(ExportError) {
    var systemError: CInt = 0
    do {
      try queue.writeWithoutTransaction { database in
        do { try work(database) } catch {
          sqlite3_file_control(
            database.sqliteConnection, "main", SQLITE_FCNTL_LAST_ERRNO, &systemError)
          throw error
        }
      }
    } catch {
      throw Self.failure(error, systemError, path: file.path)
    }
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.label = "galley"
    // The transaction lasts from the first item to the end.
    configuration.allowsUnsafeTransactions = true
    // The rows that are pointed to come after those that point; the tests check all of them.
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { database in
      try database.execute(
        sql: """
          PRAGMA journal_mode = OFF;
          PRAGMA synchronous = OFF;
          PRAGMA locking_mode = EXCLUSIVE;
          PRAGMA cache_size = -16384;
          """)
    }
    return configuration
  }

  /// What went wrong, in the system's words where it was the system that refused.
  private static func failure(
    _ error: any Error, _ systemError: CInt, path: String
  ) -> ExportError {
    if let error = error as? ExportError { return error }
    guard let error = error as? DatabaseError else {
      return .system(path: path, action: "write", reason: "\(error)")
    }
    let code = error.resultCode == .SQLITE_FULL ? ENOSPC : systemError
    let isSystems = [.SQLITE_FULL, .SQLITE_IOERR].contains(error.resultCode) && code != 0
    return .system(
      path: path, action: "write",
      reason: isSystems
        ? ExportError.reason(errno: code) : error.message ?? error.resultCode.description)
  }
}
