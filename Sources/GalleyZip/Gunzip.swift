/// Unpacks gzip piece by piece, any number of members one behind the other (RFC 1952).
///
/// Web archives are packed so, a member a record; so are the bodies of many answers in them.
package struct Gunzip: ~Copyable {
  private var inflater: Inflater
  private var hasBegun = false

  /// Makes an unpacker of gzip, or of zlib's own format.
  package init() throws(ZipError) { inflater = try Inflater(.headed) }

  /// Makes an unpacker of deflated bytes without any header, as some servers send them.
  package init(headless: Void) throws(ZipError) { inflater = try Inflater(.raw) }

  /// Whether the last member that was begun has come to its end.
  package var isWhole: Bool { !hasBegun || inflater.isFinished }

  /// Unpacks the next piece.
  /// - Parameter limit: The most bytes that it may unpack to.
  /// - Throws: ``ZipError`` where the bytes are damaged or unpack to more.
  package mutating func unpack(_ piece: [UInt8], atMost limit: Int) throws(ZipError) -> [UInt8] {
    var result: [UInt8] = []
    var rest = piece[...]
    while !rest.isEmpty {
      if inflater.isFinished { inflater.restart() }
      hasBegun = true
      let used = try inflater.feed(rest) { bytes in
        result += bytes
        return result.count <= limit
      }
      guard result.count <= limit else { throw .tooLong(name: "a packed part", limit: limit) }
      if used == 0 && !inflater.isFinished { break }
      rest.removeFirst(used)
    }
    return result
  }
}
