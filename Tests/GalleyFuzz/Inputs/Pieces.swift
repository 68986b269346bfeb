import GalleyModel
import GalleyReaders
import Synchronization

/// Bytes in memory, as an input hands them out: in pieces, then the end.
final class Pieces: Sendable {
  private let left: Mutex<ArraySlice<UInt8>>
  private let size: Int

  init(_ bytes: [UInt8], size: Int) {
    left = Mutex(bytes[...])
    self.size = max(size, 1)
  }

  /// The next piece; nothing at the end.
  @Sendable func next() throws(ReadError) -> [UInt8] {
    left.withLock { bytes in
      defer { bytes = bytes.dropFirst(size) }
      return Array(bytes.prefix(size))
    }
  }
}

extension Reader {
  /// What the reader makes of bytes.
  func records(
    of bytes: [UInt8], id: String = "fuzz", source: String = "fuzz.txt", pieces: Int = .max
  ) throws -> [Record] {
    var records: [Record] = []
    let input = Input(source: source, id: id, next: Pieces(bytes, size: pieces).next)
    try read(input) { records.append($0) }
    return records
  }

  /// The articles among what the reader makes of bytes.
  func articles(of bytes: [UInt8]) throws -> [Article] {
    try records(of: bytes).compactMap { record in
      if case .article(let article) = record { article } else { nil }
    }
  }
}
