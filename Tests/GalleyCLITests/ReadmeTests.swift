import Galley
import GalleyExporters
import GalleyReaders
import GalleyTestSupport
import Testing

/// What the README says must be so; its commands are run by `.ci/readme`.
@Suite struct ReadmeTests {
  private let folder = TemporaryFolder()

  @Test func `The README's table of formats is that of the program`() throws {
    let rows = try Document.readme().lines.filter { $0.hasPrefix("| `") }
    let readers = Readers.all.map(\.format).map { format in
      let extensions = format.fileExtensions.map { "`.\($0)`" }.joined(separator: " ")
      return "| `\(format.name)` | in | \(extensions) | \(format.summary) |"
    }
    let exporters = Exporters.all.map(\.format).map { format in
      "| `\(format.name)` | out | `.\(format.fileExtension)` | \(format.summary) |"
    }
    #expect(rows == readers + exporters)
  }

  @Test func `The README's exporter is one that works`() throws {
    let source = try Document.source("Tests/GalleyCLITests/MarkdownExporter.swift")
    let shown = try #require(Document.readme().blocks("swift").first).text
    #expect(source == "public import GalleyExporters\n" + shown)

    folder.write("storm.txt", "\"We lost four boats,\" Jonas Fell said.\n")
    var pipeline = Pipeline(
      exporters: [MarkdownExporter()],
      destination: Destination(.folder(folder.path), name: "storm"),
      report: { Issue.record("\($0)") })
    pipeline.read(Input(file: folder.path("storm.txt")), with: PlainTextReader())
    #expect(pipeline.finish().completion == .all)
    #expect(folder.text("storm.md") == "- “We lost four boats,” Jonas Fell\n")
  }

  @Test func `The README's template is one that works`() throws {
    let template = try #require(Document.readme().blocks("mustache").first)
    folder.write("desk/list.md.mustache", template.text)
    folder.write("storm.txt", "\"We lost four boats,\" Jonas Fell said.\n")
    let run = try GalleyProgram.run(
      ["extract", "storm.txt", "--to", "list", "--templates", "desk"], in: folder.path)
    #expect(run.errors == "")
    #expect(run.output == "- “We lost four boats,” Jonas Fell\n")
  }
}
