import Foundation
import GalleyTestSupport
import Testing

/// What a user sees when `galley extract` is given something odd to read.
@Suite struct InputTests {
  private let folder = TemporaryFolder()

  private func extract(_ arguments: String..., input: String = "") throws -> GalleyProgram.Run {
    try GalleyProgram.run(["extract"] + arguments, in: folder.path, input: input)
  }

  /// One line that names the file, and the status for "nothing done".
  private func expectRefusal(
    _ run: GalleyProgram.Run, _ complaint: String, location: SourceLocation = #_sourceLocation
  ) {
    #expect(run.complaints == ["galley: " + complaint], sourceLocation: location)
    #expect(run.output == "", sourceLocation: location)
    #expect(run.status == 2, sourceLocation: location)
  }

  @Test func `An empty or blank file is told in a line, and the rest is read`() throws {
    folder.write("empty.txt", "")
    folder.write("blank.txt", " \n\t\n")
    folder.write("storm.txt", "Four people were hurt, police said.")
    let complaint = "is empty or blank; check that it was saved, and run again"
    expectRefusal(try extract("empty.txt"), "empty.txt: \(complaint)")
    expectRefusal(try extract("blank.txt"), "blank.txt: \(complaint)")
    let run = try extract("empty.txt", "storm.txt", "--to", "json")
    #expect(run.complaints == ["galley: empty.txt: \(complaint)"])
    #expect(run.output.contains(#""text":"Four people""#))
    #expect(run.status == 1)
  }

  @Test func `A missing file is named`() throws {
    expectRefusal(
      try extract("missing.txt"),
      "missing.txt: is not there; check the name and the folder")
  }

  @Test func `A file that is not text is refused`() throws {
    folder.write("photo.txt", "\u{89}PNG\r\n\0\0\0")
    expectRefusal(
      try extract("photo.txt"),
      "photo.txt: is not text (it has NUL bytes); save it as plain text and run again")
  }

  @Test func `A folder without articles is refused`() throws {
    folder.write("pictures/storm.jpg", "")
    let run = try extract("pictures")
    #expect(
      run.complaints == [
        "galley: pictures: holds no files that galley reads; "
          + "name another folder, the files themselves, or add --recursive",
        "galley: read 0; skipped 1 (1 jpg)",
      ])
    #expect(run.status == 2)
  }

  @Test func `A link that leads nowhere is named, in a folder too`() throws {
    folder.write("wire/a.txt", "Four people were hurt.")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("wire/b.txt"), withDestinationPath: "gone.txt")
    expectRefusal(
      try extract("wire/b.txt"),
      "wire/b.txt: cannot read: No such file or directory; check the name and who may read it")
    let run = try extract("wire", "--to", "ndjson")
    #expect(
      run.complaints == [
        "galley: wire/b.txt: cannot read: No such file or directory; check the name and who may read it"
      ])
    #expect(run.output.split(separator: "\n").count == 1)
    #expect(run.status == 1)
  }

  @Test(.enabled(if: geteuid() != 0, "nothing is locked to root"))
  func `A file that may not be read is named`() throws {
    folder.write("locked.txt", "Four people were hurt.")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0], ofItemAtPath: folder.path("locked.txt"))
    expectRefusal(try extract("locked.txt"), "locked.txt: cannot read: Permission denied")
  }

  @Test func `A folder that goes by the name of a story is read as a folder`() throws {
    folder.write("storm.txt/a.txt", "Four people were hurt.")
    #expect(try extract("storm.txt", "--to", "ndjson").output.contains(#""id":"a""#))
  }

  @Test func `The files that can be read are done when another cannot`() throws {
    folder.write("good.txt", "Four people were hurt.")
    let run = try extract("missing.txt", "good.txt", "--to", "ndjson")
    #expect(run.output.contains(#""id":"good""#))
    #expect(run.complaints.count == 1)
    #expect(run.status == 1)
  }

  @Test func `Bytes that are not UTF-8 are read as Windows-1252, and it says so`() throws {
    try Data([0x93, 0x57, 0x65, 0x20, 0x77, 0x6F, 0x6E, 0x94]).write(
      to: URL(fileURLWithPath: folder.path("old.txt")))
    let run = try extract("old.txt", "--to", "json")
    #expect(run.output.contains("“We won”"))
    #expect(run.output.contains("Windows-1252"))
    #expect(run.status == 0)
  }

  @Test func `A line of 2 MB is an article like any other`() throws {
    let sentence = "Some 4,500 people were moved, the ministry said. "
    folder.write(
      "long.txt",
      sentence + String(repeating: "x", count: 2_000_000) + " " + sentence)
    let run = try extract("long.txt", "--to", "csv", "--out", "out")
    let rows = folder.text("out/long.figures.csv")?.split(separator: "\r\n") ?? []
    #expect(rows.count == 3)
    #expect(run.errors == "")
    #expect(run.status == 0)
  }

  @Test func `A bad line of NDJSON is told and the others are done`() throws {
    let run = try extract(
      "--from", "ndjson", "--to", "ndjson", "-",
      input: """
        {"id":"a","text":"Four people were hurt."}
        {"id":"b","text":
        {"id":"c","text":"Five people were hurt."}

        """)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.dropFirst().first?.contains(#""schema":"galley/error/1""#) == true)
    #expect(lines.dropFirst().first?.contains(#""line":2"#) == true)
    #expect(run.complaints.count == 1)
    #expect(run.errors.hasPrefix("galley: -:2: "))
    #expect(run.status == 1)
  }

  @Test func `Standard input is read where a dash stands`() throws {
    let run = try extract("-", "--to", "ndjson", input: "Four people were hurt.\n")
    #expect(run.output.contains(#""source":"-""#))
    #expect(run.status == 0)
  }

  @Test func `A folder gives its text files in the order of their names`() throws {
    for name in ["wire/b.txt", "wire/a.txt", "wire/c.ndjson", "wire/notes.png"] {
      folder.write(name, name.hasSuffix("ndjson") ? #"{"id":"n","text":"Four."}"# : "Four.")
    }
    let run = try extract("wire", "--to", "ndjson")
    let ids = run.output.split(separator: "\n").compactMap {
      $0.firstMatch(of: /"id":"([^"]*)"/)?.1
    }
    #expect(ids == ["a", "b", "n"])
    #expect(run.status == 0)
  }

  @Test func `What is no regular file is passed over in a folder, and it says so`() throws {
    folder.write("wire/a.txt", "Four people were hurt.")
    mkfifo(folder.path("wire/b.txt"), 0o600)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("wire/c.ndjson"), withDestinationPath: "/dev/zero")
    let run = try extract("wire", "--to", "ndjson")
    #expect(
      run.complaints == [
        "galley: wire/b.txt: is passed over, being a FIFO and no regular file; "
          + "name it itself if it is to be read",
        "galley: wire/c.ndjson: is passed over, being a device and no regular file; "
          + "name it itself if it is to be read",
      ])
    #expect(run.output.split(separator: "\n").count == 1)
    #expect(run.status == 0)
    try FileManager.default.removeItem(atPath: folder.path("wire/a.txt"))
    let nothing = try extract("wire")
    #expect(nothing.complaints.count == 3)
    #expect(nothing.errors.contains("wire: holds no files that galley reads"))
    #expect(nothing.status == 2)
  }

  @Test func `A FIFO that is named itself is read`() throws {
    let run = try GalleyProgram.shell(
      "mkfifo wire.txt; echo 'Four people were hurt.' >wire.txt & galley extract wire.txt --to ndjson",
      in: folder.path)
    #expect(run.output.contains(#""id":"wire""#))
    #expect(run.status == 0)
  }

  @Test func `No two articles of a run keep one name, and a note tells them apart`() throws {
    folder.write("a.ndjson", #"{"text":"Four."}"# + "\n" + #"{"text":"Five."}"#)
    folder.write("b.ndjson", #"{"text":"Six."}"# + "\n" + #"{"id":"c","text":"Seven."}"#)
    folder.write(
      "c.ndjson",
      ["1", "\"1\"", "1.0", "\"1-2\"", "1", "\"line 1-2\""]
        .map { #"{"id":\#($0),"text":"Eight."}"# + "\n" }.joined())
    folder.write("c.txt", "Nine.")
    let run = try extract(
      "a.ndjson", "b.ndjson", "c.ndjson", "c.txt", "--to", "csv,ndjson", "--out", "out")
    #expect(run.errors == "")
    let rows = folder.text("out/galley.articles.csv")?.split(separator: "\r\n") ?? []
    #expect(
      rows.dropFirst().map { String($0.prefix { $0 != "," }) } == [
        "line 1", "line 2", "line 1-2", "c", "1", "1-2", "1.0", "1-2-2", "1-3", "line 1-2-2", "c-2",
      ])
    let notes = (folder.text("out/galley.ndjson") ?? "").matches(of: /"notes":\[("[^"]*")?\]/)
    #expect(notes.count == 11)
    #expect(notes.filter { $0.1 != nil }.count == 6)
    #expect(
      notes.last?.1
        == "\"an article before this one is called c, too; this one is told apart as c-2\"")
  }

  @Test func `Two files of one name stay apart`() throws {
    folder.write("monday/storm.txt", "Four people were hurt.")
    folder.write("tuesday/storm.txt", "Five people were hurt.")
    let run = try extract("monday/storm.txt", "tuesday/storm.txt", "--to", "ndjson")
    #expect(run.output.contains(#""id":"storm","#))
    #expect(run.output.contains(#""id":"storm-2","#))
  }
}
