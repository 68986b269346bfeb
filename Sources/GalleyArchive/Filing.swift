import GRDB
import GalleyExporters
public import GalleyModel
import GalleySQLite

/// A version that has been filed.
public struct FiledVersion: Hashable, Sendable {
  /// The number of the version in the archive.
  public var version: Int64
  /// The name of its story.
  public var story: String
  /// Which version of the story it is, 1…n.
  public var number: Int
  /// How it came to its story: new, guid, slug or likeness.
  public var filedBy: String
}

/// A file as it was when it was read.
public struct FiledFile: Hashable, Sendable {
  /// Where it stands.
  public var path: String
  /// How many bytes it has.
  public var bytes: Int
  /// The SHA-256 of what is in it, in hexadecimal digits.
  public var sha256: String

  /// Makes the note.
  public init(path: String, bytes: Int, sha256: String) {
    self.path = path
    self.bytes = bytes
    self.sha256 = sha256
  }
}

/// Files versions inside of a transaction; ``Archive/file(_:)`` begins one.
public struct Filing {
  let database: Database

  /// Compares two versions.
  public typealias Compare = (_ old: Article, _ new: Extraction) -> Comparison

  /// Files an extraction as a version of its story.
  ///
  /// Its article, figures and quotes come in, and what changed since the version before it. It stands
  /// in the outbox from then on, until it is told.
  ///
  /// - Parameters:
  ///   - extraction: What the article yields.
  ///   - file: What it came from.
  ///   - compare: Compares it with the version before.
  /// - Returns: The version; null where the same file said the same of the same story last, as feeds
  ///   do, in which nothing is filed.
  /// - Throws: What the database refuses; the transaction is to be given up then.
  public func file(
    _ extraction: Extraction, from file: FiledFile, compare: Compare
  ) throws -> FiledVersion? {
    let article = extraction.article
    let shingles = Shingles(of: article.text)
    let match = try StoryIdentity(database: database).story(of: article, shingles)
    let last = try match.flatMap { try lastVersion(ofStory: $0.story) }
    if let last, last.path == file.path,
      try Article.stored(as: last.version, in: database)?.says(theSameAs: article) == true
    {
      return nil
    }

    let story = try match?.story ?? newStory(for: article)
    let name = try name(ofStory: story)
    let number = (last?.number ?? 0) + 1
    var kept = extraction
    kept.article.id = "\(name)/\(number)"
    let comparison = try last.flatMap { last in
      try Article.stored(as: last.version, in: database).map { compare($0, extraction) }
    }
    let version = try add(
      kept.article, story: story, number: number, file, match, comparison)
    try article.store(as: version, in: database)
    try StoryIndex(database: database).add(shingles, story: story, version: version)
    for table in ExportContent.extractions.tables {
      try database.add(table.rows(.extraction(kept)), to: table)
    }
    if let last, var comparison {
      comparison.old.article.id = "\(name)/\(last.number)"
      comparison.new.article.id = kept.article.id
      let changes = GalleyExporters.Table.changes
      try database.add(changes.rows(.comparison(comparison)), to: changes)
    }
    try database.cachedStatement(sql: "INSERT INTO outbox (version, story) VALUES (?, ?)")
      .execute(arguments: [version, story])
    return FiledVersion(
      version: version, story: name, number: number,
      filedBy: (match?.sign ?? .new).rawValue)
  }

  private struct Last {
    let version: Int64
    let number: Int
    let path: String
  }

  private func lastVersion(ofStory story: Int64) throws -> Last? {
    let statement = try database.cachedStatement(
      sql: """
        SELECT version, number, path FROM versions WHERE story = ? ORDER BY number DESC LIMIT 1
        """)
    return try Row.fetchOne(statement, arguments: [story]).map {
      Last(
        version: try $0.decode(atIndex: 0), number: try $0.decode(atIndex: 1),
        path: try $0.decode(atIndex: 2))
    }
  }

  private func newStory(for article: Article) throws -> Int64 {
    let base = article.storyName
    let count =
      try Int.fetchOne(
        database.cachedStatement(
          sql: """
            INSERT INTO story_names VALUES (?, 1)
            ON CONFLICT (base) DO UPDATE SET count = count + 1 RETURNING count
            """), arguments: [base]) ?? 1
    try database.cachedStatement(
      sql: """
        INSERT INTO stories (name, headline, versions, first_seen, last_seen)
        VALUES (?, ?, 0, \(Archive.now), \(Archive.now))
        """
    ).execute(arguments: [count == 1 ? base : "\(base)~\(count)", article.headline])
    return database.lastInsertedRowID
  }

  private func name(ofStory story: Int64) throws -> String {
    try String.fetchOne(
      database.cachedStatement(sql: "SELECT name FROM stories WHERE story = ?"),
      arguments: [story]) ?? ""
  }

  private func add(
    _ article: Article, story: Int64, number: Int, _ file: FiledFile, _ match: StoryIdentity.Match?,
    _ comparison: Comparison?
  ) throws -> Int64 {
    try database.cachedStatement(
      sql: """
        INSERT INTO versions (story, number, article, path, bytes, sha256, seen, guid, slug, day, filed_by, likeness,
          verdict, changed_figures, changed_quotes)
        VALUES (?, ?, ?, ?, ?, ?, \(Archive.now), ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      story, number, article.id, file.path, file.bytes, file.sha256, article.metadata.guid,
      article.metadata.slug, article.day,
      (match?.sign ?? .new).rawValue, match?.likeness, comparison?.verdict.rawValue,
      comparison?.figures.count(where: \.isSubstantial),
      comparison?.quotes.count(where: \.isSubstantial),
    ])
    let version = database.lastInsertedRowID
    try database.cachedStatement(
      sql: """
        UPDATE stories SET versions = ?, headline = ?, last_seen = \(Archive.now) WHERE story = ?
        """
    ).execute(arguments: [number, article.headline, story])
    return version
  }
}

extension Archive {
  /// Now in UTC, `2026-03-09T14:05:00Z`, in SQL.
  static let now = "strftime('%Y-%m-%dT%H:%M:%SZ', 'now')"

  /// Files in one transaction: all that the closure files, or nothing where it throws.
  ///
  /// When it returns, the versions are on the disk.
  public func file<Result>(_ body: (Filing) throws -> Result) throws(ArchiveError) -> Result {
    try change { try body(Filing(database: $0)) }
  }
}

extension Article {
  /// Whether nothing differs that a reader would see.
  fileprivate func says(theSameAs other: Article) -> Bool {
    text == other.text && headline == other.headline && marker == other.marker
      && metadata == other.metadata
  }

  /// What its story is called: the desk's name for it, or that of the file without the version.
  fileprivate var storyName: String {
    let name = (metadata.slug ?? "").isEmpty ? id : metadata.slug ?? id
    var bytes = Array(name.utf8)
    let digits = bytes.reversed().prefix { (0x30...0x39).contains($0) }.count
    let stem = bytes.dropLast(digits)
    // "storm-v2", "storm_v2": the version, not the story.
    if digits > 0, stem.last.map({ $0 | 0x20 }) == UInt8(ascii: "v"), stem.count > 2,
      let mark = stem.dropLast().last, "-_. ".utf8.contains(mark)
    {
      bytes = Array(stem.dropLast(2))
    }
    let kept = String(decoding: bytes, as: UTF8.self)
    // "/" parts the story from the version, "~" from another of the name.
    return String(
      kept.unicodeScalars.map { "/~".unicodeScalars.contains($0) ? "-" : Character($0) })
  }
}
