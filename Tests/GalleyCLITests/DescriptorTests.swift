import Foundation
import Galley
import GalleyExporters
import GalleyTestSupport
import Testing

/// A run that may open few files, or is given none.
@Suite struct DescriptorTests {
  private let folder = TemporaryFolder()
  private static let formats = Exporters.all.map(\.format.name)

  private func writeStories(_ count: Int) {
    for number in 1...count {
      folder.write("wire/\(number).txt", "\"We lost four boats,\" Jonas Fell said.\n")
    }
  }

  @Test(arguments: ["csv", "xlsx", "csv,xlsx,text,json"])
  func `Without files to open a run says so in a line each and leaves no half file`(
    formats: String
  ) throws {
    writeStories(5)
    #expect(
      try GalleyProgram.run(
        ["extract", "wire", "--to", formats, "--out", "whole"], in: folder.path
      ).status == 0)
    let whole = folder.everything.filter { $0.hasPrefix("whole/") }
      .map { $0.dropFirst("whole".count) }
    var statuses: [Int32] = []
    var limit = 4
    while statuses.last != 0, limit < 64 {
      // Two jobs, whatever the machine has.
      let command = "galley extract wire --jobs 2 --to \(formats) --out out\(limit)"
      let run = try GalleyProgram.shell("ulimit -n \(limit); \(command)", in: folder.path)
      statuses.append(run.status)
      #expect((0...2).contains(run.status), "with \(limit) files: \(run)")
      #expect((run.status == 0) == run.complaints.isEmpty)
      #expect(run.complaints.count <= formats.split(separator: ",").count + 1)
      #expect(run.complaints.allSatisfy { $0.hasPrefix("galley: ") && $0.contains("ulimit -n") })
      let written = folder.everything.filter { $0.hasPrefix("out\(limit)/") }
        .map { $0.dropFirst("out\(limit)".count) }
      #expect(run.output.split(separator: "\n").count == written.count)
      if run.status == 0 {
        #expect(written == whole)
        for name in written {
          #expect(folder.bytes("out\(limit)\(name)") == folder.bytes("whole\(name)"))
        }
      }
      limit += 1
    }
    #expect(statuses.first == 2)
    #expect(statuses.last == 0)
  }

  @Test func `Four hundred stories need no more files than one`() throws {
    let run = try GalleyProgram.shell(
      """
      mkdir wire; (cd wire; for i in $(seq 400); do echo 'It rained.' > $i.txt; done)
      ulimit -n 16; galley extract wire --jobs 2 --to csv --out out >/dev/null
      """, in: folder.path)
    #expect(run.errors == "")
    #expect(run.status == 0)
    #expect(folder.text("out/wire.articles.csv")?.split(separator: "\r\n").count == 401)
  }

  @Test func `A comparison needs one file at a time`() throws {
    folder.write("wire/1.txt", "Four boats were lost.\n")
    folder.write("wire/2.txt", "Nine boats were lost.\n")
    let command = "galley diff wire/1.txt wire/2.txt --to json"
    let whole = try GalleyProgram.shell(command, in: folder.path)
    // With fewer no program finds its libraries.
    let run = try GalleyProgram.shell("ulimit -n 4; \(command)", in: folder.path)
    #expect(whole.output.contains(#""verdict":"changed""#))
    #expect(run.output == whole.output)
    #expect(run.errors == "")
    #expect(run.status == 1)
  }

  @Test func `A closed standard output is told, and takes no file's place`() throws {
    writeStories(1)
    #expect(
      try GalleyProgram.run(
        ["extract", "wire/1.txt", "--to", Self.formats.joined(separator: ","), "--out", "open"],
        in: folder.path
      ).status == 0)
    for format in Self.formats {
      let run = try GalleyProgram.shell(
        "galley extract wire/1.txt --to \(format) --out closed >&-; echo $? >status",
        in: folder.path)
      #expect(
        run.errors == "galley: standard output: cannot write: Bad file descriptor\n", "\(format)")
      #expect(folder.text("status") == "1\n", "\(format)")
    }
    for name in folder.everything where name.hasPrefix("open/") {
      #expect(folder.bytes(name) == folder.bytes("closed" + name.dropFirst("open".count)))
    }
  }

  @Test(arguments: ["extract wire/1.txt", "diff wire/1.txt wire/2.txt", "formats", "--help"])
  func `A report for a closed standard output ends with 2`(arguments: String) throws {
    writeStories(2)
    let run = try GalleyProgram.shell("galley \(arguments) >&-", in: folder.path)
    #expect(run.errors == "galley: standard output: cannot write: Bad file descriptor\n")
    #expect(run.status == 2)
  }

  @Test func `Messages and paths never end up in files where streams are closed`() throws {
    writeStories(1)
    // CSV first: a library may open its file again, and then has another number.
    let formats = Self.formats.filter { $0 != "text" }.sorted().joined(separator: ",")
    let closed = ["2>&-", ">&- 2>&-", "<&- >&- 2>&-"]
    for (number, streams) in ([""] + closed).enumerated() {
      let run = try GalleyProgram.shell(
        "galley extract missing.txt wire/1.txt --to \(formats) --out out\(number) \(streams)",
        in: folder.path)
      #expect(run.status == 1)
    }
    let files = folder.everything.filter { $0.hasPrefix("out0/") }
      .map { $0.dropFirst("out0".count) }
    #expect(files.count == 15)
    for name in files {
      for number in closed.indices {
        #expect(folder.bytes("out0\(name)") == folder.bytes("out\(number + 1)\(name)"))
      }
    }
  }

  @Test func `A closed standard input is told where it is to be read, and else never missed`()
    throws
  {
    writeStories(2)
    let run = try GalleyProgram.shell("galley extract - <&-", in: folder.path)
    #expect(run.errors.hasPrefix("galley: -: cannot read: Bad file descriptor; "))
    #expect(run.status == 2)
    #expect(
      try GalleyProgram.shell("galley diff wire/1.txt wire/2.txt --stat <&-", in: folder.path)
        .status == 0)
  }
}
