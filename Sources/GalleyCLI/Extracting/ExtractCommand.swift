import ArgumentParser
import Galley
import GalleyExporters

/// `galley extract`: the figures and quotes of news copy, in any number of formats.
struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Find the figures and quotes of articles, and who said them.",
    discussion: """
      Prints a readable report, or with --out writes files and prints their paths:

        galley extract storm.txt
        galley extract wire/ --to xlsx,csv --out desk
        galley extract --from ndjson --to ndjson - < articles.ndjson

      The files are named after the input; several inputs after their folder, or \
      galley. The exit status is 0 if all was done, 1 if something failed and the \
      rest was done, 2 if nothing was done.
      """)

  @Argument(
    help: ArgumentHelp(
      "Files, folders (the files in them that can be read), or - for standard input.",
      valueName: "input"),
    completion: .file())
  var inputs: [String]

  @OptionGroup var formats: FormatOptions

  @Option(
    help: ArgumentHelp(
      "Extract so many articles at the same time; else one a processor core.",
      valueName: "number"))
  var jobs: Int?

  @Flag(help: "Read the folders in folders, too.")
  var recursive = false

  func run() throws {
    let outcome = try ExtractOptions(self).run()
    do throws(ExportError) {
      try StandardStream.list(outcome.files)
    } catch  where error != .brokenPipe {
      StandardStream.complain("\(error)")
      throw ExitStatus.someFailed
    } catch {
      // Whoever read the paths has seen enough; the files are written.
    }
    throw ExitStatus(outcome)
  }
}
