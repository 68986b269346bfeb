/// A message as teleprinters send it: a header, SOH before it; the text between STX and ETX; a trailer
/// up to EOT.
struct WireMessage {
  /// What stands between SOH and STX, as text.
  var header: String
  /// The text between STX and ETX.
  var text: String
  /// What stands between ETX and EOT.
  var trailer: String
  /// What had to be decided to read it.
  var notes: [String]

  private static let soh: UInt8 = 0x01
  private static let stx: UInt8 = 0x02
  private static let etx: UInt8 = 0x03
  private static let eot: UInt8 = 0x04

  /// The messages of a file in order; those without a text are left out.
  static func messages(in bytes: [UInt8]) -> [WireMessage] {
    var starts = bytes.indices.filter { bytes[$0] == soh }
    // Two marks with nothing of a text between them begin one message.
    if starts.isEmpty { starts = [0] }
    var messages: [WireMessage] = []
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1] : bytes.count
      if let message = WireMessage(bytes[start..<end]) { messages.append(message) }
    }
    return messages
  }

  private init?(_ bytes: ArraySlice<UInt8>) {
    guard let begin = bytes.firstIndex(of: Self.stx) else { return nil }
    let end = bytes[begin...].firstIndex { $0 == Self.etx || $0 == Self.eot } ?? bytes.endIndex
    let tail = bytes[min(end + 1, bytes.endIndex)...].prefix { $0 != Self.eot }
    let decoded = CharsetDecoding.decode(Array(bytes[(begin + 1)..<end]))
    header = CharsetDecoding.decode(Array(bytes[..<begin])).text
    text = decoded.text
    trailer = CharsetDecoding.decode(Array(tail)).text
    notes = decoded.notes
  }

  /// Lines without their line ends and without controls but tabs; those that end in CR LF and in LF
  /// alike.
  static func lines(of text: String) -> [String] {
    let scalars = text.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "\n" }
    return scalars.map { line in
      String(
        String.UnicodeScalarView(line.filter { $0 == "\t" || $0.value > 0x1F && $0.value != 0x7F }))
    }
  }

  /// Whether a beginning has the marks of a message: SOH or ETX around STX, and no NUL.
  static func isMessage(_ head: FileHead) -> Bool {
    guard let begin = head.bytes.firstIndex(of: stx), !head.bytes.prefix(8192).contains(0) else {
      return false
    }
    let header = head.bytes[..<begin]
    // Controls alone are no header: it has a line of letters and numbers.
    guard header.contains(where: { $0 == 0x0A || $0 == 0x0D }),
      header.count(where: { Bytes.isLetter($0) || Bytes.isDigit($0) }) > 2
    else { return false }
    let isBegun = header.contains(soh)
    let isEnded = head.bytes[begin...].contains { $0 == etx || $0 == eot }
    // Whatever stands before SOH is fill.
    let fill = head.bytes.prefix { $0 != soh }.count
    return isBegun && begin < 2_000 && fill < 200 && (isEnded || !head.isWhole)
      || begin < 400 && isEnded
  }
}
