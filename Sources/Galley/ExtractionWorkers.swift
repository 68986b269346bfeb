import Dispatch
import GalleyExtractors
import Synchronization

/// Threads that extract what is added, until nobody refers to them any more.
final class ExtractionWorkers: Sendable {
  private let line = Line()
  private let count: Int

  init(count: Int, extractor: any Extractor) {
    self.count = count
    let queue = DispatchQueue(label: "galley.extraction", attributes: .concurrent)
    for _ in 0..<count {
      queue.async { [line] in
        while let job = line.next() { job.run(extractor) }
      }
    }
  }

  deinit { line.close(count) }

  func add(_ job: ExtractionJob) { line.add(job) }

  /// The jobs that no thread has looked at.
  private final class Line: Sendable {
    private let jobs = Mutex<[ExtractionJob?]>([])
    private let available = DispatchSemaphore(value: 0)

    func add(_ job: ExtractionJob) {
      jobs.withLock { $0.append(job) }
      available.signal()
    }

    /// Lets each thread end when it has done what came before.
    func close(_ threads: Int) {
      for _ in 0..<threads {
        jobs.withLock { $0.append(nil) }
        available.signal()
      }
    }

    /// The next job, waited for; null at the end.
    func next() -> ExtractionJob? {
      available.wait()
      return jobs.withLock { $0.isEmpty ? nil : $0.removeFirst() }
    }
  }
}
