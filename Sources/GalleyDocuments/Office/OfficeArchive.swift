import GalleyReaders
import GalleyZip

/// The zip archive that a Word or OpenDocument file is.
struct OfficeArchive: ~Copyable {
  private let archive: ZipArchive
  private let limit: Int

  /// Opens a file that is in memory.
  /// - Parameter limit: The most bytes that a part may unpack to.
  init(bytes: [UInt8], limit: Int = Input.mostBytes) throws(ReadError) {
    do throws(ZipError) {
      archive = try ZipArchive(bytes: bytes)
    } catch {
      throw ReadError(error)
    }
    self.limit = limit
  }

  /// The bytes of a part; null where there is none of that name.
  func part(_ name: String) throws(ReadError) -> [UInt8]? {
    guard let entry = archive.entry(named: name) else { return nil }
    do throws(ZipError) {
      return try archive.contents(of: entry, atMost: limit)
    } catch {
      throw ReadError(error)
    }
  }

  /// A part of XML; null where there is none of that name.
  func xml(_ name: String) throws(ReadError) -> MarkupDocument? {
    try part(name).map { bytes throws(ReadError) in try MarkupDocument(xmlBytes: bytes) }
  }

  /// The first part whose name ends so; null where there is none.
  func name(endingIn ending: String) -> String? {
    archive.entries.first { $0.name.hasSuffix(ending) }?.name
  }
}

extension ReadError {
  /// What a broken archive is to the reader of a file.
  init(_ error: ZipError) {
    switch error {
    case .unreadable(let reason): self = .system(action: "read", reason: reason)
    case .malformed(let detail), .unsupported(let detail): self = .malformed(detail)
    case .tooLong(_, let limit): self = .tooLong(limit: limit)
    }
  }
}

extension MarkupDocument {
  /// Parses XML as it stands in a file, in the character set that it declares.
  convenience init(xmlBytes bytes: [UInt8]) throws(ReadError) {
    let declaration = String(decoding: bytes.prefix(200).prefix { $0 != 0x3E }, as: UTF8.self)
    let declared = declaration.split(separator: "encoding=").dropFirst().first
      .flatMap { $0.dropFirst().split(whereSeparator: { $0 == "\"" || $0 == "'" }).first }
    try self.init(xml: CharsetDecoding.decode(bytes, declared: declared.map(String.init)).text)
  }
}
