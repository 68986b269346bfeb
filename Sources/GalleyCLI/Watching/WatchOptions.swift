import Galley
import GalleyArchive
import GalleyReaders

/// The arguments of `galley watch`, found to make sense.
struct WatchOptions {
  let command: WatchCommand
  let reader: any Reader
  let selection: DiffSelection
  let voice: TellingVoice

  /// Checks the arguments as typed.
  /// - Throws: ``UsageError`` with what to do instead.
  init(_ command: WatchCommand) throws {
    self.command = command
    for folder in command.folders where FileIdentity(path: folder)?.isFolder != true {
      throw UsageError("\(folder): is no folder; name the folder that the files come into")
    }
    guard command.timeLimit > 0 else { throw UsageError("--time-limit 1 is the least") }
    guard command.poll ?? 1 > 0, command.settle >= 0 else {
      throw UsageError("--poll and --settle are seconds, as in --poll 5 --settle 2")
    }
    if command.program != nil, command.to != nil {
      throw UsageError("--run tells a program instead of standard output; leave out --to")
    }
    if let format = command.to, TellingVoice.Style(rawValue: format) == nil {
      let known = TellingVoice.Style.allCases.map(\.rawValue)
      throw UsageError.noFormat(format, direction: "telling", known: known)
    }
    let readers = Readers.all
    reader = try command.from.map { try readers.required(named: $0) } ?? Readers.byContent(readers)
    selection = try DiffSelection(command.only)
    voice = TellingVoice(
      style: command.to.flatMap(TellingVoice.Style.init) ?? .line,
      selection: command.only == nil ? nil : selection)
  }

  /// Watches until it is over.
  func run() throws {
    let archive = try Archive(path: command.archive, for: .writing)
    let lock = try ArchiveLock(archive.path)
    defer { lock.release() }
    var watch = Watch(self, archive)
    throw try watch.run()
  }
}
