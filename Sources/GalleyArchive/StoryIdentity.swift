import GRDB
import GalleyModel

/// Tells of which story an article is a version: by guid, then by slug and date, then by its words.
///
/// Rather a story of its own too much than two stories as one.
struct StoryIdentity {
  let database: Database

  /// How a version came to its story.
  enum Sign: String {
    /// It is the first one.
    case new
    /// By the identifier that all versions share.
    case guid
    /// By the desk's name for the story, and the day.
    case slug
    /// By its words.
    case likeness
  }

  /// A story that an article belongs to.
  struct Match {
    let story: Int64
    let sign: Sign
    let likeness: Double?
  }

  /// Versions further apart in time, in days, are other stories unless a name says otherwise: what is
  /// told in the same words every month is another story each time.
  private static let mostDays = 3.0

  /// The story of an article; null for a new one.
  func story(of article: Article, _ shingles: Shingles) throws -> Match? {
    if let guid = article.metadata.guid, !guid.isEmpty,
      let match = try story(where: "guid = ?", [guid], article, shingles, sign: .guid)
    {
      return match
    }
    if let slug = article.metadata.slug, !slug.isEmpty, let day = article.day,
      let match = try story(
        where: "slug = ? AND day = ?", [slug, day], article, shingles, sign: .slug)
    {
      return match
    }
    return try storyByLikeness(article, shingles)
  }

  /// The last story whose name is the same, and whose words do not speak against it.
  private func story(
    where condition: String, _ values: StatementArguments, _ article: Article,
    _ shingles: Shingles, sign: Sign
  ) throws -> Match? {
    let statement = try database.cachedStatement(
      sql: """
        SELECT story, MAX(version) FROM versions WHERE \(condition)
        GROUP BY story ORDER BY 2 DESC LIMIT 8
        """)
    for row in try Row.fetchAll(statement, arguments: values) {
      let likeness = try likeness(of: article, shingles, toVersion: row.decode(atIndex: 1))
      // "12" is the number of a row in some table; "tag:wire.example,2026:story-12" is a name.
      let isSure = sign == .guid && (article.metadata.guid ?? "").isName
      if isSure || likeness?.mayBeOneStory == true {
        return Match(story: try row.decode(atIndex: 0), sign: sign, likeness: likeness?.share)
      }
    }
    return nil
  }

  private func storyByLikeness(_ article: Article, _ shingles: Shingles) throws -> Match? {
    var best: Match?
    var overlap = -1.0
    for candidate in try StoryIndex(database: database).candidates(for: shingles) {
      let last = try Int64.fetchOne(
        database.cachedStatement(
          sql: "SELECT version FROM versions WHERE story = ? ORDER BY number DESC LIMIT 1"),
        arguments: [candidate.story])
      for version in Set([last ?? candidate.version, candidate.version]).sorted() {
        guard let likeness = try likeness(of: article, shingles, toVersion: version),
          likeness.isOneStory, likeness.overlap > overlap,
          try isNear(article, toVersion: version)
        else { continue }
        overlap = likeness.overlap
        best = Match(story: candidate.story, sign: .likeness, likeness: likeness.share)
      }
    }
    return best
  }

  private func likeness(
    of article: Article, _ shingles: Shingles, toVersion version: Int64
  ) throws -> Likeness? {
    guard let old = try Article.stored(as: version, in: database) else { return nil }
    // Two outlets are not two versions.
    if let (one, other) = old.metadata.publisher.flatMap({ one in
      article.metadata.publisher.map { (one, $0) }
    }), one != other {
      return nil
    }
    return Likeness(old, Shingles(of: old.text), article, shingles)
  }

  /// Whether an article came out soon before or after a version: by what both say, or else by now.
  private func isNear(_ article: Article, toVersion version: Int64) throws -> Bool {
    let days = try Double.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT abs(CASE WHEN day IS NOT NULL AND ?1 IS NOT NULL
            THEN julianday(day) - julianday(?1) ELSE julianday(seen) - julianday('now') END)
          FROM versions WHERE version = ?2
          """),
      arguments: [article.day, version])
    return (days ?? 0) <= Self.mostDays
  }
}

extension Article {
  /// The day on which it was published, `2026-03-09`; null where the file does not say.
  var day: String? {
    let time = metadata.published ?? metadata.modified
    let day = time.map { String(decoding: $0.utf8.prefix(10), as: UTF8.self) }
    return day?.utf8.count == 10 ? day : nil
  }
}

extension String {
  /// Whether it is long enough, or built, so that no two publishers come upon it.
  fileprivate var isName: Bool {
    utf8.count >= 16 || utf8.contains { ":/@".utf8.contains($0) }
  }
}
