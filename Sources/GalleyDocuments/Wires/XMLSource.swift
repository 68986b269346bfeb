import GalleyReaders

/// The text of an XML file as a parser can take it whole.
///
/// Files declare ISO-8859-1 and are UTF-8, mix both, hold `&` alone, entities of HTML that no DTD
/// declares, and control characters; any of these would end the parse or lose words.
enum XMLSource {
  /// The document, and notes on what had to be decided.
  static func document(
    _ bytes: [UInt8]
  ) throws(ReadError) -> (document: MarkupDocument, notes: [String]) {
    if !bytes.contains(where: { $0 > 0x20 }) { throw .blank }
    let decoded = CharsetDecoding.decode(bytes, declared: declaredEncoding(bytes))
    return (try MarkupDocument(xml: mended(decoded.text.trimmingSpaces)), decoded.notes)
  }

  /// What `<?xml … encoding="…"?>` says, or null.
  static func declaredEncoding(_ bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(200), as: UTF8.self)
    guard let start = head.firstIndex(of: "<"), head[start...].hasPrefix("<?xml"),
      let end = head[start...].firstIndex(of: ">")
    else { return nil }
    let pieces = head[start..<end].split(whereSeparator: { "\"'=".contains($0) || $0.isWhitespace })
    guard let index = pieces.firstIndex(of: "encoding"), index + 1 < pieces.count else {
      return nil
    }
    return String(pieces[index + 1])
  }

  /// The text with entities of HTML as characters, a lone `&` as `&amp;` and no controls; what stands
  /// in CDATA is left as it is.
  static func mended(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.contains(where: { $0 == UInt8(ascii: "&") || $0 < 0x20 && $0 != 0x0A }) else {
      return text
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 64)
    var isCDATA = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "<") where !isCDATA && bytes[index...].starts(with: "<![CDATA[".utf8):
        isCDATA = true
        result.append(byte)
      case UInt8(ascii: "]") where isCDATA && bytes[index...].starts(with: "]]>".utf8):
        isCDATA = false
        result.append(byte)
      case UInt8(ascii: "&") where !isCDATA:
        let tail = bytes[(index + 1)...].prefix(12)
        guard let end = tail.firstIndex(of: UInt8(ascii: ";")), end > index + 1 else {
          result += "&amp;".utf8
          break
        }
        let name = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
        if ["amp", "lt", "gt", "quot", "apos"].contains(name) {
          result += bytes[index...end]
        } else if let scalar = HTMLEntities.scalar(named: name) {
          switch scalar {
          case "&": result += "&amp;".utf8
          case "<": result += "&lt;".utf8
          default: UTF8.encode(scalar)?.forEach { result.append($0) }
          }
        } else {
          result += "&amp;".utf8
          break
        }
        index = end
      case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F: break
      default: result.append(byte)
      }
      index += 1
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension MarkupNode {
  /// The words in it with one blank between them; null where there are none.
  var words: String? { ArticleDraft.words(text) }

  /// An attribute's words; null where there are none.
  func words(_ name: StaticString) -> String? { attribute(name).flatMap(ArticleDraft.words) }

  /// The child elements of a local name.
  func children(_ name: StaticString) -> [MarkupNode] { children.filter { $0.isNamed(name) } }

  /// The part of a code behind its colon: `sig:update` is `update`.
  func code(_ name: StaticString) -> String? {
    words(name).flatMap { $0.split(separator: ":").last }.map { $0.lowercased() }
  }
}
