/// The text of a file and what had to be decided to read it.
struct DecodedText: Hashable, Sendable {
  /// The text without its byte order mark, otherwise untouched.
  var text: String
  /// For `article.notes`; empty for plain UTF-8.
  var notes: [String] = []
}

/// Turns the bytes of a file into text, whatever a newsroom's systems saved it as.
///
/// UTF-8 and UTF-16 with a byte order mark are taken at their word. All else is UTF-8 where it is
/// valid, and Windows-1252 where it is not.
enum TextDecoding {
  /// Decodes a whole file.
  /// - Throws: ``ReadError/foreign(_:)`` where it is a PDF, a Word file, a picture and so on,
  ///   ``ReadError/binary`` where a NUL stands in the first 8 KB and the file is not UTF-16.
  static func decode(_ bytes: [UInt8]) throws(ReadError) -> DecodedText {
    if let format = ForeignFormat(magic: bytes[...]) { throw .foreign(format) }
    if let order = UTF16Text.ByteOrder(markOf: bytes) {
      let text = UTF16Text.decode(bytes.dropFirst(2), in: order)
      return DecodedText(text: text, notes: ["read as UTF-16"])
    }
    if bytes.prefix(8192).contains(0) { throw .binary }
    let content = bytes.starts(with: utf8Mark) ? bytes[utf8Mark.count...] : bytes[...]
    if let text = String(validating: content, as: UTF8.self) { return DecodedText(text: text) }
    return Windows1252.decode(content)
  }

  /// The byte order mark of UTF-8.
  static let utf8Mark: [UInt8] = [0xEF, 0xBB, 0xBF]
}
