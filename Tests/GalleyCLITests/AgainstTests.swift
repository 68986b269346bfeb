import Foundation
import GalleyTestSupport
import Testing

/// A story held against its sources, on the command line.
@Suite struct AgainstTests {
  private let folder = TemporaryFolder()

  init() {
    folder.write(
      "story.txt",
      """
      Works to close

      About 1,200 people will lose their jobs at the Ashen glass works, the company said.

      Energy costs had risen by 46%, it said. “This is a painful day,” said Corin Vale. Its sales were £9.1bn.
      """)
    folder.write(
      "release.txt",
      """
      Closure of the Ashen works – für alle

      The closure of the glass works affects 1,240 jobs.

      Energy costs have risen by 64 per cent. "This is a painful day for all of us," said Corin Vale.
      """)
  }

  private func check(_ arguments: String...) throws -> GalleyProgram.Run {
    try GalleyProgram.run(["check"] + arguments, in: folder.path)
  }

  @Test func `The report counts what the sources have, and tells what they have not`() throws {
    let run = try check("story.txt", "--against", "release.txt")
    #expect(run.status == 1)
    #expect(run.errors == "")
    #expect(
      run.output == """
        story.txt: nothing to query

        against release.txt: 2 found, 1 differing, 1 not found
          DIFFERS 46%: the source has 64 per cent (release, ¶ 2)
          NOT FOUND £9.1bn: no source has it

        """)
    #expect(try check("story.txt", "--against", "release.txt", "--exit-code", "none").status == 0)
    #expect(try check("release.txt", "--against", "release.txt").status == 0)
  }

  @Test func `JSON gives the place in the source in scalars, and no backing where none was asked`()
    throws
  {
    let run = try check("story.txt", "--to", "json", "--against", "release.txt")
    let top = try #require(
      JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let backing = try #require(top["backing"] as? [[String: Any]])
    let text = Array(try #require(folder.text("release.txt")).unicodeScalars)
    #expect(backing.map { $0["item"] as? String } == ["f1", "f2", "f3", "q1"])
    for row in backing where row["status"] as? String != "notFound" {
      let start = try #require(row["start"] as? Int)
      let end = try #require(row["end"] as? Int)
      var words = String.UnicodeScalarView()
      words.append(contentsOf: text[start..<end])
      #expect(String(words) == row["text"] as? String)
      #expect(row["source"] as? String == "release")
    }
    #expect(backing[2]["start"] is NSNull && backing[2]["source"] is NSNull)
    #expect(!(try check("story.txt", "--to", "json").output.contains("\"backing\"")))
  }

  @Test func `A source that cannot be read is told, and nothing is called not found`() throws {
    let run = try check("story.txt", "--against", "release.txt", "gone.txt", "--out", "desk")
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("galley: gone.txt: is not there; "))
    #expect(folder.everything == ["release.txt", "story.txt"])
  }

  @Test func `A workbook, a page and tables come in one run, and no source is overwritten`() throws
  {
    let run = try check(
      "story.txt", "--against", "release.txt", "--to", "xlsx,html,csv,message", "--out", "desk")
    #expect(run.status == 1)
    #expect(
      run.output.split(separator: "\n").map { $0.dropFirst("desk/story.check.".count) } == [
        "xlsx", "html", "queries.csv", "backing.csv", "articles.csv", "figures.csv", "quotes.csv",
        "sources.csv", "links.csv", "codebook.csv", "datapackage.json", "message.txt",
      ])
    #expect(
      folder.text("desk/story.check.message.txt")?.contains(
        "• differs: “46%”: the source has 64 per cent (release)") ?? false)
    let over = try check("story.txt", "--against", "release.txt", "-o", "release.txt")
    #expect(over.status == 2)
    #expect(over.errors.contains("release.txt is an input"))
  }
}
