import GalleyModel
import Synchronization

extension Input {
  /// An input whose bytes are in memory, as those of a file of this name; it can be read once.
  ///
  ///     Input(bytes: Array("Four people were hurt.".utf8), name: "wire/v1.txt").id   // "v1"
  public init(bytes: [UInt8], name: String) {
    let rest = MemoryPiece(bytes)
    self.init(source: name.readableName, id: Self.stem(of: name).readableName) { rest.take() }
  }
}

/// Bytes that are handed over once.
private final class MemoryPiece: Sendable {
  private let bytes: Mutex<[UInt8]>

  init(_ bytes: [UInt8]) { self.bytes = Mutex(bytes) }

  func take() -> [UInt8] {
    bytes.withLock { bytes in
      defer { bytes = [] }
      return bytes
    }
  }
}
