import Galley

/// Threads that do the work of requests, so that nobody who only wants to be heard waits for a long
/// article: one a processor core, in the order in which requests came.
final class JobQueue: Sendable {
  private typealias Job = @Sendable () -> Void

  private struct Line {
    var jobs: [Job] = []
    var isClosed = false

    /// The next job, or none at the end; null while there is nothing to do.
    mutating func next() -> Job?? {
      if !jobs.isEmpty { return jobs.removeFirst() }
      return isClosed ? .some(nil) : nil
    }
  }

  private let line = Monitor(Line())
  private let mostWaiting: Int

  /// Starts the threads.
  /// - Parameter mostWaiting: How many jobs may wait.
  init(threads: Int = Pipeline.cores, mostWaiting: Int) {
    self.mostWaiting = mostWaiting
    for _ in 0..<threads {
      let isStarted = startThread { [line] in
        while let job = line.wait(for: { $0.next() }) { job() }
      }
      if !isStarted { break }
    }
  }

  deinit { line.withLock { $0.isClosed = true } }

  /// Does a job on one of the threads.
  /// - Throws: ``HTTPFault`` with 503 where too many wait already.
  func run(_ job: @escaping @Sendable () -> HTTPResponse) async throws -> HTTPResponse {
    try await withCheckedThrowingContinuation {
      (result: CheckedContinuation<HTTPResponse, any Error>) in
      let isTaken = line.withLock { line in
        guard line.jobs.count < mostWaiting else { return false }
        line.jobs.append { result.resume(returning: job()) }
        return true
      }
      if !isTaken { result.resume(throwing: HTTPFault(.busy, "galley is busy; try again")) }
    }
  }
}
