import ArgumentParser
import Galley
import GalleyCheck
import GalleyDiff
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
        galley diff storm-v1.txt storm-v2.txt --check
        galley diff storm-v1.txt storm-v2.txt --to xlsx,html --out desk
        galley diff morning evening

      Of two folders the stories are paired by guid, slug, name or likeness, and \
      one report tells of all.

      Two outlets on one event are told by their publishers, or by how little their \
      texts share; of them the report says what agrees, what differs, what only one \
      has, and who says so in each.

      The exit status is 0 if nothing changed, 1 if something did, 2 if a version \
      could not be read or an output not written.
      """)

  @Argument(
    help: ArgumentHelp(
      "The old version: a file, a folder of files, or - for standard input.", valueName: "old"),
    completion: .file())
  var old: String

  @Argument(
    help: ArgumentHelp("The new version.", valueName: "new"), completion: .file())
  var new: String

  @Argument(help: .hidden)
  var others: [String] = []

  @OptionGroup var formats: FormatOptions

  @Option(
    help: ArgumentHelp(
      "Report these alone: figures, quotes, details, paragraphs; commas between.",
      valueName: "items"))
  var only: String?

  @Flag(help: "Read the two as what two outlets tell of one event, neither of them older.")
  var outlets = false

  @Flag(help: "Check both versions, too: which queries the update brought and which it settled.")
  var check = false

  @Flag(help: "Show the words of changed paragraphs in the report, too.")
  var paragraphs = false

  @Flag(help: "Print the counts of changes alone.")
  var stat = false

  @Flag(help: "Print one line if the versions differ, and nothing if not.")
  var brief = false

  @Option(
    help: ArgumentHelp(
      "What makes the exit status 1: any change, figures, quotes, details, or none.",
      valueName: "what"))
  var exitCode: ExitRule = .any

  @Option(
    help: ArgumentHelp("Colour: auto (on a terminal), always or never.", valueName: "when"))
  var color: ColorRule = .auto

  func run() throws {
    let options = try DiffOptions(self)
    let versions = VersionComparison(
      differ: ArticleDiffer(areOutlets: outlets), checker: check ? Checker() : nil)
    var comparisons: [Comparison] = []
    var status = ExitStatus.allDone
    var provenance: Provenance?
    switch options.versions {
    case .files(let old, let new) where options.exporters.contains(where: \.tellsProvenance):
      let watched = WatchedInputs([old, new], written: formats.time)
      comparisons = [
        try versions.compare(watched.inputs[0], watched.inputs[1], reader: options.reader)
      ]
      provenance = watched.provenance
    case .files(let old, let new):
      comparisons = [try versions.compare(old, new, reader: options.reader)]
    case .folders(let old, let new):
      let folders = FolderComparison(old, new, reader: options.reader, written: formats.time)
      provenance = folders.provenance
      comparisons = try compare(folders, with: versions)
      if exitCode == .any, !folders.onlyOld.isEmpty || !folders.onlyNew.isEmpty {
        status = .someFailed
      }
    }
    let shown = comparisons.map(options.selection.applied)
    if brief {
      try StandardStream.output.write(shown.map { DiffSummary($0).line }.joined())
    } else if stat {
      let names = options.versions.isFolders
      try StandardStream.output.write(
        shown.map { DiffSummary($0).table(named: names) }.joined())
    } else {
      let files = try versions.write(
        shown, with: options.exporters, to: options.destination, from: provenance,
        asText: { paragraphs ? $0 : $0.withoutParagraphWords })
      try StandardStream.list(files)
    }
    if comparisons.contains(where: { exitCode.status(of: $0) != .allDone }) { status = .someFailed }
    throw status
  }

  /// Compares the stories of two folders, and tells on standard error what has no counterpart.
  private func compare(
    _ folders: FolderComparison, with versions: VersionComparison
  ) throws -> [Comparison] {
    for problem in folders.problems { StandardStream.complain("\(problem)") }
    guard folders.problems.isEmpty else { throw ExitStatus.nothingDone }
    for (folder, names) in [(old, folders.onlyOld), (new, folders.onlyNew)] where !names.isEmpty {
      StandardStream.complain("only in \(folder): \(names.joined(separator: ", "))")
    }
    if folders.pairs.isEmpty {
      throw UsageError("\(old) and \(new) have no story in common; name two files to compare them")
    }
    return folders.pairs.map { versions.compare($0.old, $0.new) }
  }
}
