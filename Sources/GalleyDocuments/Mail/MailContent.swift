import GalleyReaders

/// The part of a mail that holds its story.
struct MailContent {
  /// A plain text of fewer words is looked at beside the HTML: it may only say "this mail is HTML".
  private static let fewestWords = 60

  /// The lines of the text.
  let lines: [MailLine]
  /// Whether they come from HTML, whose blocks are paragraphs.
  let isHTML: Bool
  /// Whether a mail program may have wrapped lines without saying so.
  let isWrapped: Bool

  /// Chooses the part: plain text of real content, else HTML; null where the mail has neither.
  init?(of mail: MIMEPart) throws(ReadError) {
    let parts = Self.readable(in: mail)
    let texts = parts.filter { $0.type != "text/html" }
    let isFlowed = texts.contains(where: Self.isFlowed)
    var html = parts.filter { $0.type == "text/html" }
    var plain = texts.map(Self.text).joined(separator: "\n\n")
    if let whole = try Self.continued(parts, plain: plain) {
      (plain, html) = (whole, [])
    }
    let plainWords = Self.words(plain)
    if html.isEmpty || plainWords >= Self.fewestWords {
      guard plainWords > 0 else { return nil }
      (lines, isHTML, isWrapped) = (MailLine.lines(of: plain), false, !isFlowed)
      return
    }
    var found: [MailLine] = []
    for part in html {
      let offset = (found.last(where: { $0.block != nil })?.block ?? -1) + 1
      found += try MailLine.lines(ofHTML: part.text).map { line in
        MailLine(text: line.text, kind: line.kind, block: line.block.map { $0 + offset })
      }
      found.append(MailLine(text: ""))
    }
    let htmlWords = found.reduce(0) { $0 + Self.words($1.text) }
    if plainWords > 0, plainWords * 2 >= htmlWords {
      (lines, isHTML, isWrapped) = (MailLine.lines(of: plain), false, !isFlowed)
    } else {
      guard htmlWords > 0 else { return nil }
      (lines, isHTML, isWrapped) = (found, true, false)
    }
  }

  /// The text of parts that go on with each other, though some are HTML.
  ///
  /// Mail programs put a file between plain text and what follows it. Null where the HTML says the same
  /// once more.
  private static func continued(
    _ parts: [MIMEPart], plain: String
  ) throws(ReadError) -> String? {
    guard !plain.isEmpty, parts.contains(where: { $0.type == "text/html" }) else { return nil }
    let known = FoldedText.fold(plain)
    var texts: [String] = []
    for part in parts {
      guard part.type == "text/html" else {
        texts.append(text(of: part))
        continue
      }
      guard !part.isAlternative else { return nil }
      let text = try MailLine.lines(ofHTML: part.text).map(\.text).joined(separator: "\n")
      let words = FoldedText.fold(text)
      if words.isEmpty { continue }
      if known.contains(words.prefix(40)) { return nil }
      texts.append(text)
    }
    return texts.joined(separator: "\n\n")
  }

  /// The texts of a mail that are there to be read, without those of mails inside it; of several
  /// ways to say the same those in plain text and in HTML.
  private static func readable(in part: MIMEPart) -> [MIMEPart] {
    if part.isAttachment { return [] }
    switch part.type {
    case "text/plain", "text/html", "text/enriched", "text": return part.parts.isEmpty ? [part] : []
    case "message/rfc822", "message/global": return []
    default:
      // Lists take the parts off a mail and leave its header: what is left is text.
      let isBare = part.type.hasPrefix("multipart/") && part.parts.isEmpty
      return isBare ? [part] : part.parts.flatMap(readable)
    }
  }

  private static func text(of part: MIMEPart) -> String {
    guard isFlowed(part) else { return part.text }
    return FlowedText.unwrapped(
      part.text, deletingSpace: part.parameters["delsp"]?.lowercased() == "yes")
  }

  private static func isFlowed(_ part: MIMEPart) -> Bool {
    part.parameters["format"]?.lowercased() == "flowed"
  }

  private static func words(_ text: String) -> Int {
    text.split(whereSeparator: \.isWhitespace).count
  }
}
