/// The directory at the end of a zip archive (PKWARE APPNOTE 4.3.12 to 4.3.16).
enum ZipDirectory {
  /// The record at the end has 22 bytes and a comment of up to 65,535.
  private static let endSize = 22
  private static let longestComment = 0xFFFF
  private static let cutShort = ZipError.malformed(
    detail: "the zip archive's directory is cut short")

  /// The parts in the order of the directory.
  static func entries(of source: borrowing ZipSource) throws(ZipError) -> [ZipArchive.Entry] {
    let end = try endRecord(of: source)
    let count = end.number(at: 10, bytes: 2)
    let (size, offset) = (end.number(at: 12, bytes: 4), end.number(at: 16, bytes: 4))
    if count == 0xFFFF || size == 0xFFFF_FFFF || offset == 0xFFFF_FFFF {
      throw .unsupported(detail: "the zip archive is of the large kind (ZIP64)")
    }
    guard end.number(at: 4, bytes: 2) == 0, end.number(at: 6, bytes: 2) == 0 else {
      throw .unsupported(detail: "the zip archive is one volume of several")
    }
    let bytes = try source.bytes(at: offset, count: size)
    var entries: [ZipArchive.Entry] = []
    var index = 0
    for _ in 0..<count {
      guard index + 46 <= bytes.count, bytes.number(at: index, bytes: 4) == 0x0201_4B50 else {
        throw cutShort
      }
      let nameEnd = index + 46 + bytes.number(at: index + 28, bytes: 2)
      guard nameEnd <= bytes.count else { throw cutShort }
      entries.append(
        ZipArchive.Entry(
          name: String(decoding: bytes[(index + 46)..<nameEnd], as: UTF8.self),
          isEncrypted: bytes[index + 8] & 1 == 1,
          method: bytes.number(at: index + 10, bytes: 2),
          compressedSize: bytes.number(at: index + 20, bytes: 4),
          size: bytes.number(at: index + 24, bytes: 4),
          headerOffset: bytes.number(at: index + 42, bytes: 4)))
      index =
        nameEnd + bytes.number(at: index + 30, bytes: 2) + bytes.number(at: index + 32, bytes: 2)
    }
    return entries
  }

  /// The record at the end, from behind: the last whose comment reaches the end of the file, or the
  /// last at all where something was appended.
  private static func endRecord(of source: borrowing ZipSource) throws(ZipError) -> [UInt8] {
    guard source.size >= endSize else { throw .malformed(detail: "too short for a zip archive") }
    let count = min(source.size, endSize + longestComment)
    let tail = try source.bytes(at: source.size - count, count: count)
    var loose: Int?
    for index in stride(from: count - endSize, through: 0, by: -1)
    where tail[index] == 0x50 && tail.number(at: index, bytes: 4) == 0x0605_4B50 {
      if index + endSize + tail.number(at: index + 20, bytes: 2) == count {
        return Array(tail[index..<index + endSize])
      }
      loose = loose ?? index
    }
    guard let loose else {
      throw .malformed(detail: "the zip archive's directory is missing")
    }
    return Array(tail[loose..<loose + endSize])
  }
}

extension [UInt8] {
  /// A little-endian number; the caller has made sure that its bytes are there.
  func number(at index: Int, bytes count: Int) -> Int {
    self[index..<(index + count)].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
