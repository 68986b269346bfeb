import ArgumentParser
import Galley
import GalleyArchive
import GalleyExporters
import GalleyModel

/// The command line: `galley SUBCOMMAND …`.
@main
struct GalleyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "galley",
    abstract: "Finds the figures and quotes of news copy, and who said them.",
    version: galleyVersion,
    subcommands: [
      ExtractCommand.self, DiffCommand.self, TimelineCommand.self, CheckCommand.self,
      WatchCommand.self, ArchiveCommand.self, ServeCommand.self, FormatsCommand.self,
      TagsCommand.self,
    ])

  static func main() {
    StandardStream.prepare()
    MemoryLimit.watch()
    Interruption.watch()
    do {
      do {
        let typed = try Typed.completed(arguments, commands: commands)
        var command = try PlainCommand.reading(typed) ?? parseAsRoot(typed)
        try command.run()
        // To ask the parser about a status would make it write its help first.
      } catch  where !(error is ExitStatus) && exitCode(for: error) == .success {
        try StandardStream.output.write(fullMessage(for: error) + "\n")  // --help, --version
      }
    } catch let status as ExitStatus {
      status.end()
    } catch ExportError.brokenPipe, Problem.output(.brokenPipe) {
      // Whoever read the output has seen enough.
    } catch {
      StandardStream.complain(explanation(of: error))
      ExitStatus.nothingDone.end()
    }
  }

  /// What was typed behind the program's name, whatever bytes names of files have.
  private static var arguments: [String] {
    let all = UnsafeBufferPointer(start: CommandLine.unsafeArgv, count: Int(CommandLine.argc))
    return all.dropFirst().compactMap { argument in argument.map { String(systemName: $0) } }
  }

  /// The names of the commands.
  private static var commands: [String] {
    configuration.subcommands.compactMap { $0.configuration.commandName }
  }

  /// One line on what is wrong; the mistakes that the parser finds lack what to do next.
  private static func explanation(of error: any Error) -> String {
    if error is UsageError || error is Problem || error is ExportError || error is ArchiveError {
      return "\(error)"
    }
    let typed = arguments.first(where: commands.contains)
    let help = typed.map { "galley \($0) --help" } ?? "galley --help"
    return "\(message(for: error)) (\(help) shows what can be typed)"
  }
}
