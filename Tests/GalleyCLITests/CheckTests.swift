import Foundation
import GalleyTestSupport
import Testing

/// What a copy editor would ask, on the command line.
@Suite struct CheckTests {
  private let folder = TemporaryFolder()

  init() {
    folder.write(
      "plan.txt",
      """
      Council to shut libraries

      The council will shut six of its 24 libraries, or 40%, to save £1,20,00, its leader Ann Osgood \
      said on Tuesday.

      Seven in ten people in Harrow think the plan is wrong.
      """)
    folder.write(
      "clean.txt", "The council will shut six of its 24 libraries, or 25%, Ann Osgood said.\n")
  }

  private func check(_ arguments: String...) throws -> GalleyProgram.Run {
    try GalleyProgram.run(["check"] + arguments, in: folder.path)
  }

  @Test func `The report shows the passage and the sum, and the status is 1`() throws {
    let run = try check("plan.txt")
    #expect(run.status == 1)
    #expect(run.errors == "")
    #expect(
      run.output == """
        plan.txt: 2 errors, 1 check

        paragraph 1: The council will shut six of its 24 libraries, or 40%, to save
        £1,20,00, its leader Ann Osgood said on Tuesday.
          ERROR share: 6 of 24 is 25%, not 40%
          ERROR malformed: £1,20,00: digits go in groups of three

        paragraph 2: Seven in ten people in Harrow think the plan is wrong.
          CHECK source: no source is named here or beside it: who asked them?

        """)
  }

  @Test func `The status is 0 for nothing to query and 2 for trouble`() throws {
    let clean = try check("clean.txt")
    #expect(clean.output == "clean.txt: nothing to query\n")
    #expect(clean.status == 0)
    let missing = try check("gone.txt")
    #expect(missing.output == "")
    #expect(missing.errors.hasPrefix("galley: gone.txt: "))
    #expect(missing.status == 2)
    #expect(try check("plan.txt", "--exit-code", "none").status == 0)
    #expect(try check("plan.txt", "--only", "source", "--exit-code", "error").status == 0)
  }

  @Test func `JSON has the keys of the contract in order, and places in scalars`() throws {
    let run = try check("plan.txt", "--to", "json", "--level", "error")
    let top = try #require(
      JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(top["schema"] as? String == "galley/check/1")
    #expect(Set(top.keys) == ["schema", "id", "article", "figures", "quotes", "queries"])
    let text = Array(
      try #require((top["article"] as? [String: Any])?["text"] as? String).unicodeScalars)
    let queries = try #require(top["queries"] as? [[String: Any]])
    #expect(queries.map { $0["rule"] as? String } == ["share", "malformed"])
    for query in queries {
      let start = try #require(query["start"] as? Int)
      let end = try #require(query["end"] as? Int)
      var words = String.UnicodeScalarView()
      words.append(contentsOf: text[start..<end])
      #expect(String(words) == query["text"] as? String)
    }
    let keys = [
      "id", "rule", "level", "start", "end", "text", "items", "message", "expected", "evidence",
    ]
    let places = keys.compactMap {
      run.output.range(
        of: "\"\($0)\":",
        range: run.output.range(of: "\"queries\"")!.upperBound..<run.output.endIndex)?.lowerBound
    }
    #expect(places == places.sorted() && places.count == keys.count)
  }

  @Test func `A file of reviews is named after the story`() throws {
    let run = try check("plan.txt", "--to", "ndjson", "--out", "desk")
    #expect(run.output == "desk/plan.check.ndjson\n")
    #expect(
      folder.text("desk/plan.check.ndjson")?.hasPrefix("{\"schema\":\"galley/check/1\"") ?? false)
  }

  @Test func `A rule explains itself, and one that does not exist is told`() throws {
    let run = try check("--explain", "share")
    #expect(run.status == 0)
    #expect(
      run.output.hasPrefix("share: a share and the counts that it stands for do not agree.\n"))
    let mistyped = try check("plan.txt", "--only", "shares")
    #expect(mistyped.status == 2)
    #expect(mistyped.errors.hasPrefix("galley: --only knows no rule shares; did you mean share? "))
  }
}
