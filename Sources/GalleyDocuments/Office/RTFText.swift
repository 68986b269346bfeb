import GalleyReaders

/// Gathers the text of an RTF file, whose characters come as bytes of several code pages and as
/// numbers of Unicode.
struct RTFText {
  private(set) var text = ""
  private var bytes: [UInt8] = []
  private var page = "windows-1252"
  private var highSurrogate: UInt16?

  /// Takes a byte in a code page.
  mutating func append(_ byte: UInt8, in page: String) {
    if page != self.page { flush() }
    self.page = page
    bytes.append(byte)
  }

  /// Takes a character of `\uN`, which may be half of one.
  mutating func append(codeUnit: UInt16) {
    flush()
    switch codeUnit {
    case 0xD800...0xDBFF: highSurrogate = codeUnit
    case 0xDC00...0xDFFF:
      if let high = highSurrogate {
        let value = 0x10000 + (UInt32(high) - 0xD800) << 10 + (UInt32(codeUnit) - 0xDC00)
        Unicode.Scalar(value).map { text.unicodeScalars.append($0) }
      }
      highSurrogate = nil
    default:
      Unicode.Scalar(codeUnit).map { text.unicodeScalars.append($0) }
    }
  }

  /// Takes text.
  mutating func append(_ piece: String) {
    flush()
    text += piece
  }

  /// All text so far; what comes next begins anew.
  mutating func take() -> String {
    flush()
    defer { text = "" }
    return text
  }

  private mutating func flush() {
    guard !bytes.isEmpty else { return }
    if bytes.allSatisfy({ $0 < 0x80 }) {
      text += String(decoding: bytes, as: UTF8.self)
    } else {
      text += CodePages.decode(bytes, page)
    }
    bytes.removeAll(keepingCapacity: true)
  }
}

/// The code pages of RTF.
enum CodePages {
  /// The page of `\fcharsetN`; null where that of the document counts.
  static func page(ofCharset number: Int) -> String? {
    switch number {
    case 0: "windows-1252"
    case 77: "MACINTOSH"
    case 128: "CP932"
    case 129: "CP949"
    case 134: "GB18030"
    case 136: "BIG5"
    case 161: "windows-1253"
    case 162: "windows-1254"
    case 163: "windows-1258"
    case 177: "windows-1255"
    case 178: "windows-1256"
    case 186: "windows-1257"
    case 204: "windows-1251"
    case 222: "CP874"
    case 238: "windows-1250"
    default: nil
    }
  }

  /// The page of `\ansicpgN`.
  static func page(number: Int) -> String {
    switch number {
    case 65001: "utf-8"
    case 10000: "MACINTOSH"
    case 936: "GB18030"
    case 1250...1258: "windows-\(number)"
    default: number > 0 ? "CP\(number)" : "windows-1252"
    }
  }

  /// Decodes bytes of a page.
  ///
  /// Short runs of Asian pages may look like UTF-8 and are not; in Windows-1252 such are UTF-8 that a
  /// program took for it.
  static func decode(_ bytes: [UInt8], _ page: String) -> String {
    if page != "windows-1252", let text = CharsetDecoding.decode(bytes, strictly: page) {
      return text
    }
    return CharsetDecoding.decode(bytes).text
  }
}
