import Dispatch
import Foundation
import GalleyExporters

/// A program that has been started, is fed, and must end well and in time.
///
/// It ends with the value: a program that is still running then is killed.
final class RunningProgram {
  private let path: String
  private let patience: Duration
  private let process = Process()
  private let input = Pipe()
  private let ended = DispatchSemaphore(value: 0)
  /// True once the program takes no more input.
  private var isSated = false

  /// Starts a program.
  /// - Parameters:
  ///   - output: The file that becomes its standard output.
  ///   - patience: How long it may take no input, and how long it may work after the last of it.
  init(path: String, output: Int32, patience: Duration) throws(ExportError) {
    self.path = path
    self.patience = patience
    process.executableURL = URL(fileURLWithPath: path)
    process.standardInput = input
    process.standardOutput = FileHandle(fileDescriptor: output, closeOnDealloc: false)
    process.terminationHandler = { [ended] _ in ended.signal() }
    do {
      try process.run()
    } catch {
      throw .program(path: path, detail: "cannot be started: \(error.localizedDescription)")
    }
    let descriptor = input.fileHandleForWriting.fileDescriptor
    _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
  }

  deinit {
    if process.isRunning {
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
    }
  }

  /// Hands bytes to the program.
  ///
  /// One that has stopped reading has seen enough; whether it has done well its status will tell.
  func write(_ bytes: [UInt8]) throws(ExportError) {
    if isSated {
      if !process.isRunning { try checkStatus() }
      return
    }
    let pipe = OpenFile(
      descriptor: input.fileHandleForWriting.fileDescriptor, path: path, patience: patience)
    do {
      try pipe.write(bytes)
    } catch .brokenPipe {
      isSated = true
    } catch .outOfPatience {
      throw .program(
        path: path, detail: "took no input for \(patience.words); it was stopped")
    }
  }

  /// Ends the input and waits for the program to end.
  func finish() throws(ExportError) {
    try? input.fileHandleForWriting.close()
    let (seconds, attoseconds) = patience.components
    let wait = DispatchTimeInterval.nanoseconds(
      Int(seconds) * 1_000_000_000 + Int(attoseconds / 1_000_000_000))
    guard ended.wait(timeout: .now() + wait) == .success else {
      throw .program(
        path: path,
        detail: "was still at work \(patience.words) after its last input; it was stopped")
    }
    try checkStatus()
  }

  private func checkStatus() throws(ExportError) {
    process.waitUntilExit()
    let status = process.terminationStatus
    if process.terminationReason == .uncaughtSignal {
      throw .program(path: path, detail: "was ended by signal \(status)")
    }
    if status != 0 {
      throw .program(path: path, detail: "ended with exit status \(status)")
    }
  }
}

extension Duration {
  /// "60 s".
  fileprivate var words: String {
    "\(formatted(.units(allowed: [.seconds], width: .narrow)))"
  }
}
