import GRDB
public import GalleyModel

/// A version that somebody is still to be told of.
public struct Telling: Hashable, Sendable {
  /// The number of the version in the archive.
  public var version: Int64
  /// The name of its story.
  public var story: String
  /// Which version of the story it is.
  public var number: Int
  /// How often it was tried in vain.
  public var tries: Int
  /// Where somebody had begun to tell it when the run ended; null where nobody had.
  public var begun: String?
  /// The words that were about to be told then.
  public var words: String?
}

/// The outbox: versions come into it in the transaction that files them, and leave it in the one that
/// marks them as told. What is begun is noted before, so that a run that is killed in between knows
/// where to look for what it had said.
extension Archive {
  /// The versions whose telling somebody had begun, in their order.
  public func begun() throws(ArchiveError) -> [Telling] {
    try tellings(where: "begun IS NOT NULL", limit: -1, at: 0)
  }

  /// The next versions to be told, those of a story one after the other.
  /// - Parameters:
  ///   - limit: The most of them.
  ///   - time: Now, in seconds of any clock that goes on over runs; what failed waits for its time.
  public func due(atMost limit: Int, at time: Int64) throws(ArchiveError) -> [Telling] {
    try tellings(
      where: """
        begun IS NULL AND not_before <= ?1 AND NOT EXISTS (SELECT 1 FROM outbox AS earlier
          WHERE earlier.story = outbox.story AND earlier.version < outbox.version
            AND (earlier.begun IS NOT NULL OR earlier.not_before > ?1))
        """, limit: limit, at: time)
  }

  /// How many versions are still to be told.
  public func untold() throws(ArchiveError) -> Int {
    try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM outbox") ?? 0 }
  }

  /// Notes that versions are about to be told.
  /// - Parameters:
  ///   - words: The words of each.
  ///   - place: Where they go.
  public func begin(_ words: [(version: Int64, words: String)], at place: String)
    throws(ArchiveError)
  {
    try change { database in
      let statement = try database.cachedStatement(
        sql: "UPDATE outbox SET begun = ?, words = ? WHERE version = ?")
      for telling in words {
        try statement.execute(arguments: [place, telling.words, telling.version])
      }
    }
  }

  /// Notes that versions are told, or that nobody wants to be told of them.
  public func finish(_ versions: [Int64], told: Bool = true) throws(ArchiveError) {
    if versions.isEmpty { return }
    try change { database in
      let marking = try database.cachedStatement(
        sql: "UPDATE versions SET told = \(Archive.now) WHERE version = ?")
      let leaving = try database.cachedStatement(sql: "DELETE FROM outbox WHERE version = ?")
      for version in versions {
        if told { try marking.execute(arguments: [version]) }
        try leaving.execute(arguments: [version])
      }
    }
  }

  /// Puts a version back that could not be told.
  public func postpone(_ version: Int64, until time: Int64) throws(ArchiveError) {
    try change { database in
      try database.execute(
        sql: """
          UPDATE outbox SET begun = NULL, words = NULL, tries = tries + 1, not_before = ?
          WHERE version = ?
          """, arguments: [time, version])
    }
  }

  /// The article of a version, and that of the one before it.
  public func articles(toTell version: Int64) throws(ArchiveError) -> (old: Article?, new: Article)?
  {
    try read { database in
      guard let new = try Article.stored(as: version, in: database) else { return nil }
      let before = try Int64.fetchOne(
        database.cachedStatement(
          sql: """
            SELECT before.version FROM versions JOIN versions AS before
              ON before.story = versions.story AND before.number < versions.number
            WHERE versions.version = ? ORDER BY before.number DESC LIMIT 1
            """), arguments: [version])
      return (try before.flatMap { try Article.stored(as: $0, in: database) }, new)
    }
  }

  private func tellings(
    where condition: String, limit: Int, at time: Int64
  ) throws(ArchiveError) -> [Telling] {
    try read { database in
      try Row.fetchAll(
        database.cachedStatement(
          sql: """
            SELECT outbox.version, name, number, tries, begun, words FROM outbox
            JOIN versions USING (version) JOIN stories ON stories.story = versions.story
            WHERE \(condition) AND ?1 >= 0 ORDER BY outbox.version LIMIT ?2
            """), arguments: [time, limit]
      ).map {
        Telling(
          version: try $0.decode(atIndex: 0), story: try $0.decode(atIndex: 1),
          number: try $0.decode(atIndex: 2), tries: try $0.decode(atIndex: 3),
          begun: try $0.decode(atIndex: 4), words: try $0.decode(atIndex: 5))
      }
    }
  }
}
