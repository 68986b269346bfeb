import Galley
import GalleyModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What was typed, with the command that people leave out: `galley storm.txt` means extract.
enum Typed {
  /// The arguments with a command before them.
  /// - Throws: ``UsageError`` where the first word is neither a command nor a file.
  static func completed(_ arguments: [String], commands: [String]) throws -> [String] {
    guard let first = arguments.first, !commands.contains(first), first != "help",
      first == "-" || !first.hasPrefix("-")
    else { return arguments }
    if first == "-" || isFile(first) { return ["extract"] + arguments }
    // A mistyped command is one word; all else is meant for a file, whose reading tells.
    if !first.contains("."), !first.contains("/") {
      let list = "there are \(commands.filter { $0 != "tags" }.joined(separator: ", "))"
      let advice =
        nearestName(to: first, in: commands).map { "did you mean \($0)? (\(list))" } ?? list
      throw UsageError("no command or file is called \(first); \(advice); galley --help tells more")
    }
    return ["extract"] + arguments
  }

  private static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path.systemName, &status) == 0
  }
}
