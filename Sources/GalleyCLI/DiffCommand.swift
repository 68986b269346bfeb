import ArgumentParser
import Galley
import GalleyExporters
import GalleyModel

/// `galley diff`: which figures and quotes changed from one version of an article to the next.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Compare two versions of an article: which figures and quotes changed.",
    discussion: """
      Prints a readable report, or with --out writes files and prints their paths:

        galley diff storm-v1.txt storm-v2.txt
        galley diff storm-v1.txt storm-v2.txt --stat
        galley diff storm-v1.txt storm-v2.txt --to xlsx,html --out desk

      The exit status is 0 if nothing changed, 1 if something did, 2 if a version \
      could not be read or an output not written.
      """)

  @Argument(
    help: ArgumentHelp("The old version: a file, or - for standard input.", valueName: "old"))
  var old: String

  @Argument(help: ArgumentHelp("The new version.", valueName: "new"))
  var new: String

  @OptionGroup var formats: FormatOptions

  @Option(
    help: ArgumentHelp(
      "Report these alone: figures, quotes, details, paragraphs; commas between.", valueName: "items"))
  var only: String?

  @Flag(help: "Show the words of changed paragraphs in the report, too.")
  var paragraphs = false

  @Flag(help: "Print the counts of changes alone.")
  var stat = false

  @Flag(help: "Print one line if the versions differ, and nothing if not.")
  var brief = false

  @Option(
    help: ArgumentHelp(
      "What makes the exit status 1: any change, figures, quotes, details, or none.", valueName: "what"))
  var exitCode: ExitRule = .any

  @Option(
    help: ArgumentHelp("Colour: auto (on a terminal), always or never.", valueName: "when"))
  var color: ColorRule = .auto

  func run() throws {
    let options = try DiffOptions(self)
    let versions = VersionComparison()
    let comparison = try versions.compare(options.old, options.new, reader: options.reader)
    let shown = options.selection.applied(to: comparison)
    if brief {
      try StandardStream.output.write(DiffSummary(shown).line)
    } else if stat {
      try StandardStream.output.write(DiffSummary(shown).table)
    } else {
      let files = try versions.write(
        shown, with: options.exporters, to: options.destination,
        asText: paragraphs ? shown : shown.withoutParagraphWords)
      try StandardStream.list(files)
    }
    throw exitCode.status(of: comparison)
  }
}
