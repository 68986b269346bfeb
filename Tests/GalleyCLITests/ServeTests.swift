import GalleyTestSupport
import Testing

/// `galley serve` as it is started and ended.
@Suite struct ServeTests {
  private let folder = TemporaryFolder()

  /// A line that starts the server, waits for its address and for the file `wanted` if there is one to
  /// wait for, and ends it; the folders that it makes are listed before and after.
  private func serving(_ arguments: String = "", untilThereIs wanted: String = "address") -> String
  {
    """
    export TMPDIR="$PWD"
    "$GALLEY" serve \(arguments) >address 2>errors &
    server=$!
    for i in $(seq 400); do [ -s address ] && [ -s \(wanted) ] && break; sleep 0.05; done
    ls -d galley-* 2>/dev/null
    kill -TERM $server
    wait $server
    echo "status $?"
    cat address errors
    ls -d galley-* 2>/dev/null || true
    """
  }

  @Test func `It prints the address alone, and ends with status 0 and nothing left`() throws {
    let lines = try GalleyProgram.shell(serving(), in: folder.path).output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first == "status 0")
    #expect(
      lines.last?.wholeMatch(of: /http:\/\/127\.0\.0\.1:[0-9]+\/\?token=[0-9a-f]{32}/) != nil)
  }

  @Test func `The browser is opened by a file that only the user may read`() throws {
    _ = folder.program(
      "xdg-open", "#!/bin/sh\n{ ls -ld \"${1%/*}\"; cat \"$1\"; } >part; mv part opened\n")
    let line = serving("--open", untilThereIs: "opened")
    let output = try GalleyProgram.shell("PATH=\"$PWD:$PATH\"\n\(line)", in: folder.path).output
    let opened = try #require(folder.text("opened"))
    let address = try #require(output.firstMatch(of: /http:[^\n]+/)?.0)
    #expect(opened.hasPrefix("drwx------"))
    #expect(opened.contains("url=\(address)"))
    // The folder is there while the server is, and goes with it.
    #expect(output.split(separator: "\n").count { $0.hasPrefix("galley-") } == 1)
  }

  @Test func `What cannot be had is told in a line`() throws {
    let archive = try GalleyProgram.run(["serve", "--archive", "none.sqlite"], in: folder.path)
    #expect(archive.complaints.count == 1)
    #expect(archive.complaints.first?.contains("none.sqlite") == true)
    #expect(archive.status == 2)
    let run = try GalleyProgram.shell(
      """
      "$GALLEY" serve >address & server=$!
      for i in $(seq 400); do [ -s address ] && break; sleep 0.05; done
      port=$(sed 's/.*127.0.0.1:\\([0-9]*\\).*/\\1/' address)
      "$GALLEY" serve --port $port 2>errors; echo "status $?"
      kill $server; wait $server
      """, in: folder.path)
    #expect(run.output == "status 2\n")
    #expect(folder.text("errors")?.contains("cannot be had") == true)
    #expect(folder.text("errors")?.contains("choose another one with --port") == true)
  }
}
