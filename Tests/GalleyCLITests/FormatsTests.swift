import Foundation
import Galley
import GalleyExporters
import GalleyReaders
import GalleyTestSupport
import Testing

/// The list of formats.
@Suite struct FormatsTests {
  private let folder = TemporaryFolder()

  @Test func `Every format is listed within 80 columns`() throws {
    let run = try GalleyProgram.run(["formats"], in: folder.path)
    #expect(run.status == 0)
    let lines = run.output.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 80 })
    let names = Readers.all.map(\.format.name) + Exporters.all.map(\.format.name)
    for name in names {
      #expect(lines.contains { $0.hasPrefix("  \(name) ") }, "\(name)")
    }
  }

  @Test func `A newsroom's template is listed with what it is for`() throws {
    folder.write("desk/list.md.mustache", "{{! Names only }}\n{{#sources}}{{name}}{{/sources}}\n")
    let run = try GalleyProgram.run(["formats", "--templates", "desk"], in: folder.path)
    #expect(run.output.hasSuffix("  list       .md             template  Names only\n"))
  }

  @Test func `A FIFO among the templates is passed over, and it says so`() throws {
    folder.write("desk/list.md.mustache", "{{! Names only }}\n{{#sources}}{{name}}{{/sources}}\n")
    mkfifo(folder.path("desk/wait.md.mustache"), 0o600)
    folder.write("storm.txt", "Four people were hurt, police said.")
    for command in [["formats"], ["extract", "storm.txt", "--to", "list"]] {
      let run = try GalleyProgram.run(command + ["--templates", "desk"], in: folder.path)
      #expect(
        run.complaints == [
          "galley: desk/wait.md.mustache: is passed over, being a FIFO and no regular file; "
            + "name it itself if it is to be read"
        ])
      #expect(run.status == 0)
    }
  }

  @Test func `A folder without templates is told`() throws {
    folder.write("desk/list.md", "")
    let run = try GalleyProgram.run(["formats", "--templates", "desk"], in: folder.path)
    #expect(
      run.errors == "galley: desk: holds no templates; name them NAME.EXTENSION.mustache\n")
    #expect(run.status == 2)
  }
}
