import Foundation
import GalleyTestSupport
import Testing

/// The day that the article on the desk tells: its files arrive one after the other, and its commands
/// print what stands under them.
@Suite struct DeskDayTests {
  /// Times are those of the clock.
  private func withoutTimes(_ text: String) -> String {
    text.replacing(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/, with: "0000-00-00T00:00:00Z")
  }

  @Test func `Nine versions arrive, each is told, and the story is there in the evening`() throws {
    let folder = TemporaryFolder()
    let blocks = try Document.article("ADayOnTheDesk").blocks
    var files = 0
    var commands = 0
    for (place, block) in blocks.enumerated() {
      if let file = block.file, block.language.isEmpty {
        folder.write(file, block.text)
        files += 1
      }
      // A block of output stands under a command whose output is told.
      let next = blocks.dropFirst(place + 1).first
      guard block.language == "sh", let next, next.language.isEmpty, next.file == nil else {
        continue
      }
      if block.text.hasPrefix("sqlite3"), !isThere("sqlite3") { continue }
      let command = block.text.replacing("--once", with: "--once --settle 0")
      let run = try GalleyProgram.shell(command, in: folder.path)
      #expect(withoutTimes(run.output) == withoutTimes(next.text))
      #expect(run.errors == "")
      commands += 1
    }
    #expect(files == 9)
    #expect(commands >= 10)
    let diff = try GalleyProgram.shell(
      "galley archive desk.sqlite diff varde-tunnel 1 9", in: folder.path)
    let files19 = try GalleyProgram.shell(
      "galley diff wire/varde-tunnel-v1.txt wire/varde-tunnel-v9.txt", in: folder.path)
    #expect(diff.output == files19.output)
    #expect(!diff.output.isEmpty)
  }

  private func isThere(_ program: String) -> Bool {
    (try? GalleyProgram.shell("command -v \(program)", in: "/").status) == 0
  }
}
