import GalleyTestSupport
import Testing

/// Two outlets on one event, from end to end.
@Suite("galley diff of two outlets")
struct OutletDiffTests {
  private let folder = TemporaryFolder()

  init() {
    folder.write(
      "herald.txt",
      """
      Warehouse fire near Alder kills two firefighters

      Two firefighters were killed on Saturday when a warehouse burned near Alder, officials said.

      More than 90 firefighters from six towns fought the blaze for eleven hours.

      Residents of 120 houses were told to leave.
      """)
    folder.write(
      "post.txt",
      """
      Two firefighters die as Alder warehouse burns

      Two firefighters lost their lives in a blaze at a paper warehouse near Alder on Saturday.

      Fire chief Dan Orwell said that about 80 firefighters had been sent to the scene. "The roof \
      gave way without a warning," he said.

      Police told the people of some 150 houses nearby to leave.
      """)
  }

  private func diff(_ arguments: String...) throws -> String {
    try GalleyProgram.run(
      ["diff", "herald.txt", "post.txt", "--outlets"] + arguments, in: folder.path
    ).output
  }

  @Test("says in 80 columns what differs, what agrees, what one alone has, and who says so")
  func report() throws {
    let report = try diff()
    #expect(report.split(separator: "\n").allSatisfy { $0.count <= 80 })
    let lines = [
      "Two outlets on one event: 2 figures differ, 1 agrees, 2 in one alone;",
      "They differ\n\nfirefighters sent", "More than 90 firefighters – ¶ 2",
      "about 80 firefighters – Dan", "difference +30 (+25%)", "They agree\n\nfirefighters      Two",
      "Only herald\n\ntowns", "eleven hours – ¶ 2", "Only post\n\n¶ 2",
    ]
    for line in lines { #expect(report.contains(line), "\(line) in \(report)") }
    #expect(!report.contains("added") && !report.contains("removed"))
  }

  @Test("names the outlets in every format")
  func formats() throws {
    let message = try diff("--to", "message")
    #expect(message.contains("• differ: "))
    #expect(message.contains("herald 120 houses – ¶ 3; post some 150 houses – ¶ 3; +30"))
    let json = try diff("--to", "json")
    #expect(json.contains(#""verdict":"outlets""#))
    #expect(json.contains(#""agreement":"differ""#) && json.contains(#""agreement":"onlyOld""#))
    let page = try diff("--to", "html")
    #expect(page.contains("<th>herald</th><th>post</th>") && !page.contains("<ins>"))
    #expect(try diff("--to", "markdown").contains("| Who has it | What | herald | post |"))
    _ = try diff("--to", "csv,xlsx", "--out", "desk")
    let rows = try #require(folder.text("desk/herald-post.changes.csv"))
    #expect(rows.contains(",figure,differ,") && rows.contains(",figure,onlyOld,"))
    #expect(rows.contains(",quote,onlyNew,"))
  }

  @Test("counts what differs in a line, and takes nobody's word for versions with --outlets")
  func summaries() throws {
    #expect(
      try diff("--brief") == """
        herald.txt and post.txt are of two outlets: 2 figures differ, 1 agrees, 2 in one alone

        """)
    #expect(try diff("--stat").hasPrefix("outlets, "))
    for (other, status) in [("herald.txt", Int32(0)), ("post.txt", 1)] {
      let run = try GalleyProgram.run(
        ["diff", "herald.txt", other, "--outlets", "--exit-code", "figures"], in: folder.path)
      #expect(run.status == status)
    }
  }
}
