import GalleyModel
import GalleyReaders
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("Input from files and folders")
struct InputTests {
  /// Makes a folder, fills it, and removes it afterwards.
  private func withFolder(
    _ files: [String: String], _ body: (_ folder: String) throws -> Void
  ) throws {
    var template = Array("/tmp/galley-XXXXXX".utf8CString)
    let folder = String(cString: try #require(mkdtemp(&template)))
    defer {
      for name in files.keys {
        if name.hasSuffix("/") { rmdir("\(folder)/\(name)") } else { unlink("\(folder)/\(name)") }
      }
      rmdir(folder)
    }
    for (name, content) in files {
      if name.hasSuffix("/") {
        mkdir("\(folder)/\(name)", 0o700)
        continue
      }
      let file = try #require(fopen("\(folder)/\(name)", "w"))
      fwrite(content, 1, content.utf8.count, file)
      fclose(file)
    }
    try body(folder)
  }

  @Test("A file gives its article the stem of its name, and its path as source")
  func file() throws {
    let text = String(repeating: "Four were hurt. ", count: 40_000)
    try withFolder(["wire.v1.txt": text]) { folder in
      try PlainTextReader().read(Input(file: "\(folder)/wire.v1.txt")) { record in
        guard case .article(let article) = record else { throw NotOneArticle(records: [record]) }
        #expect(article.id == "wire.v1")
        #expect(article.source == "\(folder)/wire.v1.txt")
        #expect(article.format == "text")
        #expect(article.text == text)
      }
    }
  }

  @Test("A missing file and a folder are refused with the system's reason")
  func refusals() {
    #expect(throws: ReadError.missing(nearest: nil)) {
      try PlainTextReader().read(Input(file: "/nowhere/v1.txt")) { _ in }
    }
    #expect(throws: ReadError.system(action: "read", reason: "Is a directory")) {
      try PlainTextReader().read(Input(file: "/tmp")) { _ in }
    }
  }

  @Test("A folder gives its readable files by name, without hidden ones and folders")
  func folder() throws {
    let reader = ContentReader([PlainTextReader(), NDJSONReader()])
    let files = [
      "b.txt": "", "a.TXT": "", "c.jsonl": "", ".d.txt": "", "e.pdf": "", "f": "", "g.txt/": "",
    ]
    try withFolder(files) { folder in
      mkfifo("\(folder)/h.txt", 0o600)
      symlink("/dev/zero", "\(folder)/i.txt")
      symlink("nowhere", "\(folder)/j.txt")
      defer { for name in ["h", "i", "j"] { unlink("\(folder)/\(name).txt") } }
      let found = try FolderFiles(in: folder, for: reader)
      #expect(found.paths == ["a.TXT", "b.txt", "c.jsonl", "j.txt"].map { "\(folder)/\($0)" })
      #expect(found.passedOver.map(\.kind) == [.fifo, .device])
      #expect(found.skipped.description == "2 (1 pdf, 1 without extension)")
    }
  }

  @Test("A file whose name says nothing is read where its content does; folders in it if asked for")
  func foldersInFolders() throws {
    let story = #"{"id":"a","text":"One."}"#
    try withFolder(["wire.0471": story, "notes": "Call the mayor.", "a/": ""]) { folder in
      symlink("../notes", "\(folder)/a/b.txt")
      defer { unlink("\(folder)/a/b.txt") }
      let reader = ContentReader([PlainTextReader(), NDJSONReader()])
      let flat = try FolderFiles(in: folder, for: reader)
      #expect(flat.paths == ["\(folder)/wire.0471"])
      let deep = try FolderFiles(in: folder, for: reader, recursive: true)
      #expect(deep.paths == ["\(folder)/a/b.txt", "\(folder)/wire.0471"])
      #expect(deep.skipped.description == "1 (1 without extension)")
    }
  }

  @Test("A folder without articles gives none, and a missing folder is refused")
  func emptyFolder() throws {
    let reader = ContentReader([PlainTextReader()])
    try withFolder(["a.pdf": ""]) { folder in
      let found = try FolderFiles(in: folder, for: reader)
      #expect(found.paths == [])
    }
    #expect(throws: ReadError.system(action: "list", reason: "No such file or directory")) {
      _ = try FolderFiles(in: "/nowhere", for: reader)
    }
  }
}
