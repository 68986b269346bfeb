import GalleyTestSupport
import Testing

#if os(Linux)
  /// A run that may use only so much memory.
  @Suite struct MemoryLimitTests {
    private let folder = TemporaryFolder()

    init() {
      folder.write(
        "long.txt",
        String(repeating: "Police said 5 of 5 homes and 12 people were hurt. ", count: 600_000))
      folder.write("storm.txt", "\"We lost four boats,\" Jonas Fell said.\n")
    }

    /// Runs a line of shell with 250 MB of memory.
    private func shell(_ line: String) throws -> GalleyProgram.Run {
      try GalleyProgram.shell("ulimit -v 250000; \(line)", in: folder.path)
    }

    @Test func `An article that needs more is told in one line, and nothing is written`() throws {
      folder.write("out/long.json", "old")
      let run = try shell("galley extract long.txt --to json --out out --force")
      #expect(
        run.errors
          == "galley: all the memory is used that a run may use here; "
          + "raise the limit (ulimit -v), or read less at a time\n")
      #expect(run.status == 2)
      #expect(run.output == "")
      #expect(folder.text("out/long.json") == "old")
      #expect(folder.everything == ["long.txt", "out", "out/long.json", "storm.txt"])
    }

    @Test func `What fits is done as ever, and messages come through, those of programs too`()
      throws
    {
      _ = folder.program("bin/galley-export-brief", "#!/bin/sh\necho heard >&2; wc -l\n")
      let run = try shell(
        "PATH=\"$PWD/bin:$PATH\"; galley extract storm.txt missing.txt --to brief")
      #expect(run.output.split(whereSeparator: \.isWhitespace) == ["1"])
      #expect(run.complaints.sorted().last == "heard")
      #expect(run.complaints.sorted().first?.hasPrefix("galley: missing.txt: is not there") == true)
      #expect(run.status == 1)
    }
  }
#endif
