import GalleyReaders

/// A mail, or a part of one, with the parts that it holds (RFC 2046).
struct MIMEPart {
  /// Parts nested deeper, or more in number, are read as one text.
  private static let deepest = 32
  private static let mostParts = 2000

  /// Its header fields.
  let headers: MIMEHeaders
  /// `text/plain`, in small letters.
  let type: String
  /// The parameters of its type: `charset`, `boundary`, `format`.
  let parameters: [String: String]
  /// The parts of a `multipart/…`, or the mail in a `message/rfc822`.
  private(set) var parts: [MIMEPart] = []
  /// Whether it says the same as the parts beside it, in another format.
  let isAlternative: Bool
  /// Its bytes as they travelled, without its headers; empty where it holds parts.
  private let body: ArraySlice<UInt8>
  private let encoding: String

  /// Reads a mail or a part.
  init(_ bytes: ArraySlice<UInt8>) {
    var budget = Self.mostParts
    self.init(bytes, depth: 0, parent: "", budget: &budget)
  }

  private init(_ bytes: ArraySlice<UInt8>, depth: Int, parent: String, budget: inout Int) {
    var headers = MIMEHeaders()
    let start = headers.read(bytes)
    self.headers = headers
    var (type, parameters) = headers.parameters("content-type")
    if type.isEmpty { type = parent == "multipart/digest" ? "message/rfc822" : "text/plain" }
    (self.type, self.parameters) = (type, parameters)
    isAlternative = parent == "multipart/alternative"
    encoding = headers.parameters("content-transfer-encoding").value
    let content = bytes[start...]
    budget -= 1
    if depth < Self.deepest, type.hasPrefix("multipart/"), let boundary = parameters["boundary"],
      !boundary.isEmpty
    {
      for piece in Self.pieces(of: content, boundary: Array(boundary.utf8)) where budget > 0 {
        // <alternative><related><html>: what goes on with pictures is an alternative still.
        let parent = isAlternative ? "multipart/alternative" : type
        parts.append(MIMEPart(piece, depth: depth + 1, parent: parent, budget: &budget))
      }
    } else if depth < Self.deepest, type == "message/rfc822" || type == "message/global" {
      let mail = TransferEncoding.decode(content, encoding)
      parts.append(MIMEPart(mail[...], depth: depth + 1, parent: type, budget: &budget))
    }
    body = parts.isEmpty ? content : []
  }

  /// Its bytes, decoded.
  var bytes: [UInt8] { TransferEncoding.decode(body, encoding) }

  /// Its text, decoded from the character set that it has.
  var text: String {
    CharsetDecoding.decode(bytes, declared: parameters["charset"]).text
  }

  /// Whether it is given to be saved, not to be read.
  var isAttachment: Bool {
    headers.parameters("content-disposition").value == "attachment"
  }

  /// It and all parts in it, those of mails inside too, in order.
  var all: [MIMEPart] { [self] + parts.flatMap(\.all) }

  /// What stands between the lines with a boundary.
  private static func pieces(
    of bytes: ArraySlice<UInt8>, boundary: [UInt8]
  ) -> [ArraySlice<UInt8>] {
    var pieces: [ArraySlice<UInt8>] = []
    var start: Int?
    var rest = bytes
    let mark = [0x2D, 0x2D] + boundary
    while let line = rest.popLine() {
      guard line.first == 0x2D, line.starts(with: mark) else { continue }
      let tail = line.dropFirst(mark.count)
      let isLast = tail.starts(with: [0x2D, 0x2D])
      guard isLast || tail.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else { continue }
      if let start { pieces.append(bytes[start..<max(start, line.startIndex)]) }
      start = isLast ? nil : rest.startIndex
      if isLast { break }
    }
    // A part that was cut short ends with the mail.
    if let start, start < bytes.endIndex { pieces.append(bytes[start...]) }
    return pieces
  }
}
