import Foundation
import GalleyExporters
import GalleyTestSupport
import Testing

@Suite("Output files that belong together")
struct OutputFilesTests {
  private let folder = TemporaryFolder()

  @Test("take their names together", arguments: [true, false])
  func commit(unnamed: Bool) throws {
    folder.write("a.csv", "old")
    let files = try ["a.csv", "new/b.csv", "c.csv"].map { name in
      let file = try OutputFile(path: folder.path(name), unnamed: unnamed)
      try file.write(Array(name.utf8))
      return file
    }
    #expect(try OutputFile.commit(files).map(\.path) == files.map(\.path))
    #expect(folder.everything == ["a.csv", "c.csv", "new", "new/b.csv"])
    #expect(folder.text("a.csv") == "a.csv")
    #expect(folder.text("new/b.csv") == "new/b.csv")
  }

  @Test("all stay away when one of them cannot be finished", arguments: [true, false])
  func failure(unnamed: Bool) throws {
    folder.write("a.csv", "old")
    folder.write("b/old.csv", "old")
    let first = try OutputFile(path: folder.path("a.csv"), unnamed: unnamed)
    let second = try OutputFile(path: folder.path("b/new.csv"))
    try FileManager.default.removeItem(atPath: folder.path("b"))
    folder.write("b", "a file in the way")
    #expect(throws: ExportError.self) { try OutputFile.commit([first, second]) }
    #expect(folder.text("a.csv") == "old")
    if unnamed { #expect(folder.everything == ["a.csv", "b"]) }
  }

  @Test("are all there when an interrupt comes in between", arguments: [true, false])
  func interrupt(unnamed: Bool) async {
    await #expect(processExitsWith: .success) { [unnamed] in
      let folder = TemporaryFolder()
      let files = try (1...200).map { number in
        try OutputFile(path: folder.path("\(number).csv"), unnamed: unnamed)
      }
      let interrupt = Thread {
        while access(folder.path("1.csv"), F_OK) != 0 {}
        Unfinished.clear {
          let whole = folder.everything.count { $0.hasSuffix(".csv") && !$0.hasPrefix(".") }
          exit(whole == 200 ? 0 : 1)
        }
      }
      interrupt.start()
      _ = try OutputFile.commit(files)
      while true { sleep(1) }
    }
  }
}
