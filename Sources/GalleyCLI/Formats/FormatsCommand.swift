import ArgumentParser
import Galley
import GalleyExporters
import GalleyModel
import GalleyReaders

/// `galley formats`: what can be read and what can be written.
struct FormatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "formats",
    abstract: "List the formats that galley reads and writes.")

  @Option(help: .templates)
  var templates: String?

  func run() throws {
    let input = AlignedTable(
      header: ["NAME", "FILES", "WHAT IT IS"],
      rows: (Readers.all + Readers.executables()).map(\.format).map { format in
        [format.name, files(format.fileExtensions), format.summary]
      })
    var exporters = try Exporters.all(besides: templates)
    exporters.adopt(Exporters.executables())
    let output = AlignedTable(
      header: ["NAME", "FILES", "ORIGIN", "WHAT IT IS FOR"],
      rows: exporters.map(\.format).map { format in
        [format.name, files([format.fileExtension]), format.origin.rawValue, format.summary]
      })
    try StandardStream.output.write(
      "Input formats (--from)\n\(input.text)\nOutput formats (--to)\n\(output.text.readableName)")
  }

  private func files(_ extensions: [String]) -> String {
    extensions.map { ".\($0)" }.joined(separator: " ")
  }
}
