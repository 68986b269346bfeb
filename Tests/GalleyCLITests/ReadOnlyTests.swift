import Foundation
import Galley
import GalleyExporters
import GalleyTestSupport
import Testing

/// Output to places that may not be written to.
@Suite struct ReadOnlyTests {
  private let folder = TemporaryFolder()
  private static let formats = Exporters.all.map(\.format.name)

  init() {
    folder.write("storm.txt", "\"We lost four boats,\" Jonas Fell said.\n")
  }

  @Test(
    .enabled(if: OwnDisk.isPossible, "\(OwnDisk.absence)"), arguments: formats)
  func `A disk that may only be read is told in one line`(format: String) throws {
    let run = try OwnDisk.shell(
      "\"$GALLEY\" extract storm.txt --to \(format) --out disk/desk; echo $?; ls -A disk",
      options: "ro", in: folder)
    #expect(run.output == "2\n")
    #expect(run.complaints.count == 1)
    #expect(run.errors.hasPrefix("galley: disk/desk/storm."))
    #expect(run.errors.contains("cannot write: Read-only file system"))
  }

  @Test(
    .enabled(if: OtherUser.isPossible, "this machine lets nobody become another user (setpriv)"),
    arguments: formats)
  func `A folder of somebody else's is told in one line and stays as it was`(
    format: String
  ) throws {
    let run = try GalleyProgram.shell(
      """
      mkdir out; echo precious >out/storm.xlsx; chmod 555 out
      \(OtherUser.command) "$GALLEY" extract storm.txt --to \(format) --out out
      """, in: folder.path)
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.complaints.count == 1)
    #expect(run.errors.hasPrefix("galley: out/storm."))
    #expect(run.errors.contains("cannot write: Permission denied"))
    #expect(folder.everything == ["out", "out/storm.xlsx", "storm.txt"])
    #expect(folder.text("out/storm.xlsx") == "precious\n")
  }
}

/// A user to whom folders can be locked.
private enum OtherUser {
  /// What stands before a command; nothing where this user is no superuser.
  static let command =
    geteuid() == 0 ? "setpriv --reuid 65534 --regid 65534 --clear-groups" : ""

  static let isPossible =
    (try? GalleyProgram.shell("\(command) \"$GALLEY\" --version", in: "/").status == 0) == true
}
