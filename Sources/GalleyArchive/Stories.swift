import GRDB
public import GalleyModel

/// A story of an archive.
public struct Story: Hashable, Sendable {
  /// Its number.
  public var id: Int64
  /// Its name, which no other story has.
  public var name: String
  /// The headline of its last version.
  public var headline: String?
  /// How many versions it has.
  public var versions: Int
  /// When its first version came, UTC.
  public var firstSeen: String
  /// When its last version came, UTC.
  public var lastSeen: String
}

/// A version of a story, without its text.
public struct StoryVersion: Hashable, Sendable {
  /// Its number in the archive.
  public var id: Int64
  /// Which version it is, 1…n.
  public var number: Int
  /// The file that it came from, as it was named.
  public var source: String
  /// The size of the file in bytes.
  public var bytes: Int
  /// The SHA-256 of the file.
  public var sha256: String
  /// When it came, UTC.
  public var seen: String
  /// How it came to its story: new, guid, slug or likeness.
  public var filedBy: String
  /// Its headline.
  public var headline: String?
  /// How many figures differ from the version before; null for the first.
  public var changedFigures: Int?
  /// How many quotes differ from the version before; null for the first.
  public var changedQuotes: Int?
}

extension Archive {
  /// Every story, that with the latest version first.
  public func stories() throws(ArchiveError) -> [Story] {
    try stories(where: "1 ORDER BY last_seen DESC, story DESC", [])
  }

  /// The story of a name or number.
  /// - Throws: ``ArchiveError/noStory(name:nearest:)``.
  public func story(_ name: String) throws(ArchiveError) -> Story {
    if let story = try stories(where: "name = ?", [name]).first { return story }
    if let number = Int64(name), let story = try stories(where: "story = ?", [number]).first {
      return story
    }
    let names = try read { try String.fetchAll($0, sql: "SELECT name FROM stories LIMIT 10000") }
    throw .noStory(name: name, nearest: nearestName(to: name, in: names))
  }

  /// The versions of a story in their order.
  public func versions(of story: Story) throws(ArchiveError) -> [StoryVersion] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT version, number, source, bytes, sha256, seen, filed_by, headline, changed_figures, changed_quotes
          FROM versions JOIN texts USING (version) WHERE story = ? ORDER BY number
          """, arguments: [story.id]
      ).map {
        StoryVersion(
          id: try $0.decode(atIndex: 0), number: try $0.decode(atIndex: 1),
          source: try $0.decode(atIndex: 2), bytes: try $0.decode(atIndex: 3),
          sha256: try $0.decode(atIndex: 4), seen: try $0.decode(atIndex: 5),
          filedBy: try $0.decode(atIndex: 6), headline: try $0.decode(atIndex: 7),
          changedFigures: try $0.decode(atIndex: 8), changedQuotes: try $0.decode(atIndex: 9))
      }
    }
  }

  /// The versions of a story as they were read, the first one first.
  public func articles(of story: Story) throws(ArchiveError) -> [Article] {
    var articles: [Article] = []
    for version in try versions(of: story) {
      if let article = try article(version.id) { articles.append(article) }
    }
    return articles
  }

  /// A version of a story as it was read.
  /// - Throws: ``ArchiveError/noVersion(story:number:count:)``, or that the archive is damaged where it
  ///   counts the version and does not have it.
  public func article(of story: Story, version number: Int) throws(ArchiveError) -> Article {
    let id = try read {
      try Int64.fetchOne(
        $0, sql: "SELECT version FROM versions WHERE story = ? AND number = ?",
        arguments: [story.id, number])
    }
    guard let id, let article = try article(id) else {
      // A story has all versions that it counts.
      if (1...max(1, story.versions)).contains(number) {
        throw .damaged(path: path, detail: "\(story.name) has no text of version \(number)")
      }
      throw .noVersion(story: story.name, number: number, count: story.versions)
    }
    return article
  }

  /// A version as it was read; null where there is none.
  public func article(_ version: Int64) throws(ArchiveError) -> Article? {
    try read { try Article.stored(as: version, in: $0) }
  }

  private func stories(
    where condition: String, _ values: StatementArguments
  ) throws(ArchiveError) -> [Story] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT story, name, headline, versions, first_seen, last_seen FROM stories
          WHERE \(condition)
          """, arguments: values
      ).map {
        Story(
          id: try $0.decode(atIndex: 0), name: try $0.decode(atIndex: 1),
          headline: try $0.decode(atIndex: 2), versions: try $0.decode(atIndex: 3),
          firstSeen: try $0.decode(atIndex: 4), lastSeen: try $0.decode(atIndex: 5))
      }
    }
  }
}
