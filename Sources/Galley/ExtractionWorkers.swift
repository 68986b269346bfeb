import GalleyExtractors

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
  private let line = Monitor(Line())

  /// Starts threads, as many as the system gives.
  init(count: Int, extractor: any Extractor) {
    let work = Work { [line] in
      while let job = line.wait(for: { $0.next() }) { job.run(extractor) }
    }
    for _ in 0..<count where !work.startThread() { break }
  }

  deinit { line.withLock { $0.isClosed = true } }

  func add(_ job: ExtractionJob) { line.withLock { $0.jobs.append(job) } }

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
