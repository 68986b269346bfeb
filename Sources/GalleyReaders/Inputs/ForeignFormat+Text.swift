extension ForeignFormat {
  /// How much of a text is looked at, in bytes.
  private static let reach = 8192

  /// Tells a format that is text itself by how it begins; nil for copy.
  init?(text bytes: [UInt8]) {
    let range = bytes.trimmed(0..<min(bytes.count, Self.reach))
    let start = bytes[range]
    if Self.isPage(start) {
      self = .page
    } else if start.starts(with: Array("<?xml".utf8)) || Self.isXML(start) {
      self = .xml
    } else if start.starts(with: Array("{\\rtf".utf8)) {
      self = .rtf
    } else if Self.isJSON(start) {
      self = .json
    } else if Self.isMail(start) {
      self = .mail
    } else if Self.isTable(start, isWhole: bytes.count <= Self.reach) {
      self = .csv
    } else {
      return nil
    }
  }

  /// Whether a file begins as a page does, whatever stands before its first element.
  package static func isPage(_ head: FileHead) -> Bool {
    let range = head.bytes.trimmed(0..<min(head.bytes.count, reach))
    return isPage(head.bytes[range])
  }

  /// A page says what it is, or has a head and a body; a piece of one ("<p>…</p>") is copy with tags.
  private static func isPage(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.contains(UInt8(ascii: "<")) else { return false }
    let small = text.map(Bytes.lowercased)[...]
    if small.starts(with: Array("<!doctype html".utf8)) { return true }
    return ["<html>", "<html ", "<head>", "<body>", "<body "].contains(where: small.holds)
      && small.first == UInt8(ascii: "<")
  }

  /// The elements with which news formats begin where the declaration is missing.
  private static let roots = [
    "<rss", "<feed", "<nitf", "<newsitem", "<newsml", "<newsmessage", "<packageitem", "<svg",
  ]

  private static func isXML(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.first == UInt8(ascii: "<") else { return false }
    let small = text.prefix(16).map(Bytes.lowercased)
    return roots.contains { small.starts(with: Array($0.utf8)) }
  }

  /// An object with a key, or an array of objects; "[Updates with details]" is neither.
  private static func isJSON(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    func skipBlanks() { rest = rest.drop(while: Bytes.isSpace) }
    if rest.first == UInt8(ascii: "[") {
      rest.removeFirst()
      skipBlanks()
      if rest.first == UInt8(ascii: "]") { return rest.count == 1 }
    }
    guard rest.popFirst() == UInt8(ascii: "{") else { return false }
    skipBlanks()
    guard rest.popFirst() == UInt8(ascii: "\""),
      let quote = rest.prefix(200).firstIndex(of: UInt8(ascii: "\""))
    else { return rest.isEmpty || rest.first == UInt8(ascii: "}") }
    rest = rest[(quote + 1)...]
    skipBlanks()
    return rest.first == UInt8(ascii: ":")
  }

  /// The headers that mail systems write, and those that people know.
  private static let systemHeaders = [
    "received", "message-id", "mime-version", "return-path", "delivered-to", "dkim-signature",
    "content-transfer-encoding",
  ]
  private static let knownHeaders = ["from", "to", "subject", "date", "cc", "reply-to", "sent"]

  /// Lines of headers up to the first blank one, of which a mail system wrote one or people know three.
  private static func isMail(_ text: ArraySlice<UInt8>) -> Bool {
    var (system, known): (Set<String>, Set<String>) = ([], [])
    for (number, line) in lines(of: text, most: 200).enumerated() {
      if line.isEmpty { break }
      if number == 0, line.starts(with: Array("From ".utf8)), line.contains(UInt8(ascii: "@")) {
        continue
      }
      if let first = line.first, Bytes.isSpace(first) { continue }
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
        line[..<colon].allSatisfy({ Bytes.isLetter($0) || $0 == 0x2D || Bytes.isDigit($0) })
      else { return false }
      let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
      if systemHeaders.contains(name) { system.insert(name) }
      if knownHeaders.contains(name) { known.insert(name) }
    }
    return !system.isEmpty && !known.isEmpty || system.count > 1
      || known.contains("from") && known.contains("subject") && known.count > 2
  }

  /// Lines of equally many fields below a line of short names; the commas of prose have a blank behind
  /// them.
  private static func isTable(_ text: ArraySlice<UInt8>, isWhole: Bool) -> Bool {
    [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")].contains { delimiter in
      // Copy is none by its first line, and the rest need not be parted.
      guard let first = records(text, delimiter, most: 1).first, first.count > 1,
        first.allSatisfy(isName)
      else { return false }
      var records = Self.records(text, delimiter, most: 50)
      // The last one was cut off where the look ended.
      if !isWhole { records = records.dropLast() }
      guard records.count > 1, let names = records.first else { return false }
      let isEven = records.allSatisfy { $0.count == names.count }
      return isEven && (names.count > 2 || records.count > 2)
    }
  }

  /// A name of a column: up to four words, no blank before it, no stop behind it.
  private static func isName(_ field: ArraySlice<UInt8>) -> Bool {
    guard let first = field.first, let last = field.last, field.count <= 40 else { return false }
    return !Bytes.isSpace(first) && ![0x2E, 0x21, 0x3F].contains(last)
      && field.count(where: Bytes.isSpace) < 4 && !field.contains(UInt8(ascii: "\n"))
      && field.contains(where: { Bytes.isLetter($0) || $0 >= 0x80 })
  }

  /// The first records of a table, their fields with the quotation marks around them taken off.
  private static func records(
    _ text: ArraySlice<UInt8>, _ delimiter: UInt8, most: Int
  ) -> [[ArraySlice<UInt8>]] {
    var records: [[ArraySlice<UInt8>]] = []
    var fields: [ArraySlice<UInt8>] = []
    var start = text.startIndex
    var isQuoted = false
    for index in text.startIndex...text.endIndex {
      if records.count == most { break }
      let byte = index < text.endIndex ? text[index] : UInt8(ascii: "\n")
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      guard !isQuoted || index == text.endIndex, byte == delimiter || byte == UInt8(ascii: "\n")
      else { continue }
      var field = text[start..<index]
      while let last = field.last, last == 0x0D { field.removeLast() }
      if field.count > 1, field.first == 0x22, field.last == 0x22 {
        field = field.dropFirst().dropLast()
      }
      fields.append(field)
      start = index + 1
      guard byte == UInt8(ascii: "\n"), delimiter != byte else { continue }
      if fields.count > 1 || !(fields.first?.isEmpty ?? true) { records.append(fields) }
      fields = []
    }
    return records
  }

  private static func lines(of text: ArraySlice<UInt8>, most: Int) -> [ArraySlice<UInt8>] {
    text.split(separator: UInt8(ascii: "\n"), maxSplits: most, omittingEmptySubsequences: false)
      .map { $0.last == 0x0D ? $0.dropLast() : $0 }
  }
}
