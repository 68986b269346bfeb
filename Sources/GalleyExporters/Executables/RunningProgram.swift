#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#else
  @preconcurrency import Darwin
#endif
import GalleyPrograms

/// A program that has been started, is fed, and must end well and in time.
///
/// It ends with the value: a program that is still running then is killed. All that it has started
/// ends with it, however it ends; it leads a process group of its own for that. (Foundation's
/// `Process` would do, were it sure to notice the end of a program while other threads start
/// programs, too.)
final class RunningProgram {
  private let path: String
  private let patience: Duration
  private let process: pid_t
  /// Where its input goes; null once the program is to get no more.
  private var input: Int32?
  /// What the system says of its end; null as long as it runs.
  private var status: Int32?

  /// Starts a program.
  /// - Parameters:
  ///   - output: The file that becomes its standard output.
  ///   - patience: How long it may take no input, and how long it may work after the last of it.
  init(path: String, output: Int32, patience: Duration) throws(ExportError) {
    self.path = path
    self.patience = patience
    // Writing to a program that has stopped reading is to fail, not to end this process.
    signal(SIGPIPE, SIG_IGN)
    // One after the other, so that none inherits the pipe of another, which would never end then.
    let start = Unfinished.update { unfinished in
      let start = spawn(path, output: output)
      if start.code == 0 { unfinished.programs.insert(start.process) }
      return start
    }
    if start.code != 0 { throw .system(path: path, action: "start", errno: start.code) }
    process = start.process
    input = start.input
  }

  deinit {
    endInput()
    if status == nil { stop() }
  }

  /// Hands bytes to the program.
  ///
  /// One that has stopped reading has seen enough; whether it has done well its status will tell.
  func write(_ bytes: [UInt8]) throws(ExportError) {
    guard let input else {
      if hasEnded() { try checkStatus() }
      return
    }
    do {
      try OpenFile(descriptor: input, path: path, patience: patience).write(bytes)
    } catch .brokenPipe {
      endInput()
    } catch .outOfPatience {
      throw .program(path: path, detail: "took no input for \(patience); it was stopped")
    }
  }

  /// Ends the input and waits for the program to end.
  func finish() throws(ExportError) {
    endInput()
    let deadline = ContinuousClock.now + patience
    var pause: UInt32 = 200
    while !hasEnded() {
      guard ContinuousClock.now < deadline else {
        throw .program(
          path: path, detail: "was still at work \(patience) after its last input; it was stopped")
      }
      usleep(pause)
      pause = min(pause * 2, 20_000)
    }
    try checkStatus()
  }

  private func endInput() {
    if let input { close(input) }
    input = nil
  }

  private func hasEnded() -> Bool {
    if status != nil { return true }
    reap(WNOHANG)
    return status != nil
  }

  private func stop() {
    kill(-process, SIGKILL)
    while status == nil, reap(0) < 0, errno == EINTR {}
  }

  /// Asks for the status; with it the number of the process may become that of another, so what it
  /// has started is stopped before.
  @discardableResult
  private func reap(_ options: Int32) -> pid_t {
    let (answer, found) = Unfinished.update { unfinished in
      var ended = siginfo_t()
      waitid(P_PID, id_t(process), &ended, WEXITED | WNOWAIT | options)
      if ended.si_signo == SIGCHLD { kill(-process, SIGKILL) }
      var found: Int32 = 0
      let answer = waitpid(process, &found, options)
      if answer == process { unfinished.programs.remove(process) }
      return (answer, found)
    }
    if answer == process { status = found }
    return answer
  }

  private func checkStatus() throws(ExportError) {
    guard let status, status != 0 else { return }
    throw .program(path: path, detail: processEnd(status))
  }
}

/// Starts a program without arguments; its input is a pipe.
/// - Returns: The system's error, 0 for none; the process, and where its input goes.
private func spawn(
  _ path: String, output: Int32
) -> (code: Int32, process: pid_t, input: Int32) {
  guard let input = Pipe(own: .writing) else { return (errno, 0, -1) }
  defer { close(input.reading) }
  let start = ProcessStart(.path(path), descriptors: [(input.reading, 0), (output, 1)]).run()
  if start.code != 0 { close(input.writing) }
  return (start.code, start.process, input.writing)
}
