import ArgumentParser
import Galley
import GalleyExporters
import GalleyModel
import GalleyReaders

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The arguments of `galley diff`, found to make sense.
struct DiffOptions {
  let old: Input
  let new: Input
  let reader: (any Reader)?
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
      try formats.place(), name: "\(old.id)-\(new.id)",
      usesColor: formats.out == nil && command.color.isWanted)
    if command.brief || command.stat {
      guard formats.out == nil, formats.to == nil, formats.template == nil else {
        throw UsageError("--brief and --stat print counts; leave out --to, --template and --out")
      }
    } else {
      let paths = [command.old, command.new]
      try chosen.check(destination) { path in
        paths.contains { DiffOptions.isSameFile($0, path) }
      }
    }
  }

  private static func input(_ path: String) throws -> Input {
    if path == "-" { return .standardInput }
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      throw UsageError("\(path) is a folder; diff takes the files of two versions")
    }
    return Input(file: path)
  }

  private static func isSameFile(_ first: String, _ second: String) -> Bool {
    var a = stat()
    var b = stat()
    guard stat(first, &a) == 0, stat(second, &b) == 0 else { return false }
    return a.st_dev == b.st_dev && a.st_ino == b.st_ino
  }
}
