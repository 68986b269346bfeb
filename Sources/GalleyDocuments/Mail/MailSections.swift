/// Parts the text of a mail into its story and what stands around it: the greeting, the signature,
/// the mail that it answers, the notice of the lawyers.
struct MailSections {
  /// A story that has fewer words is none: what is forwarded below it is.
  private static let fewestWords = 40

  /// The lines of the story.
  private(set) var story: [MailLine] = []
  /// Greeting and signature, a line each.
  private(set) var notes: [String] = []
  /// What is quoted, and notices.
  private(set) var related: [String] = []
  /// What a forwarded mail says of itself: `subject`, `from`, `date`.
  private(set) var forwarded: [String: String] = [:]

  /// Parts the lines of a mail.
  init(_ lines: [MailLine]) {
    var lines = lines
    var rounds = 3
    while rounds > 0, let quote = MailQuote(in: lines) {
      rounds -= 1
      let own = lines[..<quote.start].filter { !$0.trimmed.hasPrefix(">") }
      let below = Array(lines[quote.content...])
      guard Self.words(own) < Self.fewestWords, quote.isForwarded || quote.fields.count > 1,
        Self.words(below[...]) >= Self.words(own)
      else {
        related += below.map { String($0.trimmed.drop { $0 == ">" || $0 == " " }) }
        lines = Array(lines[..<quote.start])
        break
      }
      notes += own.map { String($0.trimmed) }
      forwarded.merge(quote.fields) { $1 }
      lines = below
    }
    let isAllQuoted = !lines.contains { !$0.isBlank && !$0.trimmed.hasPrefix(">") }
    for line in lines {
      guard line.trimmed.hasPrefix(">") else {
        story.append(line)
        continue
      }
      let content = String(line.trimmed.drop { $0 == ">" || $0 == " " })
      if isAllQuoted {
        story.append(MailLine(text: content, kind: line.kind, block: line.block))
      } else {
        related.append(content)
      }
    }
    cutNotices()
    cutSignature()
    cutGreeting()
  }

  private static func words(_ lines: some Sequence<MailLine>) -> Int {
    lines.reduce(0) { $0 + $1.text.split(whereSeparator: \.isWhitespace).count }
  }

  /// What lawyers and list servers put below, behind a rule or not.
  private mutating func cutNotices() {
    if let rule = story.indices.suffix(100).last(where: { Self.isRule(story[$0]) }),
      story[rule...].contains(where: { Self.isNotice($0) })
    {
      related += story[(rule + 1)...].map { String($0.trimmed) }
      story.removeSubrange(rule...)
    }
    while let last = story.lastIndex(where: { !$0.isBlank }), last > 0, Self.isNotice(story[last]) {
      // A notice of several lines goes as a whole.
      let start = (story[..<last].lastIndex(where: \.isBlank) ?? -1) + 1
      let first = start > 0 && story[start...last].allSatisfy { $0.block == nil } ? start : last
      related += story[first...last].map { String($0.trimmed) }
      story.removeSubrange(first...)
    }
  }

  /// The sender's card: below "-- ", below a closing, or short lines at the end with a way to reach
  /// somebody among them.
  private mutating func cutSignature() {
    while story.last?.isBlank ?? false { story.removeLast() }
    let tail = story.indices.suffix(40)
    let marked = tail.first { story[$0].trimmed == "--" || story[$0].trimmed == "—" }
    let closing = tail.suffix(12).first { MailPhrases.isClosing(story[$0].trimmed) }
    if let start = marked ?? closing, start > 0 {
      cut(from: start)
      return
    }
    var start = story.count
    var isReachable = false
    while start > 0, story.count - start <= 20 {
      let line = story[start - 1]
      let isContact = MailPhrases.isContact(line.trimmed)
      guard line.isBlank || isContact || MailPhrases.isCardLine(line.trimmed) else { break }
      if line.isBlank, isReachable, !Self.isCardBlock(story[..<start]) { break }
      isReachable = isReachable || isContact
      start -= 1
    }
    if isReachable, start > 0, story.count - start <= 20 { cut(from: start) }
  }

  /// Whether the lines above a blank one belong to the card below it: all are short.
  private static func isCardBlock(_ lines: ArraySlice<MailLine>) -> Bool {
    let end = lines.lastIndex { !$0.isBlank } ?? lines.startIndex
    let block = lines[...end].reversed().prefix { !$0.isBlank }
    return !block.isEmpty && block.count < 8
      && block.allSatisfy {
        MailPhrases.isCardLine($0.trimmed) || MailPhrases.isContact($0.trimmed)
      }
  }

  private mutating func cut(from start: Int) {
    notes += story[start...].map { String($0.trimmed) }.filter { $0 != "--" && $0 != "—" }
    story.removeSubrange(start...)
  }

  private mutating func cutGreeting() {
    guard let first = story.firstIndex(where: { !$0.isBlank }),
      MailPhrases.isGreeting(story[first].trimmed), first + 1 < story.count
    else { return }
    notes.insert(String(story[first].trimmed), at: 0)
    story.removeSubrange(...first)
  }

  private static func isRule(_ line: MailLine) -> Bool {
    let text = line.trimmed
    return text.count >= 8 && text.allSatisfy { "_-=*~#".contains($0) }
  }

  private static func isNotice(_ line: MailLine) -> Bool {
    MailPhrases.isNotice(line.trimmed)
  }
}
