import Foundation
import GalleyTestSupport
import Testing

/// Two runs that write to the same place at the same time.
@Suite struct ParallelRunTests {
  private let folder = TemporaryFolder()

  init() {
    for (name, boats) in [("a", "four"), ("b", "nine")] {
      folder.write(
        "\(name)/storm.txt",
        "\"We lost \(boats) boats,\" Jonas Fell said.\n\nIn \(boats) towns roofs flew.\n")
    }
  }

  @Test(arguments: ["csv", "xlsx"])
  func `What stands there in the end is all of one run`(format: String) throws {
    for name in ["a", "b"] {
      #expect(
        try GalleyProgram.run(
          ["extract", "storm.txt", "--to", format, "--out", "../\(name)-out"],
          in: folder.path(name)
        ).status == 0)
    }
    let run = try GalleyProgram.shell(
      """
      for pair in 1 2 3 4 5; do
        printf 'a\\nb\\n' | xargs -P 2 -I NAME sh -c '
          cd NAME && exec "$GALLEY" extract storm.txt --to \(format) --out ../out'$pair
      done
      """, in: folder.path)
    #expect(run.errors == "")
    let first = content(of: "a-out")
    let second = content(of: "b-out")
    #expect(first != second)
    for pair in 1...5 {
      let files = content(of: "out\(pair)")
      #expect(files == first || files == second, "pair \(pair)")
    }
  }

  @Test func `A run waits while another gives its tables their names`() throws {
    folder.write("out/storm.figures.csv", "of another run")
    let descriptor = open(folder.path("out"), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    #expect(flock(descriptor, LOCK_EX) == 0)
    let run = try GalleyProgram.shell(
      """
      "$GALLEY" extract a/storm.txt --to csv --out out --force >paths & run=$!
      sleep 1; kill -0 $run && cat out/storm.figures.csv; kill -9 $run
      """, in: folder.path)
    close(descriptor)
    #expect(run.output == "of another run")
    #expect(folder.text("out/storm.figures.csv") == "of another run")
    let next = try GalleyProgram.run(
      ["extract", "a/storm.txt", "--to", "csv", "--out", "out", "--force"], in: folder.path)
    #expect(next.status == 0)
    #expect(folder.text("out/storm.figures.csv")?.hasPrefix("article,") == true)
  }

  @Test func `A run does not wait for ever where somebody keeps the folder`() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path("out"), withIntermediateDirectories: false)
    let descriptor = open(folder.path("out"), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { close(descriptor) }
    #expect(flock(descriptor, LOCK_EX) == 0)
    let run = try GalleyProgram.run(
      ["extract", "a/storm.txt", "--to", "csv", "--out", "out", "--force"], in: folder.path)
    #expect(run.errors == "")
    #expect(run.status == 0)
    #expect(folder.text("out/storm.figures.csv")?.hasPrefix("article,") == true)
  }

  private func content(of out: String) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for name in folder.everything where name.hasPrefix(out + "/") {
      files[String(name.dropFirst(out.count))] = folder.bytes(name)
    }
    return files
  }
}
