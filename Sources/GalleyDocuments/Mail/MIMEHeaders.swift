import GalleyReaders

/// The header fields of a mail or of one of its parts (RFC 5322, RFC 2045).
struct MIMEHeaders {
  /// No field that counts has more bytes; what is behind them is not looked at.
  private static let mostBytes = 16 << 10
  private var fields: [(name: String, value: [UInt8])] = []

  /// Whether there is none.
  var isEmpty: Bool { fields.isEmpty }
  /// The names in small letters, in order.
  var names: [String] { fields.map(\.name) }

  /// Reads fields up to the first blank line.
  /// - Returns: Where the body begins.
  mutating func read(_ bytes: ArraySlice<UInt8>) -> Int {
    var rest = bytes
    while let line = rest.popLine() {
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { return rest.startIndex }
      if line.first == 0x20 || line.first == 0x09 {
        // A folded line goes on with the field.
        if !fields.isEmpty { fields[fields.count - 1].value += [0x20] + line.drop { $0 <= 0x20 } }
        continue
      }
      guard let field = Self.field(in: line) else {
        // A body whose blank line was lost begins here.
        if fields.isEmpty { continue }
        return line.startIndex
      }
      fields.append(field)
    }
    return rest.startIndex
  }

  /// A field by its line; null where the line is none.
  static func field(in line: ArraySlice<UInt8>) -> (name: String, value: [UInt8])? {
    guard let colon = line.prefix(80).firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex
    else { return nil }
    let name = line[..<colon].reversed().drop { $0 == 0x20 }.reversed()
    guard name.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
    let value = line[(colon + 1)...].drop { $0 == 0x20 || $0 == 0x09 }
    return (String(decoding: Array(name), as: UTF8.self).lowercased(), Array(value))
  }

  /// The first field of a name as it stands.
  func raw(_ name: String) -> [UInt8]? { fields.first { $0.name == name }?.value }

  /// The first field of a name with its encoded words decoded; null where it is missing or blank.
  func text(_ name: String) -> String? {
    guard let raw = raw(name) else { return nil }
    let text = EncodedWords.decode(Array(raw.prefix(Self.mostBytes))).split(
      whereSeparator: \.isWhitespace)
    return text.isEmpty ? nil : text.joined(separator: " ")
  }

  /// A field of a value and parameters: `text/plain; charset="utf-8"`.
  func parameters(_ name: String) -> (value: String, parameters: [String: String]) {
    guard let raw = raw(name) else { return ("", [:]) }
    var pieces = Self.pieces(of: CharsetDecoding.decode(Array(raw.prefix(Self.mostBytes))).text)
    let value = pieces.isEmpty ? "" : pieces.removeFirst().lowercased()
    var found: [String: String] = [:]
    for piece in pieces {
      guard let equals = piece.firstIndex(of: "=") else { continue }
      // RFC 2231 splits and marks names: "name*0*".
      let name = piece[..<equals].lowercased().prefix { $0 != "*" }
      let value = String(piece[piece.index(after: equals)...])
      found[String(name), default: ""] += value
    }
    return (value, found)
  }

  /// What stands between semicolons, quotation marks and comments taken off.
  private static func pieces(of text: String) -> [String] {
    var pieces = [""]
    var isQuoted = false
    var isEscaped = false
    var comments = 0
    for character in text {
      if isEscaped {
        isEscaped = false
        pieces[pieces.count - 1].append(character)
        continue
      }
      switch character {
      case "\\" where isQuoted: isEscaped = true
      case "\"" where comments == 0: isQuoted.toggle()
      case "(" where !isQuoted: comments += 1
      case ")" where !isQuoted && comments > 0: comments -= 1
      case ";" where !isQuoted && comments == 0: pieces.append("")
      case _ where comments > 0: break
      case " ", "\t", "\n", "\r":
        if isQuoted { pieces[pieces.count - 1].append(character) }
      default: pieces[pieces.count - 1].append(character)
      }
    }
    return pieces
  }
}

extension ArraySlice<UInt8> {
  /// Takes the next line off, without its end; null where nothing is left.
  mutating func popLine() -> ArraySlice<UInt8>? {
    guard !isEmpty else { return nil }
    guard let end = firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else {
      defer { self = self[endIndex...] }
      return self
    }
    let line = self[..<end]
    let isPair = self[end] == 0x0D && end + 1 < endIndex && self[end + 1] == 0x0A
    self = self[(end + (isPair ? 2 : 1))...]
    return line
  }
}
