/// Takes the tags out of copy that an editing system handed over as a piece of HTML:
/// "<p>At least 38 people died.</p>".
enum MarkupTags {
  /// The text without tags, and how many there were; no tag is taken where none of them opens or
  /// closes a passage, as in "a <b of c".
  static func removed(from bytes: [UInt8]) -> (bytes: [UInt8], count: Int) {
    var result: [UInt8] = []
    var (count, closing) = (0, 0)
    var copied = 0
    var unclosed: Set<String> = []
    var index = 0
    while index < bytes.count {
      index = bytes.offset(of: UInt8(ascii: "<"), in: index..<bytes.count)
      guard let tag = Tag(bytes, at: index, &unclosed) else {
        index += 1
        continue
      }
      result += bytes[copied..<index]
      result += tag.replacement
      count += 1
      if tag.isClosing || tag.isAlone { closing += 1 }
      index = tag.end
      copied = index
    }
    guard closing > 0 else { return (bytes, 0) }
    result += bytes[copied...]
    return (result, count)
  }

  /// A tag, or a comment or script as a whole.
  private struct Tag {
    var end: Int
    var isClosing: Bool
    /// Whether it has no counterpart: `<br>`.
    var isAlone: Bool
    /// What the eye sees in its place.
    var replacement: [UInt8]

    /// - Parameter unclosed: What has no end in the rest of the text, so that it is looked for once.
    init?(_ bytes: [UInt8], at start: Int, _ unclosed: inout Set<String>) {
      guard start + 2 < bytes.count else { return nil }
      if bytes[start...].starts(with: Array("<!--".utf8)) {
        guard let end = Tag.end(of: "-->", bytes, from: start + 4, &unclosed) else { return nil }
        (self.end, isClosing, isAlone, replacement) = (end, false, true, [])
        return
      }
      isClosing = bytes[start + 1] == UInt8(ascii: "/")
      var index = start + (isClosing ? 2 : 1)
      let nameStart = index
      while index < bytes.count, index - nameStart < 12,
        Bytes.isLetter(bytes[index]) || Bytes.isDigit(bytes[index])
      {
        index += 1
      }
      guard index < bytes.count, index > nameStart else { return nil }
      let name = bytes[nameStart..<index].map(Bytes.lowercased)
      guard let kind = Tag.kinds[name], Tag.mayFollowName(bytes[index]),
        let end = Tag.end(of: ">", bytes, from: index)
      else { return nil }
      isAlone = kind == .lineBreak
      self.end = end
      switch kind {
      case .inline: replacement = []
      case .lineBreak, .line: replacement = [UInt8(ascii: "\n")]
      case .block: replacement = Array("\n\n".utf8)
      case .hidden:
        replacement = []
        let close = "</" + String(decoding: name, as: UTF8.self)
        if !isClosing, let inner = Tag.end(of: close, bytes, from: end, &unclosed) {
          self.end = Tag.end(of: ">", bytes, from: inner) ?? inner
        }
      }
    }

    private enum Kind {
      case inline, lineBreak, line, block, hidden
    }

    private static let kinds: [[UInt8]: Kind] = {
      let names: [(Kind, String)] = [
        (
          .inline,
          "a b i u s em strong span q cite small sub sup font abbr mark del ins img time code"
        ),
        (.lineBreak, "br hr"), (.line, "li tr dt dd td th"),
        (
          .block,
          """
          p div h1 h2 h3 h4 h5 h6 ul ol dl blockquote figure figcaption section article table thead tbody
          center pre header footer aside main
          """
        ),
        (.hidden, "script style noscript iframe"),
      ]
      var kinds: [[UInt8]: Kind] = [:]
      for (kind, list) in names {
        for name in list.split(whereSeparator: \.isWhitespace) { kinds[Array(name.utf8)] = kind }
      }
      return kinds
    }()

    private static func mayFollowName(_ byte: UInt8) -> Bool {
      byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || Bytes.isSpace(byte)
    }

    /// How far the end of a tag is looked for.
    private static let reach = 4096

    /// Where a run of characters ends that may be far away.
    private static func end(
      of text: String, _ bytes: [UInt8], from start: Int, _ unclosed: inout Set<String>
    ) -> Int? {
      if unclosed.contains(text) { return nil }
      let end = end(of: text, bytes, from: start)
      if end == nil { unclosed.insert(text) }
      return end
    }

    /// Where a run of characters ends, in capitals or not.
    private static func end(of text: String, _ bytes: [UInt8], from start: Int) -> Int? {
      let wanted = Array(text.utf8)
      var index = start
      let limit = min(bytes.count, wanted.count == 1 ? start + reach : bytes.count)
      while index + wanted.count <= limit {
        index = bytes.offset(of: wanted[0], in: index..<limit)
        guard index + wanted.count <= limit else { return nil }
        if bytes[index..<index + wanted.count].map(Bytes.lowercased) == wanted {
          return index + wanted.count
        }
        index += 1
      }
      return nil
    }
  }
}
