import Foundation
import GalleyConformance
import GalleyExporters
import GalleyModel
import GalleyTestSupport
import Testing

@Suite("A program as exporter")
struct ExecutableTests {
  private let folder = TemporaryFolder()

  @Test("gets a line an item and writes the file")
  func lines() throws {
    try export("cat", [.extraction(.sample), .comparison(.sample)])
    let lines = try #require(folder.text("out/v1.brief")).split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[0].hasPrefix(#"{"schema":"galley/extraction/1","#))
    #expect(lines[1].hasPrefix(#"{"schema":"galley/comparison/1","#))
  }

  @Test("may stop reading before the end, if all is well")
  func sated() throws {
    let many = Array(repeating: ExportItem.extraction(.sample), count: 500)
    try export("head -c 3", many)
    #expect(folder.text("out/v1.brief") == "{\"s")
  }

  @Test(
    "that fails is told, and leaves nothing",
    arguments: [
      ("cat; exit 3", "ended with exit status 3"),
      ("exit 1", "ended with exit status 1"),
      ("cat >/dev/null; kill -9 $$", "was ended by signal 9"),
    ])
  func failure(_ script: String, _ reason: String) {
    let path = folder.path("galley-export-brief")
    #expect(throws: ExportError.program(path: path, detail: reason)) {
      try export(script, Array(repeating: .extraction(.sample), count: 500))
    }
    #expect(folder.everything == ["galley-export-brief"])
  }

  @Test(
    "that hangs is stopped, and leaves nothing",
    arguments: [
      ("exec sleep 100", 500, "took no input for 1.0 seconds; it was stopped"),
      (
        "exec 0</dev/null; exec sleep 100", 1,
        "was still at work 1.0 seconds after its last input; it was stopped"
      ),
    ])
  func hanging(_ script: String, _ count: Int, _ reason: String) {
    let path = folder.path("galley-export-brief")
    #expect(throws: ExportError.program(path: path, detail: reason)) {
      try export(
        script, Array(repeating: .extraction(.sample), count: count), patience: .seconds(1))
    }
    #expect(folder.everything == ["galley-export-brief"])
  }

  @Test("that hangs is stopped with all that it has started")
  func family() throws {
    #expect(throws: ExportError.self) {
      try export(
        "echo $$ >'\(folder.path("process"))'; sleep 100 | sleep 100", [.extraction(.sample)],
        patience: .seconds(3))
    }
    let process = try #require(folder.text("process").flatMap { Int32($0.dropLast()) })
    #expect(isGone(group: process))
  }

  @Test("that ends leaves nothing at work, and its file as it was then", arguments: [0, 3])
  func leftovers(_ status: Int) throws {
    let script = """
      cat >/dev/null; echo done
      echo $$ >'\(folder.path("process"))'
      { sleep 5; echo late; sleep 100; } &
      exit \(status)
      """
    if status == 0 {
      try export(script, [.extraction(.sample)])
    } else {
      #expect(throws: ExportError.self) { try export(script, [.extraction(.sample)]) }
    }
    let process = try #require(folder.text("process").flatMap { Int32($0.dropLast()) })
    #expect(isGone(group: process))
    #expect(folder.text("out/v1.brief") == (status == 0 ? "done\n" : nil))
  }

  @Test("whose child has left its group does not write to the finished file")
  func fugitive() throws {
    try export(
      """
      cat >/dev/null; echo done
      setsid sh -c ': >"$0"; sleep 0.5; echo late; rm "$0"' '\(folder.path("at work"))' &
      while [ ! -e '\(folder.path("at work"))' ]; do sleep 0.01; done
      """, [.extraction(.sample)])
    for _ in 0..<600 where folder.text("at work") != nil { usleep(50_000) }
    #expect(folder.text("at work") == nil)
    #expect(folder.text("out/v1.brief") == "done\n")
  }

  @Test("that cannot be started is told")
  func noProgram() throws {
    let exporter = try #require(ExecutableExporter(path: folder.path("galley-export-brief")))
    #expect(throws: ExportError.self) { try exporter.open(destination) }
    #expect(folder.everything == [])
  }

  @Test("is found on PATH, the first of a name, if it can be run")
  func search() {
    _ = folder.program("a/galley-export-brief", "")
    _ = folder.program("b/galley-export-brief", "")
    _ = folder.program("b/galley-export-agate", "")
    _ = folder.program("b/galley-export-Agate.py", "")
    folder.write("b/galley-export-notes", "no program")
    folder.write("b/galley-export-folder/file", "")
    let found = ExecutableExporter.all(inPath: "\(folder.path("a")):/absent:\(folder.path("b"))")
    #expect(found.map(\.format.name) == ["agate", "brief"])
    #expect(found.map(\.format.origin) == [.executable, .executable])
    #expect(
      found.map(\.path) == [
        folder.path("b/galley-export-agate"), folder.path("a/galley-export-brief"),
      ])
  }

  @Test(
    "keeps the rules of exporters, as the example of the documentation does",
    .enabled(if: Python.isThere, "there is no python3 here"),
    arguments: ExporterConformance.checks)
  func conformance(_ check: ExporterConformance.Check) throws {
    let example = try #require(Document.article("Plugins").blocks("python").first)
    let path = folder.program("galley-export-said", example.text)
    let exporter = try #require(ExecutableExporter(path: path))
    #expect(try check.violations(of: exporter, writing: ["said"]) == [])
  }

  private var destination: Destination {
    Destination(.folder(folder.path("out")), name: "v1")
  }

  private func export(
    _ script: String, _ items: [ExportItem], patience: Duration = .seconds(60)
  ) throws {
    let path = folder.program("galley-export-brief", "#!/bin/sh\n\(script)\n")
    let exporter = try #require(ExecutableExporter(path: path, patience: patience))
    var session = try exporter.open(destination)
    for item in items { try session.write(item) }
    _ = try session.finish()
  }
}
