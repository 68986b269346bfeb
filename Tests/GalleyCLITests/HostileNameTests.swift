import Foundation
import Galley
import GalleyExporters
import GalleyTestSupport
import Testing

/// Names that would lead out of the folder, or nowhere.
@Suite struct HostileNameTests {
  private let folder = TemporaryFolder()
  private static let formats = Exporters.all.map(\.format.name)
  private static let text = "\"We lost four boats,\" Jonas Fell said.\n"

  @Test(arguments: formats)
  func `The ids of articles name no files`(format: String) throws {
    let ids = [
      "../../x", "/etc/x", #"a\u0000b"#, "CON", "nul.txt", "", " ", ".", "..", "trail. ", "a/b",
      #"a\nb"#, "-rf", "=1+1", String(repeating: "x", count: 300),
    ]
    folder.write(
      "desk/wire.ndjson",
      ids.map { #"{"id":"\#($0)","text":"Four people were hurt."}"# + "\n" }.joined())
    let run = try GalleyProgram.run(
      ["extract", "wire.ndjson", "--to", format, "--out", "out"], in: folder.path("desk"))
    #expect(run.errors == "")
    #expect(run.status == 0)
    let files = folder.everything.filter { !["desk", "desk/out", "desk/wire.ndjson"].contains($0) }
    #expect(!files.isEmpty)
    for file in files {
      #expect(file.hasPrefix("desk/out/wire."), "\(file)")
    }
  }

  @Test func `An id of a thousand letters and more is refused, as every row would repeat it`()
    throws
  {
    folder.write(
      "wire.ndjson",
      #"{"id":"\#(String(repeating: "x", count: 1_001))","text":"Four people were hurt."}"# + "\n"
        + #"{"id":"b","text":"Five people were hurt."}"# + "\n")
    let run = try GalleyProgram.run(["extract", "wire.ndjson", "--to", "ndjson"], in: folder.path)
    #expect(
      run.complaints
        == ["galley: wire.ndjson:1: \"id\" is longer than 1000 bytes; a short one is enough"])
    #expect(run.output.split(separator: "\n").count == 2)
    #expect(run.status == 1)
  }

  @Test(
    arguments: [
      "-lead", "...", "trail. ", "dots..", "a\nb", "$(touch pwned)", "%s%n", #"a\b"#, "~", " ",
    ])
  func `Odd names of files stay names of files`(name: String) throws {
    folder.write("desk/\(name).txt", Self.text)
    let run = try GalleyProgram.run(
      ["extract", "./\(name).txt", "--to", "csv,json", "--out", "out"], in: folder.path("desk"))
    #expect(run.errors == "")
    #expect(run.status == 0)
    let files = folder.everything.filter { $0 != "desk" && $0 != "desk/out" }
    #expect(files.contains("desk/out/\(name).json"))
    #expect(files.contains("desk/out/\(name).figures.csv"))
    #expect(files.count == 9)
  }

  @Test func `Names that are too long for the disk are told`() throws {
    let name = String(repeating: "x", count: 200)
    folder.write("\(name).txt", Self.text)
    folder.write("\(name)2.txt", Self.text)
    let run = try GalleyProgram.run(
      ["diff", "\(name).txt", "\(name)2.txt", "--to", "json", "--out", "out"], in: folder.path)
    #expect(run.complaints.count == 1)
    #expect(
      run.errors.hasSuffix(
        ".json: cannot write: File name too long; give what is read a shorter name\n"))
    #expect(run.status == 2)
    #expect(folder.everything.count == 2)
  }

  @Test(arguments: ["../x", "/etc/hostname", "own"])
  func `A template takes no part from elsewhere and not itself`(part: String) throws {
    folder.write("storm.txt", Self.text)
    folder.write("x.mustache", "secret")
    folder.write("desk/own.txt.mustache", "{{> \(part)}}\n")
    let run = try GalleyProgram.run(
      ["extract", "storm.txt", "--to", "own", "--templates", "desk"], in: folder.path)
    #expect(run.complaints.count == 1)
    #expect(run.errors.contains("a template stands alone; "))
    #expect(run.output == "")
    #expect(run.status == 2)
  }
}
