import GRDB
import GalleyExporters
import GalleyModel
import GalleySQLite
import GalleyTestSupport
import Testing

@Suite("A database of SQLite")
struct SQLiteTests {
  private let folder = TemporaryFolder()

  /// An item of every kind.
  private let everything: [ExportItem] = [
    .extraction(.sample), .comparison(.sample),
    .review(Review(extraction: .sample, queries: [])),
    .timeline(
      Timeline(
        versions: [.sample],
        threads: [
          TimelineThread(
            id: "t1", item: .figure,
            entries: [
              TimelineEntry(version: 1, change: .first, figure: Extraction.sample.figures[0])
            ])
        ])),
  ]

  @Test("is whole, and every key leads to a row")
  func integrity() throws {
    let rows = try export(everything + [.extraction(.empty)]) {
      try Row.fetchAll($0, sql: "PRAGMA foreign_key_check")
        + Row.fetchAll($0, sql: "PRAGMA integrity_check")
    }
    #expect(rows == ["ok"])
  }

  @Test("has the tables of every tabular format, with their columns and keys")
  func tables() throws {
    for table in GalleyExporters.Table.all {
      let columns = try export(everything) {
        try Row.fetchAll($0, sql: "SELECT name, pk FROM pragma_table_info('\(table.name)')")
      }
      #expect(
        columns
          == table.columns.map { column in
            "\(column.name) \((table.key.firstIndex(of: column.name) ?? -1) + 1)"
          })
    }
    let keys = try export([.extraction(.sample)]) {
      try Row.fetchAll(
        $0, sql: "SELECT \"table\", \"from\", \"to\" FROM pragma_foreign_key_list('figures')")
    }
    #expect(keys.contains("sources source name"))
    #expect(keys.contains("quotes in_quote id"))
    #expect(keys.contains("articles article article"))
  }

  @Test("holds numbers as numbers, yes and no as 1 and 0, and nothing as null")
  func values() throws {
    let rows = try export([.extraction(.sample)]) {
      try Row.fetchAll(
        $0,
        sql: """
          SELECT id, value, typeof(value), vague, "of", "where", source, "start", "end" FROM figures
          """)
    }
    #expect(
      rows == [
        "f1 5 integer 1 25 Lydd Zoë Ó Briain 33 65",
        "f2 12900000000 integer 0 NULL NULL the river board 183 196",
        "f3 12.5 real 0 NULL NULL NULL 135 146",
      ])
  }

  @Test("keeps 18 digits of whole numbers")
  func digits() throws {
    var figure = Extraction.sample.figures[2]
    figure.quantity.value = try #require(ExactDecimal("123456789012345678"))
    figure.quantity.upper = ExactDecimal("-900000000000000001")
    let article = Extraction.empty.article
    let rows = try export([.extraction(Extraction(article: article, figures: [figure]))]) {
      try Row.fetchAll($0, sql: "SELECT value, upper FROM figures")
    }
    #expect(rows == ["123456789012345678 -900000000000000001"])
  }

  @Test(
    "gives every text back, a NUL in it, too",
    arguments: ["'; DROP TABLE figures; --", "a\u{0}b", "\"🌊"])
  func text(_ text: String) throws {
    let rows = try export([.extraction(.filled(with: text))]) {
      try Row.fetchAll($0, sql: "SELECT hex(name) FROM sources")
    }
    #expect(
      rows == [
        text.utf8.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16).uppercased() }
          .joined()
      ])
  }

  @Test("tells apart what goes by one name")
  func names() throws {
    let rows = try export(
      [.extraction(.sample), .extraction(.sample), .comparison(.sample), .comparison(.sample)]
    ) {
      try Row.fetchAll($0, sql: "SELECT article FROM articles")
        + Row.fetchAll($0, sql: "SELECT DISTINCT old_article, new_article FROM changes")
    }
    #expect(rows == ["v1", "v1-2", "v1 v1", "v1 v1-2"])
  }

  @Test("refuses what is not among the values of a column")
  func checks() throws {
    _ = try export([.extraction(.sample)]) { _ in [] }
    let queue = try DatabaseQueue(path: folder.path("v1.sqlite"))
    #expect(throws: DatabaseError.self) {
      try queue.write { try $0.execute(sql: "UPDATE figures SET bound = 'nearly'") }
    }
    #expect(throws: DatabaseError.self) {
      try queue.write { try $0.execute(sql: "UPDATE figures SET source = 'nobody'") }
    }
  }

  @Test("tells what it was made from and what its columns mean")
  func provenance() throws {
    let rows = try export([.extraction(.sample)]) {
      try Row.fetchAll($0, sql: "SELECT * FROM provenance")
        + Row.fetchAll(
          $0,
          sql: "SELECT \"values\" FROM codebook WHERE \"table\" = 'links' AND \"column\" = 'kind'")
        + Row.fetchAll(
          $0,
          sql:
            "SELECT refers_to FROM codebook WHERE \"table\" = 'quotes' AND \"column\" = 'speaker'")
    }
    #expect(
      rows == [
        "program Galley 1 NULL NULL", "written 2026-03-09T14:05:00Z NULL NULL",
        "input v1.txt 3 ba78", "repeat movementEnd conversion", "sources.name",
      ])
  }

  /// Exports the items and reads the database.
  private func export(
    _ items: [ExportItem], _ read: (Database) throws -> [Row]
  ) throws -> [String] {
    var session = try SQLiteExporter().open(Destination(.folder(folder.path), name: "v1"))
    for item in items { try session.write(item) }
    try session.take(
      Provenance(
        version: "1", sources: [.init(name: "v1.txt", bytes: 3, sha256: "ba78")],
        written: "2026-03-09T14:05:00Z"))
    _ = try session.finish()
    return try DatabaseQueue(path: folder.path("v1.sqlite")).read { database in
      try read(database).map { row in
        row.databaseValues.map { value in
          String.fromDatabaseValue(value) ?? (value.isNull ? "NULL" : "\(value)")
        }.joined(separator: " ")
      }
    }
  }
}
