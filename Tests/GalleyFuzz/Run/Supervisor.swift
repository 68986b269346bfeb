import Foundation

/// Keeps a worker going for a time, and finds out which inputs end it.
///
/// The worker is a process of its own: a trap in the program under test ends the worker, not the
/// run. The input that was under way then stands on the board.
struct Supervisor {
  /// How long one input may take before it counts as a hang.
  private static let patience = 30.0
  let seconds: Double
  let seed: UInt64
  let findings: Findings

  /// Runs to the end of the time, and prints what the run came to.
  /// - Returns: Whether there was nothing to find.
  func run() throws -> Bool {
    let boardPath = findings.folder + "/board"
    try? FileManager.default.removeItem(atPath: boardPath)
    guard let board = Board(path: boardPath) else { throw CocoaError(.fileWriteUnknown) }
    let end = Date(timeIntervalSinceNow: seconds)
    var generation: UInt64 = 0
    while Date() < end {
      let arguments = [
        "--worker", boardPath, "--findings", findings.folder,
        "--seed", String(seed &+ generation &* 1_000_003),
      ]
      let worker = try start(arguments)
      let isHung = watch(worker, board, until: end)
      if isHung {
        minimise("hang", board.input)
      } else if worker.terminationReason == .uncaughtSignal, worker.terminationStatus != SIGTERM {
        minimise("trap", board.input)
      }
      generation += 1
    }
    print(
      """
      \(board.executions) executions, \(board.bytes / 1024) kB, \(generation) workers
      median \(board.median ?? 0) ns a kB, slowest \(board.slowest) ns a kB (slowest.txt)
      """)
    let names = try FileManager.default.contentsOfDirectory(atPath: findings.folder)
    let count = names.count { $0.hasSuffix(".txt") && $0 != "slowest.txt" }
    print("\(count) findings in \(findings.folder)")
    return count == 0
  }

  /// Waits for the worker or the end of the time.
  /// - Returns: True where the worker got stuck on one input.
  private func watch(_ worker: Process, _ board: Board, until end: Date) -> Bool {
    var (count, since) = (board.executions, Date())
    while worker.isRunning {
      Thread.sleep(forTimeInterval: 0.1)
      if board.executions != count { (count, since) = (board.executions, Date()) }
      let isHung = Date().timeIntervalSince(since) > Supervisor.patience
      if isHung || Date() > end {
        worker.terminate()
        worker.waitUntilExit()
        return isHung
      }
    }
    return false
  }

  private func minimise(_ kind: String, _ input: [UInt8]) {
    let (_, place) = replay(input, traces: true)
    let name = place.map { "\(kind)-\($0)" } ?? kind
    guard !findings.hasEnough(name) else { return }
    findings.add(name, "before it was minimised", input)
    var minimiser = Minimiser(attempts: kind == "hang" ? 10 : 600) { smaller in
      replay(smaller, traces: false).ended == kind
    }
    let smallest = minimiser.minimise(input)
    findings.add(name, "minimised", smallest)
  }

  /// Runs one input in a process of its own.
  /// - Returns: How it ended, where not well, and the place in the sources that its trace names.
  private func replay(_ input: [UInt8], traces: Bool) -> (ended: String?, place: String?) {
    let path = findings.folder + "/replay"
    try? Data(input).write(to: URL(fileURLWithPath: path))
    let output = Pipe()
    guard let process = try? start(["--replay", path], errors: output, traces: traces) else {
      return (nil, nil)
    }
    let end = Date(timeIntervalSinceNow: traces ? 120 : Supervisor.patience)
    let timer = DispatchSource.makeTimerSource(queue: .global())
    timer.schedule(deadline: .now() + end.timeIntervalSinceNow)
    timer.setEventHandler { process.terminate() }
    timer.resume()
    let trace = String(
      decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    timer.cancel()
    guard process.terminationReason == .uncaughtSignal else { return (nil, nil) }
    let place = trace.firstMatch(of: /Sources\/Galley[^\n]*?([A-Za-z+]+\.swift):([0-9]+)/)
    return (
      process.terminationStatus == SIGTERM ? "hang" : "trap", place.map { "\($0.1)-\($0.2)" }
    )
  }

  private func start(
    _ arguments: [String], errors: Pipe? = nil, traces: Bool = false
  ) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
    process.arguments = arguments
    var environment = ProcessInfo.processInfo.environment
    environment["SWIFT_BACKTRACE"] = traces ? "enable=yes,color=no,output-to=stderr" : "enable=no"
    process.environment = environment
    if let errors { process.standardError = errors }
    try process.run()
    return process
  }
}
