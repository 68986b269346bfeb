import GalleyArchive
import GalleyModel
import Testing

/// Which versions come to which story.
@Suite struct IdentityTests {
  private let desk: Desk

  init() throws { desk = try Desk() }

  @Test func `A later text is a version of its story by its words`() throws {
    let first = try desk.file(Desk.quay, as: "quay-v1")
    let second = try desk.file(Desk.quayLater, as: "quay-v2")
    #expect(first?.story == "quay")
    #expect(first?.filedBy == "new")
    #expect(second?.story == "quay")
    #expect(second?.number == 2)
    #expect(second?.filedBy == "likeness")
  }

  @Test func `The same background does not make two stories one`() throws {
    try desk.file(Desk.quay, as: "quay")
    let other = try desk.file(Desk.strike, as: "strike")
    #expect(other?.filedBy == "new")
    #expect(other?.story == "strike")
  }

  @Test func `A short first version is found in the long one, and the other way round`() throws {
    let short = Desk.quay.split(separator: "\n\n").prefix(2).joined(separator: "\n\n")
    try desk.file(short, as: "quay-v1")
    #expect(try desk.file(Desk.quay, as: "quay-v2")?.number == 2)
    let other = try Desk()
    try other.file(Desk.quay, as: "quay-v1")
    #expect(try other.file(short, as: "quay-v2")?.number == 2)
  }

  @Test func `The identifier that versions share counts before their words`() throws {
    let guid = "tag:wire.example,2026:quay"
    try desk.file(Desk.quay, as: "a") { $0.guid = guid }
    let second = try desk.file(Desk.strike, as: "b") { $0.guid = guid }
    #expect(second?.filedBy == "guid")
    #expect(second?.number == 2)
  }

  @Test func `The number of a row in some table is no identifier of a story`() throws {
    try desk.file(Desk.quay, as: "a") { $0.guid = "12" }
    #expect(
      try desk.file("Ministers agree on fish\n\nA deal on cod was struck at 4 a.m.", as: "b") {
        $0.guid = "12"
      }?.filedBy == "new")
  }

  @Test func `A slug counts on its day, and where the words do not speak against it`() throws {
    func file(_ text: String, as id: String, on day: String) throws -> FiledVersion? {
      try desk.file(text, as: id) {
        $0.slug = "QUAY-FIRE"
        $0.published = day + "T10:00:00Z"
      }
    }
    #expect(try file(Desk.quay, as: "a", on: "2026-03-09")?.number == 1)
    #expect(try file(Desk.quayLater, as: "b", on: "2026-03-09")?.filedBy == "slug")
    #expect(try file(Desk.quayLater, as: "c", on: "2026-04-09")?.story == "QUAY-FIRE~2")
    let other = "Ministers agree on fish\n\nA deal on cod was struck at 4 a.m., officials said."
    #expect(try file(other, as: "d", on: "2026-03-09")?.filedBy == "new")
  }

  @Test func `Two outlets are not two versions`() throws {
    try desk.file(Desk.quay, as: "a") { $0.publisher = "North Wire" }
    #expect(
      try desk.file(Desk.quayLater, as: "b") { $0.publisher = "South Wire" }?.filedBy == "new")
  }

  @Test func `What is told in the same words weeks later is another story`() throws {
    try desk.file(Desk.quay, as: "a") { $0.published = "2026-03-09T10:00:00Z" }
    #expect(
      try desk.file(Desk.quayLater, as: "b") { $0.published = "2026-03-30T10:00:00Z" }?.filedBy
        == "new")
  }
}
