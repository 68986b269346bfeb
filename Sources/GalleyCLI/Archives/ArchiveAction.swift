import Galley
import GalleyArchive
import GalleyExporters
import GalleyModel
import GalleyReaders

/// What `galley archive` does with an archive.
struct ArchiveAction {
  let command: ArchiveCommand

  init(_ command: ArchiveCommand) { self.command = command }

  /// Prints the stories, that with the latest version first.
  func list() throws {
    let stories = try Archive(path: command.file).stories()
    let table = AlignedTable(
      header: ["STORY", "VERSIONS", "LAST SEEN", "HEADLINE"],
      rows: stories.map { ["\($0.name)", "\($0.versions)", $0.lastSeen, $0.headline ?? ""] })
    try StandardStream.output.write(table.text.readableName.printable)
  }

  /// Prints the versions of a story, and what changed with each.
  func show(_ name: String) throws {
    let archive = try Archive(path: command.file)
    let story = try archive.story(name)
    let rows = try archive.versions(of: story).map { version in
      [
        "\(version.number)", version.seen, version.filedBy,
        version.changedFigures.map(String.init) ?? "", version.changedQuotes.map(String.init) ?? "",
        version.source,
      ]
    }
    let table = AlignedTable(
      header: ["VERSION", "SEEN", "FILED BY", "FIGURES", "QUOTES", "FILE"], rows: rows)
    try StandardStream.output.write("\(story.name)\n\(table.text)".readableName.printable)
  }

  /// Looks whether the archive is whole.
  func check() throws {
    let archive = try Archive(path: command.file)
    let faults = try archive.faults()
    for fault in faults { StandardStream.complain("\(command.file): \(fault)") }
    if !faults.isEmpty { throw ExitStatus.someFailed }
    let stories = try archive.stories()
    let versions = stories.reduce(0) { $0 + $1.versions }
    try StandardStream.output.write("\(stories.count) stories, \(versions) versions: all is well\n")
  }

  /// Forgets old stories.
  func forget(after days: Int) throws {
    guard days > 0, command.action.isEmpty else {
      throw UsageError(
        "--keep is a number of days, and stands alone: galley archive FILE --keep 30")
    }
    _ = try Archive(path: command.file)
    let count = try Archive(path: command.file, for: .writing).keep(days: days)
    try StandardStream.output.write("forgot \(count) stories\n")
  }

  /// Compares two versions of a story, as `galley diff` compares their files.
  func diff(_ name: String, _ old: String, _ new: String) throws {
    let archive = try Archive(path: command.file)
    let story = try archive.story(name)
    let numbers = try [old, new].map { word in
      guard let number = Int(word) else {
        throw UsageError(
          "\(word): is no number of a version; galley archive FILE show STORY lists them")
      }
      return number
    }
    let articles = try numbers.map { try archive.article(of: story, version: $0) }
    let selection = try DiffSelection(command.only)
    let versions = VersionComparison()
    let comparison = versions.compare(articles[0], articles[1])
    if command.stat {
      let shown = selection.applied(to: comparison)
      try StandardStream.output.write(DiffSummary(shown).table())
      if comparison.verdict != .same { throw ExitStatus.someFailed }
      return
    }
    let chosen = try exporters(
      named: articles.map { Input(file: $0.source).stem }.joined(separator: "-"),
      writing: .comparisons)
    let provenance = Provenance(
      version: galleyVersion, sources: try archive.sources(of: story, numbers),
      written: command.formats.time)
    let files = try versions.write(
      [selection.applied(to: comparison)], with: chosen.all, to: chosen.destination,
      from: provenance, asText: { command.paragraphs ? $0 : $0.withoutParagraphWords })
    try StandardStream.list(files)
    if comparison.verdict != .same { throw ExitStatus.someFailed }
  }

  /// Writes the versions of some stories, or of all, and what changed between them.
  func export(_ names: [String]) throws {
    let archive = try Archive(path: command.file)
    let stories =
      try names.isEmpty ? archive.stories().sorted { $0.id < $1.id } : names.map(archive.story)
    guard command.formats.to != nil || command.formats.out != nil else {
      throw UsageError("export wants formats and a folder: --to csv,sqlite,xlsx --out DIR")
    }
    let chosen = try exporters(named: Input(file: command.file).stem, writing: .extractions)
    let export = ArchiveExport(archive, stories)
    try StandardStream.list(
      export.write(with: chosen.all, to: chosen.destination, written: command.formats.time))
  }

  private func exporters(
    named name: String, writing content: ExportContent
  ) throws -> (all: [any Exporter], destination: Destination) {
    let chosen = try ChosenExporters(command.formats)
    let destination = Destination(
      try command.formats.place(), name: command.formats.outName ?? name,
      several: content == .extractions)
    let archive = FileIdentity(path: command.file)
    try chosen.check(destination, writing: content, replaces: command.formats.force) { path in
      FileIdentity(path: path).map { $0 == archive } ?? false
    }
    return (chosen.all, destination)
  }
}
