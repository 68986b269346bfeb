/// Where a mail begins that another one answers or passes on.
struct MailQuote {
  /// The line that introduces it.
  let start: Int
  /// The first line of its text.
  let content: Int
  /// Whether it is passed on, and not answered.
  let isForwarded: Bool
  /// What it says of itself: `subject`, `from`, `date`.
  private(set) var fields: [String: String] = [:]

  /// Finds the first one; null where there is none.
  init?(in lines: [MailLine]) {
    for index in lines.indices {
      let text = lines[index].trimmed
      if let isForwarded = Self.isDivider(text) {
        let (content, fields) = Self.fields(in: lines, from: index + 1)
        (start, self.content, self.isForwarded, self.fields) = (index, content, isForwarded, fields)
        return
      }
      if text.hasPrefix("On ") || text.hasPrefix("Le ") || text.hasPrefix("Am "),
        let end = Self.attributionEnd(lines, from: index)
      {
        (start, content, isForwarded) = (index, end, false)
        return
      }
      // Outlook gives the fields without a line above them.
      if text.hasPrefix("From:"), index > 0 {
        let (content, fields) = Self.fields(in: lines, from: index)
        if fields["from"] != nil, fields["date"] != nil, fields["subject"] != nil {
          (start, self.content, isForwarded, self.fields) = (index, content, false, fields)
          return
        }
      }
    }
    return nil
  }

  /// Whether a line is that above a mail: true for one passed on, false for one answered.
  private static func isDivider(_ text: Substring) -> Bool? {
    guard text.count < 80 else { return nil }
    let words = text.lowercased().split { !$0.isLetter }
    if words == ["begin", "forwarded", "message"] { return true }
    guard text.hasPrefix("--") else { return nil }
    if words == ["forwarded", "message"] || words.prefix(3) == ["forwarded", "message", "from"]
      || words.prefix(2) == ["forwarded", "by"]
    {
      return true
    }
    return words == ["original", "message"] ? false : nil
  }

  /// Behind "On Tue, 10 Mar 2015, Ben wrote:", which may take two lines.
  private static func attributionEnd(_ lines: [MailLine], from index: Int) -> Int? {
    for last in index..<min(index + 3, lines.count) {
      let text = lines[last].trimmed
      if text.isEmpty { return nil }
      let ending = text.lowercased()
      if ending.hasSuffix("wrote:") || ending.hasSuffix("a écrit :") || ending.hasSuffix("schrieb:")
      {
        let all = lines[index...last].reduce(into: "") { $0 += $1.text }
        // "On Monday the minister wrote:" in a story has no date or address.
        return all.contains("@") || all.filter(\.isNumber).count > 3 ? last + 1 : nil
      }
    }
    return nil
  }

  private static func fields(
    in lines: [MailLine], from start: Int
  ) -> (content: Int, fields: [String: String]) {
    var fields: [String: String] = [:]
    var index = start
    while index < lines.count, index < start + 30 {
      let text = lines[index].trimmed.drop { $0 == ">" || $0 == " " || $0 == "*" }
      if text.isEmpty {
        // Blocks of HTML have blank lines between the fields.
        if !fields.isEmpty, lines[index...].dropFirst().first.map({ Self.field($0) == nil }) ?? true
        {
          break
        }
      } else if let (name, value) = field(lines[index]) {
        if !value.isEmpty { fields[name] = fields[name] ?? value }
      } else {
        break
      }
      index += 1
    }
    return (index, fields)
  }

  private static func field(_ line: MailLine) -> (name: String, value: String)? {
    let text = line.trimmed.drop { $0 == ">" || $0 == " " || $0 == "*" }
    guard let colon = text.prefix(16).firstIndex(of: ":") else { return nil }
    let name = text[..<colon].lowercased().filter { $0 != "*" }
    let value = String(text[text.index(after: colon)...].drop { $0 == " " || $0 == "*" })
    switch name {
    case "from", "subject": return (name, value)
    case "date", "sent": return ("date", value)
    case "to", "cc", "bcc", "reply-to", "importance", "attachments": return (name, value)
    default: return nil
    }
  }
}
