import Galley
import GalleyExporters
import GalleyTestSupport
import Testing

/// Output where no room is left; more of it stands in `OutputTests`.
@Suite struct FullDiskTests {
  private let folder = TemporaryFolder()

  private func writeStory(paragraphs: Int) {
    let line = "\"We lost four boats,\" Jonas Fell said. Some 4,500 people were moved.\n\n"
    folder.write("storm.txt", String(repeating: line, count: paragraphs))
  }

  @Test(arguments: Exporters.all.map(\.format.name))
  func `A limit for the size of files is told and leaves the earlier file`(format: String) throws {
    writeStory(paragraphs: 20)
    let name = try #require(Exporters.named(format)).format.fileExtension
    let file = "out/storm.\(name == "csv" ? "figures.csv" : name)"
    folder.write(file, "the earlier file")
    // In blocks of 512 bytes or of 1,024, as the shell has it.
    let run = try GalleyProgram.shell(
      "ulimit -f 1; galley extract storm.txt --to \(format) --out out --force", in: folder.path)
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.complaints.count == 1)
    #expect(run.errors.hasPrefix("galley: out/storm."))
    #expect(run.errors.contains("cannot write: File too large; "))
    #expect(folder.everything == ["out", file, "storm.txt"])
    #expect(folder.text(file) == "the earlier file")
  }

  @Test(.enabled(if: OwnDisk.isPossible, "\(OwnDisk.absence)"), arguments: ["4k", "16k"])
  func `A full disk for temporary files never gives half a workbook`(size: String) throws {
    writeStory(paragraphs: 100)
    folder.write("out/storm.xlsx", "the earlier file")
    let run = try OwnDisk.shell(
      """
      TMPDIR="$PWD/disk" "$GALLEY" extract storm.txt --to xlsx --out out; echo $?; ls -A disk
      """, options: "size=\(size)", in: folder)
    #expect(run.output == "2\n")
    #expect(run.complaints.count == 1)
    #expect(run.errors.hasPrefix("galley: out/storm.xlsx: "))
    #expect(run.errors.hasSuffix("free some disk space and run again\n"))
    #expect(folder.text("out/storm.xlsx") == "the earlier file")
  }
}
