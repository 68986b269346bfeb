import ArgumentParser
import Galley
import GalleyArchive
import GalleyExporters
import GalleyModel

/// `galley archive`: what `galley watch` has filed.
struct ArchiveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive",
    abstract: "List the stories of an archive, show one, compare versions, export all.",
    discussion: """
      Lists the stories, or does what stands behind the archive:

        galley archive desk.sqlite
        galley archive desk.sqlite show storm-coast
        galley archive desk.sqlite diff storm-coast 2 5 --to html --out desk
        galley archive desk.sqlite export --to csv,xlsx --out desk
        galley archive desk.sqlite check
        galley archive desk.sqlite --keep 30

      diff exits 0 if the versions are the same and 1 if not, check 1 if \
      something is wrong; else the exit status is 0, and 2 in trouble.
      """)

  @Argument(help: ArgumentHelp("The archive.", valueName: "file"), completion: .file())
  var file: String

  @Argument(
    help: ArgumentHelp(
      "show STORY, diff STORY VERSION VERSION, export [STORY …], check; else list.",
      valueName: "action"))
  var action: [String] = []

  @OptionGroup var formats: FormatOptions

  @Option(
    help: ArgumentHelp("diff: report these alone, as galley diff does.", valueName: "items"))
  var only: String?

  @Flag(help: "diff: show the words of changed paragraphs in the report, too.")
  var paragraphs = false

  @Flag(help: "diff: print the counts of changes alone.")
  var stat = false

  @Option(
    help: ArgumentHelp(
      "Forget the stories of which nothing new came for so long; their files stay known.",
      valueName: "days"))
  var keep: Int?

  func run() throws {
    let action = ArchiveAction(self)
    if let keep { return try action.forget(after: keep) }
    switch (self.action.first ?? "list", Array(self.action.dropFirst())) {
    case ("list", let rest) where rest.isEmpty: try action.list()
    case ("show", let rest) where rest.count == 1: try action.show(rest[0])
    case ("check", let rest) where rest.isEmpty: try action.check()
    case ("export", let rest): try action.export(rest)
    case ("diff", let rest) where rest.count == 3: try action.diff(rest[0], rest[1], rest[2])
    case (let name, _):
      let known = ["show STORY", "diff STORY VERSION VERSION", "export", "check"]
      throw UsageError(
        "\(name): behind the archive stands nothing, or one of \(known.joined(separator: ", "))")
    }
  }
}
