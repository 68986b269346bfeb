import GalleyReaders

/// Tells a mail by the header fields at its beginning.
enum MailHead {
  /// Fields that mail systems write, those that people know, and those of saved pages.
  private static let system: Set<String> = [
    "received", "message-id", "mime-version", "return-path", "delivered-to", "dkim-signature",
    "content-transfer-encoding", "x-received", "arc-seal", "received-spf", "x-mailer",
    "authentication-results", "content-type",
  ]
  private static let known: Set<String> = [
    "from", "to", "subject", "date", "cc", "reply-to", "sent", "sender",
  ]

  /// The header fields at the beginning; null where a line among them is none.
  static func headers(_ bytes: [UInt8]) -> MIMEHeaders? {
    var rest = bytes.drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
    let start = rest.startIndex
    if rest.starts(with: "From ".utf8) {
      guard let line = rest.popLine(), line.contains(where: { (0x30...0x39).contains($0) }) else {
        return nil
      }
    }
    var isFirst = true
    while let line = rest.popLine() {
      if line.isEmpty { break }
      // The last line may have been cut where the look ended.
      if rest.isEmpty { break }
      if line.first == 0x20 || line.first == 0x09, !isFirst { continue }
      isFirst = false
      guard let field = MIMEHeaders.field(in: line),
        field.name.utf8.allSatisfy({ $0 == 0x2D || $0 == 0x5F || $0 > 0x2F && $0 < 0x7F })
      else { return nil }
    }
    var headers = MIMEHeaders()
    _ = headers.read(bytes[start...])
    return headers
  }

  /// Whether a mail system wrote a field, or people know three.
  static func isMail(_ bytes: [UInt8]) -> Bool {
    guard let headers = headers(bytes), !isSavedPage(headers) else { return false }
    let names = Set(headers.names)
    let (systems, people) = (names.intersection(system), names.intersection(known))
    return !systems.isEmpty && !people.isEmpty || systems.count > 1
      || people.contains("from") && people.contains("subject") && people.count > 2
  }

  /// Whether the fields are those of a page that a browser saved as one file (MHTML).
  static func isSavedPage(_ headers: MIMEHeaders) -> Bool {
    if headers.raw("snapshot-content-location") != nil { return true }
    guard headers.raw("to") == nil, headers.raw("received") == nil else { return false }
    let type = headers.parameters("content-type")
    return type.value == "multipart/related" && type.parameters["type"] == "text/html"
      || (headers.text("from") ?? "").contains("Saved by") && type.value.hasPrefix("multipart/")
  }
}
