import Galley
import GalleyArchive
import GalleyExporters
import GalleyModel

/// The arguments of `galley timeline`, found to make sense.
struct TimelineOptions {
  /// Where the versions come from.
  enum Versions {
    case inputs(Inputs)
    case story(String, archive: String)
  }

  let versions: Versions
  /// What outputs are named after.
  let name: String
  let items: Set<TimelineThread.Item>
  let exporters: [any Exporter]
  let destination: Destination

  /// Checks the arguments as typed.
  /// - Throws: ``UsageError`` with what to do instead.
  init(_ command: TimelineCommand) throws {
    guard !command.versions.isEmpty else {
      throw UsageError(
        "timeline takes the versions of a story; galley timeline v1.txt v2.txt v3.txt")
    }
    if command.versions.contains("") {
      throw UsageError("a version has no name; leave out the \"\"")
    }
    let known = TimelineThread.Item.allCases.map { (name: $0.rawValue + "s", part: $0) }
    items = try NamedParts(option: "--only", all: known).parts(command.only)
    let formats = command.formats
    let place = try formats.place()
    let chosen = try ChosenExporters(formats)
    let isInput: (String) -> Bool
    if let archive = command.archive {
      guard command.versions.count == 1 else {
        throw UsageError(
          "--archive takes one story; galley archive \(archive) lists those that it holds")
      }
      versions = .story(command.versions[0], archive: archive)
      name = command.versions[0]
      let file = FileIdentity(path: archive)
      isInput = { path in file != nil && FileIdentity(path: path) == file }
    } else {
      let inputs = Inputs(command.versions, reader: try formats.reader())
      versions = .inputs(inputs)
      name = inputs.name
      isInput = inputs.contains(path:)
    }
    exporters = chosen.all.map { $0.withReport }
    if let fault = exporters.lazy.compactMap({ $0.timelineFault }).first { throw UsageError(fault) }
    destination = Destination(
      place, name: formats.outName ?? "\(name)-timeline", several: false,
      width: try formats.reportWidth())
    try chosen.check(
      destination, writing: .timelines, replaces: formats.force, isInput: isInput)
  }

  /// The versions as they were read.
  func articles(_ story: StoryTimeline) throws -> [Article] {
    switch versions {
    case .inputs(let inputs): return try story.read(inputs)
    case .story(let name, let path):
      let archive = try Archive(path: path)
      return try archive.articles(of: archive.story(name))
    }
  }
}
