import Galley

/// A thread of the server's own on which all that waits for clients takes its turn.
///
/// The threads that tasks share are as many as there are cores, and whoever blocks one of them would keep
/// clients waiting.
final class EventLoop: TaskExecutor {
  private struct State {
    var jobs: [UnownedJob] = []
    var isClosed = false
    var hasThread = false

    /// The next job, or none at the end; null while there is nothing to do.
    mutating func next() -> UnownedJob?? {
      if !jobs.isEmpty { return jobs.removeFirst() }
      guard isClosed else { return nil }
      hasThread = false
      return .some(nil)
    }
  }

  private let state = Monitor(State())

  /// Makes a loop, whose thread starts with the first job.
  init() {}

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let wantsThread = state.withLock { state in
      state.jobs.append(job)
      defer { state.hasThread = true }
      return !state.hasThread
    }
    if wantsThread, !startThread({ self.run() }) { run(onlyOnce: true) }
  }

  /// Lets the thread end when there is nothing to do any more.
  func close() { state.withLock { $0.isClosed = true } }

  /// Does what comes, to the end.
  /// - Parameter onlyOnce: Whether only what is there is done, where the system has no thread to give.
  private func run(onlyOnce: Bool = false) {
    while let job = state.wait(for: { state in
      if onlyOnce, state.jobs.isEmpty {
        state.hasThread = false
        return UnownedJob??.some(nil)
      }
      return state.next()
    }) {
      job.runSynchronously(on: asUnownedTaskExecutor())
    }
  }
}
