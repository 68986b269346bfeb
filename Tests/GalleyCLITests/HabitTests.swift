import GalleyTestSupport
import Testing

@Suite("The command line as a habit")
struct HabitTests {
  private let folder = TemporaryFolder()

  private func galley(_ arguments: String...) throws -> GalleyProgram.Run {
    folder.write("storm.txt", "Four people were hurt on Monday, police said.")
    folder.write("calm.txt", "Five people were hurt on Monday, police said.")
    return try GalleyProgram.run(arguments, in: folder.path)
  }

  @Test func `A file alone is extracted, as with the command`() throws {
    let short = try galley("storm.txt", "--to", "ndjson")
    #expect(short.output == (try galley("extract", "storm.txt", "--to", "ndjson")).output)
    #expect(short.status == 0)
  }

  @Test func `A mistyped command, file or format is answered with the nearest`() throws {
    #expect(
      try galley("extrct", "storm.txt").errors
        == "galley: no command or file is called extrct; did you mean extract? (there are extract, diff, timeline, check, watch, archive, serve, formats); galley --help tells more\n"
    )
    #expect(
      try galley("strom.txt").errors == "galley: strom.txt: is not there; did you mean storm.txt?\n"
    )
    #expect(
      try galley("extract", "nowhere/storm.txt").errors
        == "galley: nowhere/storm.txt: is not there; check the name and the folder\n")
  }

  @Test func `A web address is told apart from a file`() throws {
    let run = try galley("extract", "https://desk.example/storm")
    #expect(run.errors.contains("is a web address, and galley fetches nothing; save the page"))
    #expect(run.status == 2)
  }

  @Test func `The output may be one file, whose ending tells its format`() throws {
    #expect(try galley("storm.txt", "-o", "desk/report.json").output == "desk/report.json\n")
    #expect(try galley("diff", "storm.txt", "calm.txt", "--out", "a.message.txt").status == 1)
    #expect(
      folder.text("a.message.txt")?.contains("people: Four people → Five people, +1 (+25%)\n")
        == true)
    let two = try galley("storm.txt", "-o", "a.json", "--to", "csv")
    #expect(two.errors.contains("is a file of the format json, and --to names csv"))
    #expect(two.status == 2)
  }

  @Test func `A report is as wide as is asked, and galley knows it again`() throws {
    for width in [64, 100] {
      let run = try galley("storm.txt", "--width", "\(width)", "--out", "wide.txt")
      #expect(run.errors == "")
      #expect(
        folder.text("wide.txt")?.contains(String(repeating: "=", count: width) + "\n") == true)
    }
    let narrow = try galley("storm.txt", "--width", "12")
    #expect(narrow.errors == "galley: --width takes 64 to 240 columns, not 12\n")
    #expect(narrow.status == 2)
    #expect(try galley("check", "storm.txt", "--width", "100").status == 0)
  }

  @Test(
    .enabled(
      if: (try? GalleyProgram.shell("script -qec true /dev/null", in: "/").status) == 0,
      "script is missing"))
  func `On a terminal a report is as wide as the terminal`() throws {
    _ = try galley("storm.txt")
    let run = try GalleyProgram.shell(
      "script -qec 'stty cols 100; '\"$GALLEY\"' storm.txt' /dev/null", in: folder.path)
    #expect(run.output.contains(String(repeating: "=", count: 100) + "\r\n"))
  }

  @Test func `Formats may be typed in capitals`() throws {
    #expect(try galley("storm.txt", "--to", "NDJSON", "--from", "TEXT").status == 0)
  }

  @Test func `Fields of records are named as they are called`() throws {
    folder.write("day.json", #"[{"nr":"a","copy":"Four people were hurt."}]"#)
    let run = try GalleyProgram.run(
      ["day.json", "--field", "text=copy", "--field", "id=nr", "--to", "ndjson"], in: folder.path)
    #expect(run.output.contains(#""id":"a""#))
    #expect(run.output.contains(#""value":4"#))
    let wrong = try GalleyProgram.run(["day.json", "--field", "copy"], in: folder.path)
    #expect(wrong.errors.hasPrefix("galley: --field copy is not WHAT=NAME, as in text=body; "))
  }

  @Test func `What Galley wrote is no copy, and a folder is read past it`() throws {
    _ = try galley("storm.txt", "--to", "json,csv,html,xlsx,sqlite", "--out", ".")
    let run = try GalleyProgram.run(["extract", ".", "--to", "ndjson"], in: folder.path)
    #expect(run.output.split(separator: "\n").count == 2)
    #expect(run.errors == "galley: read 2; skipped 11 (6 csv, 2 json, 1 html, 1 sqlite, 1 xlsx)\n")
    #expect(run.status == 0)
    let own = try GalleyProgram.run(["storm.json"], in: folder.path)
    #expect(own.errors.contains("is what galley itself wrote"))
  }

  @Test func `Folders in folders are read where they are asked for`() throws {
    folder.write("wire/a.txt", "Four people were hurt.")
    folder.write("wire/day/b.txt", "Four people were hurt.")
    folder.write("wire/map.png", "\u{89}PNG")
    folder.write("wire/empty.txt", " \n")
    let flat = try galley("extract", "wire", "--to", "ndjson")
    #expect(flat.output.split(separator: "\n").count == 1)
    #expect(flat.errors == "galley: read 1; skipped 2 (1 png, 1 without text)\n")
    #expect(flat.status == 0)
    let deep = try galley("extract", "--recursive", "wire", "--to", "ndjson")
    #expect(deep.output.split(separator: "\n").count == 2)
  }

  @Test func `What somebody else wrote is not replaced unless it is said`() throws {
    folder.write("desk/storm.txt", "Call the mayor about the wall.")
    let kept = try galley("storm.txt", "--to", "text,json", "--out", "desk")
    #expect(
      kept.errors
        == "galley: desk/storm.txt stands there and galley did not write it; "
        + "name another folder with --out, or add --force to replace it\n")
    #expect(kept.status == 2)
    #expect(folder.text("desk/storm.txt") == "Call the mayor about the wall.")
    #expect(folder.text("desk/storm.json") == nil)
    let forced = try galley("storm.txt", "--to", "text", "--out", "desk", "--force")
    #expect(forced.status == 0)
    // Its own it writes again and again.
    let formats = "text,json,csv,sqlite,html,markdown,factcheck,message,ndjson"
    for command in [["storm.txt"], ["diff", "storm.txt", "calm.txt"]] {
      for _ in 1...2 {
        let again = try GalleyProgram.run(
          command + ["--to", formats, "--out", "desk"], in: folder.path)
        #expect(again.errors == "")
        #expect(again.status == (command.count > 1 ? 1 : 0))
      }
    }
  }
}
