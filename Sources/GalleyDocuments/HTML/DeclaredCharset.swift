import GalleyReaders

/// Finds the character set that a page declares.
enum DeclaredCharset {
  /// How much of a page is looked at, in bytes.
  private static let reach = 16384

  /// The name in `<meta charset>`, `<meta http-equiv>` or the XML declaration; null where none is.
  static func name(in bytes: [UInt8]) -> String? {
    let head = bytes.prefix(Self.reach).map(Bytes.lowercased)
    return value(of: "charset", in: head) ?? value(of: "encoding", in: head)
  }

  private static func value(of label: String, in head: [UInt8]) -> String? {
    let wanted = Array(label.utf8)
    var start = 0
    while let found = find(wanted, in: head, from: start) {
      start = found
      var rest = head[found...].drop(while: Bytes.isSpace)
      guard rest.first == 0x3D else { continue }
      rest = rest.dropFirst().drop { Bytes.isSpace($0) || $0 == 0x22 || $0 == 0x27 }
      let name = rest.prefix {
        Bytes.isLetter($0) || Bytes.isDigit($0) || $0 == 0x2D || $0 == 0x5F || $0 == 0x3A
      }
      if !name.isEmpty { return String(decoding: name, as: UTF8.self) }
    }
    return nil
  }

  private static func find(_ wanted: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard bytes.count >= wanted.count, start <= bytes.count - wanted.count else { return nil }
    return (start...bytes.count - wanted.count).first {
      bytes[$0] == wanted[0] && bytes[$0..<$0 + wanted.count].elementsEqual(wanted)
    }.map { $0 + wanted.count }
  }
}
