import GalleyReaders
import Synchronization

/// Bytes in memory, as an input hands them out: all at once, then the end.
final class Pieces: Sendable {
  private let left: Mutex<[UInt8]>

  init(_ bytes: [UInt8]) {
    left = Mutex(bytes)
  }

  /// The bytes on the first call, nothing after that.
  @Sendable func next() throws(ReadError) -> [UInt8] {
    left.withLock { bytes in
      defer { bytes = [] }
      return bytes
    }
  }
}
