/// A web address that a cell can link to: http or https, in ASCII, at most 2,079 characters.
///
/// libxlsxwriter looks for `internal:`, `external:` and `mailto:` anywhere in an address and then
/// cuts it, so their colons are written as `%3A`, which means the same to a web server. What a URL
/// (RFC 3986) cannot hold as it is gets percent signs, too.
///
///     WebAddress("https://a.example/?q=internal:x")?.text   // "https://a.example/?q=internal%3Ax"
///     WebAddress("javascript:alert(1)")                     // nil
package struct WebAddress: Hashable, Sendable {
  /// The address to write.
  package let text: String
  /// The most characters that Excel takes.
  package static let limit = 2079

  /// Reads an address; null for anything else, and for one that is too long.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    let schemes = ["http://", "https://"]
    guard
      let scheme = schemes.first(where: { scheme in
        bytes.prefix(scheme.utf8.count).elementsEqual(scheme.utf8) { $0 | 0x20 == $1 | 0x20 }
      }), bytes.count > scheme.utf8.count
    else { return nil }
    var output: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      let isPlain = WebAddress.isPlain(byte) && !WebAddress.endsLibraryWord(bytes, at: index)
      if isPlain || byte == UInt8(ascii: "%") && WebAddress.isEscape(bytes, at: index) {
        output.append(byte)
      } else {
        let digits = Array("0123456789ABCDEF".utf8)
        output += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    guard output.count <= WebAddress.limit else { return nil }
    self.text = String(decoding: output, as: UTF8.self)
  }

  /// Whether a byte stands for itself: letters, digits and the marks that RFC 3986 allows, without
  /// brackets, which the library would escape.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: "-._~:/?#@!$&'()*+,;=".utf8.contains(byte)
    }
  }

  /// Whether a colon ends one of the words that the library acts on.
  private static func endsLibraryWord(_ bytes: [UInt8], at index: Int) -> Bool {
    bytes[index] == UInt8(ascii: ":")
      && ["internal", "external", "mailto"].contains { word in
        bytes[..<index].suffix(word.utf8.count).elementsEqual(word.utf8)
      }
  }

  private static func isEscape(_ bytes: [UInt8], at index: Int) -> Bool {
    guard index + 2 < bytes.count else { return false }
    return bytes[index + 1...index + 2].allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
  }
}
