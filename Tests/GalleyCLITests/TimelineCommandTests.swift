import Foundation
import GalleyTestSupport
import Testing

/// A story's versions on the command line.
@Suite struct TimelineCommandTests {
  private let folder = TemporaryFolder()

  init() {
    let rest = "\n\nA ferry sank off Ostrin on Monday, and divers went down at noon.\n"
    folder.write("day/1.txt", "Three people died, police said." + rest)
    folder.write("day/2.txt", "Five people died, police said." + rest)
    folder.write("day/3.txt", "At least nine people died, police said." + rest)
  }

  private func timeline(_ arguments: String...) throws -> GalleyProgram.Run {
    try GalleyProgram.run(["timeline"] + arguments, in: folder.path)
  }

  @Test func `The report shows how a number went, and the status is 0`() throws {
    let run = try timeline("day")
    #expect(run.errors == "")
    #expect(run.status == 0)
    #expect(
      run.output == """
        3
        3 versions, 1 figure; 1 figure changed, came or went

        VERSIONS

          1 day/1.txt
          2 day/2.txt
          3 day/3.txt

        FIGURES

          people: 3 → 5 → at least 9
            from version 1; changed in 2, 3; police

        QUOTES

        None found.

        """)
  }

  @Test func `Every format tells the thread`() throws {
    let run = try timeline("day", "--to", "csv,json,html,xlsx,sqlite,ndjson", "--out", "desk")
    #expect(run.status == 0)
    #expect(run.output.split(separator: "\n").count == 8)
    let rows = try #require(folder.text("desk/day-timeline.timeline.csv")).split { $0.isNewline }
    #expect(
      rows.dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false)[6] }
        == ["3", "5", "9"])
    let page = try #require(folder.text("desk/day-timeline.html"))
    #expect(page.contains("aria-label=\"people: 3 → 5 → at least 9\""))
    #expect(!page.contains("<script"))
    let json = try #require(folder.text("desk/day-timeline.json"))
    #expect(json.hasPrefix("{\"schema\":\"galley/timeline/1\""))
  }

  @Test func `Versions are put in the order in which they were published`() throws {
    for (name, hour, toll) in [("a", "12:00:00Z", "Five"), ("b", "13:30:00+03:00", "Three")] {
      folder.write(
        "wire/\(name).ndjson",
        "{\"id\":\"\(name)\",\"text\":\"\(toll) people died, police said.\","
          + "\"metadata\":{\"published\":\"2026-03-05T\(hour)\"}}\n")
    }
    let run = try timeline("wire/a.ndjson", "wire/b.ndjson", "--by", "published")
    #expect(run.errors == "")
    #expect(run.output.contains("people: 3 → 5\n"))
    #expect(try timeline("wire/a.ndjson", "wire/b.ndjson").output.contains("people: 5 → 3\n"))
    let undated = try timeline("day", "--by", "published")
    #expect(
      undated.errors
        == "galley: day/1.txt: does not say when it was published; give the versions in their order and leave out --by published\n"
    )
    #expect(undated.status == 2)
  }

  @Test func `What is no timeline is told`() throws {
    #expect(try timeline("day/1.txt").errors.contains("wants two versions or more"))
    #expect(try timeline("day", "--only", "names").errors.contains("--only knows no names"))
    #expect(try timeline("day/1.txt", "gone.txt").status == 2)
    #expect(try timeline().status == 2)
    let message = try timeline("day", "--to", "message")
    #expect(message.errors.hasPrefix("galley: message tells of an article or of two versions; "))
    #expect(message.output == "")
    #expect(message.status == 2)
  }
}
