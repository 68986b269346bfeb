import GRDB

/// What is known of a file that was taken.
public struct FileMark: Hashable, Sendable {
  /// How many of its records are filed.
  public var records: Int
  /// Whether it was read to its end.
  public var isWhole: Bool
}

extension Filing {
  /// Notes how far a file has been filed, together with its versions, so that it is never filed twice.
  /// - Parameters:
  ///   - path: Where it stands.
  ///   - sha256: What is in it.
  ///   - stamp: Tells its size, time and place on the disk, so that it need not be read to be known.
  ///   - problem: Why it could not be read, where it could not.
  public func mark(
    _ path: String, sha256: String, stamp: Int64, records: Int, isWhole: Bool, problem: String?
  ) throws {
    try database.cachedStatement(
      sql: "INSERT OR REPLACE INTO files VALUES (?, ?, ?, \(Archive.now), ?, ?, ?)"
    ).execute(arguments: [path, sha256, stamp, records, isWhole, problem])
  }
}

extension Archive {
  /// What is known of a file with this content at this path; null where it is a new one.
  public func mark(path: String, sha256: String) throws(ArchiveError) -> FileMark? {
    try read { database in
      let statement = try database.cachedStatement(
        sql: "SELECT records, is_whole FROM files WHERE path = ? AND sha256 = ?")
      return try Row.fetchOne(statement, arguments: [path, sha256])
        .map { FileMark(records: try $0.decode(atIndex: 0), isWhole: try $0.decode(atIndex: 1)) }
    }
  }

  /// Whether the file at a path is known to its end, by its stamp alone.
  public func knows(path: String, stamp: Int64) throws(ArchiveError) -> Bool {
    try read { database in
      let statement = try database.cachedStatement(
        sql: "SELECT 1 FROM files WHERE path = ? AND stamp = ? AND is_whole")
      return try Int.fetchOne(statement, arguments: [path, stamp]) != nil
    }
  }
}
