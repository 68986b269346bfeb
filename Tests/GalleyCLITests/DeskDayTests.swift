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
    var command: Document.Block?
    for block in blocks {
      if block.language == "sh" {
        // The first command watches until somebody interrupts it.
        command = block.text.contains("watch") && !block.text.contains("--once") ? nil : block
        continue
      }
      guard let line = command?.text else {
        if let file = block.file {
          folder.write(file, block.text)
          files += 1
        }
        continue
      }
      command = nil
      if line.hasPrefix("sqlite3"), !isThere("sqlite3") { continue }
      let run = try GalleyProgram.shell(
        line.replacing("--once", with: "--once --settle 0"), in: folder.path)
      #expect(withoutTimes(run.output) == withoutTimes(block.text))
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
