package import Foundation

/// The program `galley` as the build made it, run as a user runs it.
package enum GalleyProgram {
  /// What a run printed, and its exit status.
  package struct Run: Sendable {
    /// Standard output as text.
    package var output: String
    /// Standard error as text.
    package var errors: String
    /// The exit status, or the number of the signal that ended the run, negated.
    package var status: Int32

    /// The lines of standard error.
    package var complaints: [String] {
      errors.split(separator: "\n").map(String.init)
    }
  }

  /// Runs `galley` with these arguments.
  /// - Parameters:
  ///   - folder: The working folder.
  ///   - input: What stands on standard input; by default nothing.
  package static func run(
    _ arguments: [String], in folder: String, input: String = ""
  ) throws -> Run {
    try start(path, arguments, in: folder, input: input)
  }

  /// Runs `galley`, lets it read a text, and sends it a signal instead of the end of the input.
  ///
  /// One that does not end of it is killed after a while.
  /// - Parameter file: A file that must have words in it before the signal is sent.
  package static func run(
    _ arguments: [String], in folder: String, reading text: String, thenSignal signal: Int32,
    onceThereIs file: String? = nil, environment: [String: String] = [:]
  ) throws -> Run {
    let input = Pipe()
    return try start(path, arguments, in: folder, environment: environment) { process in
      process.standardInput = input
    } meanwhile: { process in
      // Writing to a program that has ended is to fail, not to end the tests.
      Foundation.signal(SIGPIPE, SIG_IGN)
      // A pipe holds little, so most of the text has been read when all of it is written.
      try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
      if let file {
        let path = URL(fileURLWithPath: folder).appendingPathComponent(file)
        for _ in 0..<1_000 where (try? Data(contentsOf: path))?.isEmpty ?? true { usleep(20_000) }
      }
      kill(process.processIdentifier, signal)
      for _ in 0..<1_000 where process.isRunning { usleep(20_000) }
      if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    }
  }

  /// Runs `galley` and kills it, or sends it another signal, after a pause, if it is still at work.
  package static func run(
    _ arguments: [String], in folder: String, killedAfter pause: Duration,
    by signal: Int32 = SIGKILL, environment: [String: String] = [:]
  ) throws -> Run {
    try start(path, arguments, in: folder, environment: environment) { process in
      process.standardInput = FileHandle.nullDevice
    } meanwhile: { process in
      let end = ContinuousClock.now + pause
      while ContinuousClock.now < end, process.isRunning { usleep(500) }
      kill(process.processIdentifier, signal)
    }
  }

  /// Runs `galley` and kills it after a pause, if it is still at work; what it prints goes to the end of
  /// a file, as of a service that is started again.
  package static func run(
    _ arguments: [String], in folder: String, appendingTo log: String, killedAfter pause: Duration
  ) throws -> Run {
    let descriptor = open(log, O_WRONLY | O_APPEND | O_CLOEXEC)
    let output = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    return try start(path, arguments, in: folder, output: output) { process in
      process.standardInput = FileHandle.nullDevice
    } meanwhile: { process in
      let end = ContinuousClock.now + pause
      while ContinuousClock.now < end, process.isRunning { usleep(500) }
      kill(process.processIdentifier, SIGKILL)
    }
  }

  /// Runs a line of shell in which `galley` means the program.
  package static func shell(_ line: String, in folder: String) throws -> Run {
    try start(
      "/bin/sh", ["-c", "galley() { \"$GALLEY\" \"$@\"; }; \(line)"], in: folder, input: "")
  }

  /// Runs a line of shell in which `$GALLEY` is the program, and does something meanwhile.
  package static func shell(
    _ line: String, in folder: String, meanwhile: (Process) throws -> Void
  ) throws -> Run {
    try start("/bin/sh", ["-c", line], in: folder) { process in
      process.standardInput = FileHandle.nullDevice
    } meanwhile: { process in
      try meanwhile(process)
    }
  }

  /// The program stands beside the bundle of the tests.
  private static var path: String {
    let bundle = CommandLine.arguments.first { $0.contains(".xctest") } ?? CommandLine.arguments[0]
    let product = bundle.range(of: ".xctest").map { String(bundle[..<$0.upperBound]) } ?? bundle
    return URL(fileURLWithPath: product).deletingLastPathComponent()
      .appendingPathComponent("galley").path
  }

  private static func start(
    _ program: String, _ arguments: [String], in folder: String, input: String
  ) throws -> Run {
    let file = TemporaryFolder()
    file.write("input", input)
    return try start(program, arguments, in: folder) { process in
      process.standardInput = FileHandle(forReadingAtPath: file.path("input"))
    } meanwhile: { _ in
    }
  }

  /// Output goes to files, as a full pipe that nobody reads would stop the program.
  private static func start(
    _ program: String, _ arguments: [String], in folder: String,
    environment: [String: String] = [:], output: FileHandle? = nil, input: (Process) -> Void,
    meanwhile: (Process) throws -> Void
  ) throws -> Run {
    let streams = TemporaryFolder()
    streams.write("output", "")
    streams.write("errors", "")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ProcessInfo.processInfo.environment
      .merging(environment) { $1 }.merging(["GALLEY": path]) { $1 }
    input(process)
    process.standardOutput = output ?? FileHandle(forWritingAtPath: streams.path("output"))
    process.standardError = FileHandle(forWritingAtPath: streams.path("errors"))
    try process.run()
    try meanwhile(process)
    process.waitUntilExit()
    return Run(
      output: streams.text("output") ?? "", errors: streams.text("errors") ?? "",
      status: process.terminationReason == .exit
        ? process.terminationStatus : -process.terminationStatus)
  }
}
