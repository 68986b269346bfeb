import Foundation
import Galley
import GalleyExporters
import GalleyTestSupport
import Testing

/// What a user finds where `galley extract` has written, or could not write.
@Suite struct OutputTests {
  private let folder = TemporaryFolder()

  private func extract(_ arguments: String...) throws -> GalleyProgram.Run {
    try GalleyProgram.run(["extract"] + arguments, in: folder.path)
  }

  private func writeStory(_ name: String = "storm.txt") {
    folder.write(name, "\"We lost four boats,\" Jonas Fell said.\n")
  }

  @Test func `Without a format a readable report is printed`() throws {
    writeStory()
    let run = try extract("storm.txt")
    #expect(run.output.contains("Jonas Fell"))
    #expect(run.status == 0)
    #expect(folder.everything == ["storm.txt"])
  }

  @Test func `Files are named after the input and their paths printed`() throws {
    writeStory()
    let run = try extract("storm.txt", "--to", "json,ndjson", "--out", "desk/today")
    #expect(run.output == "desk/today/storm.json\ndesk/today/storm.ndjson\n")
    #expect(run.errors == "")
    #expect(run.status == 0)
    #expect(folder.bytes("desk/today/storm.json")?.isEmpty == false)
  }

  @Test func `Several files are named after their folder, or galley`() throws {
    writeStory("wire/a.txt")
    writeStory("wire/b.txt")
    let whole = try extract("wire/", "--to", "json", "--out", "out")
    #expect(whole.output == "out/wire.json\n")
    let named = try extract("wire/a.txt", "wire/b.txt", "--to", "json", "--out", "out")
    #expect(named.output == "out/galley.json\n")
  }

  @Test func `JSON of one file is an object and of a folder an array`() throws {
    writeStory("wire/a.txt")
    #expect(try extract("wire/a.txt", "--to", "json").output.hasPrefix("{"))
    #expect(try extract("wire", "--to", "json").output.hasPrefix("["))
  }

  @Test func `Two formats do not fit on standard output`() throws {
    writeStory()
    let run = try extract("storm.txt", "--to", "text,json")
    #expect(
      run.errors
        == "galley: standard output takes one format, not 2 (text, json); add --out DIR\n")
    #expect(run.output == "")
    #expect(run.status == 2)
  }

  @Test func `A spreadsheet does not fit on standard output`() throws {
    writeStory()
    let run = try extract("storm.txt", "--to", "xlsx")
    #expect(
      run.errors
        == "galley: xlsx: cannot be written to standard output; name a folder with --out DIR\n")
    #expect(run.status == 2)
  }

  @Test(arguments: Exporters.all.map(\.format.name))
  func `A file where the folder should be is left alone`(format: String) throws {
    writeStory()
    folder.write("out", "precious")
    let run = try extract("storm.txt", "--to", format, "--out", "out")
    #expect(run.complaints.count == 1)
    #expect(run.errors.hasPrefix("galley: out: cannot make the folder: "))
    #expect(run.status == 2)
    #expect(folder.text("out") == "precious")
    #expect(folder.everything == ["out", "storm.txt"])
  }

  @Test func `The formats that can be written are, when another cannot`() throws {
    writeStory()
    folder.write("out/storm.json/in the way", "")
    let run = try extract("storm.txt", "--to", "json,ndjson", "--out", "out")
    #expect(run.output == "out/storm.ndjson\n")
    #expect(run.complaints.count == 1)
    #expect(run.errors.hasPrefix("galley: out/storm.json: cannot write: "))
    #expect(run.status == 1)
  }

  @Test func `Formats that would write one file are refused`() throws {
    writeStory()
    folder.write("desk/brief.txt.mustache", "{{headline}}\n")
    let run = try extract(
      "storm.txt", "--to", "text,brief", "--templates", "desk", "--out", "out")
    #expect(
      run.errors
        == "galley: the formats text and brief both write out/storm.txt; write them to two folders\n"
    )
    #expect(run.status == 2)
  }

  @Test func `An input is never overwritten`() throws {
    writeStory("storm.ndjson")
    let run = try extract("storm.ndjson", "--to", "ndjson", "--out", ".")
    #expect(run.complaints.count == 1)
    #expect(run.errors.contains("storm.ndjson is an input"))
    #expect(run.status == 2)
    #expect(folder.text("storm.ndjson")?.contains("four boats") == true)
  }

  @Test(
    arguments: [
      (["galley.articles.csv", "z.txt"], "csv", "galley.articles.csv"),
      (["s.csv"], "json", nil), (["s.csv"], "csv", nil), (["datapackage.json"], "csv", nil),
      (["s.datapackage.json", "z.txt", "s"], "csv", nil), (["storm.html"], "html", "storm.html"),
    ])
  func `An input is refused where one of the files is that input, and only there`(
    inputs: [String], format: String, overwritten: String?
  ) throws {
    for input in inputs { writeStory(input) }
    let run = try GalleyProgram.run(
      ["extract", "--from", "text", "--to", format, "--out", "."] + inputs, in: folder.path)
    #expect(run.status == (overwritten == nil ? 0 : 2))
    if let overwritten {
      #expect(
        run.errors
          == "galley: ./\(overwritten) is an input and the format \(format) would overwrite it; "
          + "name another folder with --out\n")
      #expect(folder.everything == inputs.sorted())
    }
    for input in inputs { #expect(folder.text(input)?.contains("four boats") == true) }
  }

  @Test func `A version is never overwritten by what is written of two`() throws {
    for name in ["datapackage.json", "z.txt", "z-datapackage.changes.csv"] { writeStory(name) }
    let arguments = ["diff", "--from", "text", "--to", "csv", "--out", ".", "--force"]
    let clear = try GalleyProgram.run(arguments + ["z.txt", "datapackage.json"], in: folder.path)
    #expect(clear.output.split(separator: "\n").count == 3)
    #expect(folder.text("datapackage.json")?.contains("four boats") == true)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("a-b.changes.csv"), withDestinationPath: "z.txt")
    writeStory("a")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("b"), withDestinationPath: "z.txt")
    let run = try GalleyProgram.run(arguments + ["a", "b"], in: folder.path)
    #expect(run.errors.hasPrefix("galley: ./a-b.changes.csv is an input and the format csv would"))
    #expect(run.status == 2)
    #expect(folder.text("z.txt")?.contains("four boats") == true)
  }

  @Test func `What a shell opened as standard input is an input, too`() throws {
    folder.write("stdin.ndjson", #"{"text":"Four boats."}"# + "\n")
    let run = try GalleyProgram.shell(
      "galley extract --from ndjson --to ndjson --out . - <stdin.ndjson", in: folder.path)
    #expect(run.errors.hasPrefix("galley: ./stdin.ndjson is an input and the format ndjson would"))
    #expect(run.status == 2)
    #expect(folder.text("stdin.ndjson") == #"{"text":"Four boats."}"# + "\n")
  }

  @Test func `Links that lead to one file are one place`() throws {
    writeStory()
    folder.write("out/all", "old")
    for name in ["storm.json", "storm.ndjson"] {
      try FileManager.default.createSymbolicLink(
        atPath: folder.path("out/\(name)"), withDestinationPath: "all")
    }
    let run = try extract("storm.txt", "--to", "json,ndjson", "--out", "out", "--force")
    #expect(
      run.errors
        == "galley: the formats json and ndjson both write out/storm.ndjson; "
        + "write them to two folders\n")
    #expect(folder.text("out/all") == "old")
  }

  @Test func `Every table of a folder is described, whatever wrote it`() throws {
    for name in ["a", "b", "datapackage"] { writeStory("\(name).txt") }
    for name in ["a.txt", "b.txt", "datapackage.txt"] {
      #expect(try extract(name, "--to", "csv,json", "--out", "out").status == 0)
    }
    let diff = ["diff", "a.txt", "b.txt", "--to", "csv", "--out", "out"]
    #expect(try GalleyProgram.run(diff, in: folder.path).status == 0)
    let files = folder.everything.filter { $0.hasPrefix("out/") }
    let described = files.filter { $0.hasSuffix("datapackage.json") }.flatMap { file in
      (folder.text(file) ?? "").matches(of: /"path":"([^"]+)"/).map { "out/\($0.1)" }
    }
    #expect(described.sorted() == files.filter { $0.hasSuffix(".csv") })
  }

  @Test(
    arguments: [
      ("text", "wire", "wire/wire.txt"), ("ndjson", "./wire/sub/..", "./wire/sub/../wire.ndjson"),
      ("factcheck", "wire/", "wire/wire.factcheck.txt"),
    ])
  func `What the next run would read as an article is not written`(
    format: String, out: String, path: String
  ) throws {
    writeStory("wire/a.txt")
    folder.write("wire/sub/b.md", "")
    let run = try extract("wire", "--to", "csv,\(format)", "--out", out)
    #expect(
      run.errors
        == "galley: \(path) would be read as an article the next time; "
        + "name another folder with --out\n")
    #expect(run.status == 2)
    #expect(folder.everything == ["wire", "wire/a.txt", "wire/sub", "wire/sub/b.md"])
    #expect(try extract("wire", "--to", format, "--out", "wire/sub").status == 0)
    #expect(try extract("wire", "--to", "csv,json,html,xlsx,markdown", "--out", "wire").status == 0)
  }

  @Test func `Nothing is written where nothing could be read`() throws {
    let run = try extract("missing.txt", "--to", "csv,xlsx,text", "--out", "out")
    #expect(run.status == 2)
    #expect(folder.everything == [])
  }

  @Test(
    .enabled(if: OwnDisk.isPossible, "\(OwnDisk.absence)"),
    arguments: Exporters.all.map(\.format.name))
  func `A full disk is told and leaves no half file`(format: String) throws {
    writeStory()
    let run = try OwnDisk.shell(
      """
      head -c 4096 /dev/zero >disk/ballast
      "$GALLEY" extract storm.txt --to \(format) --out disk; echo $?; ls -A disk
      """, options: "size=4k", in: folder)
    #expect(run.output == "2\nballast\n")
    #expect(run.complaints.count == 1)
    #expect(run.errors.contains("disk/storm"))
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func `Standard output on a full disk is told`() throws {
    writeStory()
    let run = try GalleyProgram.shell("galley extract storm.txt >/dev/full", in: folder.path)
    #expect(run.complaints.count == 1)
    #expect(run.errors.hasPrefix("galley: standard output: cannot write: No space left"))
    #expect(run.status == 2)
  }

  @Test func `Messages never end up in a file where standard error is closed`() throws {
    writeStory()
    let run = try GalleyProgram.shell(
      "galley extract storm.txt missing.txt --to ndjson --out out 2>&-; echo $? >status",
      in: folder.path)
    #expect(run.output == "out/galley.ndjson\n")
    #expect(folder.text("status") == "1\n")
    let lines = folder.text("out/galley.ndjson")?.split(separator: "\n") ?? []
    #expect(lines.count == 1)
    #expect(lines.first?.hasPrefix("{\"schema\"") == true)
  }

  @Test func `A reader that has seen enough is no error`() throws {
    for index in 0..<200 { writeStory("wire/\(index).txt") }
    let run = try GalleyProgram.shell(
      "{ galley extract wire --to ndjson; echo $? >status; } | head -n 1", in: folder.path)
    #expect(run.output.split(separator: "\n").count == 1)
    #expect(run.errors == "")
    #expect(folder.text("status") == "0\n")
  }

  @Test(arguments: Exporters.all.map(\.format.name))
  func `Two runs give the same bytes`(format: String) throws {
    writeStory("wire/a.txt")
    writeStory("wire/b.txt")
    for out in ["first", "second"] {
      #expect(try extract("wire", "--to", format, "--out", out).status == 0)
    }
    let files = folder.everything.filter { $0.hasPrefix("first/") }
    #expect(!files.isEmpty)
    for file in files {
      let again = "second" + file.dropFirst("first".count)
      #expect(folder.bytes(file) == folder.bytes(again), "\(file)")
    }
  }
}
