import GalleyExtractors
import GalleyModel

/// Articles whose extraction has begun or is to come, in their order.
///
/// The caller reads and writes; other threads extract meanwhile. Once as much is waiting as may, the
/// caller extracts too, so that all cores have work whatever the articles are like. What comes out,
/// and in which order, does not depend on the number of threads.
struct ExtractionQueue: ~Copyable {
  /// Something that leaves the queue in its order.
  enum Item {
    case job(ExtractionJob)
    /// A record without an article.
    case failure(RecordFailure)
  }

  /// No more than this waits: memory stays bounded, and there is work for each thread.
  private static let mostItems = 64
  private static let mostBytes = 8 << 20

  private let extractor: any Extractor
  /// How many may extract; null until a second article comes, since to count the cores takes as long
  /// as to extract a short one.
  private var threads: Int?
  private var items: [Item] = []
  private var bytes = 0
  private var workers: ExtractionWorkers?

  /// Makes an empty queue.
  /// - Parameter threads: How many may extract, the caller among them; at least 1; one a core if not
  ///   given.
  init(extractor: any Extractor, threads: Int?) {
    self.extractor = extractor
    self.threads = threads
  }

  /// Adds an article; the second one starts the other threads.
  mutating func add(_ article: Article) {
    let job = ExtractionJob(article)
    items.append(.job(job))
    bytes += job.size
    guard items.count > 1 else { return }
    // More than can wait would only wait for each other.
    let threads = min(threads ?? Pipeline.cores, Self.mostItems)
    self.threads = threads
    guard threads > 1 else { return }
    if workers == nil {
      let workers = ExtractionWorkers(count: threads - 1, extractor: extractor)
      for case .job(let job) in items { workers.add(job) }
      self.workers = workers
    } else {
      workers?.add(job)
    }
  }

  /// Adds a record that could not be read.
  mutating func add(_ failure: RecordFailure) { items.append(.failure(failure)) }

  /// The next in order: whatever is done, and what is not once too much waits; null where the
  /// caller had better read on.
  mutating func next() -> ExportItem? {
    guard let first = items.first else { return nil }
    let isFull = threads == 1 || items.count >= Self.mostItems || bytes >= Self.mostBytes
    if case .job(let job) = first, !isFull, !job.isDone { return nil }
    return takeFirst()
  }

  /// The next in order, which is waited for; null where none is left.
  mutating func last() -> ExportItem? { items.isEmpty ? nil : takeFirst() }

  private mutating func takeFirst() -> ExportItem {
    switch items.removeFirst() {
    case .failure(let failure): return .failure(failure)
    case .job(let job):
      bytes -= job.size
      job.run(extractor)
      // Somebody else is at it: what stands behind it can be done meanwhile.
      for case .job(let other) in items where !job.isDone { other.run(extractor) }
      return .extraction(job.result())
    }
  }
}
