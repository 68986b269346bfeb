/// A zip archive that is read part by part, in memory that does not grow with the parts.
///
/// Reads what offices and libxlsxwriter write (PKWARE APPNOTE 4.3): one disk, no ZIP64, no
/// encryption, parts that are stored or deflated.
package struct ZipArchive: ~Copyable {
  /// A part of an archive.
  package struct Entry: Hashable, Sendable {
    /// The name with its folders: `xl/worksheets/sheet1.xml`.
    package let name: String
    let isEncrypted: Bool
    let method: Int
    let compressedSize: Int
    let size: Int
    let headerOffset: Int
  }

  /// The parts in the order of the archive's directory.
  package let entries: [Entry]
  private let source: ZipSource

  /// Opens an archive and reads its directory.
  package init(path: String) throws(ZipError) {
    let source = try ZipSource(path: path)
    entries = try ZipDirectory.entries(of: source)
    self.source = source
  }

  /// Takes an archive that is in memory, as one from standard input is.
  package init(bytes: [UInt8]) throws(ZipError) {
    let source = ZipSource(bytes: bytes)
    entries = try ZipDirectory.entries(of: source)
    self.source = source
  }

  /// A part by its name; null where there is none.
  package func entry(named name: String) -> Entry? {
    entries.first { $0.name == name }
  }

  /// No document shrinks so much, which is 50 times at best; what does is made to fill the memory.
  private static let mostGrowth = 400
  /// Short parts may be of one letter.
  private static let leastSuspicious = 1 << 20

  /// Reads a part whole.
  ///
  /// The size in the directory is not believed: unpacking stops where it is passed.
  /// - Throws: ``ZipError/tooLong(name:limit:)``, and what ``read(_:atMost:_:)`` throws.
  package func contents(of entry: Entry, atMost limit: Int) throws(ZipError) -> [UInt8] {
    if entry.size > Self.leastSuspicious, entry.size / Self.mostGrowth > entry.compressedSize {
      throw .unsupported(detail: "\(entry.name) unpacks to over \(Self.mostGrowth) times its size")
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(entry.size, limit))
    try read(entry, atMost: limit) { bytes += $0 }
    return bytes
  }

  /// Reads a part from its beginning to its end in pieces.
  /// - Parameter limit: The most bytes that it may unpack to.
  /// - Throws: ``ZipError`` where the part is damaged, too long, or has another size than the
  ///   directory says.
  package func read(
    _ entry: Entry, atMost limit: Int = .max, _ receive: (UnsafeRawBufferPointer) -> Void
  ) throws(ZipError) {
    if entry.isEncrypted { throw .unsupported(detail: "\(entry.name) is encrypted") }
    guard entry.method == 0 || entry.method == 8 else {
      throw .unsupported(detail: "\(entry.name) is packed in a rare way (method \(entry.method))")
    }
    guard entry.size <= limit else { throw .tooLong(name: entry.name, limit: limit) }
    let header = try source.bytes(at: entry.headerOffset, count: 30)
    guard header.number(at: 0, bytes: 4) == 0x0403_4B50 else {
      throw .malformed(detail: "no header before \(entry.name)")
    }
    var offset =
      entry.headerOffset + 30 + header.number(at: 26, bytes: 2) + header.number(at: 28, bytes: 2)
    var left = entry.compressedSize
    var size = 0
    var inflater = try Inflater(.raw)
    while left > 0 {
      let piece = try source.bytes(at: offset, count: min(left, 1 << 16))
      offset += piece.count
      left -= piece.count
      if entry.method == 0 {
        size += piece.count
        piece.withUnsafeBytes(receive)
      } else {
        // Whoever lies about the size is stopped within a piece: deflate grows 1,032 times at most.
        try inflater.feed(piece[...]) { bytes in
          size += bytes.count
          if size <= entry.size { receive(bytes) }
          return size <= entry.size
        }
      }
      guard size <= entry.size else {
        throw .malformed(detail: "\(entry.name) unpacks to more than its \(entry.size) bytes")
      }
    }
    guard size == entry.size, entry.method == 0 || inflater.isFinished else {
      throw .malformed(detail: "\(entry.name) has \(size) of \(entry.size) bytes")
    }
  }
}
