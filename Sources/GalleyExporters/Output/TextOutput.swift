/// Where a text format puts its bytes: a file that takes its name at the end, standard output or memory.
///
/// Exporters collect bytes and hand them over between items with ``take(_:)``; the bytes go out in
/// large pieces, so any number of articles passes in bounded memory.
///
///     let output = try TextOutput(destination, extension: "md")
///     try output.take(&bytes)                 // as often as there is something
///     try output.takeAll(&bytes)
///     return try output.commit()              // out/NAME.md, or nothing for other places
public struct TextOutput {
  private enum Sink {
    case file(OutputFile)
    case standardOutput(OpenFile)
    case memory(OutputBuffer)
  }

  /// What a pipe holds, so that whoever reads it gets to work early, and what the processor's caches
  /// hold, so that the system takes it over quickly.
  private static let piece = 1 << 16

  private let sink: Sink

  private init(_ sink: Sink) {
    self.sink = sink
  }

  /// Begins a file.
  package init(path: String) throws(ExportError) {
    self.init(.file(try OutputFile(path: path)))
  }

  /// The file as the system knows it, for programs that write themselves; null for memory.
  package var descriptor: Int32? {
    switch sink {
    case .file(let file): file.descriptor
    case .standardOutput(let file): file.descriptor
    case .memory: nil
    }
  }

  /// Begins the one file of a format, `NAME.extension`, or writes to standard output or memory.
  public init(_ destination: Destination, extension suffix: String) throws(ExportError) {
    if let path = destination.path(suffix) {
      try self.init(path: path)
    } else if case .memory(let buffer) = destination.place {
      self.init(.memory(buffer))
    } else {
      self.init(.standardOutput(OpenFile(descriptor: 1, path: "standard output")))
    }
  }

  /// Writes the bytes out, and empties them, where enough of them have come together.
  public func take(_ bytes: inout [UInt8]) throws(ExportError) {
    if bytes.count >= TextOutput.piece { try takeAll(&bytes) }
  }

  /// Writes the last bytes out; after this only the name is missing.
  public func takeAll(_ bytes: inout [UInt8]) throws(ExportError) {
    switch sink {
    case .file(let file): try file.write(bytes)
    case .standardOutput(let file): try file.write(bytes)
    case .memory(let buffer): buffer.append(bytes)
    }
    bytes.removeAll(keepingCapacity: true)
  }

  /// The output with what has been written, out of reach of whoever has the file open; the same for
  /// standard output, where what is written is gone.
  package func copied() throws(ExportError) -> TextOutput {
    guard case .file(let file) = sink else { return self }
    return TextOutput(.file(try file.copied()))
  }

  /// Gives the file its name.
  /// - Returns: The file, or nothing for standard output and memory.
  public func commit() throws(ExportError) -> [WrittenFile] {
    try TextOutput.commit([self])
  }

  /// Gives several files their names together, so that an interrupt leaves all of them or none.
  package static func commit(_ outputs: [TextOutput]) throws(ExportError) -> [WrittenFile] {
    try OutputFile.commit(
      outputs.compactMap { output in
        if case .file(let file) = output.sink { file } else { nil }
      })
  }
}
