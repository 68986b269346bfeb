import GalleyTestSupport
import Testing

/// A program on PATH as an input format.
@Suite struct ReaderProgramTests {
  private let folder = TemporaryFolder()

  private func shell(_ program: String, _ line: String) throws -> GalleyProgram.Run {
    folder.write("storm.card", "Four boats sank.\n")
    _ = folder.program("bin/galley-read-card", "#!/bin/sh\n\(program)\n")
    return try GalleyProgram.shell("PATH=\"$PWD/bin:$PATH\"; \(line)", in: folder.path)
  }

  private static let copy = #"printf '{"text":"%s"}\n' "$(cat)""#

  @Test func `Its files are read, alone and in folders, and are called after their files`() throws {
    let run = try shell(Self.copy, "galley storm.card --to ndjson; galley extract . --to ndjson")
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.allSatisfy { $0.contains(#""id":"storm","article":{"source":"#) })
    #expect(lines.allSatisfy { $0.contains(#""format":"card""#) && $0.contains(#""value":4"#) })
  }

  @Test func `It is used where --from names it, whatever the file is called`() throws {
    let run = try shell(Self.copy, "cat storm.card | galley extract --from card - --to ndjson")
    #expect(run.output.contains(#""format":"card""#))
  }

  @Test(
    arguments: [
      ("cat >&2; exit 3", "cannot be read: the program galley-read-card ended with exit status 3"),
      ("kill -9 $$", "cannot be read: the program galley-read-card was ended by signal 9"),
      ("cat >/dev/null", "is empty or blank"),
    ])
  func `One that fails is told in a line, and the rest is done`(
    program: String, reason: String
  ) throws {
    folder.write("a.txt", "Two people died.")
    let run = try shell(program, "galley extract storm.card a.txt --to ndjson; echo $?")
    #expect(run.complaints.last?.hasPrefix("galley: storm.card: \(reason)") == true)
    #expect(run.output.split(separator: "\n").count == 2)
    #expect(run.output.hasSuffix("1\n"))
  }

  @Test func `What it prints wrongly is told by its line`() throws {
    let run = try shell("echo nonsense", "galley storm.card")
    #expect(run.errors.hasPrefix("galley: storm.card:1: not valid JSON; "))
  }
}
