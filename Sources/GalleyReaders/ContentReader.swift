/// Reads a file as what it is, told by its content first and by its extension second.
///
/// What no reader takes goes to the last resort, plain text, which refuses what is no copy by name.
public struct ContentReader: Reader {
  /// The readers in the order in which they are asked.
  private let readers: [any Reader]
  private let lastResort: any Reader
  private let others: @Sendable () -> [any Reader]

  /// Makes a reader of all that others read.
  /// - Parameters:
  ///   - readers: Who is asked, in this order.
  ///   - lastResort: Who reads what none of them takes.
  ///   - others: Finds readers for extensions that none of these knows; asked only where such a file
  ///     comes up.
  public init(
    _ readers: [any Reader], lastResort: any Reader = PlainTextReader(),
    others: @escaping @Sendable () -> [any Reader] = { [] }
  ) {
    self.readers = readers
    self.lastResort = lastResort
    self.others = others
  }

  /// The format `auto`, which stands in no list.
  public var format: ReadFormat {
    ReadFormat(
      name: "auto", fileExtensions: readers.flatMap(\.format.fileExtensions),
      summary: "Whatever the content is", holdsSeveral: true)
  }

  /// True where one of the readers says so; what the last resort reads is told by its name alone.
  public func recognizes(_ head: FileHead) -> Bool {
    !head.isGalleys && (readers.contains { $0.recognizes(head) } || other(for: head) != nil)
  }

  /// The reader for a file that begins so.
  public func reader(for head: FileHead) -> any Reader {
    if head.isGalleys { return self }
    return readers.first { $0.recognizes(head) }
      // Bytes that are of another kind than the name says go to no reader of that name.
      ?? readers.first { $0.format.isMeant(for: head.name) && $0.isReadableByName(head) }
      ?? other(for: head) ?? lastResort
  }

  /// The reader that only the file's extension asks for.
  private func other(for head: FileHead) -> (any Reader)? {
    guard head.hasExtension, !format.isMeant(for: head.name) else { return nil }
    return others().first { $0.format.isMeant(for: head.name) }
  }

  /// Reads an input with the reader that its content asks for.
  public func read(_ input: Input, each body: (Record) throws -> Void) throws {
    let (head, whole) = try input.peeked()
    if head.isGalleys { throw ReadError.foreign(.galley) }
    try reader(for: head).read(whole, each: body)
  }
}

extension Reader {
  /// Whether the name alone may decide: no signature of another format stands at the beginning.
  fileprivate func isReadableByName(_ head: FileHead) -> Bool {
    ForeignFormat(magic: head.bytes[...]) == nil
  }
}
