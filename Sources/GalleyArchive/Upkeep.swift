import GRDB
import GalleyExporters

extension Archive {
  /// Looks whether the archive is whole: the database itself, what its rows point to, and that every
  /// version has its text, its rows and its place in the order of its story.
  /// - Returns: What is wrong, a line each; nothing where all is well.
  public func faults() throws(ArchiveError) -> [String] {
    try read { database in
      var faults = try String.fetchAll(database, sql: "PRAGMA integrity_check(20)")
        .filter { $0 != "ok" }
      for row in try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").prefix(20) {
        let table = try row.decode(String.self, forColumn: "table")
        let parent = try row.decode(String.self, forColumn: "parent")
        faults.append("a row of \(table) points to a row of \(parent) that is not there")
      }
      for (question, fault) in Self.questions {
        let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM (\(question))") ?? 0
        if count > 0 { faults.append("\(count) \(fault)") }
      }
      return faults
    }
  }

  private static let questions = [
    (
      "SELECT 1 FROM versions LEFT JOIN texts USING (version) WHERE texts.version IS NULL",
      "versions have no text"
    ),
    (
      """
      SELECT 1 FROM versions LEFT JOIN articles USING (article) WHERE articles.article IS NULL
      """, "versions have no article"
    ),
    (
      """
      SELECT 1 FROM stories WHERE versions != (SELECT count(*) FROM versions
        WHERE versions.story = stories.story)
      """, "stories count other versions than they have"
    ),
    (
      """
      SELECT 1 FROM articles WHERE figures != (SELECT count(*) FROM figures
        WHERE figures.article = articles.article)
        OR quotes != (SELECT count(*) FROM quotes WHERE quotes.article = articles.article)
      """, "articles count other figures or quotes than they have"
    ),
    (
      """
      SELECT 1 FROM versions WHERE told IS NULL AND verdict IS NOT NULL
        -- Two outlets may share no figure and no quote.
        AND verdict NOT IN ('same', 'outlets')
        AND NOT EXISTS (SELECT 1 FROM changes WHERE new_article = article)
      """, "versions that differ have no changes"
    ),
  ]

  /// Forgets the stories whose last version came more days ago.
  ///
  /// Those that somebody is still to be told of stay. The files of the others stay known, and are not
  /// taken again.
  ///
  /// - Returns: How many stories went.
  public func keep(days: Int) throws(ArchiveError) -> Int {
    let count = try change { database in
      let stories = try Int64.fetchAll(
        database,
        sql: """
          SELECT story FROM stories WHERE julianday('now') - julianday(last_seen) > ?
            AND NOT EXISTS (SELECT 1 FROM outbox WHERE outbox.story = stories.story)
          """, arguments: [days])
      try database.execute(sql: "CREATE TEMP TABLE gone (story INTEGER PRIMARY KEY)")
      for story in stories {
        try database.execute(sql: "INSERT INTO gone VALUES (?)", arguments: [story])
      }
      try database.execute(sql: Self.removal)
      return stories.count
    }
    do {
      try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA incremental_vacuum") }
    } catch {
      throw Self.failure(error, path: path)
    }
    return count
  }

  private static let removal: String = {
    let articles = """
      (SELECT article FROM main.versions WHERE story IN (SELECT story FROM temp.gone))
      """
    let contents = ArchiveSchema.contents.map { table in
      let column = table.name == "changes" ? "new_article" : "article"
      return "DELETE FROM main.\"\(table.name)\" WHERE \(column) IN \(articles);"
    }
    return contents.joined(separator: "\n") + """

      DELETE FROM main.texts WHERE version IN
        (SELECT version FROM main.versions WHERE story IN (SELECT story FROM temp.gone));
      DELETE FROM main.shingles WHERE story IN (SELECT story FROM temp.gone);
      DELETE FROM main.versions WHERE story IN (SELECT story FROM temp.gone);
      DELETE FROM main.stories WHERE story IN (SELECT story FROM temp.gone);
      DROP TABLE temp.gone;
      """
  }()
}
