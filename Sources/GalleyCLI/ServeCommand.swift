import ArgumentParser
import Galley
import GalleyArchive
import GalleyExporters
import GalleyServer

/// `galley serve`: the same work on a page of one's own machine.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Open a page for the same work, on this machine alone.",
    discussion: """
      Prints the address of the page, and serves it until it is interrupted:

        galley serve
        galley serve --open --archive desk.sqlite

      Drop files or paste copy: a story is shown with its figures, quotes and queries, \
      two versions with what changed, more as a timeline. Nothing leaves the machine and \
      nothing is kept. Other programs send the same by POST /extract, /diff, /check and \
      /timeline, with the token of the address.

      The exit status is 0 when it was interrupted, 2 if there is no such port or archive.
      """)

  @Option(help: ArgumentHelp("The port; else one that is free.", valueName: "number"))
  var port: UInt16 = 0

  @Option(
    help: ArgumentHelp(
      "Show the stories of an archive that galley watch keeps, too.", valueName: "file"),
    completion: .file())
  var archive: String?

  @Flag(help: "Open the page in the browser.")
  var open = false

  func run() throws {
    if let archive { _ = try Archive(path: archive) }
    let stop = Interruption.asked()
    let server: PageServer
    do throws(ServerError) {
      server = try PageServer(port: port, archive: archive)
    } catch {
      throw UsageError("\(error)")
    }
    try StandardStream.output.write(server.address + "\n")
    let browser = open ? BrowserStart(address: server.address) : nil
    if open, browser == nil {
      StandardStream.complain("no browser could be started; open the address")
    }
    defer { _ = browser }
    let failure = server.run(until: stop)
    // Answers that took too long to wait for.
    Unfinished.clear {}
    if let failure { throw UsageError("serve: \(failure)") }
  }
}
