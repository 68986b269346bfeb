/// Bytes to read, with the names that they go by.
public struct Input: Sendable {
  /// The file's name as given, or `-`; stands in messages and in `article.source`.
  ///
  /// Bytes of it that are not UTF-8 are shown as `\xE9`.
  public var source: String
  /// The name of the article: the stem of the file.
  public var id: String
  /// The path of the file, from which ``source`` may differ; null for other inputs.
  package var path: String?
  /// Gives the next bytes, in pieces of any size; an empty piece is the end.
  public var next: @Sendable () throws(ReadError) -> [UInt8]

  /// Makes an input that is read in pieces.
  public init(
    source: String, id: String, next: @escaping @Sendable () throws(ReadError) -> [UInt8]
  ) {
    self.source = source
    self.id = id
    self.next = next
  }

  /// The most bytes of one article: 32 MB, more than any book has.
  ///
  /// Ordinary copy needs some 20 times its size in memory, two versions twice as much, and copy of
  /// nothing but short quotes several hundred times. What never ends is refused by this, too.
  public static let mostBytes = 32 << 20

  /// Reads all bytes that are left.
  /// - Parameter limit: The most that there may be.
  /// - Throws: ``ReadError/tooLong(limit:)`` where there are more,
  ///   ``ReadError/system(action:reason:)`` where the system refuses.
  public func bytes(atMost limit: Int = mostBytes) throws(ReadError) -> [UInt8] {
    var bytes = try next()
    while bytes.count <= limit {
      let piece = try next()
      if piece.isEmpty { return bytes }
      bytes += piece
    }
    throw .tooLong(limit: limit)
  }
}
