import GalleyTestSupport
import Testing

/// A program on PATH as an output format.
@Suite struct ProgramTests {
  private let folder = TemporaryFolder()

  init() {
    folder.write("storm.txt", "\"We lost four boats,\" Jonas Fell said.\n")
  }

  private func shell(_ program: String, _ line: String) throws -> GalleyProgram.Run {
    _ = folder.program("bin/galley-export-brief", "#!/bin/sh\n\(program)\n")
    return try GalleyProgram.shell("PATH=\"$PWD/bin:$PATH\"; \(line)", in: folder.path)
  }

  @Test func `A program on PATH is listed among the formats`() throws {
    let run = try shell("cat", "galley formats")
    #expect(
      run.output.hasSuffix(
        "  brief      .brief          executable  The program galley-export-brief\n"))
  }

  @Test func `A program writes to standard output or to its file`() throws {
    let printed = try shell("wc -l", "galley extract storm.txt --to brief")
    #expect(printed.output.split(whereSeparator: \.isWhitespace) == ["1"])
    let run = try shell("wc -l", "galley extract storm.txt --to brief,json --out out")
    #expect(run.output == "out/storm.brief\nout/storm.json\n")
    #expect(run.errors == "")
    #expect(folder.text("out/storm.brief")?.split(whereSeparator: \.isWhitespace) == ["1"])
  }

  @Test func `A program does not take the name of a format that there is`() throws {
    _ = folder.program("bin/galley-export-json", "#!/bin/sh\necho mine\n")
    let run = try shell("cat", "galley extract storm.txt --to json")
    #expect(run.output.hasPrefix("{\"schema\""))
  }

  @Test(
    arguments: [
      ("cat; exit 3", "ended with exit status 3"),
      ("kill -9 $$", "was ended by signal 9"),
      ("exec sleep 100", "was still at work 1.0 seconds after its last input; it was stopped"),
    ])
  func `A program that fails is told in one line and leaves nothing`(
    program: String, reason: String
  ) throws {
    let run = try shell(
      program, "galley extract storm.txt --to brief,json --out out --time-limit 1; echo $?")
    #expect(
      run.complaints
        == [
          "galley: \(folder.path)/bin/galley-export-brief: \(reason); nothing of its output is kept"
        ])
    #expect(run.output == "out/storm.json\n1\n")
    #expect(folder.everything.filter { $0.hasPrefix("out") } == ["out", "out/storm.json"])
  }

  @Test func `What a program says on standard error comes through, however much it is`() throws {
    let run = try shell(
      "yes 'no such desk' | head -n 100000 >&2; exit 1",
      "galley extract storm.txt --to brief --out out; echo $?")
    #expect(run.complaints.count == 100_001)
    #expect(run.complaints.first == "no such desk")
    #expect(
      run.complaints.last?.hasSuffix("ended with exit status 1; nothing of its output is kept")
        == true)
    #expect(run.output == "2\n")
    #expect(!folder.everything.contains("out"))
  }

  @Test(
    arguments: [
      ("--to json", "--time-limit is of programs galley-export-NAME; add one with --to NAME"),
      ("--to brief", "--time-limit takes 1 to 86400 seconds"),
    ])
  func `A time limit without a program or without time is refused`(
    format: String, reason: String
  ) throws {
    let run = try shell("cat", "galley extract storm.txt \(format) --time-limit 0")
    #expect(run.errors == "galley: \(reason)\n")
    #expect(run.status == 2)
  }
}
