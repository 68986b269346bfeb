import GRDB
import GalleyArchive
import GalleyModel
import GalleyTestSupport
import Testing

/// What stands in an archive, and what it is asked.
@Suite struct ArchiveTests {
  private let desk: Desk

  init() throws { desk = try Desk() }

  /// What a question in SQL gives, a line a row.
  private func rows(_ question: String) throws -> [String] {
    try DatabaseQueue(path: desk.folder.path("desk.sqlite")).read { database in
      try Row.fetchAll(database, sql: question).map { row in
        row.databaseValues.map { String(describing: $0.storage.value ?? "-") }
          .joined(separator: " ")
      }
    }
  }

  @Test func `An analyst can ask it with the names of the tables that Galley writes`() throws {
    try desk.file(Desk.quay, as: "quay-v1")
    try desk.file(Desk.quayLater, as: "quay-v2")
    #expect(
      try rows(
        """
        SELECT article, value FROM figures WHERE counts = 'silos' ORDER BY article
        """) == ["quay/1 3", "quay/2 5"])
    #expect(
      try rows(
        """
        SELECT old_value, new_value FROM changes JOIN versions ON new_article = article
        WHERE item = 'figure' AND change = 'changed' AND story = 1
        """) == ["3 5"])
    #expect(try desk.archive.faults() == [])
  }

  @Test func `A version comes out as it was read`() throws {
    var read: Article?
    let text = "Caf\u{E9} \u{1}\u{1F525}\r\n\r\nA “quote,” she said; 3\u{2028}4 boats.\r\n"
    try desk.file(text, as: "odd") {
      $0.authors = ["A", "B"]
      $0.extra = [.init(name: "z", value: "1"), .init(name: "a", value: "")]
      $0.updateNote = "Adds quote"
    }
    read = try desk.archive.article(of: desk.archive.story("odd"), version: 1)
    #expect(read?.text == text)
    #expect(read?.id == "odd")
    #expect(read?.source == "odd.txt")
    #expect(read?.metadata.authors == ["A", "B"])
    #expect(read?.metadata.extra.map(\.name) == ["z", "a"])
    #expect(read?.metadata.updateNote == "Adds quote")
    #expect(read?.blocks.isEmpty == false)
  }

  @Test func `A NUL in the name of a record stays in it`() throws {
    try desk.file(Desk.quay, as: "quay\u{0}7")
    let story = try #require(try desk.archive.stories().first)
    let read = try desk.archive.article(of: story, version: 1)
    #expect(read.id == "quay\u{0}7")
    #expect(read.source == "quay\u{0}7.txt")
    #expect(read.text == Desk.quay)
  }

  @Test func `What a feed says again is not filed again`() throws {
    let guid = "https://wire.example/quay"
    #expect(try desk.file(Desk.quay, as: "1", path: "/feed.xml") { $0.guid = guid } != nil)
    #expect(try desk.file(Desk.quay, as: "1", path: "/feed.xml") { $0.guid = guid } == nil)
    #expect(
      try desk.file(Desk.quayLater, as: "1", path: "/feed.xml") { $0.guid = guid }?.number == 2)
  }

  @Test func `A transaction that fails leaves nothing`() throws {
    struct Halt: Error {}
    try desk.file(Desk.quay, as: "quay-v1")
    #expect(throws: ArchiveError.self) {
      try desk.archive.file { filing in
        try filing.mark("/a", sha256: "0", stamp: 1, records: 1, isWhole: true, problem: nil)
        throw Halt()
      }
    }
    #expect(try desk.archive.mark(path: "/a", sha256: "0") == nil)
  }

  @Test func `Versions wait in the outbox until they are told, those of a story in order`() throws {
    try desk.file(Desk.quay, as: "quay-v1")
    try desk.file(Desk.quayLater, as: "quay-v2")
    try desk.file(Desk.strike, as: "strike")
    let archive = desk.archive
    #expect(try archive.due(atMost: 9, at: 100).map(\.version) == [1, 2, 3])
    try archive.begin([(1, "words")], at: "program")
    #expect(try archive.due(atMost: 9, at: 100).map(\.version) == [3])
    #expect(try archive.begun().map(\.words) == ["words"])
    try archive.postpone(1, until: 200)
    #expect(try archive.due(atMost: 9, at: 100).map(\.version) == [3])
    #expect(try archive.due(atMost: 9, at: 200).map(\.tries) == [1, 0, 0])
    try archive.finish([1, 2, 3])
    #expect(try archive.untold() == 0)
  }

  @Test func `Old stories are forgotten whole, untold ones are not`() throws {
    try desk.file(Desk.quay, as: "quay-v1")
    try desk.file(Desk.quayLater, as: "quay-v2")
    try desk.file(Desk.strike, as: "strike")
    try desk.archive.finish([1, 2])
    try DatabaseQueue(path: desk.folder.path("desk.sqlite")).write {
      try $0.execute(sql: "UPDATE stories SET last_seen = '2020-01-01T00:00:00Z'")
    }
    #expect(try desk.archive.keep(days: 30) == 1)
    #expect(try desk.archive.stories().map(\.name) == ["strike"])
    #expect(try desk.archive.faults() == [])
    for table in ["articles", "figures", "changes", "shingles"] {
      let column = table == "shingles" ? "story" : table == "changes" ? "new_article" : "article"
      let pattern = table == "shingles" ? "1" : "quay/%"
      #expect(try rows("SELECT 1 FROM \(table) WHERE \(column) LIKE '\(pattern)'") == [])
    }
  }

  @Test func `A column that an older archive lacks is added`() throws {
    let path = desk.folder.path("desk.sqlite")
    try DatabaseQueue(path: path).write {
      try $0.execute(sql: "ALTER TABLE quotes DROP COLUMN words")
    }
    let archive = try Archive(path: path, for: .writing)
    #expect(try rows("SELECT count(words) FROM quotes") == ["0"])
    #expect(try archive.faults() == [])
  }

  @Test func `A version in other words is filed, in older archives, too`() throws {
    let path = desk.folder.path("desk.sqlite")
    try DatabaseQueue(path: path).writeWithoutTransaction {
      try $0.execute(
        sql: """
          PRAGMA writable_schema = ON;
          UPDATE sqlite_master SET sql = replace(sql, ' ''outlets'',', '') WHERE name = 'versions';
          PRAGMA writable_schema = RESET;
          DELETE FROM grdb_migrations WHERE identifier = '2';
          """)
    }
    let archive = try Archive(path: path, for: .writing)
    let constraint = try rows("SELECT sql FROM sqlite_master WHERE name = 'versions'").joined()
    #expect(constraint.contains("'withdrawn', 'outlets', 'unrelated'"))
    #expect(try archive.faults() == [])
    try desk.file(Desk.quay, as: "quay-v1") { $0.guid = "tag:quay" }
    try desk.file(Desk.quayRetold, as: "quay-v2") { $0.guid = "tag:quay" }
    #expect(try rows("SELECT verdict FROM versions ORDER BY number") == ["-", "outlets"])
  }

  @Test func `Damage is told`() throws {
    try desk.file(Desk.quay, as: "quay-v1")
    try DatabaseQueue(path: desk.folder.path("desk.sqlite")).write {
      try $0.execute(sql: "DELETE FROM texts; DELETE FROM figures WHERE id = 'f1'")
    }
    #expect(
      try desk.archive.faults() == [
        "1 versions have no text", "1 articles count other figures or quotes than they have",
      ])
  }

  @Test func `What is no archive is refused`() throws {
    let folder = desk.folder
    folder.write(
      "a.txt", "Words, and no database of any kind, for more than a hundred bytes of them.\n")
    try DatabaseQueue(path: folder.path("b.sqlite")).write {
      try $0.execute(sql: "CREATE TABLE t (a)")
    }
    #expect(throws: ArchiveError.missing(path: folder.path("c"))) {
      try Archive(path: folder.path("c"))
    }
    for name in ["a.txt", "b.sqlite"] {
      for access in [Archive.Access.reading, .writing] {
        #expect(throws: ArchiveError.foreign(path: folder.path(name))) {
          try Archive(path: folder.path(name), for: access)
        }
      }
    }
    #expect(throws: ArchiveError.noStory(name: "quya", nearest: "quay")) {
      try desk.file(Desk.quay, as: "quay-v1")
      _ = try desk.archive.story("quya")
    }
  }
}
