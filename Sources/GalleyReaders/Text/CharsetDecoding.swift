#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Turns bytes of any character set into text, through the system's iconv.
///
/// What a file declares is often wrong (GB2312 on a page that was stored as UTF-8), so bytes that are
/// valid UTF-8 are taken as UTF-8 whatever is declared; then what is declared counts.
public enum CharsetDecoding {
  /// Decodes bytes.
  ///
  ///     CharsetDecoding.decode([0xC5, 0x6C], declared: "iso-8859-1").text   // "Ål"
  /// - Parameters:
  ///   - bytes: What stands in the file; a byte order mark decides.
  ///   - declared: The name of the character set that the file gives, or null.
  /// - Returns: The text, and notes on what had to be decided; none for UTF-8.
  public static func decode(
    _ bytes: [UInt8], declared: String? = nil
  ) -> (text: String, notes: [String]) {
    if let order = UTF16Text.ByteOrder(markOf: bytes) {
      return (UTF16Text.decode(bytes.dropFirst(2), in: order), ["read as UTF-16"])
    }
    let content =
      bytes.starts(with: TextDecoding.utf8Mark) ? bytes[TextDecoding.utf8Mark.count...] : bytes[...]
    let label = declared.map(normalized)
    // ISO-2022 and UTF-7 are valid UTF-8 too, whatever they say.
    let isSevenBit = label.map { $0.hasPrefix("ISO-2022") || $0 == "UTF-7" } ?? false
    if !isSevenBit, let text = String(validating: content, as: UTF8.self) { return (text, []) }
    if let label, !["UTF-8", "US-ASCII", "WINDOWS-1252"].contains(label),
      let text = converted(content, from: label)
    {
      return (text, ["read as \(declared ?? label)"])
    }
    let decoded = Windows1252.decode(content)
    return (decoded.text, decoded.notes)
  }

  /// Decodes bytes by what is declared alone, for formats that are surely right about it; null where
  /// nobody knows the name.
  package static func decode(_ bytes: [UInt8], strictly name: String) -> String? {
    converted(bytes[...], from: normalized(name))
  }

  /// Names as iconv knows them; web standards read Latin-1 as Windows-1252 and GB2312 as GB18030.
  private static func normalized(_ name: String) -> String {
    let name = String(
      decoding: name.utf8.filter { $0 > 0x20 && $0 != 0x22 && $0 != 0x27 && $0 != 0x3B },
      as: UTF8.self
    ).uppercased()
    switch name {
    case "UTF8": return "UTF-8"
    case "ASCII": return "US-ASCII"
    case "ISO-8859-1", "ISO8859-1", "ISO_8859-1", "LATIN1", "LATIN-1", "CP1252":
      return "WINDOWS-1252"
    case "GB2312", "GBK", "X-GBK", "GB_2312-80": return "GB18030"
    case "SHIFT_JIS", "SHIFT-JIS", "X-SJIS", "SJIS": return "CP932"
    case "KS_C_5601-1987", "EUC-KR": return "CP949"
    case "BIG5": return "BIG5-HKSCS"
    case "ISO-8859-9": return "WINDOWS-1254"
    default: return name
    }
  }

  /// Converts through iconv, broken bytes as U+FFFD; null where it does not know the name.
  private static func converted(_ bytes: ArraySlice<UInt8>, from name: String) -> String? {
    let converter = iconv_open("UTF-8", name)
    guard Int(bitPattern: converter) != -1 else { return nil }
    defer { iconv_close(converter) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count * 2)
    var source = Array(bytes)
    var piece = [UInt8](repeating: 0, count: 1 << 14)
    source.withUnsafeMutableBytes { source in
      var input = source.baseAddress?.assumingMemoryBound(to: CChar.self)
      var left = source.count
      while left > 0 {
        var code = 0
        let filled = piece.withUnsafeMutableBytes { buffer in
          var output = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
          var room = buffer.count
          let status = iconv(converter, &input, &left, &output, &room)
          code =
            status == Int.max || Int(bitPattern: UInt(bitPattern: Int(status))) == -1
            ? Int(errno) : 0
          return buffer.count - room
        }
        result += piece[..<filled]
        guard code != 0, code != Int(E2BIG) else { continue }
        result += "\u{FFFD}".utf8
        guard left > 0 else { break }
        input = input?.advanced(by: 1)
        left -= 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
