import ArgumentParser
import Galley
import GalleyExporters
import GalleyModel

/// `galley timeline`: what the figures and quotes of a story said, version by version.
struct TimelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "Follow the figures and quotes of a story through its versions.",
    discussion: """
      Prints a readable report, or with --out writes files and prints their paths:

        galley timeline storm-v1.txt storm-v2.txt storm-v3.txt
        galley timeline storm/ --by published --to html,xlsx --out desk
        galley timeline --archive desk.sqlite storm

      The threads of two versions are exactly what galley diff tells of them.

      The exit status is 0 if all is done, 2 if a version could not be read or an \
      output not written.
      """)

  @Argument(
    help: ArgumentHelp(
      "The versions: files, a folder of files (by name), or - for standard input; with --archive the "
        + "name of a story.",
      valueName: "version"),
    completion: .file())
  var versions: [String] = []

  @Option(
    help: ArgumentHelp(
      "The order of the versions: as given, or by the time at which each was published.",
      valueName: "order"))
  var by: VersionOrder = .given

  @Option(
    help: ArgumentHelp("Follow these alone: figures, quotes; commas between.", valueName: "items"))
  var only: String?

  @Option(
    help: ArgumentHelp(
      "Take the versions of a story from an archive that galley watch keeps.", valueName: "file"),
    completion: .file())
  var archive: String?

  @OptionGroup var formats: FormatOptions

  func run() throws {
    let options = try TimelineOptions(self)
    let story = StoryTimeline()
    var articles = try options.articles(story)
    if by == .published { articles = try story.byTime(articles) }
    guard articles.count > 1 else {
      throw UsageError(
        "a timeline wants two versions or more, and \(options.name) holds \(articles.count); "
          + "galley extract reads one")
    }
    let timeline = story.timeline(of: articles).only(options.items)
    try StandardStream.list(
      story.write(timeline, with: options.exporters, to: options.destination))
  }
}

/// In which order the versions of a story are taken.
enum VersionOrder: String, CaseIterable, ExpressibleByArgument {
  /// As they were typed; files of a folder by name.
  case given
  /// By the time at which each says that it was published or changed last.
  case published
}
