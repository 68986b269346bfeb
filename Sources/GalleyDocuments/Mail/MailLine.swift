import GalleyModel
import GalleyReaders

/// A line of a mail's text.
struct MailLine {
  var text: String
  /// What the HTML of the mail makes of its block.
  var kind: Block.Kind?
  /// The number of the block in the HTML; null in plain text.
  var block: Int?

  var isBlank: Bool { !text.contains { !$0.isWhitespace } }

  /// The words without the white space around them.
  var trimmed: Substring {
    var words = text[...].drop(while: \.isWhitespace)
    while let last = words.last, last.isWhitespace { words.removeLast() }
    return words
  }

  /// The lines of plain text.
  static func lines(of text: String) -> [MailLine] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { MailLine(text: String($0)) }
  }

  /// The lines of a mail in HTML, without the mail that it quotes.
  static func lines(ofHTML html: String) throws(ReadError) -> [MailLine] {
    let document = try MarkupDocument(html: html)
    guard let root = document.root else { return [] }
    let blocks = FlowReader.blocks(of: root) { isQuoted($0) ? .unread : nil }
    withExtendedLifetime(document) {}
    var lines: [MailLine] = []
    for (number, block) in blocks.enumerated() {
      if number > 0 { lines.append(MailLine(text: "")) }
      for line in block.text.split(separator: "\n") {
        lines.append(MailLine(text: String(line), kind: block.kind, block: number))
      }
    }
    return lines
  }

  /// What mail programs mark as the mail that is answered, or as the sender's card.
  private static func isQuoted(_ node: MarkupNode) -> Bool {
    if node.isNamed("blockquote") {
      return node.attribute("type") == "cite"
        || marks(node).contains { $0.hasPrefix("gmail_quote") }
    }
    guard node.isNamed("div") || node.isNamed("span") || node.isNamed("p") else { return false }
    if node.attribute("style")?.contains("display:none") ?? false { return true }
    return marks(node).contains { quotes.contains($0) }
  }

  private static func marks(_ node: MarkupNode) -> [String] {
    [node.attribute("class"), node.attribute("id")].compactMap { $0 }
      .flatMap { $0.split(separator: " ").map { $0.lowercased() } }
  }

  private static let quotes: Set<String> = [
    "gmail_quote", "gmail_signature", "gmail_extra", "yahoo_quoted", "moz-cite-prefix",
    "moz-signature", "moz-forward-container", "protonmail_quote", "protonmail_signature_block",
    "applemailsignature", "signature", "divrplyfwdmsg", "zmail_extra",
  ]
}
