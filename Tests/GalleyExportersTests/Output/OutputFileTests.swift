import Foundation
import GalleyExporters
import GalleyTestSupport
import Testing

@Suite("An output file")
struct OutputFileTests {
  private let folder = TemporaryFolder()

  @Test("has its content and its name after the commit")
  func commit() throws {
    let file = try OutputFile(path: folder.path("a.csv"))
    try file.write(Array("one,".utf8))
    try file.write(Array("two".utf8))
    #expect(folder.everything == [])
    #expect(try file.commit().path == folder.path("a.csv"))
    #expect(folder.everything == ["a.csv"])
    #expect(folder.text("a.csv") == "one,two")
  }

  @Test(
    "leaves nothing when it is dropped, not even the folders that it needed",
    arguments: [true, false])
  func dropped(unnamed: Bool) throws {
    do {
      let file = try OutputFile(path: folder.path("new/deep/a.csv"), unnamed: unnamed)
      try file.write(Array("one".utf8))
    }
    #expect(folder.everything == [])
  }

  @Test("whose part has a name leaves nothing when the process is interrupted")
  func interrupted() async {
    await #expect(processExitsWith: .success) {
      let folder = TemporaryFolder()
      let file = try OutputFile(path: folder.path("a.csv"), unnamed: false)
      let done = try OutputFile(path: folder.path("b.csv"), unnamed: false)
      _ = try done.commit()
      #expect(folder.everything.count == 2)
      Unfinished.clear {}
      #expect(folder.everything == ["b.csv"])
      _ = file
    }
  }

  @Test("makes the folders that are missing", arguments: [true, false])
  func makesFolders(unnamed: Bool) throws {
    let file = try OutputFile(path: folder.path("new/deep/a.csv"), unnamed: unnamed)
    _ = try file.commit()
    #expect(folder.everything == ["new", "new/deep", "new/deep/a.csv"])
  }

  @Test("replaces an older file at the commit and not before", arguments: [true, false])
  func replaces(unnamed: Bool) throws {
    folder.write("a.csv", "old")
    let file = try OutputFile(path: folder.path("a.csv"), unnamed: unnamed)
    try file.write(Array("new".utf8))
    #expect(folder.text("a.csv") == "old")
    _ = try file.commit()
    #expect(folder.everything == ["a.csv"])
    #expect(folder.text("a.csv") == "new")
  }

  @Test("keeps the permissions of the file that it replaces")
  func keepsPermissions() throws {
    folder.write("a.csv", "old")
    let path = folder.path("a.csv")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    _ = try OutputFile(path: path).commit()
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
  }

  @Test("goes where a symbolic link leads and keeps the link")
  func followsLinks() throws {
    folder.write("real.csv", "old")
    let link = folder.path("link.csv")
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: folder.path("real.csv"))
    let file = try OutputFile(path: link)
    try file.write(Array("new".utf8))
    #expect(try file.commit().path == link)
    #expect(folder.text("real.csv") == "new")
    #expect(folder.everything == ["link.csv", "real.csv"])
  }

  @Test("can be written by a library that opens it by its path", arguments: [true, false])
  func partPath(unnamed: Bool) throws {
    let file = try OutputFile(path: folder.path("a.xlsx"), unnamed: unnamed)
    try "by path".write(toFile: file.partPath, atomically: false, encoding: .utf8)
    _ = try file.commit()
    #expect(folder.text("a.xlsx") == "by path")
  }

  @Test("can be begun twice at once; the last commit stands", arguments: [true, false])
  func twice(unnamed: Bool) throws {
    let first = try OutputFile(path: folder.path("a.csv"), unnamed: unnamed)
    let second = try OutputFile(path: folder.path("a.csv"), unnamed: unnamed)
    try first.write(Array("first".utf8))
    try second.write(Array("second".utf8))
    _ = try first.commit()
    _ = try second.commit()
    #expect(folder.everything == ["a.csv"])
    #expect(folder.text("a.csv") == "second")
  }

  @Test("has a part with a name of its own where the file system knows no unnamed files")
  func named() throws {
    let name = String(repeating: "é", count: 120) + ".csv"
    let file = try OutputFile(path: folder.path(name), unnamed: false)
    let part = try #require(folder.everything.first)
    #expect(part.hasPrefix(".é") && part.contains(".part-"))
    _ = try file.commit()
    #expect(folder.everything == [name])
  }

  @Test("is refused where a folder has its name, and where a file stands in its folder's place")
  func refused() {
    folder.write("folder/inside.txt", "")
    folder.write("file", "")
    expect(
      "\(folder.path("folder")): cannot write: a folder of that name stands there",
      path: folder.path("folder"))
    expect(
      "\(folder.path("file")): cannot make the folder: "
        + "a file of that name stands there; choose another folder",
      path: folder.path("file/a.csv"))
    expect(
      "\(folder.path("file/deeper")): cannot make the folder: Not a directory",
      path: folder.path("file/deeper/a.csv"))
  }

  @Test("says so when the disk is full")
  func fullDisk() throws {
    let full = OpenFile(descriptor: open("/dev/full", O_WRONLY), path: "a.csv")
    #expect {
      try full.write(Array("one".utf8))
    } throws: { error in
      "\(error)"
        == "a.csv: cannot write: No space left on device; free some disk space and run again"
    }
    try full.close()
  }

  @Test("tells a reader that has gone away from a failure")
  func brokenPipe() throws {
    signal(SIGPIPE, SIG_IGN)
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    close(ends[0])
    let output = OpenFile(descriptor: ends[1], path: "standard output")
    #expect(throws: ExportError.brokenPipe) { try output.write(Array("one".utf8)) }
    try output.close()
  }

  private func expect(_ message: String, path: String) {
    #expect {
      try OutputFile(path: path)
    } throws: { error in
      "\(error)" == message
    }
  }
}
