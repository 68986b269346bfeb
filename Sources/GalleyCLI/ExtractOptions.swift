import Galley
import GalleyExporters
import GalleyReaders

/// The arguments of `galley extract`, found to make sense.
struct ExtractOptions {
  let inputs: Inputs
  let exporters: [any Exporter]
  let destination: Destination

  /// Checks the arguments as typed.
  /// - Throws: ``UsageError`` with what to do instead.
  init(_ command: ExtractCommand) throws {
    if command.inputs.contains("") { throw UsageError("an input has no name; leave out the \"\"") }
    if command.out == "" { throw UsageError("--out names no folder; --out . is this one") }
    inputs = Inputs(command.inputs, reader: try command.from.map(reader(named:)))
    exporters = try command.exporters()
    let place = command.out.map(Destination.Place.folder) ?? .standardOutput
    destination = Destination(place, name: inputs.name, several: inputs.several)
    try checkOutputs()
  }

  /// Runs every input through to the outputs and reports what fails.
  func run() -> Outcome {
    var pipeline = Pipeline(exporters: exporters, destination: destination) { problem in
      StandardStream.complain("\(problem)")
    }
    for problem in inputs.problems { pipeline.fail(problem) }
    var line = ProgressLine(besides: destination)
    for (input, reader) in inputs.all where pipeline.isOpen {
      pipeline.read(input, with: reader) { articles in line.show(articles) }
    }
    line.clear()
    return pipeline.finish()
  }

  /// Makes sure that every output has a place of its own.
  private func checkOutputs() throws {
    if destination.place == .standardOutput {
      guard exporters.count > 1 else { return }
      let names = exporters.map(\.format.name).joined(separator: ", ")
      throw UsageError(
        "standard output takes one format, not \(exporters.count) (\(names)); add --out DIR")
    }
    var writers: [String: String] = [:]
    for format in exporters.map(\.format) {
      guard let path = destination.path(format.fileExtension) else { continue }
      if inputs.contains(path: path) {
        throw UsageError(
          "\(path) is an input and the format \(format.name) would overwrite it; "
            + "name another folder with --out")
      }
      if let other = writers.updateValue(format.name, forKey: path) {
        throw UsageError(
          "the formats \(other) and \(format.name) both write \(path); write them to two folders")
      }
    }
  }
}

extension ExtractCommand {
  /// The exporters that `--to` and `--template` name, in that order and each once.
  fileprivate func exporters() throws -> [any Exporter] {
    let known = try templates.exporters()
    let names = to ?? (template == nil ? "text" : "")
    var chosen: [any Exporter] = []
    for name in names.split(whereSeparator: { ", ".contains($0) }).map(String.init) {
      guard let exporter = known.first(where: { $0.format.name == name }) else {
        throw UsageError.noFormat(name, direction: "output", known: known.map(\.format.name))
      }
      if !chosen.contains(where: { $0.format.name == name }) { chosen.append(exporter) }
    }
    if let template { chosen.append(try Exporters.template(file: template)) }
    if chosen.isEmpty { throw UsageError("--to names no format; see galley formats") }
    return chosen
  }
}

private func reader(named name: String) throws -> any Reader {
  guard let reader = Readers.named(name) else {
    throw UsageError.noFormat(
      name, direction: "input", known: Readers.all.map(\.format.name))
  }
  return reader
}
