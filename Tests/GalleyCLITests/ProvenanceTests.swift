import GalleyTestSupport
import Testing

/// What outputs tell of where they come from.
@Suite struct ProvenanceTests {
  private let folder = TemporaryFolder()

  init() {
    folder.write("a.txt", "Four people were hurt.\n")
    folder.write("b.txt", "Five people were hurt.\n")
  }

  private func run(_ arguments: String...) throws -> String {
    _ = try GalleyProgram.run(arguments + ["--to", "csv", "--out", "out"], in: folder.path)
    return folder.everything.filter { $0.hasSuffix("datapackage.json") }
      .compactMap(folder.text).joined()
  }

  private func hashes(of files: String...) throws -> [String] {
    let sums = try GalleyProgram.shell("sha256sum \(files.joined(separator: " "))", in: folder.path)
    return sums.output.split(separator: "\n").compactMap {
      $0.split(separator: " ").first.map(String.init)
    }
  }

  @Test func `An extraction names its inputs with their hashes, and no time`() throws {
    let package = try run("extract", "a.txt", "b.txt", "missing.txt")
    for hash in try hashes(of: "a.txt", "b.txt") {
      #expect(package.contains("\"bytes\":23,\"hash\":\"sha256:\(hash)\""))
    }
    #expect(package.contains(#""generator":"Galley "#))
    #expect(!package.contains("missing.txt"))
    #expect(!package.contains("created"))
  }

  @Test func `A comparison names both versions, of files and of folders`() throws {
    let hashes = try hashes(of: "a.txt", "b.txt")
    #expect(hashes.count == 2)
    let files = try run("diff", "a.txt", "b.txt")
    folder.write("old/a.txt", "Four people were hurt.\n")
    folder.write("new/a.txt", "Five people were hurt.\n")
    let folders = try run("diff", "old", "new")
    for hash in hashes {
      #expect(files.contains(hash))
      #expect(folders.contains(hash))
    }
  }

  @Test func `A time is told where it is asked for`() throws {
    let package = try run("extract", "a.txt", "--stamp")
    #expect(package.contains(/"created":"20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ"/))
  }
}
