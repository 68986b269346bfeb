import Foundation
import GalleyTestSupport
import Testing

/// What `galley watch` takes and tells, and what `galley archive` shows of it.
@Suite struct WatchTests {
  private let folder = TemporaryFolder()
  private static let story = """
    Fire guts grain quay at Ostrevik

    A fire on the grain quay at Ostrevik destroyed 3 silos on Tuesday, the harbour office said.

    “It burned like a lamp,” said Ragna Sele, who runs the café across the water.

    Nobody was hurt. The quay handles 40,000 tonnes of barley a year and feeds two mills inland.
    """
  private static let later = story.replacing("3 silos", with: "5 silos")

  private func watch(_ arguments: String...) throws -> GalleyProgram.Run {
    try GalleyProgram.run(
      ["watch", "wire", "--archive", "desk.sqlite", "--once", "--settle", "0"] + arguments,
      in: folder.path)
  }

  private func archive(_ arguments: String...) throws -> GalleyProgram.Run {
    try GalleyProgram.run(["archive", "desk.sqlite"] + arguments, in: folder.path)
  }

  @Test func `Each version is told once, also by a later run`() throws {
    folder.write("wire/quay-v1.txt", Self.story)
    #expect(try watch().output == "quay 1 (wire/quay-v1.txt): new, 3 figures, 1 quote\n")
    folder.write("wire/quay-v2.txt", Self.later)
    let second = try watch()
    #expect(second.output == "quay 2 (wire/quay-v2.txt): 1 figure differs; 3 silos → 5 silos\n")
    #expect(second.status == 0)
    #expect(second.errors == "")
    #expect(try watch().output == "")
    #expect(
      Set(folder.everything) == ["desk.sqlite", "wire", "wire/quay-v1.txt", "wire/quay-v2.txt"])
  }

  @Test func `A file that is written again is a new version, one that is touched is not`() throws {
    folder.write("wire/quay.txt", Self.story)
    _ = try watch()
    folder.write("wire/quay.txt", Self.later)
    #expect(try watch().output.hasPrefix("quay 2 (wire/quay.txt): 1 figure differs"))
    folder.write("wire/quay.txt", Self.later)
    #expect(try watch().output == "")
  }

  @Test func `What was written first is told first`() throws {
    for (name, boats, hour) in [("b", "12", 1), ("a", "14", 2)] {
      folder.write("wire/\(name).txt", "Storm \(name)\n\nA storm took \(boats) boats.\n")
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: Double(hour) * 3_600)],
        ofItemAtPath: folder.path("wire/\(name).txt"))
    }
    let told = try watch().output.split(separator: "\n").map { $0.prefix(3) }
    #expect(told == ["b 1", "a 1"])
  }

  @Test func `Unfinished, hidden and foreign files and what Galley wrote are passed over`() throws {
    for name in [".a.txt", "a.txt.part", "a.tmp", "a.txt~"] {
      folder.write("wire/" + name, Self.story)
    }
    folder.write("wire/map.png", "\u{89}PNG\r\n\u{1A}\n\u{0}")
    folder.write("wire/old.json", #"{"schema":"galley/extraction/1","id":"v1"}"#)
    let run = try watch()
    #expect(run.output == "")
    #expect(run.status == 0)
    #expect(run.complaints == ["galley: skipped 1 (1 json)"])
  }

  @Test func `Only what was asked for is told, as a message too`() throws {
    folder.write("wire/quay-v1.txt", Self.story)
    folder.write("wire/quay-v2.txt", Self.story + "\nMore rain is due.\n")
    #expect(try watch("--only", "figures").output == "")
    folder.write("wire/quay-v3.txt", Self.later)
    let run = try watch("--only", "figures", "--to", "message")
    #expect(run.output.contains("• silos: 3 silos → 5 silos"))
    #expect(try archive("show", "quay").output.split(separator: "\n").count == 5)
  }

  @Test func `A program gets the JSON, and one that fails gets it again`() throws {
    folder.write("wire/quay-v1.txt", Self.story)
    folder.write("wire/storm-v1.txt", "Storm\n\nA storm took 12 boats on Monday, police said.\n")
    // Fails the first time for quay, and blocks nobody.
    _ = folder.program(
      "alert",
      """
      #!/bin/sh
      [ $GALLEY_STORY = quay ] && [ ! -e failed ] && { touch failed; exit 3; }
      head -c 33 >>told; echo " $GALLEY_STORY $GALLEY_VERSION $GALLEY_AGAIN" >>told

      """)
    let run = try watch("--run", "./alert")
    #expect(run.status == 1)
    #expect(
      run.complaints == [
        "galley: ./alert: ended with exit status 3, at quay 1; it is tried again in 1 s",
        "galley: desk.sqlite: 1 versions are not told yet; the next run tries again",
      ])
    sleep(1)
    folder.write("wire/quay-v2.txt", Self.later)
    #expect(try watch("--run", "./alert").status == 0)
    #expect(
      folder.text("told")?.split(separator: "\n") == [
        #"{"schema":"galley/extraction/1"," storm 1 0"#,
        #"{"schema":"galley/extraction/1"," quay 1 0"#,
        #"{"schema":"galley/comparison/1"," quay 2 0"#,
      ])
  }

  @Test func `A program that hangs is stopped with all that it started`() throws {
    folder.write("wire/quay.txt", Self.story)
    _ = folder.program("alert", "#!/bin/sh\necho $$ >process\nsleep 100\n")
    let run = try watch("--run", "./alert", "--time-limit", "1")
    #expect(run.status == 1)
    #expect(run.errors.contains("./alert: was still at work after 1.0 seconds; it was stopped"))
  }

  @Test func `The versions of an archive are compared as their files are`() throws {
    folder.write("wire/quay-v1.txt", Self.story)
    folder.write("wire/quay-v2.txt", Self.later)
    _ = try watch()
    for format in ["text", "json", "html", "message"] {
      let files = try GalleyProgram.run(
        ["diff", "wire/quay-v1.txt", "wire/quay-v2.txt", "--to", format], in: folder.path)
      let versions = try archive("diff", "quay", "1", "2", "--to", format)
      #expect(versions.output == files.output)
      #expect(versions.status == files.status)
    }
    let counts = try GalleyProgram.run(
      ["diff", "wire/quay-v1.txt", "wire/quay-v2.txt", "--stat"], in: folder.path)
    #expect(counts.output.contains("figures     1 changed"))
    let stored = try archive("diff", "quay", "1", "2", "--stat")
    #expect(stored.output == counts.output)
    #expect(stored.status == 1)
    #expect(try archive("diff", "quay", "2", "2", "--stat").status == 0)
    for (out, words) in [
      ("a", ["diff", "wire/quay-v1.txt", "wire/quay-v2.txt"]),
      ("b", ["archive", "desk.sqlite", "diff", "quay", "1", "2"]),
    ] {
      _ = try GalleyProgram.run(
        words + ["--to", "csv,xlsx,sqlite", "--out", out], in: folder.path)
    }
    let names = folder.everything.filter { $0.hasPrefix("a/") }.map { $0.dropFirst(2) }
    #expect(names.count == 5)
    for name in names { #expect(folder.bytes("a/\(name)") == folder.bytes("b/\(name)")) }
  }

  @Test func `An archive is listed, exported and checked`() throws {
    folder.write("wire/quay-v1.txt", Self.story)
    folder.write("wire/quay-v2.txt", Self.later)
    _ = try watch()
    #expect(try archive().output.contains("quay   2"))
    #expect(try archive("check").output == "1 stories, 2 versions: all is well\n")
    let export = try archive("export", "--to", "csv,sqlite,xlsx", "--out", "out")
    #expect(export.status == 0)
    #expect(export.output.split(separator: "\n").count == 12)
    #expect(folder.text("out/desk.figures.csv")?.contains("quay/2,") == true)
    #expect(folder.text("out/desk.changes.csv")?.contains("quay/1,quay/2,") == true)
    #expect(try archive("--keep", "30").output == "forgot 0 stories\n")
  }

  @Test func `Wrong arguments are told in a line`() throws {
    #expect(try archive().complaints[0].contains("desk.sqlite: is not there;"))
    folder.write("desk/.keep", "")
    for words in [["archive", "desk"], ["watch", "desk", "--archive", "desk"]] {
      let run = try GalleyProgram.run(words, in: folder.path)
      #expect(run.status == 2)
      #expect(
        run.complaints == [
          "galley: desk: is a folder, and an archive is a file; name one, as desk/desk.sqlite"
        ])
    }
    folder.write("wire/quay.txt", Self.story)
    _ = try watch()
    for words in [["show"], ["shwo", "quay"], ["show", "kuay"], ["diff", "quay", "1", "2"]] {
      let run = try GalleyProgram.run(["archive", "desk.sqlite"] + words, in: folder.path)
      #expect(run.status == 2)
      #expect(run.complaints.count == 1)
    }
    #expect(try watch("--to", "lines").complaints[0].contains("did you mean line?"))
    #expect(
      try GalleyProgram.run(["watch", "nowhere", "--archive", "a"], in: folder.path).status == 2)
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func `It ends cleanly at a signal, when the program that it has started is done`(
    signal: Int32
  ) throws {
    folder.write("wire/quay-v1.txt", Self.story)
    _ = folder.program("alert", "#!/bin/sh\necho begun >begun\nsleep 1\necho told >told\n")
    let run = try GalleyProgram.run(
      ["watch", "wire", "--archive", "desk.sqlite", "--settle", "0", "--run", "./alert"],
      in: folder.path, reading: "", thenSignal: signal, onceThereIs: "begun")
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(folder.text("told") == "told\n")
    #expect(!folder.everything.contains { $0.hasPrefix("desk.sqlite-") })
    #expect(try watch().output == "")
  }

  @Test func `A file that is moved in is taken at once, whatever the time to settle`() throws {
    folder.write("wire/.keep", "")
    folder.write("quay.txt", Self.story)
    let run = try GalleyProgram.shell(
      """
      "$GALLEY" watch wire --archive desk.sqlite --settle 1000 >log & process=$!
      n=0; while [ ! -e desk.sqlite-watch ] && [ $n -lt 500 ]; do sleep .05; n=$((n+1)); done
      sleep 1; mv quay.txt wire
      n=0; while [ ! -s log ] && [ $n -lt 500 ]; do sleep .05; n=$((n+1)); done
      kill $process; wait $process
      """, in: folder.path)
    #expect(run.status == 0)
    #expect(folder.text("log")?.hasPrefix("quay 1 (wire/quay.txt): new") == true)
  }

  @Test func `A file that grows is taken when it is complete`() throws {
    folder.write("wire/.keep", "")
    _ = try GalleyProgram.shell(
      """
      "$GALLEY" watch wire --archive desk.sqlite --poll 0.05 --settle 1 >log & process=$!
      { echo 'Fire guts quay'; for part in 1 2 3; do echo; sleep .5; done; echo 'A fire destroyed 3 silos.'; } >wire/quay.txt
      n=0; while [ ! -s log ] && [ $n -lt 500 ]; do sleep .05; n=$((n+1)); done
      kill $process; wait $process
      """, in: folder.path)
    #expect(folder.text("log") == "quay 1 (wire/quay.txt): new, 1 figure, 0 quotes\n")
  }

  @Test func `Two runs do not watch for one archive`() throws {
    folder.write("wire/.keep", "")
    let run = try GalleyProgram.shell(
      """
      "$GALLEY" watch wire --archive desk.sqlite & process=$!
      n=0; while [ ! -e desk.sqlite-watch ] && [ $n -lt 500 ]; do sleep .05; n=$((n+1)); done
      galley watch wire --archive desk.sqlite --once; echo $?
      kill $process; wait $process
      """, in: folder.path)
    #expect(run.output == "2\n")
    #expect(run.complaints.count == 1)
    #expect(run.complaints.first?.contains("another galley is writing to this archive") == true)
  }
}
