import Foundation
import GalleyExporters
import GalleyTestSupport
import GalleyXLSX
import Testing

@Suite("A workbook that cannot be written")
struct XLSXFailureTests {
  private let folder = TemporaryFolder()

  @Test("for standard output asks for a folder")
  func standardOutput() {
    #expect(throws: ExportError.needsFolder(format: "xlsx")) {
      try XLSXExporter().open(Destination(.standardOutput, name: "a"))
    }
  }

  @Test("because a folder has its name says so")
  func folderInTheWay() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path("a.xlsx"), withIntermediateDirectories: true)
    #expect(message { try write() }.contains("a.xlsx: cannot write: a folder"))
    #expect(folder.everything == ["a.xlsx"])
  }

  @Test("because its folder is a file says so")
  func fileInTheWay() throws {
    folder.write("out", "text")
    let path = folder.path("out")
    let text = message {
      _ = try XLSXExporter().open(Destination(.folder(path), name: "a"))
    }
    #expect(text.hasPrefix(path))
    #expect(folder.text("out") == "text")
  }

  @Test("leaves the older file as it was when the session is dropped", arguments: [0, 20_000])
  func dropped(heldRows: Int) throws {
    folder.write("a.xlsx", "old")
    do {
      var session = try XLSXExporter(heldRows: heldRows).open(
        Destination(.folder(folder.path), name: "a"))
      try session.write(XLSXSamples.extraction("a"))
    }
    #expect(folder.everything == ["a.xlsx"])
    #expect(folder.text("a.xlsx") == "old")
  }

  @Test("because the folder for temporary files is missing says which")
  func temporaryFolder() throws {
    for (folder, reason) in [
      ("/none/such", "No such file or directory"), ("/dev/null", "Not a directory"),
    ] {
      do throws(XLSXError) {
        _ = try Workbook(
          path: self.folder.path("a.xlsx"), mode: .whole, temporaryFolder: folder)
        Issue.record("took the folder \(folder)")
      } catch {
        #expect(
          error == .refused(action: "put temporary files into \(folder)", reason: reason))
      }
    }
  }

  private func write() throws {
    var session = try XLSXExporter().open(Destination(.folder(folder.path), name: "a"))
    try session.write(XLSXSamples.extraction("a"))
    _ = try session.finish()
  }

  private func message(_ body: () throws -> Void) -> String {
    do {
      try body()
      return "no error"
    } catch {
      return String(describing: error)
    }
  }
}
