import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Memory that a worker shares with the process that watches it, and that outlives the worker.
///
/// It holds the input under way, so that a trap or a hang can be told from it, and the counts of
/// the run.
final class Board {
  private static let buckets = 400
  private static let headerSize = 8192
  private static let capacity = 1 << 20
  private let memory: UnsafeMutableRawPointer
  private let words: UnsafeMutablePointer<UInt64>

  /// Opens the board in a file, which is made if it is missing.
  init?(path: String) {
    let size = Board.headerSize + Board.capacity
    let descriptor = open(path, O_RDWR | O_CREAT, 0o600)
    guard descriptor >= 0, ftruncate(descriptor, off_t(size)) == 0 else { return nil }
    let mapped = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0)
    close(descriptor)
    guard let mapped, mapped != MAP_FAILED else { return nil }
    memory = mapped
    words = mapped.bindMemory(to: UInt64.self, capacity: Board.headerSize / 8)
  }

  deinit { munmap(memory, Board.headerSize + Board.capacity) }

  /// The input under way.
  var input: [UInt8] {
    get {
      Array(UnsafeRawBufferPointer(start: memory + Board.headerSize, count: Int(words[1])))
    }
    set {
      words[1] = UInt64(min(newValue.count, Board.capacity))
      (memory + Board.headerSize).copyMemory(
        from: newValue, byteCount: Int(words[1]))
    }
  }

  /// How many inputs have been begun.
  var executions: UInt64 {
    get { words[0] }
    set { words[0] = newValue }
  }

  /// How many bytes have gone through.
  var bytes: UInt64 {
    get { words[2] }
    set { words[2] = newValue }
  }

  /// The most nanoseconds that a kB took.
  var slowest: UInt64 {
    get { words[3] }
    set { words[3] = newValue }
  }

  /// Counts the nanoseconds that a kB took; a tenth of a power of two is one bucket.
  func count(_ cost: UInt64) {
    let bucket = min(Int(log2(Double(max(cost, 1))) * 10), Board.buckets - 1)
    words[8 + bucket] += 1
  }

  /// The median of what has been counted; nil before there are enough counts.
  var median: UInt64? {
    let counts = (0..<Board.buckets).map { words[8 + $0] }
    let all = counts.reduce(0, +)
    guard all >= 200 else { return nil }
    var seen: UInt64 = 0
    for (bucket, count) in counts.enumerated() {
      seen += count
      if seen * 2 >= all { return UInt64(exp2(Double(bucket) / 10)) }
    }
    return nil
  }
}
