import ArgumentParser
import Galley
import GalleyCheck
import GalleyExporters
import GalleyModel

/// `galley check`: what a copy editor would ask about a story.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Raise what a copy editor would query: sums, names, dates, conversions, quotes.",
    discussion: """
      Prints a readable report, or with --out writes a file and prints its path:

        galley check storm.txt
        galley check storm.txt --level error --to json
        galley check storm.txt -o storm.xlsx --against release.docx speech.txt
        galley check --explain share

      The exit status is 0 if there is nothing to query, 1 if there is something or a source \
      does not bear something out, 2 if a story or source could not be read or the output not \
      written.
      """)

  @Argument(
    help: ArgumentHelp(
      "Stories: files, folders (the files in them that can be read), or - for standard input.",
      valueName: "story"))
  var stories: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Sources to hold every figure and quote against: a release, a transcript, another's copy.",
      valueName: "source"))
  var against: [String] = []

  @Option(help: ArgumentHelp("Go by these rules alone; commas between.", valueName: "rules"))
  var only: String?

  @Option(
    help: ArgumentHelp("Raise errors alone, or (as if not given) checks, too.", valueName: "level"))
  var level: String?

  @Option(
    help: ArgumentHelp(
      "What makes the exit status 1: any query, error, or none.", valueName: "what"))
  var exitCode: CheckExitRule = .any

  @Option(help: ArgumentHelp("Print the manual of a rule, or of all.", valueName: "rule"))
  var explain: String?

  @OptionGroup var formats: FormatOptions

  func run() throws {
    if let explain { return try StandardStream.output.write(CheckOptions.manual(of: explain)) }
    let options = try CheckOptions(self)
    var check = StoryCheck(checker: Checker(rules: options.rules, levels: options.levels))
    if let sources = options.sources {
      do { try check.holdAgainst(sources) } catch {
        StandardStream.complain("\(error)")
        throw ExitStatus.nothingDone
      }
    }
    var errors = 0
    var unbacked = 0
    let result = try check.run(
      options.inputs, with: options.exporters, to: options.destination
    ) {
      StandardStream.complain("\($0)")
    } each: {
      errors += $0.queries.count { $0.level == .error }
      errors += ($0.backing ?? []).count { $0.status == .differs }
      unbacked += ($0.backing ?? []).count { $0.status != .found }
    }
    try StandardStream.list(result.files)
    throw result.failures > 0
      ? ExitStatus.nothingDone : exitCode.status(queries: result.queries + unbacked, errors: errors)
  }
}

/// What makes the exit status of `galley check` 1.
enum CheckExitRule: String, CaseIterable, ExpressibleByArgument {
  /// Any query.
  case any
  /// A query that is an error, or what a source has otherwise.
  case error
  /// Nothing.
  case none

  /// The status of a run without trouble.
  func status(queries: Int, errors: Int) -> ExitStatus {
    switch self {
    case .any: queries > 0 ? .someFailed : .allDone
    case .error: errors > 0 ? .someFailed : .allDone
    case .none: .allDone
    }
  }
}
