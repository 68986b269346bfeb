import Foundation
import GalleyTestSupport
import Testing

/// What an archive holds, and who was told, when watches are killed at any moment.
///
///     GALLEY_KILLS=200 swift test --filter WatchKillTests
///
/// kills 200 of each kind, which takes minutes; without the variable it is a few.
@Suite struct WatchKillTests {
  private let folder = TemporaryFolder()
  private static let kills =
    ProcessInfo.processInfo.environment["GALLEY_KILLS"].flatMap { Int($0) } ?? 6

  /// How versions are told.
  enum Way: String, CaseIterable {
    case file
    case program
  }

  @Test(arguments: Way.allCases)
  func `Nothing is lost and nothing is told twice`(way: Way) throws {
    var random = SeededGenerator(seed: 19)
    folder.write("log", "")
    folder.write("wire/.keep", "")
    _ = folder.program(
      "alert", "#!/bin/sh\ncat >input\necho \"$GALLEY_STORY $GALLEY_VERSION\" >>told\n")
    var arguments = [
      "watch", "wire", "--archive", "desk.sqlite", "--settle", "0", "--poll", "0.02",
    ]
    if way == .program { arguments += ["--run", "./alert"] }

    var versions = 0
    var killed = 0
    while killed < Self.kills {
      for _ in 0..<Int.random(in: 0...6, using: &random) {
        add(version: versions, &random)
        versions += 1
      }
      let pause = Duration.milliseconds(Int.random(in: 5...400, using: &random))
      let run = try GalleyProgram.run(
        arguments, in: folder.path, appendingTo: folder.path("log"), killedAfter: pause)
      #expect(run.status == -SIGKILL)
      #expect(run.errors == "")
      killed += 1
    }
    let last = try GalleyProgram.run(
      arguments + ["--once"], in: folder.path, appendingTo: folder.path("log"),
      killedAfter: .seconds(300))
    #expect(last.status == 0)
    #expect(last.errors == "")

    let check = try GalleyProgram.run(["archive", "desk.sqlite", "check"], in: folder.path)
    #expect(check.output.contains(" \(versions) versions: all is well"))
    #expect(check.errors == "")
    let told = (way == .file ? folder.text("log") : folder.text("told")) ?? ""
    let names = told.split(separator: "\n").map { line in
      line.split(separator: " ").prefix(2).joined(separator: " ")
    }
    #expect(names.count == versions)
    #expect(Set(names).count == versions)
    #expect(!told.contains("again:"))
  }

  /// Another version of one of a few stories, written in place or moved in.
  private func add(version: Int, _ random: inout SeededGenerator) {
    let story = Int.random(in: 0..<5, using: &random)
    let words = (0..<40).map { "w\(story)x\($0)" }.joined(separator: " ")
    let text = "Story \(story) of the day\n\nAt least \(version) people of \(words) were moved.\n"
    let name = "story\(story)-v\(version).txt"
    if Bool.random(using: &random) {
      folder.write("wire/\(name)", text)
    } else {
      folder.write("new.txt", text)
      rename(folder.path("new.txt"), folder.path("wire/\(name)"))
    }
  }
}
