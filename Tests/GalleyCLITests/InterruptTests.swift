import Foundation
import Galley
import GalleyExporters
import GalleyTestSupport
import Testing

/// What is left of a run that is interrupted.
@Suite struct InterruptTests {
  private let folder = TemporaryFolder()
  private static let formats = Exporters.all.map(\.format.name).joined(separator: ",")

  /// More than a pipe holds, but little work.
  private static let corpus = String(
    repeating: #"{"id":"a","text":"At least 38 people died, police said.","more":"\#(filling)"}"#
      + "\n",
    count: 40)
  private static let filling = String(repeating: "x", count: 4_000)

  private func interrupt(
    _ signal: Int32, to formats: String, out: String, onceThereIs file: String? = nil
  ) throws -> GalleyProgram.Run {
    try FileManager.default.createDirectory(
      atPath: folder.path("temporary"), withIntermediateDirectories: true)
    return try GalleyProgram.run(
      ["extract", "-", "--from", "ndjson", "--to", formats, "--out", out, "--force"],
      in: folder.path,
      reading: InterruptTests.corpus, thenSignal: signal, onceThereIs: file,
      environment: [
        "TMPDIR": folder.path("temporary"),
        "PATH": folder.path("bin") + ":/usr/bin:/bin",
      ])
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP, SIGKILL])
  func `An interrupted run leaves nothing and ends by the signal`(signal: Int32) throws {
    let run = try interrupt(signal, to: InterruptTests.formats, out: "out")
    #expect(run.status == -signal)
    #expect(run.output == "")
    #expect(run.errors == "")
    #expect(folder.everything == ["temporary"])
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGKILL])
  func `What stood there before stays as it was`(signal: Int32) throws {
    folder.write("out/stdin.json", "old")
    folder.write("out/stdin.figures.csv", "old")
    _ = try interrupt(signal, to: "csv,json", out: "out")
    #expect(
      folder.everything == ["out", "out/stdin.figures.csv", "out/stdin.json", "temporary"])
    #expect(folder.text("out/stdin.json") == "old")
    #expect(folder.text("out/stdin.figures.csv") == "old")
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func `A program that is at work is stopped with the run`(signal: Int32) throws {
    let program = "#!/bin/sh\necho $$ >process\ncat >/dev/null; sleep 100\n"
    _ = folder.program("bin/galley-export-brief", program)
    let run = try interrupt(signal, to: "brief", out: "out", onceThereIs: "process")
    #expect(run.status == -signal)
    let process = try #require(folder.text("process").flatMap { Int32($0.dropLast()) })
    #expect(isGone(group: process))
    #expect(!folder.everything.contains("out"))
  }

  @Test func `An interrupt that is to be ignored is`() throws {
    folder.write("corpus.ndjson", InterruptTests.corpus)
    let run = try GalleyProgram.shell(
      """
      trap '' HUP
      { cat corpus.ndjson; kill -HUP $(cat process); } |
        sh -c 'echo $$ >process; exec "$GALLEY" extract --from ndjson --to ndjson -' | wc -l
      """, in: folder.path)
    #expect(run.output.split(whereSeparator: \.isWhitespace) == ["40"])
    #expect(run.errors == "")
  }
}
