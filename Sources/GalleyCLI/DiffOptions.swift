import ArgumentParser
import Galley
import GalleyExporters
import GalleyModel
import GalleyReaders

/// The arguments of `galley diff`, found to make sense.
struct DiffOptions {
  let old: Input
  let new: Input
  let reader: any Reader
  let exporters: [any Exporter]
  let destination: Destination
  let selection: DiffSelection

  /// Checks the arguments as typed.
  /// - Throws: ``UsageError`` with what to do instead.
  init(_ command: DiffCommand) throws {
    guard command.old != "-" || command.new != "-" else {
      throw UsageError("standard input can be one version only; give the other as a file")
    }
    old = try DiffOptions.input(command.old)
    new = try DiffOptions.input(command.new)
    let formats = command.formats
    reader = try formats.reader()
    let chosen = try ChosenExporters(formats)
    exporters = chosen.all
    selection = try DiffSelection(command.only)
    destination = Destination(
      try formats.place(), name: formats.outName ?? "\(old.stem)-\(new.stem)",
      usesColor: formats.out == nil && command.color.isWanted)
    if command.brief || command.stat {
      guard formats.out == nil, formats.to == nil, formats.template == nil else {
        throw UsageError("--brief and --stat print counts; leave out --to, --template and --out")
      }
    } else {
      let versions = [command.old, command.new].map(FileIdentity.init(input:))
      try chosen.check(destination, writing: .comparisons, replaces: formats.force) { path in
        FileIdentity(path: path).map(versions.contains) ?? false
      }
    }
  }

  private static func input(_ path: String) throws -> Input {
    if path == "-" { return .standardInput }
    if FileIdentity(path: path)?.isFolder == true {
      throw UsageError("\(path) is a folder; diff takes the files of two versions")
    }
    return Input(file: path)
  }
}
