import Foundation
import GalleyTestSupport
import Testing

/// Which queries an update brought, and which it settled.
@Suite struct DiffQueryTests {
  private let folder = TemporaryFolder()

  init() {
    folder.write(
      "v1.txt",
      """
      Ferry runs aground off Skelbry

      Of the 146 on board, 112 were passengers and 36 were crew, the owner said on Tuesday.

      Captain Dorte Haugland led the rescue. "It was late," Hauglund told reporters.

      The waves were 3 metres (16 feet) high, the owner said.
      """)
    folder.write(
      "v2.txt",
      """
      Ferry runs aground off Skelbry

      Of the 146 on board, 112 were passengers and 34 were crew, the owner said on Tuesday.

      The waves were 3 metres (16 feet) high, the owner said.

      Captain Dorte Haugland led the rescue. "It was late," Hauglund told reporters.

      Fares go up from £40 to £50, or 20%, the owner said.
      """)
  }

  private func diff(_ arguments: String...) throws -> GalleyProgram.Run {
    try GalleyProgram.run(["diff", "v1.txt", "v2.txt"] + arguments, in: folder.path)
  }

  @Test func `The report tells what came and went, and how much stands`() throws {
    let output = try diff("--check").output
    #expect(
      output.contains(
        """
        QUERIES  1 brought, 1 settled, 2 standing

        brought   ¶ 4       check change: £40 to £50 is 25%, not 20%
        settled   ¶ 1       error parts: 112 + 36 = 148, not 146
        """))
  }

  @Test func `Nothing is said of queries where nobody asks`() throws {
    #expect(try !diff().output.contains("QUERIES"))
    #expect(try !diff("--to", "json").output.contains("\"queries\""))
  }

  @Test func `The message, Markdown and the fact-check sheet tell them, too`() throws {
    let message = try diff("--check", "--to", "message").output
    #expect(message.contains("• brought: check change: £40 to £50 is 25%, not 20% (“20%”, ¶ 4)"))
    #expect(message.contains("• settled: error parts: 112 + 36 = 148, not 146 ("))
    let markdown = try diff("--check", "--to", "markdown").output
    #expect(markdown.contains("- brought, ¶ 4: check change: £40 to £50 is 25%, not 20% (“20%”)"))
    let sheet = try diff("--check", "--to", "factcheck").output
    #expect(sheet.contains("[ ] settled      ¶ 1        error parts: 112 + 36 = 148, not 146"))
  }

  @Test func `JSON has those that stand, too, each with both sides`() throws {
    let output = try diff("--check", "--to", "json").output
    let object = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
    let queries = try #require(object?["queries"] as? [[String: Any]])
    #expect(
      queries.map { $0["change"] as? String } == ["standing", "standing", "brought", "settled"])
    let sides = queries.map { query in
      [query["old"], query["new"]].map { ($0 as? [String: Any])?["rule"] as? String ?? "-" }
    }
    #expect(
      sides == [
        ["conversion", "conversion"], ["name", "name"], ["-", "change"], ["parts", "-"],
      ])
  }

  @Test func `The table of changes has a row for each that came or went`() throws {
    _ = try diff("--check", "--to", "csv", "--out", "desk")
    let table = try #require(folder.text("desk/v1-v2.changes.csv"))
    let rows = table.split(whereSeparator: \.isNewline).filter { $0.contains(",query,") }
    #expect(rows.count == 2)
    #expect(rows.first?.contains(",query,brought,check change,") == true)
    #expect(rows.last?.contains(",query,settled,error parts,") == true)
  }

  @Test func `Two stories settle nothing of one another`() throws {
    folder.write("other.txt", "The council met on Monday.\n\nNobody spoke of the new road at all.")
    let run = try GalleyProgram.run(["diff", "v1.txt", "other.txt", "--check"], in: folder.path)
    #expect(!run.output.contains("settled"))
    #expect(run.output.contains("not checked, since these are not two versions of one story"))
  }
}
