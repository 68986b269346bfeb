import Galley
import GalleyExporters
import GalleyReaders

/// The arguments of `galley extract`, found to make sense.
struct ExtractOptions {
  let inputs: Inputs
  let exporters: [any Exporter]
  let destination: Destination
  /// How many articles are extracted at the same time; null for one a core.
  let jobs: Int?
  /// When the run is, where the outputs are to tell it.
  let time: String?

  /// Checks the arguments as typed.
  /// - Throws: ``UsageError`` with what to do instead.
  init(_ command: ExtractCommand) throws {
    if command.inputs.contains("") { throw UsageError("an input has no name; leave out the \"\"") }
    if let jobs = command.jobs, jobs < 1 {
      throw UsageError("--jobs \(jobs) leaves nobody to do the work; --jobs 1 is the least")
    }
    jobs = command.jobs
    time = command.formats.time
    let place = try command.formats.place()
    inputs = Inputs(
      command.inputs, reader: try command.formats.reader(), recursive: command.recursive)
    let chosen = try ChosenExporters(command.formats)
    exporters = chosen.all
    destination = Destination(
      place, name: command.formats.outName ?? inputs.name, several: inputs.several,
      width: try command.formats.reportWidth())
    try chosen.check(
      destination, writing: .extractions, replaces: command.formats.force,
      isInput: inputs.contains(path:),
      isInputLater: inputs.wouldContain(path:))
  }

  /// Runs every input through to the outputs and reports what fails.
  func run() -> Outcome {
    var pipeline = Pipeline(
      exporters: exporters, destination: destination, threads: jobs, skipped: inputs.skipped,
      written: time
    ) {
      StandardStream.complain("\($0)")
    }
    for path in inputs.passedOver { StandardStream.complain("\(path)") }
    for problem in inputs.problems { pipeline.fail(problem) }
    var line = ProgressLine(besides: destination)
    for named in inputs.all where pipeline.isOpen {
      pipeline.read(named.input, with: named.reader, isInFolder: named.isInFolder) { articles in
        line.show(articles)
      }
    }
    line.clear()
    let outcome = pipeline.finish()
    if outcome.skipped.count > 0 {
      StandardStream.complain("read \(outcome.articles); skipped \(outcome.skipped)")
    }
    return outcome
  }
}
