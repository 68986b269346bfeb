import Foundation
import GalleyServerClient
import GalleyTestSupport
import Testing

/// An archive without room or files to open, or that several programs use at once.
@Suite struct ArchiveFaultTests {
  private let folder = TemporaryFolder()

  /// Writes stories that have nothing in common.
  private func writeStories(_ numbers: ClosedRange<Int>) {
    for number in numbers {
      let words = (1...300).map { "word\(number)x\($0)" }.joined(separator: " ")
      folder.write("wire/s\(number).txt", "At least \(number + 1) people of \(words) were moved.\n")
    }
  }

  private func archive(_ arguments: String...) throws -> GalleyProgram.Run {
    try GalleyProgram.run(["archive", "desk.sqlite"] + arguments, in: folder.path)
  }

  @Test(.enabled(if: OwnDisk.isPossible, "\(OwnDisk.absence)"))
  func `A full disk stops a watch in a line, and with room again nothing is missing`() throws {
    writeStories(1...60)
    let run = try OwnDisk.shell(
      """
      watch() {
        "$GALLEY" watch wire --archive disk/desk.sqlite --once --settle 0 >>told 2>errors
        echo "status $?"
      }
      watch; wc -l <errors; cat errors
      mount -o remount,size=64m disk; watch; cat errors
      "$GALLEY" archive disk/desk.sqlite check
      """, options: "size=400k", in: folder)
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(lines.count == 5)
    #expect(lines.first == "status 2")
    #expect(lines.dropFirst().first == "1")
    #expect(
      lines.dropFirst(2).first?.hasPrefix(
        "galley: disk/desk.sqlite: the archive cannot be used: database or disk is full; see that")
        == true)
    #expect(lines.suffix(2) == ["status 0", "60 stories, 60 versions: all is well"])
    let told = (folder.text("told") ?? "").split(separator: "\n").filter { !$0.hasPrefix("again") }
    #expect(Set(told).count == 60)
    #expect(told.count == 60)
  }

  @Test(.enabled(if: OwnDisk.isPossible, "\(OwnDisk.absence)"))
  func `A watch that goes on says once that the disk is full, and takes the rest later`() throws {
    writeStories(1...60)
    let run = try OwnDisk.shell(
      """
      "$GALLEY" watch wire --archive disk/desk.sqlite --settle 0 --poll 0.05 >told 2>errors &
      watch=$!
      for i in $(seq 600); do [ -s errors ] && break; sleep 0.05; done
      sleep 1; wc -l <errors
      mount -o remount,size=64m disk
      for i in $(seq 600); do [ $(wc -l <told) -ge 60 ] && break; sleep 0.05; done
      kill $watch; wait $watch; wc -l <errors; wc -l <told
      "$GALLEY" archive disk/desk.sqlite check
      """, options: "size=400k", in: folder)
    #expect(
      run.output.split(separator: "\n")
        == ["1", "1", "60", "60 stories, 60 versions: all is well"])
  }

  @Test(arguments: [
    "watch wire --archive new.sqlite --once --settle 0",
    "archive desk.sqlite", "archive desk.sqlite check", "check wire",
    "timeline wire/s1.txt wire/s2.txt",
  ])
  func `With few files to open a command says so in lines or does all`(command: String) throws {
    writeStories(1...2)
    #expect(
      try GalleyProgram.shell(
        "galley watch wire --archive desk.sqlite --once --settle 0", in: folder.path
      ).status == 0)
    var status: Int32 = 2
    for limit in [4, 6, 9, 39] {
      let run = try GalleyProgram.shell(
        "rm -f new.sqlite*; ulimit -n \(limit); \"$GALLEY\" \(command)", in: folder.path)
      status = run.status
      #expect((0...2).contains(status), "with \(limit) files: \(run)")
      #expect(status == 0 || status == 1 || !run.complaints.isEmpty)
      #expect(run.complaints.allSatisfy { $0.hasPrefix("galley: ") }, "\(run.errors)")
      #expect(run.complaints.count < 8)
    }
    #expect(status != 2)
    #expect(try archive("check").output == "2 stories, 2 versions: all is well\n")
  }

  @Test func `While a watch files, others read, export, forget and serve`() throws {
    writeStories(1...5)
    let line = """
      "$GALLEY" watch wire --archive desk.sqlite --settle 0 --poll 0.02 >told & echo $! >watch
      for i in $(seq 600); do [ -s told ] && break; sleep 0.05; done
      exec "$GALLEY" serve --archive desk.sqlite
      """
    let commands = [
      "archive desk.sqlite", "archive desk.sqlite check", "archive desk.sqlite --keep 1",
      "archive desk.sqlite export --to csv,sqlite --out out --force",
    ]
    let run = try ServedPage.run(line, in: folder) { page in
      for number in 6...13 {
        writeStories(number...number)
        let command = commands[number % commands.count].split(separator: " ").map(String.init)
        let other = try GalleyProgram.run(command, in: folder.path)
        #expect(other.status == 0)
        #expect(other.errors == "")
        let reply = try page.ask("GET \(number % 2 == 0 ? "/stories" : "/story?name=s1")")
        #expect(reply.status == 200)
      }
      for _ in 0..<1_000 where lines(of: "told").count < 13 { usleep(20_000) }
      let watch = try #require(folder.text("watch").flatMap { Int32($0.dropLast()) })
      kill(watch, SIGTERM)
      for _ in 0..<1_000 where folder.everything.contains("desk.sqlite-watch") { usleep(20_000) }
    }
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(Set(lines(of: "told")).count == 13)
    #expect(try archive("check").output == "13 stories, 13 versions: all is well\n")
    #expect(folder.everything.filter { $0.hasPrefix("desk") } == ["desk.sqlite"])
  }

  private func lines(of name: String) -> [Substring] {
    (folder.text(name) ?? "").split(separator: "\n")
  }
}
