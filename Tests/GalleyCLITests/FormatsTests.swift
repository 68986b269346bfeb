import Foundation
import Galley
import GalleyExporters
import GalleyReaders
import GalleyTestSupport
import Testing

/// The list of formats, on the screen and in the README.
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

  @Test func `The README's tables of formats are those of the program`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let readme = try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
    let rows = readme.split(separator: "\n").filter { $0.hasPrefix("| `") }.map(String.init)
    let readers = Readers.all.map(\.format).map { format in
      let extensions = format.fileExtensions.map { "`.\($0)`" }.joined(separator: " ")
      return "| `\(format.name)` | in | \(extensions) | \(format.summary) |"
    }
    let exporters = Exporters.all.map(\.format).map { format in
      "| `\(format.name)` | out | `.\(format.fileExtension)` | \(format.summary) |"
    }
    #expect(rows == readers + exporters)
  }
}
