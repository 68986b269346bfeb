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
    #expect(throws: ReadError.system(action: "read", reason: "No such file or directory")) {
      try PlainTextReader().read(Input(file: "/nowhere/v1.txt")) { _ in }
    }
    #expect(throws: ReadError.system(action: "read", reason: "Is a directory")) {
      try PlainTextReader().read(Input(file: "/tmp")) { _ in }
    }
  }

  @Test("A folder gives its readable files by name, without hidden ones and folders")
  func folder() throws {
    let formats = [PlainTextReader().format, NDJSONReader().format]
    let files = [
      "b.txt": "", "a.TXT": "", "c.jsonl": "", ".d.txt": "", "e.pdf": "", "f": "", "g.txt/": "",
    ]
    try withFolder(files) { folder in
      mkfifo("\(folder)/h.txt", 0o600)
      symlink("/dev/zero", "\(folder)/i.txt")
      symlink("nowhere", "\(folder)/j.txt")
      defer { for name in ["h", "i", "j"] { unlink("\(folder)/\(name).txt") } }
      let found = try TextFiles(inFolder: folder, readableAs: formats)
      #expect(found.paths == ["a.TXT", "b.txt", "c.jsonl", "j.txt"].map { "\(folder)/\($0)" })
      #expect(found.passedOver.map(\.kind) == [.fifo, .device])
    }
  }

  @Test("A folder without articles gives none, and a missing folder is refused")
  func emptyFolder() throws {
    let formats = [PlainTextReader().format]
    try withFolder(["a.pdf": ""]) { folder in
      let found = try TextFiles(inFolder: folder, readableAs: formats)
      #expect(found.paths == [])
    }
    #expect(throws: ReadError.system(action: "list", reason: "No such file or directory")) {
      _ = try TextFiles(inFolder: "/nowhere", readableAs: formats)
    }
  }
}
