/// A zip archive that is read part by part, in memory that does not grow with the parts.
///
/// Reads what libxlsxwriter writes (PKWARE APPNOTE 4.3): one disk, no ZIP64, no encryption, parts
/// that are stored or deflated.
package struct ZipArchive: ~Copyable {
  /// A part of an archive.
  package struct Entry: Hashable, Sendable {
    /// The name with its folders: `xl/worksheets/sheet1.xml`.
    package let name: String
    fileprivate let method: Int
    fileprivate let compressedSize: Int
    fileprivate let size: Int
    fileprivate let headerOffset: Int
  }

  /// The parts in the order of the archive's directory.
  package let entries: [Entry]
  private let file: ReadableFile

  /// Opens an archive and reads its directory.
  package init(path: String) throws(ZipError) {
    let file = try ReadableFile(path: path)
    entries = try Self.directory(of: file)
    self.file = file
  }

  /// Reads a part from its beginning to its end in pieces.
  /// - Throws: ``ZipError`` where the part is damaged or has another size than the directory says.
  package func read(
    _ entry: Entry, _ receive: (UnsafeRawBufferPointer) -> Void
  ) throws(ZipError) {
    let header = try file.bytes(at: entry.headerOffset, count: 30)
    guard header.number(at: 0, bytes: 4) == 0x0403_4B50 else {
      throw .malformed(detail: "no header before \(entry.name)")
    }
    var offset =
      entry.headerOffset + 30 + header.number(at: 26, bytes: 2) + header.number(at: 28, bytes: 2)
    var left = entry.compressedSize
    var size = 0
    var inflater = try Inflater()
    while left > 0 {
      let piece = try file.bytes(at: offset, count: min(left, 1 << 16))
      offset += piece.count
      left -= piece.count
      switch entry.method {
      case 0:
        size += piece.count
        piece.withUnsafeBytes(receive)
      case 8:
        try inflater.feed(piece) { bytes in
          size += bytes.count
          receive(bytes)
        }
      default:
        throw .malformed(detail: "\(entry.name) is packed in an unknown way")
      }
    }
    guard size == entry.size, entry.method == 0 || inflater.isFinished else {
      throw .malformed(detail: "\(entry.name) has \(size) of \(entry.size) bytes")
    }
  }

  private static func directory(of file: borrowing ReadableFile) throws(ZipError) -> [Entry] {
    // The end record has 22 bytes and a comment, which libxlsxwriter leaves empty.
    guard file.size >= 22 else { throw .malformed(detail: "too short for a zip archive") }
    let end = try file.bytes(at: file.size - 22, count: 22)
    guard end.number(at: 0, bytes: 4) == 0x0605_4B50 else {
      throw .malformed(detail: "the zip archive's directory is missing")
    }
    let count = end.number(at: 10, bytes: 2)
    let bytes = try file.bytes(
      at: end.number(at: 16, bytes: 4), count: end.number(at: 12, bytes: 4))
    var entries: [Entry] = []
    var index = 0
    for _ in 0..<count {
      guard index + 46 <= bytes.count, bytes.number(at: index, bytes: 4) == 0x0201_4B50 else {
        throw .malformed(detail: "the zip archive's directory is cut short")
      }
      let nameEnd = index + 46 + bytes.number(at: index + 28, bytes: 2)
      guard nameEnd <= bytes.count else {
        throw .malformed(detail: "the zip archive's directory is cut short")
      }
      entries.append(
        Entry(
          name: String(decoding: bytes[(index + 46)..<nameEnd], as: UTF8.self),
          method: bytes.number(at: index + 10, bytes: 2),
          compressedSize: bytes.number(at: index + 20, bytes: 4),
          size: bytes.number(at: index + 24, bytes: 4),
          headerOffset: bytes.number(at: index + 42, bytes: 4)))
      index =
        nameEnd + bytes.number(at: index + 30, bytes: 2) + bytes.number(at: index + 32, bytes: 2)
    }
    return entries
  }
}

extension [UInt8] {
  /// A little-endian number; the caller has made sure that its bytes are there.
  fileprivate func number(at index: Int, bytes count: Int) -> Int {
    self[index..<(index + count)].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
