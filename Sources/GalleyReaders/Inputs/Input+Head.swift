import Synchronization

extension Input {
  /// The beginning of the input, and an input that gives all of its bytes still.
  /// - Throws: ``ReadError`` where nothing can be read.
  public func peeked() throws(ReadError) -> (head: FileHead, input: Input) {
    var bytes: [UInt8] = []
    var isWhole = false
    while bytes.count < FileHead.mostBytes, !isWhole {
      let piece = try next()
      bytes += piece
      isWhole = piece.isEmpty
    }
    let head = FileHead(
      bytes: Array(bytes.prefix(FileHead.mostBytes)), name: path ?? source, isWhole: isWhole)
    let unread = Unread(bytes)
    var input = self
    input.next = { [next, isWhole] () throws(ReadError) in
      if let bytes = unread.take() { return bytes }
      return isWhole ? [] : try next()
    }
    return (head, input)
  }
}

/// Bytes that were looked at and are still to be read.
package final class Unread: Sendable {
  private let bytes: Mutex<[UInt8]>

  /// Keeps bytes.
  package init(_ bytes: [UInt8]) { self.bytes = Mutex(bytes) }

  /// The bytes the first time; null later, and where there were none.
  package func take() -> [UInt8]? {
    bytes.withLock { bytes in
      defer { bytes = [] }
      return bytes.isEmpty ? nil : bytes
    }
  }
}
