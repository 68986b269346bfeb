import Galley
import GalleyExporters
import GalleyReaders

/// The exporters that `--to` and `--template` name, in that order and each once.
struct ChosenExporters {
  let all: [any Exporter]

  /// Finds the exporters; the readable report where nothing is named.
  /// - Throws: ``UsageError`` where a format does not exist, or does not know its options.
  init(_ options: FormatOptions) throws {
    let names = options.to ?? (options.template == nil ? options.outFormat ?? "text" : "")
    var chosen: [any Exporter] = []
    var known = try Exporters.all(besides: options.templates)
    for name in names.split(whereSeparator: { ", ".contains($0) }).map({ $0.lowercased() }) {
      if known.first(where: { $0.format.name == name }) == nil {
        known.adopt(Exporters.executables())
      }
      guard let exporter = known.first(where: { $0.format.name == name }) else {
        throw UsageError.noFormat(name, direction: "output", known: known.map(\.format.name))
      }
      if !chosen.contains(where: { $0.format.name == name }) { chosen.append(exporter) }
    }
    if let template = options.template { chosen.append(try Exporters.template(file: template)) }
    if chosen.isEmpty { throw UsageError("--to names no format; see galley formats") }
    all = try options.setTimeLimit(in: options.setChecks(in: options.setCSV(in: chosen)))
  }

  /// Makes sure that every output has a place of its own.
  /// - Parameters:
  ///   - content: What is to be written.
  ///   - replaces: Whether files that Galley did not write may be replaced.
  ///   - isInput: Tells the paths of what is read, which must not be overwritten.
  ///   - isInputLater: Tells the paths of what the next run of the same command would read.
  func check(
    _ destination: Destination, writing content: ExportContent, replaces: Bool,
    isInput: (String) -> Bool,
    isInputLater: (String) -> Bool = { _ in false }
  ) throws {
    if destination.place == .standardOutput {
      guard all.count > 1 else { return }
      let names = all.map(\.format.name).joined(separator: ", ")
      throw UsageError(
        "standard output takes one format, not \(all.count) (\(names)); add --out DIR")
    }
    var writers: [Target: String] = [:]
    for exporter in all {
      let name = exporter.format.name
      for path in exporter.fileExtensions(of: content).compactMap(destination.path) {
        if isInput(path) {
          throw UsageError(
            "\(path) is an input and the format \(name) would overwrite it; "
              + "name another folder with --out")
        }
        if isInputLater(path) {
          throw UsageError(
            "\(path) would be read as an article the next time; name another folder with --out")
        }
        if !replaces, StandingFile.isSomebodys(path, format: name) {
          throw UsageError(
            "\(path) stands there and galley did not write it; "
              + "name another folder with --out, or add --force to replace it")
        }
        if let other = writers.updateValue(name, forKey: Target(path)) {
          throw UsageError(
            "the formats \(other) and \(name) both write \(path); write them to two folders")
        }
      }
    }
  }

  /// What a path leads to, as two symbolic links may lead to one file.
  private enum Target: Hashable {
    case file(FileIdentity)
    case path(String)

    init(_ path: String) {
      self = FileIdentity(path: path).map(Target.file) ?? .path(path)
    }
  }
}

extension [any Exporter] {
  /// Adds those whose names are not taken.
  mutating func adopt(_ others: [any Exporter]) {
    let names = Set(map(\.format.name))
    self += others.filter { !names.contains($0.format.name) }
  }
}

extension Exporters {
  /// Galley's exporters and those of a folder of templates, which may replace one by its name.
  static func all(besides templates: String?) throws -> [any Exporter] {
    guard let templates else { return all }
    let own = try Exporters.templates(inFolder: templates) { StandardStream.complain("\($0)") }
    let names = Set(own.map(\.format.name))
    return all.filter { !names.contains($0.format.name) } + own
  }
}
