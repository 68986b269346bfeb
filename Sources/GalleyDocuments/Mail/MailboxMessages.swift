import GalleyReaders

/// The mails of an input, one by one: its only one, or each of an mbox (RFC 4155).
struct MailboxMessages: ~Copyable {
  /// A mail.
  enum Message {
    case whole([UInt8])
    /// A mail that has more bytes than one may have; those behind it are read all the same.
    case tooLong(limit: Int)
  }

  private static let separator = Array("From ".utf8)
  private let limit: Int
  private var buffer: InputBuffer
  private var lineNumber = 0
  private var isMailbox: Bool?
  /// The line of the input at which the last mail began, 1…n.
  private(set) var firstLine = 1

  init(_ input: Input, limit: Int = Input.mostBytes) throws(ReadError) {
    buffer = try InputBuffer(input)
    self.limit = limit
  }

  /// The next mail; null at the end.
  mutating func next() throws(ReadError) -> Message? {
    var mail: [UInt8] = []
    var isTooLong = false
    var isAfterBlank = false
    firstLine = lineNumber + 1
    while let line = try buffer.line(atMost: 1 << 20) {
      lineNumber += 1
      // Blanks before the first header field are none of the mail.
      if mail.isEmpty, !isTooLong, line.allSatisfy({ $0 <= 0x20 }) { continue }
      let isSeparator = line.starts(with: Self.separator) && Self.isEnvelope(line)
      if isMailbox == nil {
        isMailbox = isSeparator
        if isSeparator { continue }
      }
      if isMailbox == true, isSeparator, isAfterBlank {
        return isTooLong ? .tooLong(limit: limit) : .whole(mail)
      }
      isAfterBlank = line.allSatisfy { $0 == 0x0A || $0 == 0x0D }
      if mail.count + line.count > limit {
        isTooLong = true
        mail = []
      } else if !isTooLong {
        let isQuoted = isMailbox == true && Self.isQuotedSeparator(line)
        mail += isQuoted ? line.dropFirst() : mail.isEmpty ? line.drop { $0 == 0x20 } : line[...]
      }
    }
    if isTooLong { return .tooLong(limit: limit) }
    return mail.isEmpty ? nil : .whole(mail)
  }

  /// `From nerys@tarn.example Tue Mar 10 14:17:01 2015`, and no sentence that begins with "From".
  private static func isEnvelope(_ line: [UInt8]) -> Bool {
    let digits = line.suffix(40).count { (0x30...0x39).contains($0) }
    return digits >= 4 && (line.contains(UInt8(ascii: "@")) || line.contains(UInt8(ascii: ":")))
      && !line.suffix(3).contains(UInt8(ascii: "."))
  }

  private static func isQuotedSeparator(_ line: [UInt8]) -> Bool {
    line.first == UInt8(ascii: ">")
      && line.drop { $0 == UInt8(ascii: ">") }.starts(with: separator)
  }
}
