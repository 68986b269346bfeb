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

  @Test func `A folder without templates is told`() throws {
    folder.write("desk/list.md", "")
    let run = try GalleyProgram.run(["formats", "--templates", "desk"], in: folder.path)
    #expect(
      run.errors == "galley: desk: holds no templates; name them NAME.EXTENSION.mustache\n")
    #expect(run.status == 2)
  }
}
