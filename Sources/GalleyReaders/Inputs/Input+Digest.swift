import Synchronization

/// The size and the SHA-256 of an input, taken on the way to its reader.
package final class InputDigest: Sendable {
  private let hash = Mutex(SHA256())

  /// Begins before the first byte.
  package init() {}

  /// How many bytes have gone by, and their hash.
  package var result: (bytes: Int, sha256: String) {
    hash.withLock { ($0.count, $0.hexadecimal()) }
  }

  fileprivate func take(_ piece: [UInt8]) {
    hash.withLock { $0.take(piece[...]) }
  }
}

extension Input {
  /// The input itself, of which a digest sees every byte that is read.
  package func passing(_ digest: InputDigest) -> Input {
    var input = self
    input.next = { [next] () throws(ReadError) in
      let piece = try next()
      digest.take(piece)
      return piece
    }
    return input
  }
}
