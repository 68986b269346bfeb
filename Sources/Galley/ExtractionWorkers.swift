import Dispatch
import GalleyExtractors
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Threads that extract what is added, until nobody refers to them any more.
///
/// They are plain ones: those of a dispatch queue open files of their own and end the program where
/// it may open no more. Fewer of them than wished, or none, is no harm, as whoever waits for a job
/// that nobody has begun does it.
final class ExtractionWorkers: Sendable {
  private let line = Line()
  private let count: Int

  init(count: Int, extractor: any Extractor) {
    let work = Work { [line] in
      while let job = line.next() { job.run(extractor) }
    }
    self.count = (0..<count).count { _ in work.startThread() }
  }

  deinit { line.close(count) }

  func add(_ job: ExtractionJob) { line.add(job) }

  /// What a thread does, in a shape that the system can hand over.
  private final class Work: Sendable {
    private let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) { self.body = body }

    /// Starts a thread that nobody waits for; false where the system has none to give.
    func startThread() -> Bool {
      #if canImport(Darwin)
        var thread: pthread_t?
      #else
        var thread = pthread_t()
      #endif
      var attributes = pthread_attr_t()
      pthread_attr_init(&attributes)
      defer { pthread_attr_destroy(&attributes) }
      pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
      let work = Unmanaged.passRetained(self)
      let code = pthread_create(
        &thread, &attributes,
        { work in
          if let work = work as UnsafeMutableRawPointer? {
            Unmanaged<Work>.fromOpaque(work).takeRetainedValue().body()
          }
          return nil
        }, work.toOpaque())
      if code != 0 { work.release() }
      return code == 0
    }
  }

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
