import GalleyReaders

/// Decodes the encoded words of mail headers: `=?utf-8?Q?Storm_in_Tarn=C3=A9?=` (RFC 2047).
enum EncodedWords {
  /// The text of a field.
  ///
  /// Raw bytes beside the words are UTF-8 or Windows-1252, and the bytes of a word that are UTF-8 are
  /// taken as it whatever the word declares: systems write `=?windows-1252?Q?…?=` around UTF-8.
  static func decode(_ field: [UInt8]) -> String {
    var text = ""
    var plain: [UInt8] = []
    var bytes: [UInt8] = []
    var charset: String?
    func flushWord() {
      if !bytes.isEmpty { text += CharsetDecoding.decode(bytes, declared: charset).text }
      bytes = []
    }
    func flushPlain() {
      // White space between two encoded words is none.
      let isGap = charset != nil && plain.allSatisfy { $0 <= 0x20 }
      if !isGap { flushWord() }
      if !isGap, !plain.isEmpty { text += CharsetDecoding.decode(plain).text }
      plain = []
    }
    var index = 0
    while index < field.count {
      guard let word = word(in: field, at: index) else {
        plain.append(field[index])
        index += 1
        continue
      }
      flushPlain()
      // A character may be cut between two words of one character set.
      if charset?.lowercased() != word.charset.lowercased() { flushWord() }
      charset = word.charset
      bytes += word.bytes
      index = word.end
    }
    if plain.contains(where: { $0 > 0x20 }) { flushWord() } else { plain = [] }
    flushWord()
    if !plain.isEmpty { text += CharsetDecoding.decode(plain).text }
    return text
  }

  private static func word(
    in field: [UInt8], at start: Int
  ) -> (charset: String, bytes: [UInt8], end: Int)? {
    guard field[start] == UInt8(ascii: "="), start + 1 < field.count,
      field[start + 1] == UInt8(ascii: "?")
    else { return nil }
    // A word has 75 bytes; what programs write has more at times.
    let reach = field[..<min(field.count, start + 4096)]
    guard let first = reach[(start + 2)...].firstIndex(of: 0x3F), first + 2 < reach.endIndex,
      reach[first + 2] == 0x3F
    else { return nil }
    let charset = String(
      decoding: reach[(start + 2)..<first].prefix { $0 != UInt8(ascii: "*") }, as: UTF8.self)
    guard charset.utf8.allSatisfy({ $0 > 0x20 }) else { return nil }
    var end = first + 3
    while end + 1 < reach.endIndex, !(reach[end] == 0x3F && reach[end + 1] == 0x3D) { end += 1 }
    guard end + 1 < reach.endIndex else { return nil }
    let content = Array(reach[(first + 3)..<end])
    switch reach[first + 1] | 0x20 {
    case UInt8(ascii: "q"):
      let spaced = content.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }
      return (charset, TransferEncoding.quotedPrintable(spaced), end + 2)
    case UInt8(ascii: "b"): return (charset, TransferEncoding.base64(content), end + 2)
    default: return nil
    }
  }
}
