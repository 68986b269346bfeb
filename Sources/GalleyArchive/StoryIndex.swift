import GRDB
import GalleyModel

/// Finds, among all stories, the few that share words with a text.
///
/// Of each story a sixteenth of its runs of words is kept, of short ones more. A new text is looked up
/// by a quarter of its own, so that it finds a short version in a long one and the other way round. A
/// run that many stories have is a phrase of the trade and counts for nothing.
struct StoryIndex {
  let database: Database

  /// A story with a version of it that shares words.
  struct Candidate {
    let story: Int64
    let version: Int64
    let hits: Int
  }

  private static let (keptShare, keptLeast): (UInt64, Int) = (16, 24)
  private static let (askedShare, askedLeast): (UInt64, Int) = (4, 96)
  private static let mostStories = 24
  private static let mostCandidates = 4

  /// Adds what a version has that the versions of its story before did not have.
  func add(_ shingles: Shingles, story: Int64, version: Int64) throws {
    let statement = try database.cachedStatement(
      sql: "INSERT OR IGNORE INTO shingles VALUES (?, ?, ?)")
    for shingle in shingles.smallest(oneOf: Self.keptShare, atLeast: Self.keptLeast) {
      try statement.execute(arguments: [Int64(bitPattern: shingle), story, version])
    }
  }

  /// The stories that share most, the best one first.
  func candidates(for shingles: Shingles) throws -> [Candidate] {
    let statement = try database.cachedStatement(
      sql: "SELECT story, version FROM shingles WHERE shingle = ? LIMIT \(Self.mostStories + 1)")
    var hits: [Int64: Int] = [:]
    var versions: [Int64: [Int64: Int]] = [:]
    for shingle in shingles.smallest(oneOf: Self.askedShare, atLeast: Self.askedLeast) {
      let rows = try Row.fetchAll(statement, arguments: [Int64(bitPattern: shingle)])
      if rows.count > Self.mostStories { continue }
      for row in rows {
        let story = try row.decode(Int64.self, atIndex: 0)
        hits[story, default: 0] += 1
        versions[story, default: [:]][try row.decode(atIndex: 1), default: 0] += 1
      }
    }
    let best = hits.filter { $0.value > 1 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return best.prefix(Self.mostCandidates).map { story, hits in
      let version = versions[story]?.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
      return Candidate(story: story, version: version ?? 0, hits: hits)
    }
  }
}
