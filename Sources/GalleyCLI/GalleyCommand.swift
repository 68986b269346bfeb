import ArgumentParser
import Galley
import GalleyExporters

/// The command line: `galley SUBCOMMAND …`.
@main
struct GalleyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "galley",
    abstract: "Finds the figures and quotes of news copy, and who said them.",
    version: galleyVersion,
    subcommands: [ExtractCommand.self, DiffCommand.self, FormatsCommand.self, TagsCommand.self])

  static func main() {
    StandardStream.prepare()
    Interruption.watch()
    do {
      do {
        var command = try parseAsRoot()
        try command.run()
        // To ask the parser about a status would make it write its help first.
      } catch  where !(error is ExitStatus) && exitCode(for: error) == .success {
        try StandardStream.output.write(fullMessage(for: error) + "\n")  // --help, --version
      }
    } catch let status as ExitStatus {
      status.end()
    } catch ExportError.brokenPipe {
      // Whoever read the output has seen enough.
    } catch {
      StandardStream.complain(explanation(of: error))
      ExitStatus.nothingDone.end()
    }
  }

  /// One line on what is wrong; the mistakes that the parser finds lack what to do next.
  private static func explanation(of error: any Error) -> String {
    if error is UsageError || error is Problem || error is ExportError { return "\(error)" }
    let subcommands = configuration.subcommands.compactMap { $0.configuration.commandName }
    let typed = CommandLine.arguments.dropFirst().first(where: subcommands.contains)
    let help = typed.map { "galley \($0) --help" } ?? "galley --help"
    return "\(message(for: error)) (\(help) shows what can be typed)"
  }
}
