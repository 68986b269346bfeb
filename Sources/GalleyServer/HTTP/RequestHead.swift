/// The lines of a request before its body (RFC 9112), read strictly: what may be understood in two ways
/// is refused.
struct RequestHead: Hashable, Sendable {
  /// `GET` or another one.
  let method: String
  /// What stands before the question mark, percent-decoded.
  let path: String
  /// What stands behind the question mark.
  let query: [FormField]
  /// The names in small letters with their values, in their order.
  let headers: [FormField]
  /// Whether the client may send another request on the connection.
  let keepsAlive: Bool
  /// How the body's end is told.
  let length: BodyLength

  /// How the end of a body is told.
  enum BodyLength: Hashable, Sendable {
    /// By a number of bytes, 0 where there is none.
    case bytes(Int)
    /// By a chunk of no bytes.
    case chunked
  }

  /// The only value of a header; null where there is none, or where there are several.
  subscript(header name: String) -> String? {
    let values = headers.filter { $0.name == name }
    return values.count == 1 ? values[0].value : nil
  }

  /// How many headers have a name.
  func count(of name: String) -> Int { headers.count { $0.name == name } }

  /// Whether the client waits to be asked for the body.
  var expectsContinue: Bool { self[header: "expect"]?.lowercased() == "100-continue" }

  /// Reads the lines.
  /// - Parameter bytes: All before the empty line, the end of the last line included.
  /// - Throws: ``HTTPFault`` with the status to answer.
  init(_ bytes: ArraySlice<UInt8>) throws(HTTPFault) {
    var lines = try Self.lines(of: bytes)[...]
    guard let first = lines.popFirst() else { throw .malformed("the request has no first line") }
    let words = first.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    guard words.count == 3, !words[0].isEmpty, words[0].allSatisfy(Self.isNameByte) else {
      throw .malformed("the first line is no METHOD PATH HTTP/1.1")
    }
    let version = String(decoding: words[2], as: UTF8.self)
    guard version == "HTTP/1.1" || version == "HTTP/1.0" else {
      throw HTTPFault(.versionNotSupported, "galley speaks HTTP/1.1")
    }
    guard words[1].first == UInt8(ascii: "/"), words[1].allSatisfy({ $0 > 0x20 && $0 < 0x7F })
    else { throw .malformed("the path has to begin with / and be percent-encoded") }
    method = String(decoding: words[0], as: UTF8.self)
    let parts = words[1].split(separator: UInt8(ascii: "?"), maxSplits: 1)
    path = FormField.decoded(parts.first ?? [], plusIsSpace: false)
    query = parts.count > 1 ? FormField.fields(of: parts[1]) : []
    let headers = try lines.map { line throws(HTTPFault) in try Self.header(line) }
    self.headers = headers

    func values(_ name: String) -> [String] { headers.filter { $0.name == name }.map(\.value) }
    guard values("host").count == 1 else { throw .malformed("one Host header is wanted") }
    let tokens = values("connection").joined(separator: ",").lowercased()
      .split { ", \t".contains($0) }
    keepsAlive = version == "HTTP/1.1" && !tokens.contains("close")
    length = try Self.length(values("content-length"), values("transfer-encoding"))
  }

  private static func length(
    _ lengths: [String], _ encodings: [String]
  ) throws(HTTPFault) -> BodyLength {
    if let encoding = encodings.first {
      guard lengths.isEmpty, encodings.count == 1 else {
        throw .malformed("the length of the body is told in two ways")
      }
      guard encoding.lowercased() == "chunked" else {
        throw HTTPFault(.notImplemented, "of transfer encodings galley knows chunked alone")
      }
      return .chunked
    }
    guard let length = lengths.first else { return .bytes(0) }
    guard lengths.count == 1, !length.isEmpty, length.utf8.allSatisfy({ (0x30...0x39) ~= $0 }),
      let bytes = Int(length)
    else { throw .malformed("Content-Length is no number") }
    return .bytes(bytes)
  }

  /// The lines without their ends, which have to be CR LF.
  private static func lines(of bytes: ArraySlice<UInt8>) throws(HTTPFault) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var rest = bytes
    while let end = rest.firstIndex(of: 0x0A) {
      guard end > rest.startIndex, rest[end - 1] == 0x0D else {
        throw .malformed("a line ends without CR LF")
      }
      lines.append(rest[..<(end - 1)])
      rest = rest[(end + 1)...]
    }
    guard rest.isEmpty else { throw .malformed("the last line has no end") }
    return lines
  }

  private static func header(_ line: ArraySlice<UInt8>) throws(HTTPFault) -> FormField {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
      line[..<colon].allSatisfy(isNameByte)
    else { throw .malformed("a header is no NAME: VALUE") }
    let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
    var value = line[(colon + 1)...].drop(while: isBlank)
    while let last = value.last, isBlank(last) { value.removeLast() }
    guard value.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }) else {
      throw .malformed("a header has control characters")
    }
    return FormField(
      name: String(decoding: line[..<colon], as: UTF8.self).lowercased(),
      value: String(decoding: value, as: UTF8.self))
  }

  /// What names of methods and headers are made of (RFC 9110, token).
  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"):
      true
    default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
  }
}
