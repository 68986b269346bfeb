import ArgumentParser
import Galley
import GalleyExporters
import GalleyModel
import GalleyReaders

/// The arguments of `galley diff`, found to make sense.
struct DiffOptions {
  /// What is compared: two files, or the stories of two folders.
  enum Versions {
    case files(Input, Input)
    case folders(String, String)

    var isFolders: Bool {
      if case .folders = self { true } else { false }
    }
  }

  let versions: Versions
  let reader: any Reader
  let exporters: [any Exporter]
  let destination: Destination
  let selection: DiffSelection

  /// Checks the arguments as typed.
  /// - Throws: ``UsageError`` with what to do instead.
  init(_ command: DiffCommand) throws {
    guard command.others.isEmpty else {
      let count = command.others.count + 2
      throw UsageError(
        "diff compares two versions, not \(count); more are followed by galley timeline: "
          + "galley timeline \(([command.old, command.new] + command.others).joined(separator: " "))"
      )
    }
    guard command.old != "-" || command.new != "-" else {
      throw UsageError("standard input can be one version only; give the other as a file")
    }
    versions = try DiffOptions.versions(command.old, command.new)
    let formats = command.formats
    reader = try formats.reader()
    let chosen = try ChosenExporters(formats)
    exporters = chosen.all
    selection = try DiffSelection(command.only)
    destination = Destination(
      try formats.place(), name: formats.outName ?? versions.name, several: versions.isFolders,
      usesColor: formats.out == nil && command.color.isWanted, width: try formats.reportWidth())
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

  private static func versions(_ old: String, _ new: String) throws -> Versions {
    switch (isFolder(old), isFolder(new)) {
    case (true, true): return .folders(old, new)
    case (false, false): return .files(input(old), input(new))
    case (true, false), (false, true):
      throw UsageError(
        "\(isFolder(old) ? old : new) is a folder and \(isFolder(old) ? new : old) is none; "
          + "diff takes two files or two folders")
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    path != "-" && FileIdentity(path: path)?.isFolder == true
  }

  private static func input(_ path: String) -> Input {
    path == "-" ? .standardInput : Input(file: path)
  }
}

extension DiffOptions.Versions {
  /// What outputs are named after.
  fileprivate var name: String {
    switch self {
    case .files(let old, let new): "\(old.stem)-\(new.stem)"
    case .folders(let old, let new): "\(Inputs([old]).name)-\(Inputs([new]).name)"
    }
  }
}
