/// Bytes to read, with the names that they go by.
public struct Input: Sendable {
  /// The file's name as given, or `-`; stands in messages and in `article.source`.
  public var source: String
  /// The name of the article: the stem of the file.
  public var id: String
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

  /// Reads all bytes that are left.
  /// - Throws: ``ReadError/system(action:reason:)`` where the system refuses.
  public func bytes() throws(ReadError) -> [UInt8] {
    var bytes = try next()
    while true {
      let piece = try next()
      if piece.isEmpty { return bytes }
      bytes += piece
    }
  }
}
