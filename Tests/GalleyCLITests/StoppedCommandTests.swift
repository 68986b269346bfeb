import Foundation
import GalleyTestSupport
import Testing

/// What stands there after commands that follow, check and export stories were stopped at any moment;
/// `KillTests` and `InterruptTests` stop `extract`.
@Suite struct StoppedCommandTests {
  private let folder = TemporaryFolder()

  /// A command with all that it reads.
  enum Command: String, CaseIterable {
    case timeline = "timeline wire/1.txt wire/2.txt wire/3.txt"
    case check = "check wire --against wire/1.txt"
    case diff = "diff wire/1.txt wire/2.txt --check"
    case export = "archive desk.sqlite export"
    case stored = "timeline --archive desk.sqlite quay"
  }

  init() throws {
    for number in 1...3 {
      let lines = (1...12).map {
        "\"We lost \($0 * number) boats,\" Jonas Fell said.\n\nSome \($0),500 people were moved.\n"
      }
      folder.write("wire/\(number).txt", lines.joined(separator: "\n"))
    }
  }

  private func run(
    _ command: Command, out: String, stoppedAfter pause: Duration, by signal: Int32 = SIGKILL
  ) throws -> GalleyProgram.Run {
    let words = command.rawValue.split(separator: " ").map(String.init)
    return try GalleyProgram.run(
      words + ["--to", "csv,xlsx,sqlite,html", "--out", out, "--force"], in: folder.path,
      killedAfter: pause, by: signal)
  }

  /// The files in `out`, but for parts, which say that they are some.
  private func files(in out: String) -> [String: [UInt8]] {
    let names = folder.everything.filter { $0.hasPrefix(out + "/") && !$0.contains(".part-") }
    return Dictionary(
      uniqueKeysWithValues: names.map {
        (String($0.dropFirst(out.count)), folder.bytes($0) ?? [])
      })
  }

  @Test(arguments: Command.allCases, [SIGKILL, SIGTERM])
  func `A stopped command leaves the earlier files or the new ones`(
    command: Command, signal: Int32
  ) throws {
    if command == .export || command == .stored {
      for number in 1...3 {
        folder.write("desk/quay-v\(number).txt", try #require(folder.text("wire/\(number).txt")))
      }
      let watch = ["watch", "desk", "--archive", "desk.sqlite", "--once", "--settle", "0"]
      #expect(try GalleyProgram.run(watch, in: folder.path).status == 0)
    }
    let whole = try run(command, out: "new", stoppedAfter: .seconds(100))
    #expect((0...1).contains(whole.status))
    let new = files(in: "new")
    #expect(new.count > 3)
    var pause = Duration.milliseconds(6)
    var isOver = false
    while !isOver {
      for name in new.keys { folder.write("out\(name)", "the earlier file") }
      let stopped = try run(command, out: "out", stoppedAfter: pause, by: signal)
      isOver = stopped.status == whole.status
      #expect(isOver || stopped.status == -signal)
      #expect(isOver || stopped.errors == "")
      let left = files(in: "out")
      #expect(Set(left.keys) == Set(new.keys), "after \(pause)")
      for (name, bytes) in left {
        #expect(bytes == Array("the earlier file".utf8) || bytes == new[name], "\(name)")
      }
      if isOver { #expect(left == new) }
      if signal != SIGKILL { #expect(!folder.everything.contains { $0.contains(".part-") }) }
      pause *= 3
    }
    if command == .export || command == .stored {
      let check = try GalleyProgram.run(["archive", "desk.sqlite", "check"], in: folder.path)
      #expect(check.output == "1 stories, 3 versions: all is well\n")
    }
  }
}
