import GRDB
import GalleyExporters
import GalleyModel
import GalleySQLite

/// The tables of an archive.
enum ArchiveSchema {
  /// The tables that every tabular format has, too.
  static let contents = GalleyExporters.Table.all

  /// The mark of Galley's databases ("Gall"), by which readers pass them over.
  private static let mark = 0x4761_6C6C

  /// Makes sure that a database is an archive, or an empty one that is to become one.
  static func check(_ database: Database, path: String, mayBeNew: Bool) throws {
    let names = try String.fetchSet(database, sql: "SELECT name FROM sqlite_master")
    if names.isEmpty, mayBeNew { return }
    guard try Int.fetchOne(database, sql: "PRAGMA application_id") == mark,
      names.contains("stories"), names.contains("versions")
    else { throw ArchiveError.foreign(path: path) }
    if try migrator.hasBeenSuperseded(database) { throw ArchiveError.newer(path: path) }
  }

  /// Makes the tables, or brings those of an earlier version up to date.
  static func migrate(_ queue: DatabaseQueue) throws {
    try queue.writeWithoutTransaction { database in
      let isNew = try Int.fetchOne(database, sql: "PRAGMA page_count") == 0
      if isNew { try database.execute(sql: "PRAGMA auto_vacuum = INCREMENTAL") }
    }
    try migrator.migrate(queue)
    try queue.write(addColumns)
  }

  private static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator().disablingDeferredForeignKeyChecks()
    migrator.registerMigration("1") { database in
      try database.execute(sql: "PRAGMA application_id = \(mark)")
      for table in contents { try database.execute(sql: table.creation) }
      try database.execute(sql: own)
    }
    // Archives made before knew no version that reads as another outlet's copy. What a check allows
    // is all that changes: for that SQLite has its schema written to, and its tables stay as they are.
    migrator.registerMigration("2") { database in
      try database.execute(
        sql: """
          PRAGMA writable_schema = ON;
          UPDATE sqlite_master
          SET sql = replace(sql, 'verdict IN (''same'', ''changed'', ''withdrawn'', ''unrelated'')', \
          'verdict IN (\(verdicts.replacing("'", with: "''")))')
          WHERE type = 'table' AND name = 'versions';
          PRAGMA writable_schema = RESET;
          """)
    }
    return migrator
  }

  /// What the comparison of two versions may come to, as SQL lists it.
  private static let verdicts =
    Comparison.Verdict.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")

  /// Adds the columns that the tables of contents have got since the archive was made.
  private static func addColumns(_ database: Database) throws {
    for table in contents {
      let there = try Set(database.columns(in: table.name).map(\.name))
      for column in table.columns where !there.contains(column.name) {
        try database.execute(sql: table.addition(of: column))
      }
    }
  }

  /// The tables that only an archive has.
  ///
  /// `article` in `versions` is the name under which the version stands in the tables of contents;
  /// `id` in `texts` is the name that its file gave it. Times are UTC. `shingles` has for each story
  /// the runs of words by which later versions are known.
  private static let own = """
    CREATE TABLE stories (
      story INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, headline TEXT,
      versions INTEGER NOT NULL, first_seen TEXT NOT NULL, last_seen TEXT NOT NULL);
    CREATE TABLE story_names (base TEXT PRIMARY KEY, count INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE versions (
      version INTEGER PRIMARY KEY, story INTEGER NOT NULL REFERENCES stories (story),
      number INTEGER NOT NULL, article TEXT NOT NULL UNIQUE REFERENCES articles (article),
      path TEXT NOT NULL, bytes INTEGER NOT NULL, sha256 TEXT NOT NULL, seen TEXT NOT NULL, guid TEXT, slug TEXT, day TEXT,
      filed_by TEXT NOT NULL CHECK (filed_by IN ('new', 'guid', 'slug', 'likeness')),
      likeness REAL, verdict TEXT CHECK (verdict IN (\(verdicts))),
      changed_figures INTEGER, changed_quotes INTEGER, told TEXT, UNIQUE (story, number));
    CREATE INDEX versions_guid ON versions (guid) WHERE guid IS NOT NULL;
    CREATE INDEX versions_slug ON versions (slug, day) WHERE slug IS NOT NULL;
    CREATE TABLE texts (
      version INTEGER PRIMARY KEY REFERENCES versions (version), id TEXT NOT NULL,
      source TEXT NOT NULL, format TEXT NOT NULL, headline TEXT, marker TEXT, text BLOB NOT NULL,
      rest TEXT NOT NULL);
    CREATE TABLE shingles (
      shingle INTEGER NOT NULL, story INTEGER NOT NULL, version INTEGER NOT NULL,
      PRIMARY KEY (shingle, story)) WITHOUT ROWID;
    CREATE TABLE files (
      path TEXT NOT NULL, sha256 TEXT NOT NULL, stamp INTEGER NOT NULL, taken TEXT NOT NULL,
      records INTEGER NOT NULL, is_whole INTEGER NOT NULL CHECK (is_whole IN (0, 1)), problem TEXT,
      PRIMARY KEY (path, sha256)) WITHOUT ROWID;
    CREATE TABLE outbox (
      version INTEGER PRIMARY KEY REFERENCES versions (version),
      story INTEGER NOT NULL, tries INTEGER NOT NULL DEFAULT 0, not_before INTEGER NOT NULL DEFAULT 0,
      begun TEXT, words TEXT);
    CREATE INDEX outbox_story ON outbox (story);
    """
}
