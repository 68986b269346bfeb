import GalleyReaders

/// A name with its value, as in headers, behind a question mark, and in forms.
struct FormField: Hashable, Sendable {
  let name: String
  let value: String

  /// The fields of `name=storm.txt&to=xlsx`, percent-decoded.
  static func fields(of bytes: some Collection<UInt8>) -> [FormField] {
    bytes.split(separator: UInt8(ascii: "&")).map { pair in
      let parts = pair.split(
        separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      return FormField(
        name: decoded(parts[0]), value: parts.count > 1 ? decoded(parts[1]) : "")
    }
  }

  /// Text in which `%E9` stands for a byte; what is no such digits stands for itself.
  static func decoded(_ bytes: some Collection<UInt8>, plusIsSpace: Bool = true) -> String {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "+"), plusIsSpace {
        decoded.append(0x20)
      } else if byte == UInt8(ascii: "%"), let pair = hexPair(rest) {
        decoded.append(pair)
        rest = rest.dropFirst(2)
      } else {
        decoded.append(byte)
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }

  private static func hexPair(_ bytes: some Collection<UInt8>) -> UInt8? {
    let digits = bytes.prefix(2).compactMap(\.hexDigit)
    return digits.count == 2 ? digits[0] << 4 | digits[1] : nil
  }

  /// Text with `%E9` for every byte that has a meaning of its own in headers.
  static func encoded(_ text: String) -> String {
    var encoded = ""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        encoded += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return encoded
  }
}
