#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#else
  @preconcurrency import Darwin
#endif
import GalleyModel
import GalleyPrograms
import GalleyReaders

/// Runs a program of the system on bytes and takes what it prints, within bounds of time and size.
///
/// It gets the bytes as a file on standard input, which no name leads to. It stays in this process's
/// group, so that an interrupt ends both.
struct BoundedProgram {
  /// What a program has done.
  enum Outcome {
    case output([UInt8])
    /// It ended with a status other than 0; with what it printed until then.
    case failed(status: Int32, output: [UInt8])
    case outOfTime
    case tooMuchOutput
  }

  /// Its name, which is looked for on PATH, or its path.
  let name: String
  /// The Debian package that has it; null for a program of the user's own.
  var package: String?
  let arguments: [String]
  /// How long it may work.
  let patience: Duration
  /// How much it may print, in bytes.
  let mostOutput: Int
  /// Whether what it says on standard error is Galley's own, and not dropped.
  var isHeard = false

  /// Runs it.
  /// - Throws: ``ReadError/missingProgram(_:package:)``, or what the system refuses.
  func run(on bytes: [UInt8]) throws(ReadError) -> Outcome {
    let input = try Self.file(with: bytes)
    defer { close(input) }
    let (process, output) = try start(input: input)
    defer { close(output) }
    var printed: [UInt8] = []
    var status: Int32?
    let deadline = ContinuousClock.now + patience
    while true {
      // Whoever has ended has printed all; so it is asked before the rest is read. (The end of the
      // pipe tells nothing: a program that another thread starts may have inherited it.)
      if status == nil { status = Self.status(of: process, WNOHANG) }
      let isMore = Self.read(output, into: &printed, atMost: mostOutput)
      if printed.count > mostOutput || status == nil && ContinuousClock.now > deadline {
        if status == nil {
          kill(process, SIGKILL)
          _ = Self.status(of: process, 0)
        }
        return printed.count > mostOutput ? .tooMuchOutput : .outOfTime
      }
      if let status, !isMore {
        return status == 0 ? .output(printed) : .failed(status: status, output: printed)
      }
      var waiting = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
      if status == nil { poll(&waiting, 1, 20) }
      // A program that has closed its output and works on is no reason to work all the time.
      if waiting.revents & Int16(POLLIN) == 0, status == nil { usleep(1000) }
    }
  }

  /// How a program has ended; null where it has not.
  private static func status(of process: pid_t, _ options: Int32) -> Int32? {
    var status: Int32 = 0
    while true {
      let answer = waitpid(process, &status, options)
      if answer == process { return status }
      if answer == 0 { return nil }
      if errno != EINTR { return -1 }
    }
  }

  /// Reads what is there; false where nothing was.
  private static func read(_ output: Int32, into printed: inout [UInt8], atMost limit: Int) -> Bool
  {
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    let start = printed.count
    while printed.count <= limit {
      let got = piece.withUnsafeMutableBytes { buffer in
        #if canImport(Glibc)
          Glibc.read(output, buffer.baseAddress, buffer.count)
        #elseif canImport(Musl)
          Musl.read(output, buffer.baseAddress, buffer.count)
        #else
          Darwin.read(output, buffer.baseAddress, buffer.count)
        #endif
      }
      if got < 0, errno == EINTR { continue }
      if got <= 0 { break }
      printed += piece[..<got]
    }
    return printed.count > start
  }

  private func start(input: Int32) throws(ReadError) -> (process: pid_t, output: Int32) {
    guard let output = Pipe(own: .reading) else { throw Self.systemError("start \(name)", errno) }
    defer { close(output.writing) }
    var program = ProcessStart(.name(name), descriptors: [(input, 0), (output.writing, 1)])
    program.arguments = arguments
    program.isHeard = isHeard
    program.leadsGroup = false
    let start = program.run()
    guard start.code == 0 else {
      close(output.reading)
      if start.code == ENOENT, let package { throw .missingProgram(name, package: package) }
      throw Self.systemError("start \(name)", start.code)
    }
    return (start.process, output.reading)
  }

  /// A file without a name that holds some bytes, at its beginning.
  private static func file(with bytes: [UInt8]) throws(ReadError) -> Int32 {
    let folder = getenv("TMPDIR").map { String(systemName: $0) } ?? "/tmp"
    var name = "\(folder)/galley-XXXXXX".systemName
    let descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw systemError("write a temporary file", errno) }
    unlink(name)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    var written = 0
    while written < bytes.count {
      let got = bytes.withUnsafeBytes {
        write(descriptor, $0.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if got < 0, errno == EINTR { continue }
      guard got > 0 else {
        let code = errno
        close(descriptor)
        throw systemError("write a temporary file", code)
      }
      written += got
    }
    lseek(descriptor, 0, SEEK_SET)
    return descriptor
  }

  private static func systemError(_ action: String, _ code: Int32) -> ReadError {
    if code == EMFILE || code == ENFILE { return .tooManyFiles }
    return .system(action: action, reason: String(cString: strerror(code)))
  }
}
