import ArgumentParser
import Galley

/// `galley watch`: takes files as they come into folders, and tells what is new in each version.
struct WatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "File what comes into folders as versions of stories, and tell what changed.",
    discussion: """
      Prints a line a version; it ends when it is interrupted:

        galley watch wire --archive desk.sqlite
        galley watch wire feeds --archive desk.sqlite --only figures --to message
        galley watch wire --archive desk.sqlite --run ./alert --once

      Each file is taken once, when it is complete, also after a restart. The \
      program of --run gets the JSON of the comparison (of a first version that of \
      the extraction) on standard input; one that fails is tried again.

      The exit status is 0 if all was done, 1 if something failed, 2 if nothing \
      could be done.
      """)

  @Argument(
    help: ArgumentHelp("The folders to watch.", valueName: "folder"), completion: .directory)
  var folders: [String]

  @Option(
    help: ArgumentHelp("The archive, made if missing.", valueName: "file"), completion: .file())
  var archive: String

  @Option(
    help: ArgumentHelp("The input format; else the content tells it.", valueName: "format"),
    completion: .inputFormats)
  var from: String?

  @Option(
    help: ArgumentHelp(
      "Tell each version by a line (as if not given) or a message.", valueName: "format"))
  var to: String?

  @Option(
    name: .customLong("run"),
    help: ArgumentHelp(
      "Tell each version to this program instead, as JSON on its standard input.",
      valueName: "program"), completion: .file())
  var program: String?

  @Option(
    help: ArgumentHelp("Stop the program after so long; else 60.", valueName: "seconds"))
  var timeLimit: Int = 60

  @Option(
    help: ArgumentHelp(
      "Tell only versions in which these changed: figures, quotes, details, paragraphs.",
      valueName: "items"))
  var only: String?

  @Flag(help: "Take what is there, and end.")
  var once = false

  @Option(
    help: ArgumentHelp(
      "Look at the folders so often, and do not rely on the system to tell of files.",
      valueName: "seconds"))
  var poll: Double?

  @Option(
    help: ArgumentHelp(
      "Take a file that nobody was seen to close when it has not changed for so long; else 2.",
      valueName: "seconds"))
  var settle: Double = 2

  @Flag(help: "Watch the folders in folders, too.")
  var recursive = false

  func run() throws {
    try WatchOptions(self).run()
  }
}
