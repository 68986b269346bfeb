import GRDB
import GalleyArchive
import GalleyModel
import Testing

/// An archive in which something else stands than was written, as after a fault of the disk or of
/// somebody's SQL.
@Suite struct DamageTests {
  private let desk: Desk

  init() throws {
    desk = try Desk()
    try desk.file(Desk.quay, as: "quay-v1")
    try desk.file(Desk.quayLater, as: "quay-v2")
  }

  /// Does something with the archive after SQL has changed it.
  private func failure(
    after sql: String, _ body: (Archive) throws -> Void
  ) throws -> ArchiveError? {
    try DatabaseQueue(path: desk.archive.path).write { database in
      try database.execute(sql: "PRAGMA ignore_check_constraints = ON; \(sql)")
    }
    return #expect(throws: ArchiveError.self) { try body(desk.archive) }
  }

  @Test(arguments: [
    "UPDATE texts SET rest = 'x'", "UPDATE texts SET text = CAST('Fire' AS BLOB)",
    "UPDATE texts SET rest = replace(rest, '\"start\":', '\"start\":-')",
    "UPDATE texts SET rest = x'00'",
  ])
  func `A version whose text is not as it was written is told of`(sql: String) throws {
    let error = try failure(after: sql) { _ = try $0.article(1) }
    guard case .damaged(let path, _) = try #require(error) else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(path == desk.archive.path)
    #expect(
      error?.description
        == "\(path): the archive is damaged: a row holds something else than was written; take a copy "
        + "from before, or name another file")
  }

  @Test func `Numbers and names of another kind are told of`() throws {
    let error = try failure(after: "UPDATE stories SET versions = 'two', name = x'FF'") {
      _ = try $0.stories()
    }
    #expect(error?.description.contains("the archive is damaged") == true)
  }

  @Test func `A damaged version keeps a new one from being filed beside it`() throws {
    let error = try failure(after: "UPDATE texts SET rest = '{}'") { _ in
      try desk.file(Desk.quayLater.replacing("5 silos", with: "6 silos"), as: "quay-v3")
    }
    #expect(error?.description.contains("the archive is damaged") == true)
    #expect(try desk.archive.stories().map(\.versions) == [2])
  }
}
