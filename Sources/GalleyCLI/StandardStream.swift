import GalleyExporters

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Standard output and standard error, written to at once and with an eye on the result.
enum StandardStream: Int32 {
  case output = 1
  case error = 2

  /// Lets a write to a closed pipe fail instead of ending the program.
  static func ignoreBrokenPipes() {
    signal(SIGPIPE, SIG_IGN)
  }

  /// One line on standard error: what is wrong and what to do next.
  static func complain(_ problem: String) {
    // Stays one line even where the name of a file holds a line feed.
    let line = problem.split(whereSeparator: \.isNewline).joined(separator: " ")
    try? StandardStream.error.write("galley: \(line)\n")
  }

  /// Writes a text whole.
  func write(_ text: String) throws(ExportError) {
    let name = self == .output ? "standard output" : "standard error"
    try OpenFile(descriptor: rawValue, path: name).write(Array(text.utf8))
  }

  /// True where a person looks at it.
  var isTerminal: Bool { isatty(rawValue) == 1 }
}
