import Foundation
import GalleyTestSupport
import Testing

/// What a user sees of `--jobs`: less waiting, and nothing else.
@Suite struct JobsTests {
  private let folder = TemporaryFolder()

  /// Articles of very different lengths, so that a later one is done before an earlier one, and a
  /// bad line among them now and then.
  private var wire: String {
    (1...100).map { number in
      if number % 24 == 0 { return "{\"id\":\"\(number)\"}\n" }
      let sentence =
        "At least \(number) people were hurt, police said. \\\"We counted \(number) beds,\\\" said Ann Lee. "
      let text = String(repeating: sentence, count: number * 7 % 20 + 1)
      return "{\"id\":\"\(number)\",\"text\":\"\(text)\"}\n"
    }.joined()
  }

  @Test(arguments: ["ndjson", "text", "csv"])
  func `What comes out does not depend on the number of jobs`(format: String) throws {
    folder.write("wire.ndjson", wire)
    var outputs: [String] = []
    for jobs in ["1", "2", "7"] {
      let run = try GalleyProgram.run(
        ["extract", "wire.ndjson", "--to", format, "--out", jobs, "--jobs", jobs], in: folder.path)
      #expect(run.status == 1)
      #expect(run.complaints.count == 4)
      let files = try FileManager.default.contentsOfDirectory(atPath: folder.path(jobs)).sorted()
      outputs.append(files.compactMap { folder.text("\(jobs)/\($0)") }.joined(separator: "\n"))
    }
    #expect(outputs[0].contains("At least 99 people"))
    #expect(outputs[0] == outputs[1])
    #expect(outputs[0] == outputs[2])
  }

  @Test func `Nobody to do the work is refused`() throws {
    let run = try GalleyProgram.run(["extract", "-", "--jobs", "0"], in: folder.path)
    #expect(
      run.complaints == ["galley: --jobs 0 leaves nobody to do the work; --jobs 1 is the least"])
    #expect(run.status == 2)
  }
}
