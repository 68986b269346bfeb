import Synchronization

/// Memory that a text format writes to in the place of a file.
///
///     let buffer = OutputBuffer()
///     var session = try JSONExporter().open(Destination(.memory(buffer), name: "storm"))
///     try session.write(.extraction(extraction))
///     try session.finish()
///     buffer.bytes   // what `--to json` prints
public final class OutputBuffer: Sendable {
  private let written = Mutex<[UInt8]>([])

  /// Makes an empty buffer.
  public init() {}

  /// What has been written.
  public var bytes: [UInt8] { written.withLock { $0 } }

  func append(_ bytes: borrowing [UInt8]) {
    written.withLock { [bytes = copy bytes] written in
      if written.isEmpty { written = bytes } else { written += bytes }
    }
  }
}

extension OutputBuffer: Hashable {
  /// Whether two are the same memory.
  public static func == (one: OutputBuffer, other: OutputBuffer) -> Bool { one === other }

  /// Feeds what tells the memory from other.
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
