import GalleyExtractors

/// Threads that extract what is added, until nobody refers to them any more.
///
/// They are plain ones: those of a dispatch queue open files of their own and end the program where
/// it may open no more. Fewer of them than wished, or none, is no harm, as whoever waits for a job
/// that nobody has begun does it.
final class ExtractionWorkers: Sendable {
  private let line = Monitor(Line())

  /// Starts threads, as many as the system gives.
  init(count: Int, extractor: any Extractor) {
    for _ in 0..<count {
      let isStarted = startThread { [line] in
        while let job = line.wait(for: { $0.next() }) { job.run(extractor) }
      }
      if !isStarted { break }
    }
  }

  deinit { line.withLock { $0.isClosed = true } }

  func add(_ job: ExtractionJob) { line.withLock { $0.jobs.append(job) } }

  /// The jobs that no thread has looked at.
  private struct Line {
    var jobs: [ExtractionJob] = []
    /// Whether no more will come.
    var isClosed = false

    /// The next job, or none at the end; null while there is nothing to do.
    mutating func next() -> ExtractionJob?? {
      if !jobs.isEmpty { return jobs.removeFirst() }
      return isClosed ? .some(nil) : nil
    }
  }
}
