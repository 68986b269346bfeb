import GalleyExporters
import GalleyModel
import GalleyPrograms
import Synchronization

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

  private var descriptor: Int32 {
    self == .output ? 1 : StandardError.descriptor.load(ordering: .relaxed)
  }

  /// Makes the streams safe to use, before anything else is opened.
  static func prepare() {
    // A write to a closed pipe, or beyond the size that files may have, is to fail, not to end the
    // program.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    // A stream that is closed must not become the number of a file, which would then receive what
    // is said there. What takes its place cannot be used either.
    for stream in 0...2 where fcntl(Int32(stream), F_GETFD) < 0 {
      _ = open("/dev/null", stream == 0 ? O_WRONLY : O_RDONLY)
    }
  }

  /// One line on standard error: what is wrong and what to do next.
  static func complain(_ problem: String) {
    // Stays one line, and only words, whatever the name of a file holds.
    let line = problem.split(whereSeparator: \.isNewline).joined(separator: " ")
    try? StandardStream.error.write("galley: \(line.readableName.printable)\n")
  }

  /// The paths of written files on standard output, a line each.
  ///
  /// What would act on a terminal, or end a line, is shown by signs that do not. Other bytes stand as
  /// they are for programs that open the files; on a terminal they are in digits.
  static func list(_ files: [WrittenFile]) throws(ExportError) {
    var bytes: [UInt8] = []
    for file in files {
      let path = output.isTerminal ? file.path.readableName : file.path
      let line = String(String.UnicodeScalarView(path.unicodeScalars.map(\.printable)))
      bytes += line.systemName.dropLast().map { UInt8(bitPattern: $0) } + [UInt8(ascii: "\n")]
    }
    try output.write(bytes)
  }

  /// Writes a text whole.
  func write(_ text: String) throws(ExportError) {
    try write(Array(text.utf8))
  }

  private func write(_ bytes: [UInt8]) throws(ExportError) {
    let name = self == .output ? "standard output" : "standard error"
    try OpenFile(descriptor: descriptor, path: name).write(bytes)
  }

  /// How many columns the terminal has; null where it is no terminal, or does not say.
  var columns: Int? {
    var size = winsize()
    guard isTerminal, ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }

  /// True where a person looks at it.
  var isTerminal: Bool { isatty(descriptor) == 1 }
}
