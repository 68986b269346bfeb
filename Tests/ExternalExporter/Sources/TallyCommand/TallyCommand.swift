import Galley
import GalleyExporters
import GalleyReaders
import Tally

/// A command of its own with Galley's pipeline: `tally FILE…`.
@main
struct TallyCommand {
  static func main() {
    let inputs = Inputs(Array(CommandLine.arguments.dropFirst()))
    var pipeline = Pipeline(
      exporters: [TallyExporter()],
      destination: Destination(.standardOutput, name: inputs.name, several: inputs.several),
      report: { print("tally: \($0)") })
    for named in inputs.all { pipeline.read(named.input, with: named.reader) }
    _ = pipeline.finish()
  }
}
